"""What each record and field of the plan file means: for the JSON Schema and the documentation."""

from typing import Final

from planctl.messages import Entry

_OWNERS: Final[dict[str, Entry]] = {
    "leaders": ("Leaders who answer for it; [] is none on purpose", "分管领导;[] 表示确无"),
    "lead": ("Divisions that lead", "牵头处室"),
    "support": ("Divisions that support", "配合处室"),
}
_MARGIN: Final[dict[str, Entry]] = {
    "targets": ("Quantified targets", "量化目标"),
    "accept": ("Findings looked at and accepted: code and reason", "已核实、不再提示的问题:代码和理由"),
    "note": ("A remark", "备注"),
}
_ALL: Final[dict[str, tuple[Entry, dict[str, Entry]]]] = {
    "plan": (
        ("One office's plan for one year", "一个单位一个年度的办理方案"),
        {
            "format": ("Version of this file format", "文件格式版本"),
            "title": ("Title of the plan", "方案名称"),
            "year": ("The year that the plan is for", "计划年度"),
            "name": (
                "Short name in addresses such as 2018/5.2; otherwise the file's",
                "简称,用于 2018/5.2 这样的地址;不写则用文件名",
            ),
            "issued": ("Day on which it was issued", "印发或公布日期"),
            "issuer": ("Who issued it", "发布单位"),
            "chief": ("Who answers for the whole of it", "总责任人"),
            "source": ("Where the text comes from", "文本出处"),
            "conventions": ("How doubtful words are read in this plan", "本计划的理解约定"),
            "leaders": ("The leaders named in it", "分管领导名单"),
            "divisions": ("The divisions named in it", "处室名单"),
            "reporting": ("How often progress is reported, and by when", "进展报送规则"),
            "lights": ("How lights are given", "亮灯规则"),
            "targets": ("Targets of the whole plan", "全局量化目标"),
            "accept": _MARGIN["accept"],
            "items": ("The numbered items", "责任事项"),
        },
    ),
    "conventions": (
        ("How doubtful words are read", "理解约定"),
        {
            "before_month": (
                "N月前 is due on N's last day (inclusive) or on the last day before N (exclusive)",
                "“N月前”是到N月最后一天(inclusive),还是到N月之前一天(exclusive)",
            ),
            "evidence": ("Whether a done measure must name evidence", "办结是否必须写明佐证材料"),
        },
    ),
    "division": (
        ("A division with more than a name", "处室(除名称外另有说明的)"),
        {
            "name": ("Its name", "名称"),
            "aka": ("Other names of the same division", "同一处室的其他叫法"),
            "collective": ("Whether the name stands for several divisions", "是否为多个处室的统称"),
            "members": ("The divisions that a collective stands for", "统称所指的各处室"),
        },
    ),
    "leader": (
        ("A leader with more than a name", "领导(除姓名外另有说明的)"),
        {
            "name": ("Name", "姓名"),
            "until": ("Last day in the post", "任职截止日"),
            "successor": ("Who inherits the items from then on", "接任者"),
        },
    ),
    "reporting": (
        ("The reporting rule", "报送规则"),
        {
            "every": ("What period a report is about", "报送周期"),
            "by": ("Day of the following month by which it is due", "期后当月几日前报送"),
        },
    ),
    "lights": (
        ("The light profile", "亮灯规则"),
        {
            "profile": ("Named profile", "规则名称"),
            "soon": ("Days before a due date that count as soon", "到期前多少天算临近"),
            "behind": ("Points behind pace that are yellow", "落后序时进度多少个百分点亮黄灯"),
            "far_behind": ("Points behind pace that are red", "落后序时进度多少个百分点亮红灯"),
        },
    ),
    "item": (
        ("A numbered commitment", "责任事项"),
        {
            "id": ("Its number, in quotes", "编号,加引号"),
            "title": ("Its text", "事项内容"),
            **_OWNERS,
            "goal": ("What is to be reached", "工作目标"),
            **_MARGIN,
            "measures": ("Its measures; or groups, not both", "具体工作内容;与分组二者取一"),
            "groups": ("Its groups; or measures, not both", "分组;与具体工作内容二者取一"),
        },
    ),
    "group": (
        ("A heading inside an item that restarts the measures' numbers", "事项内的分组,措施重新编号"),
        {
            "id": ("Its number, such as 9.2", "编号,如 9.2"),
            "title": ("Its heading", "分组标题"),
            **_OWNERS,
            **_MARGIN,
            "measures": ("Its measures", "具体工作内容"),
        },
    ),
    "measure": (
        ("The smallest thing that gets done", "具体工作内容"),
        {
            "id": ("Its number, such as 5.2 or 9.2.1", "编号,如 5.2 或 9.2.1"),
            "text": ("Its text, verbatim", "内容,照录原文"),
            "deadline": ("The source's own words, verbatim", "完成时限,照录原文"),
            "reads_as": ("How a person reads a doubtful deadline", "对有疑问的时限,人工判定的读法"),
            "because": ("Why it is read so", "这样判定的理由"),
            "start": ("First day, where later than the deadline says", "开始日期(晚于时限字面时)"),
            **_OWNERS,
            "handler": ("Who handles it", "经办人"),
            "goal": ("What is to be reached", "工作目标"),
            **_MARGIN,
            "milestones": ("Stages before the deadline", "期限前的阶段节点"),
            "extensions": ("Extensions asked for", "延期申请"),
            "added": ("Added in mid-year: when, by whom", "年中新增:日期和依据"),
            "cancelled": ("Cancelled in mid-year: when, by whom", "年中取消:日期和依据"),
            "carried_from": ("Its address in the year before", "上年度的对应编号"),
            "progress": ("Progress entries", "进展情况"),
        },
    ),
    "target": (
        ("A quantified target", "量化目标"),
        {
            "metric": ("What is measured", "指标"),
            "value": ("The number, or two joined by ..", "目标值;区间用 .. 连接"),
            "text": ("The promise in words, where it has no number", "没有数字时的文字表述"),
            "comparator": ("How the result compares with the value; ~ is about", "与目标值的关系;~ 表示左右"),
            "change": ("growth, rise, fall, or above the base", "增长、提高、下降或高于基数"),
            "unit": ("Unit of the value", "单位"),
            "base": ("What it is compared with", "对比基数"),
            "each": ("Each of whom has to reach it", "各自都要达到的对象"),
            "where": ("Which cases count", "限定范围"),
        },
    ),
    "milestone": (
        ("A stage before the deadline", "阶段节点"),
        {"name": ("What is done by then", "节点内容"), "deadline": ("Its words, verbatim", "节点时限,照录原文")},
    ),
    "extension": (
        ("An extension asked for", "延期申请"),
        {
            "asked": ("Day of asking", "申请日期"),
            "to": ("The new deadline's words", "延至"),
            "reason": ("Why", "理由"),
            "approved_by": ("Who approved it; only then the due date moves", "批准人;批准后到期日才改变"),
            "approved_on": ("When, where not on the day of asking", "批准日期(与申请日期不同时写)"),
        },
    ),
    "decree": (
        ("A change of the plan in mid-year", "年中变更"),
        {"date": ("Since when", "日期"), "authority": ("By whose decision", "依据")},
    ),
    "entry": (
        ("A progress entry", "进展情况"),
        {
            "date": ("Day of reporting", "报告日期"),
            "state": ("State reported", "状态"),
            "percent": ("Percent done", "完成百分比"),
            "note": ("What was done", "进展"),
            "for": ("The occurrence it speaks of, such as 2018-04", "对应的周期,如 2018-04"),
            "done_on": ("Day of completion, where not the day of reporting", "实际完成日期"),
            "by": ("Who reported", "填报人"),
            "problem": ("Problems", "存在问题"),
            "next": ("Next steps", "下一步打算"),
            "evidence": ("Evidence", "佐证材料"),
        },
    ),
}

CATALOGUE: Final[dict[str, Entry]] = {
    **{record: about for record, (about, _) in _ALL.items()},
    **{f"{record}.{name}": text for record, (_, fields) in _ALL.items() for name, text in fields.items()},
}
