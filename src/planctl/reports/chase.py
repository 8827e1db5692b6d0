"""The chase slip (催办单): what one division leads and owes."""

from planctl.queries.filters import Filter
from planctl.reports import lists
from planctl.reports.document import Asked, Section, Sections, Sentence


def sections(asked: Asked) -> Sections:
    """What is overdue, returned, due soon (by the plan's own number of days), which reports are missing, and what is
    asked.

    Asked for is only what the plan itself asks: the work, and the reports of its own rule (国务院令733).
    """
    found = [
        *lists.late(asked),
        *lists.returned(asked),
        *lists.soon(asked),
        *lists.unreported(asked, each=True),
    ]
    if not found:
        everything = asked.wanted == Filter(divisions=asked.wanted.divisions, role=asked.wanted.role)
        said = Sentence("chase_nothing" if everything else "chase_nothing_chosen", {"as_of": asked.as_of})
        return [Section("chase_nothing", (said,))]
    return [*found, Section("chase_what", tuple(_what(asked, found)))]


def _what(asked: Asked, found: Sections) -> list[Sentence]:
    """What the division is asked to do about what is listed; a report that is not yet due is not chased."""
    sections = {section.name: section for section in found}
    reports = sections["unreported"].sentences if "unreported" in sections else ()
    overdue = any(each.args["by"] < asked.as_of for each in reports)
    conventions = [loaded.plan.conventions for loaded in asked.plans if loaded.plan]
    required = any(each is not None and each.evidence == "required" for each in conventions)
    late = "chase_late_evidence" if required else "chase_late"
    report = "chase_report" if overdue else "chase_report_in_time"
    wanted = {"late": late, "returned": "chase_returned", "soon": "chase_soon", "unreported": report}
    return [Sentence(key) for name, key in wanted.items() if name in sections]
