"""Words that the views themselves add: severities, and what stands around a finding."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "error": ("error", "错误"),
    "warning": ("warning", "警告"),
    "note": ("note", "提示"),
    "next": ("next: {help}", "下一步:{help}"),
    "related": ("the other place", "另见此处"),
    "labelled": ("{label}: {text}", "{label}:{text}"),
}
