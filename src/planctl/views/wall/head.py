"""The head of the page: what it is about, and the whole in numbers."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.plan.model import Plan
from planctl.progress.lights import COLOURS
from planctl.reports.wall import Wall
from planctl.views.pages.documents import titles
from planctl.views.pages.words import share
from planctl.views.safe import fragment, html
from planctl.views.wall.marks import lamp


def masthead(made: Wall, limits: Sequence[str]) -> str:
    """Title, plans and day, what the page was limited to, and what it may lack."""
    years = "、".join(dict.fromkeys(str(plan.year) for plan in made.plans))
    about = "".join(f'<p class="issued">{_issued(plan)}</p>' for plan in made.plans)
    only = "".join(f'<p class="limit">{html(words)}</p>' for words in limits)
    lacking = "".join(
        f'<p class="lacking">{html(say("wall.incomplete", path=path, n=count))}</p>' for path, count in made.broken
    )
    return (
        f'<header><div><p class="kicker">{say("wall.kicker", years=years)}</p>'
        f"<h1>{html(titles(made.plans))}</h1>{about}</div>"
        f'<p class="day">{say("wall.as_of", as_of=made.as_of)}</p></header>{only}{lacking}'
    )


def _issued(plan: Plan) -> str:
    named = [("issuer", plan.issuer), ("issued", plan.issued), ("chief", plan.chief)]
    return "".join(f"<span>{html(say(f'tables.{name}', value=value))}</span>" for name, value in named if value)


def numbers(made: Wall) -> str:
    """How much is done, past and overdue."""
    about = made.numbers
    of_dates = "wall.of_dates_undated" if about["undated"] else "wall.of_dates"
    past = "wall.past_early" if about["early"] else "wall.past_all"
    overdue = say("wall.overdue_of", n=about["measures_overdue"]) if about["overdue"] else say("wall.overdue_none")
    figures = [
        ("measures_done", about["measures_done"], _of("wall.of_all", about["measures_done"], about["measures"])),
        (
            "dates_done",
            about["dates_done"],
            _of(of_dates, about["dates_done"], about["occurrences"], undated=about["undated"]),
        ),
        ("past", about["past"], say(past, all=about["occurrences"], early=about["early"])),
        ("overdue", about["overdue"], overdue),
    ]
    cells = "".join(
        f"<div><dt>{say(f'wall.{name}')}</dt><dd>{_big(number, name == 'overdue')}<span>{words}</span></dd></div>"
        for name, number, words in figures
    )
    return f'<dl class="figures">{cells}</dl>'


def _big(number: int, bad: bool) -> str:
    return f'<b class="late">{number}</b>' if bad and number else f"<b>{number}</b>"


def _of(key: str, part: int, all_: int, **more: int) -> str:
    return say(key, all=all_, share=share(part, all_), **more)


def lights(made: Wall) -> str:
    """How many measures and due dates have each light."""
    measures = made.choices["light"]
    rows = "".join(
        f'<tr><th scope="row">{_chosen_by(colour) if colour in measures else lamp(colour)}</th>'
        f"<td>{measures.get(colour, 0)}</td><td>{made.numbers[colour]}</td></tr>"
        for colour in COLOURS
        if made.numbers[colour]
    )
    heads = "".join(f'<th scope="col">{say(f"wall.{name}")}</th>' for name in ("lights", "by_measure", "by_date"))
    return (
        f'<div><table class="lights"><caption class="unseen">{say("wall.lights")}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f'<p class="about">{say("wall.lights_about")}</p></div>'
    )


def _chosen_by(colour: str) -> str:
    return f'<span data-set="light" data-value="{colour}">{lamp(colour)}</span>'


def coming(made: Wall) -> str:
    """The next days on which something is due, with the measures that are."""
    keys = {line.key for line in made.lines}
    days = "".join(
        f"<div><dt>{day}<small>{say('wall.coming_n', n=len(due))}</small></dt>"
        f"<dd>{' '.join(_measure(address, keys) for address in due)}</dd></div>"
        for day, due in made.numbers["coming"]
    )
    told = f"<dl>{days}</dl>" if days else f"<p>{say('wall.coming_none')}</p>"
    return f'<section class="coming"><h2>{say("wall.coming")}</h2>{told}</section>'


def _measure(address: str, keys: set[str]) -> str:
    return f'<a href="#open={fragment(address)}">{html(address)}</a>' if address in keys else html(address)
