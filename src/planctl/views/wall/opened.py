"""What a measure opens to: its deadline's reading, who owes it, its entries, and why its light is what it is."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from planctl.messages import say
from planctl.phrases import deadlines
from planctl.plan.entries import in_order
from planctl.plan.model import Decree, Entry
from planctl.progress.standing import Standing
from planctl.queries.show import target_words
from planctl.reports.wall import Line
from planctl.views.html import prose
from planctl.views.pages.show import extensions
from planctl.views.pages.why import because, deadline, rule, state
from planctl.views.pages.words import text
from planctl.views.safe import html
from planctl.views.wall.marks import lamp

# The parts of an entry that stand under its note, in the order in which they are told.
_PARTS = ("done_on", "problem", "next", "evidence", "by")


def opened(line: Line) -> str:
    """Why its light is what it is and the facts, and beside them what was reported and what is due when."""
    several = _occurrences(line) if len(line.duty.standings) > 1 else ""
    return (
        f"<div>{_listed(_judged(line), 'judged')}{_listed(_facts(line), 'facts')}</div>"
        f"<div>{_entries(line)}{several}</div>"
    )


def _listed(pairs: Iterable[tuple[str, str]], kind: str) -> str:
    """Labels and HTML; what is blank is left out."""
    listed = "".join(f"<div><dt>{say(f'tables.{name}')}</dt><dd>{words}</dd></div>" for name, words in pairs if words)
    return f'<dl class="{kind}">{listed}</dl>'


def _judged(line: Line) -> Iterator[tuple[str, str]]:
    standing = line.pressing
    yield "light", lamp(standing.light.colour, html(because(standing, line.duty)))
    yield "rule_row", html(rule(standing.light, standing.case.numbers))
    yield "state", html(_state(line))


def _facts(line: Line) -> Iterator[tuple[str, str]]:
    duty, measure = line.duty, line.duty.measure
    yield "deadline", html(deadline(duty))
    yield "reading", html(deadlines.words(measure.reading))
    yield "because", prose(measure.because or "")
    yield "due", _due(line)
    yield "extensions", "<br>".join(map(html, extensions(duty.plan, measure)))
    yield "leaders", _names(measure.leaders)
    yield "lead", _names(measure.lead)
    yield "support", _names(measure.support) if measure.support else ""
    yield "handler", html(measure.handler or "")
    yield "goal", prose(measure.goal or "")
    yield "targets", "<br>".join(html(target_words(each)) for each in measure.targets)
    yield "note", prose(measure.note or "")
    yield "added", _decree(measure.added)
    yield "cancelled", _decree(measure.cancelled)
    yield "carried_from", html(measure.carried_from or "")
    yield "place", html(say("wall.place", path=PurePath(duty.loaded.path).name, n=duty.line))


def _state(line: Line) -> str:
    """What was reported; of several dates, how many are done."""
    found = line.duty.standings
    if len(found) == 1:
        return state(found[0])
    done = sum(each.finished for each in found)
    return say("ledger.of_dates", n=len(found), past=sum(each.past for each in found), done=done)


def _due(line: Line) -> str:
    """The one day due; several stand in a table of their own."""
    found = line.duty.standings
    if len(found) > 1:
        return ""
    occurrence = found[0].occurrence
    if occurrence is None:
        return html(say("tables.no_date"))
    if occurrence.original_due:
        return html(say("wall.originally", due=occurrence.due, original=occurrence.original_due))
    return str(occurrence.due)


def _names(names: Sequence[str] | None) -> str:
    if names is None:
        return html(say("tables.unknown"))
    return html(text(tuple(names))) or "-"


def _decree(told: Decree | None) -> str:
    return html(say("wall.decree", date=told.date, authority=told.authority)) if told else ""


def _entries(line: Line) -> str:
    """Every entry known on the as-of day, in the order in which they count."""
    entries = in_order(line.duty.measure.progress)
    if not entries:
        return f'<p class="nothing">{say("wall.nothing_reported")}</p>'
    deciding = {id(each.decided) for each in line.duty.standings}
    rows = "".join(_entry(entry, id(entry) in deciding) for entry in entries)
    heads = "".join(f'<th scope="col">{say(f"tables.{name}")}</th>' for name in ("reported", "state", "said"))
    return (
        f'<table class="entries"><caption>{say("tables.progress")}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _entry(entry: Entry, decides: bool) -> str:
    word = say(f"lights.{entry.state}") if entry.state else "-"
    word = say("tables.decides", state=word) if decides else word
    period = f"<br>{html(entry.for_)}" if entry.for_ else ""
    words = "<br>".join(_said(entry)) or "-"
    return f'<tr><th scope="row">{entry.date}{period}</th><td>{word}</td><td>{words}</td></tr>'


def _said(entry: Entry) -> Iterator[str]:
    """All that an entry says beside its day, period and state, as HTML: an address can be followed."""
    if entry.note:
        yield prose(entry.note)
    if entry.percent is not None:
        yield html(say("tables.said_percent", words=f"{entry.percent:g}"))
    for name in _PARTS:
        words = getattr(entry, name)
        if words:
            before, _, after = say(f"tables.said_{name}", words="\0").partition("\0")
            yield f"{html(before)}{prose(str(words))}{html(after)}"


def _occurrences(line: Line) -> str:
    rows = "".join(_occurrence(line, each) for each in line.duty.standings)
    heads = "".join(f'<th scope="col">{say(f"tables.{name}")}</th>' for name in ("due", "for", "light"))
    return (
        f'<table class="dates"><caption>{say("tables.occurrences")}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _occurrence(line: Line, standing: Standing) -> str:
    occurrence = standing.occurrence
    part = (occurrence.milestone or occurrence.period or "-") if occurrence else "-"
    return (
        f'<tr><th scope="row">{standing.due}</th><td>{html(part)}</td>'
        f"<td>{lamp(standing.light.colour, html(because(standing, line.duty)))}</td></tr>"
    )
