"""The words in a calendar's entries."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    # an entry's title
    "stage": ("({stage}) {text}", "({stage}){text}"),
    "cancelled": ("cancelled: {words}", "已取消:{words}"),
    "suspended": ("suspended: {words}", "已中止:{words}"),
    # its description
    "extended": ("{due}, moved from {original}", "{due}(原为 {original},已延期)"),
    "stands": ("As of {as_of}: {state}, {light}", "截至 {as_of}:{state},{light}"),
    "plan": ("{title} ({file})", "{title}({file})"),
}
