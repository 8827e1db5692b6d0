"""The chase slip (催办单): what one division leads and owes."""

from datetime import timedelta

from planctl.progress.lights import numbers
from planctl.reports import parts
from planctl.reports.document import Section, Sentence
from planctl.reports.parts import Asked, Sections


def sections(asked: Asked) -> Sections:
    """What is overdue, what is due soon (by the plan's own number of days), which reports are missing, and what to do.

    Asked for is only what the plan itself asks: the work, and the reports of its own rule (国务院令733).
    """
    soon = max(numbers(loaded.plan).soon for loaded in asked.plans if loaded.plan)
    found = [
        *parts.late(asked),
        *parts.coming(asked, asked.as_of, asked.as_of + timedelta(soon)),
        *parts.unreported(asked, measures=True),
    ]
    if not found:
        return [Section("chase_nothing", (Sentence("chase_nothing", {"as_of": asked.as_of}),))]
    if not any(section.name == "late" for section in found):
        return found
    conventions = [loaded.plan.conventions for loaded in asked.plans if loaded.plan]
    required = any(each is not None and each.evidence == "required" for each in conventions)
    return [*found, Section("chase_what", (Sentence("chase_what_evidence" if required else "chase_what"),))]
