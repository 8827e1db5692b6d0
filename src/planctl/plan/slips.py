"""What people write where a key, a name or a state belongs, and what they mean by it: for did-you-mean."""

import re
from typing import Final

# The headings of an office's own table, which are also those that planctl prints.
CHINESE_KEYS: Final = {
    "编号": "id",
    "序号": "id",
    "责任事项": "title",
    "事项": "title",
    "标题": "title",
    "具体工作内容": "text",
    "工作内容": "text",
    "措施": "measures",
    "分组": "groups",
    "完成时限": "deadline",
    "完成时间": "deadline",
    "时限": "deadline",
    "分管领导": "leaders",
    "责任领导": "leaders",
    "领导": "leaders",
    "责任处室": "lead",
    "牵头处室": "lead",
    "牵头单位": "lead",
    "责任单位": "lead",
    "配合处室": "support",
    "配合单位": "support",
    "处室": "divisions",
    "工作目标": "goal",
    "量化目标": "targets",
    "进展情况": "progress",
    "存在问题": "problem",
    "下一步打算": "next",
    "佐证材料": "evidence",
    "状态": "state",
    "日期": "date",
    "备注": "note",
    "理由": "because",
    "年度": "year",
}
CHINESE_WORDS: Final = {
    "未启动": "not_started",
    "未开始": "not_started",
    "进行中": "in_progress",
    "推进中": "in_progress",
    "正在推进": "in_progress",
    "完成": "done",
    "已完成": "done",
    "办结": "done",
    "已办结": "done",
    "销号": "closed",
    "已销号": "closed",
    "退回": "returned",
    "中止": "suspended",
    "暂停": "suspended",
    "取消": "cancelled",
    "已退回": "returned",
    "已中止": "suspended",
    "已取消": "cancelled",
    "长期坚持": "ongoing",
    "持续推进": "ongoing",
    "含当月": "inclusive",
    "不含当月": "exclusive",
}
# Written for nobody.
NO_NAME: Final = frozenset({"无", "/", "-", "—", "——", "null", "none", "None", "~", "暂无", "待定"})
# Chinese commas within one declared name are no part of it.
GLUED: Final = re.compile(r"[、，,;；]+")
# What parts names that were written into one text.
SEVERAL: Final = re.compile(r"[、，,;；/\s]+")
