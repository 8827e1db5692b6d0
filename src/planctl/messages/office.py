"""What stands above, below and around the tables of Office files."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "day": ("{day}", "{day:%Y}年{day.month}月{day.day}日"),
    # above a table
    "issuer": ("Issued by {issuer}", "{issuer}"),
    "issued": ("Issued by {issuer} on {day}", "{issuer} {day}印发"),
    "issued_on": ("Issued on {day}", "{day}印发"),
    "chief": ("Chief: {chief}", "总责任人:{chief}"),
    "of_plan": ("{title}: {words}", "{title}:{words}"),
    # where it comes from
    "as_of": ("As of {day}", "截至{day}"),
    "profile": ("lights: {words}", "亮灯规则:{words}"),
    # on every page of a spreadsheet
    "page": ("Page &P of &N", "第&P页,共&N页"),
    # a text that no cell can hold
    "long_sheet": ("Full texts", "全文"),
    "long": (
        "{start}… ({n} characters: the whole text stands on the sheet “{sheet}”, no. {number})",
        "{start}……(共{n}字,全文见“{sheet}”表第{number}号)",
    ),
    "long_number": ("No.", "序号"),
    "long_text": ("Text", "内容"),
}
