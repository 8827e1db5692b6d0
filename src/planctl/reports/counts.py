"""The sections of bulletins and summaries that count: the plan as a whole, a period, and by whom."""

from typing import Any, Final

from planctl.phrases.periods import Period
from planctl.progress.lights import COLOURS
from planctl.queries.status import status
from planctl.queries.tallies import Tally, paces, tally
from planctl.queries.windows import Window, of_period
from planctl.reports.document import Asked, Section, Sections, Sentence, listed

GROUPS: Final = ("key", "occurrences", "done", "share", "overdue", "light")
_ITEMS: Final = ("key", "title", *GROUPS[1:])


def overview(asked: Asked) -> Sections:
    """The whole plan, or what of it was chosen, in numbers: measures, due dates, what is done and overdue, lights."""
    about = status(asked.plans, asked.wanted, "item", asked.as_of).about
    whole = tally(asked.plans, asked.wanted, Window(None, None, "all"), asked.as_of)
    head = {name: about[name] for name in ("measures", "occurrences", "undated")}
    told = [Sentence(f"overview{'' if asked.whole else '_chosen'}{'_undated' if about['undated'] else ''}", head)]
    if whole.due:
        done = {"done": whole.done, "share": whole.share, "measures_done": about["measures_done"]}
        told.append(Sentence("overview_done", done))
    if about["overdue"]:
        told.append(Sentence("overview_overdue", {"n": about["overdue"], "measures": about["measures_overdue"]}))
    lit = {colour: about[colour] for colour in COLOURS if about[colour]}
    if lit:
        told.append(Sentence("lights_undated" if about["undated"] else "lights", {"lights": lit}))
    return [Section("overview", tuple(told))]


def counted(asked: Asked, period: Period) -> Sections:
    """What is due in a period, by how it stands; zeros are not mentioned."""
    found = tally(asked.plans, asked.wanted, of_period(period), asked.as_of)
    head = Sentence("due_in" if found.due else "nothing_due_in", {"n": found.due, "period": period, **_numbers(found)})
    more = [name for name in ("overdue", "ahead", "set_aside", "before_issue") if getattr(found, name)]
    more = [*([_how_done(found)] if found.due else []), *more]
    told = [Sentence(f"tally_{name}", _numbers(found)) for name in more]
    return [Section("counted", (head, *told), args={"period": period})]


def _how_done(found: Tally) -> str:
    """The sentence on what is done: in time, late, or both."""
    if not found.done:
        return "none_done"
    if found.done == found.on_time:
        return "done_on_time"
    if found.done == found.late:
        return "done_late"
    return "done_partly" if found.on_time and found.late else "done"


def _numbers(found: Tally) -> dict[str, Any]:
    return {**found._asdict(), "share": found.share}


def pace(asked: Asked) -> Sections:
    """How what a percent was reported on stands to its pace, where that can be told."""
    found = paces(*asked)
    n = sum(found)
    return [Section("pace", (Sentence("paces", {"n": n, **found._asdict()}),))] if n else []


def by(asked: Asked, key: str, period: Period) -> Sections:
    """What is due in a period by item, division, leader, quarter or month."""
    found = status(asked.plans, asked.wanted, key, asked.as_of, of_period(period))
    shared = sum(int(str(row["occurrences"])) for row in found.rows) > found.about["occurrences"]
    said = (Sentence("shared", {"n": found.about["occurrences"]}),) if shared else ()
    return listed(f"by_{key}", said, _ITEMS if key == "item" else GROUPS, found.rows)
