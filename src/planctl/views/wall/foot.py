"""The foot of the page: how to read it, and where it comes from."""

from pathlib import PurePath

from planctl.messages import say
from planctl.progress.lights import PROFILES, Numbers, numbers
from planctl.reports.wall import Wall
from planctl.views.pages.documents import footer
from planctl.views.pages.why import number_words
from planctl.views.safe import html


def foot(made: Wall) -> str:
    """The rules of the lights, and what every document says at its foot: the day, the files with their commits, and
    what states are."""
    rules = "".join(_rules(each) for each in dict.fromkeys(numbers(plan) for plan in made.plans))
    # The file's name alone: the page is the same from wherever it was made.
    origins = [origin._replace(path=PurePath(origin.path).name) for origin in made.origins]
    lines = footer(origins, made.as_of) if made.origins else [say("wall.as_of", as_of=made.as_of)]
    told = "".join(f"<p>{html(line)}</p>" for line in lines)
    return (
        f"<footer><section><h2>{say('wall.reading')}</h2><p>{say('wall.rules_about')}</p>{rules}</section>"
        f"<section><h2>{say('wall.origin')}</h2>{told}<p>{say('wall.recorded')}</p></section></footer>"
    )


def _rules(chosen: Numbers) -> str:
    """A profile's rules with the plan's numbers."""
    title = say("wall.rules", profile=chosen.profile, words=say(f"lights.profile.{chosen.profile}"))
    words = number_words(chosen)
    rules = "".join(
        f"<li>{html(say(f'lights.{chosen.profile}.{number}', **words))}</li>"
        for number in range(1, len(PROFILES[chosen.profile]) + 1)
    )
    return f"<h3>{html(title)}</h3><ol>{rules}</ol>"
