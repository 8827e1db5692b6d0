"""The year of each plan: a row a measure, months as columns, a sign on each due date. A table, so that a printed one
repeats its head on every page, with one drawing (SVG) a row."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from planctl.messages import say
from planctl.progress.lights import COLOURS, worst
from planctl.progress.standing import Standing
from planctl.queries.duties import occurrence_row
from planctl.reports.wall import Line, Wall, quarter_key
from planctl.views.pages.words import text, why
from planctl.views.safe import fragment, html
from planctl.views.wall.axis import Axis, percent
from planctl.views.wall.marks import lamp, sign

_SHORT = 40  # characters of a text that are enough to know a measure by; the rest is cut by the width anyway


def timelines(made: Wall) -> str:
    """A timeline a plan."""
    parts = []
    several = len(made.plans) > 1
    for number, (_, group) in enumerate(groupby(made.lines, key=lambda line: id(line.duty.plan))):
        lines = list(group)
        plan = lines[0].duty.plan
        axis = Axis(f"axis-{number}", plan.year, lines, made.as_of)
        caption = html(say("wall.timeline_of", title=plan.title, year=plan.year))
        kind = "" if several else ' class="unseen"'
        parts.append(
            f'{axis.grid()}<table class="timeline"><caption{kind}>{caption}</caption>'
            '<colgroup><col class="what"><col class="when"><col class="who"><col><col class="light"></colgroup>'
            f'<thead><tr><th scope="col">{say("wall.measure")}</th>'
            f'<th scope="col" class="when">{say("wall.deadline")}</th>'
            f'<th scope="col" class="who">{say("tables.lead")}</th>'
            f'<th scope="col" class="year"><span class="unseen">{say("wall.months", year=plan.year)}</span>'
            f'{axis.heads()}</th><th scope="col" class="light">{say("wall.standing")}</th></tr></thead>'
            f"{''.join(_items(axis, lines))}</table>"
        )
    return "".join(parts)


def _items(axis: Axis, lines: Sequence[Line]) -> Iterator[str]:
    """A body an item: its heading, then those of groups and the rows of measures."""
    for _, inside in groupby(lines, key=lambda line: id(line.duty.item)):
        own = list(inside)
        body = [_head(axis, own)]
        headed = None
        for line in own:
            group = line.duty.group
            if group and group is not headed:
                body.append(
                    f'<tr class="group" data-group="{html(group.id)}"><th scope="rowgroup" colspan="3">'
                    f"<b>{html(group.id)}</b> {html(group.title)}</th>{_empty(axis)}"
                    '<td class="light"></td></tr>'
                )
            headed = group
            body.append(_row(axis, line))
        yield f"<tbody>{''.join(body)}</tbody>"


def _head(axis: Axis, lines: Sequence[Line]) -> str:
    item, light = lines[0].duty.item, worst(line.pressing.light for line in lines).colour
    return (
        f'<tr class="item"><th scope="rowgroup" colspan="3" title="{html(item.title)}"><b>{html(item.id)}</b> '
        f'{html(_cut(item.title))}</th>{_empty(axis)}<td class="light">{lamp(light)}</td></tr>'
    )


def _empty(axis: Axis) -> str:
    return f'<td class="year"><svg aria-hidden="true"><use href="#{axis.name}"/></svg></td>'


def _row(axis: Axis, line: Line) -> str:
    measure, light = line.duty.measure, line.pressing.light.colour
    group = f' data-group="{html(line.duty.group.id)}"' if line.duty.group else ""
    return (
        f'<tr data-key="{html(line.key)}"{group}><th scope="row"><a href="#open={fragment(line.key)}">{sign(light)}'
        f"<b>{html(measure.id)}</b> <span>{html(_cut(measure.text))}</span></a></th>"
        f'<td class="when" title="{html(measure.deadline)}">{html(measure.deadline) or "-"}</td>'
        f'<td class="who">{html(text(measure.lead)) or say("tables.unknown")}</td>'
        f'<td class="year">{_drawing(axis, line)}</td>'
        f'<td class="light {light}">{html(why(line.row, axis.as_of))}</td></tr>'
    )


def _drawing(axis: Axis, line: Line) -> str:
    counts = Counter(each.light.colour for each in line.standings if each.occurrence)
    words = say("tables.comma").join(
        say("wall.row_light", n=counts[colour], colour=say(f"lights.{colour}")) for colour in COLOURS if counts[colour]
    )
    label = say("wall.row", n=counts.total(), words=words) if counts else say("wall.undated")
    undated = "" if counts else f'<text class="undated" x="8" y="50%" dy="4">{say("wall.undated")}</text>'
    return (
        f'<svg role="img" aria-label="{html(label)}"><use href="#{axis.name}"/>'
        f"{''.join(_spans(axis, line))}{''.join(_ticks(axis, line))}{undated}</svg>"
    )


def _spans(axis: Axis, line: Line) -> Iterator[str]:
    """The stretches of time that are set for it, those that adjoin as one: only where a first day is stated."""
    stretches: list[list[float]] = []
    for each in line.standings:
        if each.case.start and each.due:
            start, end = axis.start_of(each.case.start), axis.end_of(each.due)
            if stretches and start <= stretches[-1][1] + 0.01:
                stretches[-1][1] = max(end, stretches[-1][1])
            else:
                stretches.append([start, end])
    for start, end in stretches:
        yield f'<line class="span" x1="{percent(start)}" x2="{percent(end)}" y1="50%" y2="50%"/>'


def _ticks(axis: Axis, line: Line) -> Iterator[str]:
    for each in line.standings:
        if each.occurrence is None:
            continue
        place = percent(axis.end_of(each.occurrence.due))
        moved = ""
        if each.occurrence.original_due:
            was = percent(axis.end_of(each.occurrence.original_due))
            moved = (
                f'<line class="moved" x1="{was}" x2="{place}" y1="50%" y2="50%"/>'
                f'<line class="was" x1="{was}" x2="{was}" y1="25%" y2="75%"/>'
            )
        quarter = quarter_key(each.due, axis.year)
        yield (
            f'<g class="{quarter}"><title>{html(_told(axis, line, each))}</title>{moved}'
            f'<use href="#{_mark(each)}" x="{place}" y="50%"/></g>'
        )


def _mark(standing: Standing) -> str:
    """The sign of its light; a dash for what nobody could be asked for."""
    colour = standing.light.colour
    return "early" if colour == "grey" and standing.timing == "before_issue" else f"k-{colour}"


def _told(axis: Axis, line: Line, standing: Standing) -> str:
    """An occurrence in words: its day, its period or stage, its light and why."""
    row = occurrence_row(line.duty, standing)
    part = row["milestone"] or row["period"]
    tick = say(
        "wall.tick", due=standing.due, part=f" {part}" if part else "", colour=say(f"lights.{row['light']}"),
        words=why(row, axis.as_of),
    )  # fmt: skip
    return say("wall.tick_moved", tick=tick, original=row["original_due"]) if row["original_due"] else tick


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"
