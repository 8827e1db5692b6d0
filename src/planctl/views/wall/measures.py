"""The measures by item: each a line that opens to all that there is to know of it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planctl.messages import say
from planctl.progress.lights import worst
from planctl.reports.wall import Line, Wall
from planctl.views.pages.ledger import divisions
from planctl.views.pages.words import why
from planctl.views.safe import html
from planctl.views.wall.marks import lamp
from planctl.views.wall.opened import opened


def measures(made: Wall) -> str:
    """A section an item, under each plan's title where there are several."""
    found = []
    names = {field: {name: number for number, name in enumerate(made.choices[field])} for field in made.choices}
    for _, of_plan in groupby(made.lines, key=lambda line: id(line.duty.plan)):
        lines = list(of_plan)
        plan = lines[0].duty.plan
        inside = "".join(
            _item(made, list(own), names) for _, own in groupby(lines, key=lambda line: id(line.duty.item))
        )
        title = f'<p class="of">{html(plan.title)}</p>' if len(made.plans) > 1 else ""
        found.append(f'<div class="plan">{title}{inside}</div>')
    return "".join(found)


def _item(made: Wall, lines: Sequence[Line], names: dict[str, dict[str, int]]) -> str:
    duty = lines[0].duty
    light = worst(line.pressing.light for line in lines).colour
    return (
        f'<section class="item" data-item="{html(duty.plan.name)}/{html(duty.item.id)}">'
        f"<h3><b>{html(duty.item.id)}</b><span>{html(duty.item.title)}</span>{lamp(light)}</h3>"
        f"{''.join(_lines(made, lines, names))}</section>"
    )


def _lines(made: Wall, lines: Sequence[Line], names: dict[str, dict[str, int]]) -> Iterator[str]:
    headed = None
    for line in lines:
        group = line.duty.group
        if group and group is not headed:
            yield f'<h4 data-group="{html(group.id)}"><b>{html(group.id)}</b> {html(group.title)}</h4>'
        headed = group
        yield _measure(made, line, names)


def _measure(made: Wall, line: Line, names: dict[str, dict[str, int]]) -> str:
    measure, light = line.duty.measure, line.pressing.light.colour
    group = f' data-group="{html(line.duty.group.id)}"' if line.duty.group else ""
    numbers = {
        "division": " ".join(str(names["division"][each]) for each in line.divisions),
        "leader": " ".join(str(names["leader"][each]) for each in line.leaders),
        "light": light,
        "quarter": " ".join(f"{quarter}={worst_}" for quarter, worst_ in line.quarters.items()),
    }
    data = "".join(f' data-{field}="{value}"' for field, value in numbers.items())
    owners = divisions(measure.lead, measure.support) or say("tables.unknown")
    return (
        f'<details class="measure" data-key="{html(line.key)}"{group}{data}><summary><b>{html(measure.id)}</b>'
        f'<span class="text">{html(measure.text)}</span><span class="when">{html(measure.deadline) or "-"}</span>'
        f'<span class="who">{html(owners)}</span>{lamp(light, html(why(line.row, made.as_of)))}</summary>'
        f'<div class="open" id="open={html(line.key)}">{opened(line)}</div></details>'
    )
