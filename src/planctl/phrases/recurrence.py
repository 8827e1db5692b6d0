"""From a recurrence rule to the dates on which something is due, and the periods that they speak for."""

from collections import Counter
from datetime import date, datetime, time

from planctl.phrases.reading import Point
from planctl.phrases.stretches import following, key_of, preceding


def points(rrule: str, every: str, start: date, end: date, *, late: bool = False) -> tuple[Point, ...]:
    """The dates of an RRULE that begins on `start`, up to and with `end`.

    Each speaks for the `every` that holds it (its month, its quarter); where two share one, for its own day. If they
    are `late`, each falls in the unit after the one that it speaks for.
    """
    if late:
        start, end = following(every, start)[0], following(every, end)[1]
    days = occurrences(rrule, start, end)
    keys = [key_of(every, preceding(every, day)[0] if late else day) for day in days]
    shared = Counter(keys).most_common(1)
    if shared and shared[0][1] > 1:
        keys = [day.isoformat() for day in days]
    return tuple(Point(day, key) for day, key in zip(days, keys, strict=True))


def occurrences(rrule: str, start: date, end: date) -> list[date]:
    """The days on which an RRULE falls from `start` to `end`, both included."""
    from dateutil.rrule import rrulestr  # 9 ms that only plans with a recurrence should pay

    begin = datetime.combine(start, time())
    rule = rrulestr(rrule, dtstart=begin)
    return [moment.date() for moment in rule.between(begin, datetime.combine(end, time()), inc=True)]
