"""The sheet that a division fills in: its headings, what to type, and how to fill it in."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "sheet": ("Report", "填报"),
    "help_sheet": ("How to fill in", "填表说明"),
    "title": ("{title}: progress report", "{title}进展填报表"),
    "of_division": ("Division: {division}", "填报处室:{division}"),
    "checksum": ("checksum of the plan: {checksum}", "方案校验码:{checksum}"),
    "n_rows": (("{n} row to fill in", "{n} rows to fill in"), "共{n}行待填"),
    "only_yellow": (
        "Fill in the yellow columns only; how is told on the sheet “{sheet}”",
        "只填浅黄色各列,填法见“{sheet}”",
    ),
    # columns
    "column_id": ("Id", "编号"),
    "column_period": ("For", "周期"),
    "column_item": ("Item", "责任事项"),
    "column_text": ("Measure", "具体工作内容"),
    "column_deadline": ("Deadline", "完成时限"),
    "column_due": ("Due", "到期日"),
    "column_now": ("Now", "目前状态"),
    "column_state": ("State", "状态"),
    "column_note": ("Progress", "进展情况"),
    "column_problem": ("Problems", "存在问题"),
    "column_next": ("Next steps", "下一步打算"),
    "column_done_on": ("Done on", "完成日期"),
    "column_evidence": ("Evidence", "佐证材料"),
    "stage": ("{words}\nstage: {stage}", "{words}\n节点:{stage}"),
    # what to type
    "type_state": (
        "Choose one: {states}. Leave it blank if nothing changed.",
        "从下拉列表选一项:{states}。没有变化可不填。",
    ),
    "type_note": (
        "What was done since the last report, in a sentence or two. A row without news stays blank.",
        "上次填报以来做了什么,一两句话写清。没有新进展的,这一行可不填。",
    ),
    "type_problem": ("What stands in the way, if anything.", "存在什么问题;没有可不填。"),
    "type_next": ("What comes next, and by when.", "下一步做什么,什么时候做。"),
    "type_done_on": (
        "Only if it is done: the day, such as 2018-05-28 or 5月28日.",
        "已完成的才填,写实际完成的日期,如 2018-05-28 或 5月28日。",
    ),
    "type_evidence": (
        "What shows it: a document's number, or a link.",
        "能证明的材料:文件的文号,或链接。",
    ),
    "not_a_state": (
        "Choose one of the list: {states}.",
        "请从列表中选择:{states}。",
    ),
    # the sheet of instructions, a line each
    "help_title": ("How to fill in this form", "填表说明"),
    "help_1": (
        "Each row is one thing due on one day that your division leads and that is not finished yet. Rows stand in the "
        "order of their dates; what has no date stands last.",
        "每一行是本处室牵头、尚未完成、在某一天到期的一件事,按到期日先后排列,没有日期的排在最后。",
    ),
    "help_2": (
        "Fill in the yellow columns on the sheet “{sheet}”, nothing else. The other cells are locked, so that nothing "
        "can be broken by mistake; there is no password.",
        "只填“{sheet}”表的浅黄色各列。其他单元格已锁定,不会误改;没有设密码。",
    ),
    "help_3": (
        "A row on which there is nothing new stays blank. Do not fill in rows to have them filled: no more is asked "
        "than the plan states.",
        "没有新进展的行不用填,不必为填而填。",
    ),
    "help_state": (
        "State: choose one of the list ({states}). Closing (销号), returning and suspending are not reported here: the "
        "supervision office decides on them.",
        "状态:从下拉列表选一项({states})。销号、退回、中止由督查部门办理,不在这里填。",
    ),
    "help_note": ("Progress: what was done since the last report.", "进展情况:写上次填报以来做了什么。"),
    "help_problem": (
        "Problems and next steps: what stands in the way, and what will be done by when.",
        "存在问题、下一步打算:有什么困难,准备怎么办、什么时候办。",
    ),
    "help_done_on": (
        "Done on: only with the state “{done}”; the day on which it was done, such as 2018-05-28 or 5月28日, not the "
        "day of filling in.",
        "完成日期:状态选“{done}”的才填,写实际完成的日期,如 2018-05-28 或 5月28日,不是填表的日期。",
    ),
    "help_evidence": (
        "Evidence: the number of the document, or a link; no files are attached here.",
        "佐证材料:写文号或链接,不用在表里附文件。",
    ),
    "help_lines": (
        "For a line break within a cell press Alt and Enter. Rows may be made higher, columns wider, and the filter "
        "used; do not rename sheets and do not change ids.",
        "单元格内换行按 Alt+回车。可以调整行高、列宽,可以筛选;请不要改工作表名称和编号。",
    ),
    "help_back": (
        "Save it as .xlsx and send it back to whoever sent it.",
        "填好后仍存为 .xlsx,交回发表的部门。",
    ),
    "help_made": (
        "Made of the plan “{title}” ({year}), checksum {checksum}.",
        "本表依据《{title}》({year}年)生成,方案校验码 {checksum}。",
    ),
}
