"""A division's sheet to fill in: what it leads and has not finished, for it to report on."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.plan.checksum import checksum
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.queries.answer import Row
from planctl.queries.duties import errors, occurrence_row
from planctl.queries.filters import Filter, select
from planctl.reports.document import Origin

# The states that are the doer's to report. 销号 and 退回 are the checker's, 中止 and 取消 need somebody's decision.
STATES: Final = ("not_started", "in_progress", "done", "ongoing")


class Filling(NamedTuple):
    """A row an open occurrence (those of `due`), in the order of their dates, what has none last.

    `checksum` is the plan's: whoever takes the sheet back in can tell whether the plan still promises the same.
    """

    plan: Plan
    division: str
    as_of: date
    checksum: str
    rows: tuple[Row, ...]
    origin: Origin | None
    findings: int = 0

    @property
    def complete(self) -> bool:
        """Whether every plan could be read whole."""
        return not self.findings


def filling(loaded: Loaded, wanted: Filter, division: str, as_of: date, origins: Sequence[Origin] = ()) -> Filling:
    """What a division has still to report on in one plan, of what fits.

    It is what the division leads, itself or as a member: the lead reports. What was due before the plan was issued is
    left out unless it was asked for: nobody could be told of it in time. ValueError for a file that gave no plan.
    """
    if loaded.plan is None:
        raise ValueError(f"{loaded.path} gave no plan")
    wanted = wanted._replace(role="lead")
    early = "before_issue" in wanted.timings
    found = [
        (duty, standing)
        for duty in select([loaded], wanted, as_of)
        for standing in duty.chosen
        if standing.open and (early or standing.timing != "before_issue")
    ]
    found.sort(key=lambda each: each[1].due or date.max)
    count = errors([loaded])
    rows = tuple(occurrence_row(duty, standing) for duty, standing in found)
    origin = next((each for each in origins if each.path == loaded.path), None)
    return Filling(loaded.plan, division, as_of, checksum(loaded.plan), rows, origin, count)
