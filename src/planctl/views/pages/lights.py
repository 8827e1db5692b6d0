"""The light profiles, rule by rule."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.progress.lights import PROFILES, Numbers
from planctl.views.blocks import Block, Facts, Prose
from planctl.views.pages.why import number_words


def lights(chosen: Numbers | None) -> Sequence[Block]:
    """Every profile with its rules in order; that of the plan at hand is marked, with the numbers that it set."""
    blocks: list[Block] = [Prose(say("lights.page"), title=True), Prose(say("lights.page_about"))]
    for profile, rules in PROFILES.items():
        own = chosen is not None and chosen.profile == profile
        words = number_words(chosen if chosen and own else Numbers())
        title = say("lights.page_title", profile=profile, words=say(f"lights.profile.{profile}"))
        blocks.append(Prose(say("lights.page_chosen", title=title) if own else title, title=True))
        numbered = [(str(number), say(f"lights.{profile}.{number}", **words)) for number in range(1, len(rules) + 1)]
        blocks.append(Facts(numbered))
    return [*blocks, Prose(say("lights.page_setting"), tone="muted")]
