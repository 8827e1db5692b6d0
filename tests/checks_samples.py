"""Plans of one measure for the tests of the second look at progress and changes in mid-year."""

from datetime import date

from planctl.findings import Finding
from planctl.plan.checks import checked
from planctl.plan.loaded import Loaded, read
from planctl.source import Source

TODAY = date(2018, 8, 1)
PLAN = """\
format: planctl/1
title: 方案
year: 2018
conventions:
  before_month: inclusive
{head}divisions: [一处]
items:
- id: "1"
  title: 甲
  leaders: 甲某
  lead: 一处
  measures:
  - id: "1.1"
    text: 乙
    deadline: {deadline}
{more}"""


def loaded(more: str, deadline: str = "二季度", head: str = "") -> Loaded:
    return read(Source("2018.yaml", PLAN.format(deadline=deadline, more=more, head=head)))


def findings(more: str, deadline: str = "二季度", head: str = "", today: date = TODAY) -> list[Finding]:
    return list(checked(loaded(more, deadline, head), today))


def told(more: str, deadline: str = "二季度", head: str = "", today: date = TODAY) -> list[str]:
    """The codes found, each with its variant."""
    found = findings(more, deadline, head, today)
    return [f"{each.code}.{each.variant}" if each.variant else each.code for each in found]


def progress(*entries: str) -> str:
    """Entries, each one line of `key: value; key: value`."""
    lines = ["    progress:"]
    for entry in entries:
        first, *rest = entry.split("; ")
        lines += [f"    - date: {first}", *(f"      {line}" for line in rest)]
    return "\n".join(lines) + "\n"


def underlined(source: Source | None, found: Finding) -> str:
    assert found.span
    assert source
    return source.text[found.span.start : found.span.end]


def decree(name: str, day: str) -> str:
    return f"    {name}:\n      date: {day}\n      authority: 第8号通知\n"


def extension(to: str, asked: str = "2018-06-11", approved: bool = True) -> str:
    lines = [f"    - asked: {asked}", f"      to: {to}", "      reason: 资料未齐"]
    return "\n".join([*lines, *(["      approved_by: 甲某"] if approved else [])]) + "\n"
