"""What `planctl new` writes into a plan: the starter, and comments on what was carried over."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "header": (
        "Carried over from {name} as of {day}: the measures that were open or unfinished.",
        "结转自 {name}(截至 {day}):尚未完成的和长期推进的措施。",
    ),
    "header_deadlines": (
        "Where a deadline is empty a new one has to be set; what it was stands beside it. planctl validate lists them.",
        "时限空着的要重新确定,原来的写在旁边;planctl validate 会逐条列出。",
    ),
    "was": ("{year}: {words}", "{year}年:{words}"),
    "was_due": ("{year}: {words}, due {due}", "{year}年:{words},{due} 到期"),
    "was_moved": (
        "{year}: {words}, due {due}, extended to {to}",
        "{year}年:{words},原定 {due} 到期,批准延至 {to}",
    ),
    "was_read": ("{words} (read as {reads_as})", "{words}(按{reads_as}理解)"),
    "started": ("{year}: from {start}", "{year}年从 {start} 起"),
    "started_because": ("{year}: from {start} ({because})", "{year}年从 {start} 起({because})"),
    "suspended": ("{year}: suspended", "{year}年:已中止"),
    "starter": (
        """\
# The work plan of {year}. Whatever stands behind a # is a comment; put your own plan in place of this example.
# What is wrong with it: planctl validate      What is due: planctl due --all      Done: planctl done 1.1
format: planctl/1
title: Work plan of the office, {year}
year: {year}
# issued: {year}-01-15              # the day it was sent out; nothing due before that day can be late
conventions:
  before_month: inclusive         # 4月前 runs to 30 April; write exclusive if it ends on 31 March
leaders: [Zhang San, Li Si]
divisions:
- General Affairs
- name: Operations
  aka: Operations Division        # another name of the same division
# reporting:                      # a report on each quarter by the 15th of the month after it
#   every: quarter
#   by: 15
# lights:                         # the rules: planctl explain lights
#   profile: default
#   soon: 10                      # yellow from ten days before the due date

items:
- id: "1"
  title: Better services at the counter
  leaders: [Zhang San]            # measures inherit leaders and divisions; each may name its own
  lead: General Affairs
  support: [Operations]
  measures:
  - id: "1.1"
    text: Draw up the plan of work and send it to the divisions
    deadline: 二季度              # in the words of the source: the second quarter
    # progress:                   # planctl record 1.1 and planctl done 1.1 add entries here
    # - date: {year}-05-20
    #   state: in_progress
    #   note: A draft is out for comments
  - id: "1.2"
    text: Rebuild the counters and open them
    deadline: 6月底前             # by the end of June
  - id: "1.3"
    text: Report on what each division has dealt with
    deadline: 每月                # every month

- id: "2"
  title: Training for the staff
  leaders: [Li Si]
  lead: Operations
  measures:
  - id: "2.1"
    text: Hold the autumn course
    deadline: "10"                # as printed: the month's sign is missing
    reads_as: 10月                # how a person reads it, and why
    because: The sign for month is missing; Operations confirmed October
""",
        """\
# {year}年工作计划。井号(#)后面是注释;请把示例内容换成本单位的。
# 检查有没有问题:planctl validate    看什么时候到期:planctl due --all    办结一项:planctl done 1.1
format: planctl/1
title: 某单位{year}年重点工作计划
year: {year}
# issued: {year}-01-15              # 印发日期:在此之前到期的不算逾期
conventions:
  before_month: inclusive         # “4月前”含4月,最迟4月30日;不含则写 exclusive
leaders: [张三, 李四]
divisions:
- 综合处
- name: 业务处
  aka: 窗口业务管理处             # 同一处室的另一个叫法
# reporting:                      # 每季度报送一次,次月15日前报
#   every: quarter
#   by: 15
# lights:                         # 亮灯规则,说明见 planctl explain lights
#   profile: default
#   soon: 10                      # 到期前10天起亮黄灯

items:
- id: "1"
  title: 提高窗口服务质量。
  leaders: [张三]                 # 措施沿用事项的领导和处室,也可以各自另写
  lead: 综合处
  support: [业务处]
  measures:
  - id: "1.1"
    text: 制定实施方案,印发各处室。
    deadline: 二季度              # 照录原文
    # progress:                   # planctl record 1.1、planctl done 1.1 会在这里添加记录
    # - date: {year}-05-20
    #   state: in_progress
    #   note: 已形成初稿,正在征求意见
  - id: "1.2"
    text: 完成窗口改造并投入使用。
    deadline: 6月底前
  - id: "1.3"
    text: 通报各处室办件情况。
    deadline: 每月

- id: "2"
  title: 加强业务培训。
  leaders: [李四]
  lead: 业务处
  measures:
  - id: "2.1"
    text: 举办秋季业务培训班。
    deadline: "10"                # 原文缺“月”字,照录
    reads_as: 10月                # 怎样理解,以及理由
    because: 原文缺“月”字,经业务处确认为10月
""",
    ),
}
