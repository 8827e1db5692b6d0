"""The ledger's headings and the words in its cells."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "ledger": ("Ledger", "台账"),
    "title": ("{title}: ledger", "{title}台账"),
    "by_division": ("By division", "按处室"),
    "occurrences": ("Due dates", "到期项次"),
    # the office's own columns
    "column_item": ("No.", "序号"),
    "column_title": ("Item", "责任事项"),
    "column_text": ("Measure", "具体工作内容"),
    "column_deadline": ("Deadline", "完成时限"),
    "column_leaders": ("Leaders", "分管领导"),
    "column_divisions": ("Divisions", "责任处室"),
    "column_progress": ("Progress", "进展情况"),
    "column_state": ("State", "状态"),
    # the other sheets of a workbook
    "sheet_title": ("{title}: {name}", "{title}({name})"),
    "sheet_rows": (("{n} row, as of {as_of}", "{n} rows, as of {as_of}"), "共{n}行,截至{as_of}"),
    # cells
    "extended": ("{words}\nextended to {due}", "{words}\n延至{due}"),
    "due_moved": ("{due}\noriginally {original}", "{due}\n原{original}"),
    "numbered": ("{number}. {text}", "{number}、{text}"),
    "group": ("({number}) {text}", "({number}){text}"),
    "with_support": ("{lead}, with {support}", "{lead}会同{support}"),
    "joint": ("{lead} (jointly)", "{lead}分别牵头"),
    "joint_with_support": ("{lead} (jointly), with {support}", "{lead}牵头,{support}配合"),
    "only_support": ("with {support}", "{support}配合"),
    "entry": ("{date}: {said}", "{date}:{said}"),
    "entry_for": ("{date} ({period}): {said}", "{date}({period}):{said}"),
    "of_dates": ("{n} dates, {past} of them past; {done} done", "共{n}期,已到期{past}期,完成{done}期"),
    "summary": (
        (
            "{n} measure of {items} items, as of {as_of}",
            "{n} measures of {items} items, as of {as_of}",
        ),
        "共{items}项责任事项、{n}项措施,截至{as_of}",
    ),
}
