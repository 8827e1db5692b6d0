"""How much of a year's due dates is done, beside how much had fallen due and how much of the year was gone (SVG)."""

from collections.abc import Sequence
from datetime import timedelta

from planctl.messages import say
from planctl.reports.curve import Curve, Mark
from planctl.reports.wall import Wall

_SIDE = 1000  # of the drawing, which is stretched to its place
_LINES = ("done", "due", "pace")


def curves(made: Wall) -> str:
    """A figure a year, with what its lines mean and their numbers as a table."""
    several = len(made.curves) > 1
    return "".join(_figure(made, each, several) for each in made.curves if each.total)


def _figure(made: Wall, curve: Curve, several: bool) -> str:
    now = _now(made, curve)
    title = say("wall.curve")
    title = say("wall.curve_of", title=title, year=curve.year) if several else title
    about = [say("wall.curve_about", n=curve.total)]
    if made.as_of.year != curve.year:
        about.append(_outside(made, curve))
    told = "".join(f"<p>{words}</p>" for words in about)
    return (
        f'<figure class="curve"><h2>{title}</h2>{_key(curve, now)}{_drawing(curve, now)}'
        f"<figcaption>{told}</figcaption>{_table(curve)}</figure>"
    )


def _now(made: Wall, curve: Curve) -> Mark | None:
    """The year at the end of the as-of day, or at its own end if that was before; None: it has not begun."""
    known = [mark for mark in curve.marks if mark.day <= made.as_of]
    return known[-1] if known else None


def _outside(made: Wall, curve: Curve) -> str:
    if made.as_of.year < curve.year:
        return say("wall.curve_ahead", year=curve.year)
    share = _share(curve.done, curve.total)
    return say(
        "wall.curve_outside", as_of=made.as_of, year=curve.year, share=share, part=curve.done, all=curve.total
    )  # fmt: skip


def _key(curve: Curve, now: Mark | None) -> str:
    """What the lines are, with where each stands."""
    if now is None:
        values = dict.fromkeys(_LINES, "-")
    else:
        shares = {"done": now.done or 0, "due": now.due}
        values = {name: _part(part, curve) for name, part in shares.items()}
        values["pace"] = f"{now.pace:.1f}%"
    lines = "".join(
        f'<div><dt><svg width="26" height="8" aria-hidden="true"><line class="{name}" x2="26" y1="4" y2="4"/></svg>'
        f"{say(f'wall.line_{name}')}</dt><dd>{values[name]}</dd></div>"
        for name in _LINES
    )
    return f'<dl class="key">{lines}</dl>'


def _drawing(curve: Curve, now: Mark | None) -> str:
    months = [say(f"wall.month_{number}") for number in range(1, 13)]
    texts = "".join(
        f'<text class="m" x="{100 * (number + 0.5) / 12:.2f}%" y="100%" dy="16">{name}</text>'
        for number, name in enumerate(months)
    )
    levels = "".join(
        f'<line class="level" x1="0" x2="100%" y1="{100 - each}%" y2="{100 - each}%"/>'
        f'<text class="n" x="0" dx="-6" y="{100 - each}%" dy="4">{each}</text>'
        for each in (0, 25, 50, 75, 100)
    )
    quarters = "".join(f'<line class="level" x1="{each}%" x2="{each}%" y1="0" y2="100%"/>' for each in (25, 50, 75))
    at = ""
    if now:
        at = f'<line class="now" x1="{now.pace:.2f}%" x2="{now.pace:.2f}%" y1="0" y2="100%"/>'
    dots = "".join(
        f'<circle class="{name}" cx="{now.pace:.2f}%" cy="{100 - share:.2f}%" r="3.5"/>'
        for name, share in _shares(curve, now).items()
    ) if now else ""  # fmt: skip
    label = say("wall.curve_title", **_words(curve, now)) if now else say("wall.curve_ahead", year=curve.year)
    return (
        f'<div class="plot"><svg role="img" aria-label="{label}" width="100%" height="100%">{levels}{quarters}{texts}'
        f'<svg width="100%" height="100%" viewBox="0 0 {_SIDE} {_SIDE}" preserveAspectRatio="none">'
        f'<path class="pace" d="M0 {_SIDE} {_SIDE} 0"/>'
        f'<path class="due" d="{_steps(curve, [(mark.pace, mark.due) for mark in curve.marks])}"/>'
        f'<path class="done" d="{_steps(curve, [(m.pace, m.done) for m in curve.marks if m.done is not None])}"/>'
        f"</svg>{at}{dots}</svg></div>"
    )


def _steps(curve: Curve, points: Sequence[tuple[float, int]]) -> str:
    """Steps from nothing on the first day: a number holds until the day on which it changes."""
    path = [f"M0 {_SIDE}"] if points else []
    height = _SIDE
    for pace, number in points:
        path.append(f"H{pace * _SIDE / 100:.0f}")
        here = round(_SIDE - _SIDE * number / curve.total)
        if here != height:
            path.append(f"V{here}")
            height = here
    return "".join(path)


def _shares(curve: Curve, mark: Mark) -> dict[str, float]:
    return {
        "done": 100 * (mark.done or 0) / curve.total,
        "due": 100 * mark.due / curve.total,
        "pace": mark.pace,
    }


def _words(curve: Curve, mark: Mark) -> dict[str, object]:
    return {"day": mark.day, **{name: f"{share:.1f}" for name, share in _shares(curve, mark).items()}}


def _table(curve: Curve) -> str:
    """The numbers at the end of each month, and on the as-of day."""
    ends = [mark for mark in curve.marks if (mark.day + timedelta(1)).day == 1 or _last_known(curve, mark)]
    rows = "".join(
        f'<tr><th scope="row">{mark.day}</th><td>{_part(mark.done, curve)}</td><td>{_part(mark.due, curve)}</td>'
        f"<td>{mark.pace:.1f}%</td></tr>"
        for mark in ends
    )
    heads = "".join(f'<th scope="col">{say(f"wall.line_{name}")}</th>' for name in _LINES)
    return (
        f'<details class="data"><summary>{say("wall.curve_table")}</summary><table class="numbers"><thead><tr>'
        f'<th scope="col">{say("wall.day")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table></details>'
    )


def _last_known(curve: Curve, mark: Mark) -> bool:
    return mark == next((each for each in reversed(curve.marks) if each.done is not None), None)


def _part(number: int | None, curve: Curve) -> str:
    if number is None:
        return "-"
    return say("wall.share_of", share=_share(number, curve.total), part=number, all=curve.total)


def _share(part: int, all_: int) -> str:
    return f"{100 * part / all_:.1f}"
