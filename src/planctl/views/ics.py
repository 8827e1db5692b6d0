"""A calendar as iCalendar (RFC 5545): an all-day event an occurrence, and nothing that depends on a time zone."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import PurePath
from typing import Final

from planctl.messages import say
from planctl.queries.answer import Value
from planctl.reports.calendar import Calendar, Event
from planctl.views.pages.documents import footer, titles
from planctl.views.pages.ledger import entry
from planctl.views.pages.words import state_and_light, text
from planctl.views.safe import ics
from planctl.views.width import widest

# Octets of a content line without its end (3.1).
LINE: Final = 75
# Characters of a measure's text that are enough to know it by among a day's entries.
_SHORT: Final = 24

_STOPS: Final = " ,.;:，。、；："

_DONE: Final = "✓"
_JOINER: Final = "\u200d"
# What a calendar shows of a state by itself: most hide what is cancelled, and draw what is tentative lightly.
_STATUS: Final = {"cancelled": "CANCELLED", "suspended": "TENTATIVE"}


def ics_text(made: Calendar, notes: Sequence[str] = ()) -> str:
    """The calendar with its line ends. `notes` are said in its description, beside where it comes from.

    DTSTAMP is the as-of day: of two entries with one UID the later export holds (RFC 5546, 2.1.5), though nothing but
    a light or a mended word has changed.
    """
    events = [line for event in made.events for line in _event(event, made)]
    return "".join(f"{_folded(line)}\r\n" for line in [*_head(made, notes), *events, "END:VCALENDAR"])


def _head(made: Calendar, notes: Sequence[str]) -> list[str]:
    undated = [say("notices.not_in_calendar", n=made.undated)] if made.undated else []
    # The folder is the maker's own, and nothing to whoever gets the calendar.
    files = [origin._replace(path=PurePath(origin.path).name) for origin in made.origins]
    about = "\n".join([*notes, *undated, *footer(files, made.as_of)])
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planctl//NONSGML planctl//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{ics(titles(made.plans))}",
        f"X-WR-CALDESC:{ics(about)}",
    ]


def _event(event: Event, made: Calendar) -> Iterator[str]:
    row = event.row
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_day(made.as_of)}T000000Z"
    yield f"LAST-MODIFIED:{_day(event.changed)}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(1))}"  # the first day after it (3.6.1)
    yield f"SUMMARY:{ics(summary(event, several=len(made.plans) > 1))}"
    yield f"DESCRIPTION:{ics(description(event, made))}"
    if isinstance(row["lead"], tuple) and row["lead"]:
        yield f"CATEGORIES:{','.join(map(ics, row['lead']))}"
    yield f"STATUS:{_STATUS.get(str(row['state']), 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"  # a date due takes nobody's time
    yield "END:VEVENT"


def summary(event: Event, *, several: bool) -> str:
    """An event's title: id and the beginning of the text on one line; what is done, cancelled or suspended says so."""
    row = event.row
    words = _shortened(" ".join(text(row["text"]).split()))
    if row["milestone"]:
        words = say("ics.stage", stage=_shortened(" ".join(text(row["milestone"]).split())), text=words)
    words = f"{row['plan']}/{row['id']} {words}" if several else f"{row['id']} {words}"
    if row["done_on"]:
        return f"{_DONE} {words}"
    state = str(row["state"])
    return say(f"ics.{state}", words=words) if state in _STATUS else words


def description(event: Event, made: Calendar) -> str:
    """All that is known of an event, a line each: its text, where it stands, and what the plan says of it."""
    row = event.row
    facts = {
        "deadline": _deadline(event),
        "due": _due(event),
        "for": text(row["milestone"] or row["period"]),
        "done_on": text(row["done_on"]),
        "leaders": _named(row["leaders"]),
        "lead": _named(row["lead"]),
        "support": text(row["support"]),
        "said": entry(event.latest) if event.latest else "",
        "item": text(row["item_title"]),
        "plan": say("ics.plan", title=event.title, file=PurePath(str(row["file"])).name),
    }
    told = [say("views.labelled", label=say(f"tables.{name}"), text=words) for name, words in facts.items() if words]
    return "\n".join([text(row["text"]), _stands(event, made.as_of), *told])


def _deadline(event: Event) -> str:
    words = text(event.row["deadline"])
    return say("tables.read_as", words=words, reading=event.reads_as) if event.reads_as else words


def _due(event: Event) -> str:
    original = event.row["original_due"]
    return say("ics.extended", due=event.day, original=original) if original else str(event.day)


def _stands(event: Event, as_of: date) -> str:
    state, light = state_and_light(event.row, as_of)
    return say("ics.stands", as_of=as_of, state=state, light=light)


def _named(names: Value) -> str:
    """Names; that nobody is named is said."""
    return say("tables.unknown") if names is None else text(names)


def _shortened(words: str) -> str:
    """At most _SHORT characters, never ending inside what is seen as one."""
    if len(words) <= _SHORT:
        return words
    end = _SHORT - 1
    while end and (not widest(words[end]) or words[end - 1] == _JOINER):
        end -= 1
    return words[: end or _SHORT - 1].rstrip(_STOPS) + "…"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _folded(line: str) -> str:
    """A content line in pieces of at most LINE octets (3.1), none of which begins inside a character, or with a mark
    that belongs to the one before unless there are too many."""
    octets = line.encode()
    if len(octets) <= LINE:
        return line
    pieces, start, room = [], 0, LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        whole = end
        while end > start and _clings(octets, end):
            end -= 1
        end = end if end > start else whole
        pieces.append(octets[start:end])
        start, room = end, LINE - 1  # after the space that the line goes on with
    return b"\r\n ".join([*pieces, octets[start:]]).decode()


def _clings(octets: bytes, place: int) -> bool:
    """Whether what begins at `place` is the rest of a character, a mark on one, or belongs to a joiner or a backslash
    before it."""
    if octets[place] & 0xC0 == 0x80 or octets.endswith((_JOINER.encode(), b"\\"), 0, place):
        return True
    return octets[place] >= 0x80 and not widest(octets[place : place + 4].decode(errors="ignore")[:1])
