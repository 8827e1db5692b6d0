"""Plans as the wall is made of them, and their due dates as rows that nothing of the wall has touched."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from conftest import ROOT

from planctl.plan.loaded import Loaded, read
from planctl.progress.known import known
from planctl.queries.due import due
from planctl.queries.filters import Filter
from planctl.queries.windows import Window
from planctl.reports.document import Origin
from planctl.reports.wall import Wall, wall
from planctl.source import Source
from planctl.store.load import load

WORKED: Final = ROOT / "tests" / "cases" / "plans" / "worked.yaml"
QUARTER: Final = ROOT / "docs" / "quarter" / "2018.yaml"
SHIPPED: Final = ROOT / "plans" / "2018.yaml"
AS_OF: Final = date(2018, 6, 10)

HEAD: Final = """\
format: planctl/1
title: 方案
year: 2018
issued: 2018-03-06
conventions: {before_month: inclusive}
leaders: [甲, 乙]
divisions: [一处, {name: 各处, collective: true, members: [一处]}, 二处]
items:
- id: "1"
  title: 事项
  leaders: [甲]
  lead: 一处
  measures:
"""


def plans(*paths: Path, as_of: date = AS_OF) -> list[Loaded]:
    """Plans as they were known on a day."""
    return [_known(load(path), as_of) for path in paths]


def written(text: str, as_of: date = AS_OF, name: str = "plan.yaml") -> list[Loaded]:
    """A plan that is written here."""
    return [_known(read(Source(name, text)), as_of)]


def made(*paths: Path, as_of: date = AS_OF, origins: Sequence[Origin] = ()) -> Wall:
    """The wall of some files."""
    return wall(plans(*paths, as_of=as_of), Filter(), as_of, origins)


def rows(loaded: list[Loaded], as_of: date = AS_OF, wanted: Filter | None = None) -> list[dict[str, Any]]:
    """A row a due date: `planctl due --all`."""
    return [dict(row) for row in due(loaded, wanted or Filter(), Window(None, None, "all"), as_of).rows]


def _known(loaded: Loaded, as_of: date) -> Loaded:
    return loaded._replace(plan=loaded.plan and known(loaded.plan, as_of))
