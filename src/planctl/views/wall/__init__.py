"""The wall as one HTML page that needs nothing else: no network, no build step; its filters are a small script."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.reports.wall import Wall
from planctl.views.assets import asset
from planctl.views.html import shell
from planctl.views.pages.documents import titles
from planctl.views.wall import head
from planctl.views.wall.curve import curves
from planctl.views.wall.filters import filters
from planctl.views.wall.foot import foot
from planctl.views.wall.marks import shapes
from planctl.views.wall.measures import measures
from planctl.views.wall.tables import items, people
from planctl.views.wall.timeline import timelines


def wall_html(made: Wall, limits: Sequence[str] = ()) -> str:
    """The page, the same for the same wall; `limits` says in words what it was limited to when it was made.

    What is chosen on it stands in its address: `#division=…&leader=…&light=red&quarter=Q2&q=…&open=5.2`.
    """
    title = say("wall.title", title=titles(made.plans), as_of=made.as_of)
    parts = [
        f'<a class="skip" href="#measures">{say("wall.skip")}</a>{shapes()}<main>',
        head.masthead(made, limits),
        f'<p class="limit" id="above" hidden><span></span> <a href="#filters">{say("wall.reset")}</a></p>',
        f'<section class="overview"><h2 class="unseen">{say("wall.overview")}</h2>{head.numbers(made)}'
        f'<div class="side">{head.lights(made)}{head.coming(made)}</div>'
        f'<div class="charts">{curves(made)}</div></section>',
        people(made),
        f'<p class="about whole">{say("wall.overview_of", n=made.numbers["measures"])}</p>',
        filters(made),
        f'<section id="items"><h2>{say("wall.items")}</h2>{items(made)}{_none(made)}</section>',
        f'<section id="year"><h2>{say("wall.timeline")}</h2><p class="about">{say("wall.timeline_about")}</p>'
        f"{timelines(made)}{_none(made)}</section>",
        f'<section id="measures" tabindex="-1"><div class="bar"><h2>{say("wall.measures")}</h2>'
        f'<button type="button" id="all" hidden>{say("wall.open_all")}</button></div>'
        f'<p class="about">{say("wall.measures_about")}</p>{measures(made)}{_none(made)}</section>',
        f"</main>{foot(made)}",
    ]
    return shell(title, "\n".join(parts), asset("wall.css"), asset("wall.js"))


def _none(made: Wall) -> str:
    """Shown where no measure fits."""
    return f'<p class="none"{" hidden" if made.lines else ""}>{say("wall.none")}</p>'
