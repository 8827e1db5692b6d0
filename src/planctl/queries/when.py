"""How phrases are read as deadlines: the reading, spelled out."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.phrases import deadlines
from planctl.phrases.reading import Reading
from planctl.queries.answer import Answer, Value

COLUMNS: Final = (
    "text", "kind", "start", "due", "strict_due", "rrule", "dates", "soft", "reading", "proposal", "findings",
)  # fmt: skip


def when(phrases: Sequence[str], year: int, as_of: date, *, inclusive: bool = True) -> Answer:
    """A row a phrase; `dates` are its occurrences, `findings` the codes of what is doubtful in it."""
    readings = [deadlines.read(phrase, year, inclusive=inclusive) for phrase in phrases]
    rows = tuple(_row(reading) for reading in readings)
    return Answer("when", as_of, COLUMNS, rows, about={"readings": readings, "year": year})


def _row(reading: Reading) -> dict[str, Value]:
    return {
        "text": reading.text,
        "kind": reading.kind,
        "start": reading.start,
        "due": reading.due,
        "strict_due": reading.strict_due,
        "rrule": reading.rrule,
        "dates": tuple(point.due.isoformat() for point in reading.points),
        "soft": reading.soft,
        "reading": deadlines.words(reading),
        "proposal": reading.proposal,
        "findings": tuple(doubt.code for doubt in reading.doubts),
    }
