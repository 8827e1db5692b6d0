"""What a plan promises, as a short checksum: it stays while only progress is recorded, and changes with a promise."""

from planctl.plan.model import Plan
from planctl.plan.occurrences import occurrences

LENGTH = 16  # hexadecimal digits


def checksum(plan: Plan) -> str:
    """The checksum of the plan's name, year, and each measure's id, words and due dates."""
    from hashlib import sha256

    parts = [plan.name, str(plan.year)]
    for _, _, measure in plan.walk():
        dues = " ".join(f"{each.period or ''}={each.due}" for each in occurrences(plan, measure))
        parts += [measure.id, measure.text, measure.deadline, dues]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
