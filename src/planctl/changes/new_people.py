"""Who is in which post when a new plan begins."""

from collections.abc import Iterable, Iterator
from datetime import date

from planctl.plan.model import Item, Leader


def staying(leaders: tuple[Leader, ...] | None, items: Iterable[Item], day: date) -> tuple[Leader, ...] | None:
    """The leaders to declare in a plan of these items that begins on a day: who is in post, who is named in it all the
    same, and whom one of these will be followed by. None where nobody is left."""
    names = {leader.name for leader in leaders or ()}
    followers = {leader.name: leader.successor for leader in leaders or () if leader.successor in names}
    kept = {leader.name for leader in leaders or () if not (leader.until and leader.until < day)}
    kept |= {name for item in items for name in _named(item)}
    for name in list(kept):
        while (follower := followers.get(name)) and follower not in kept:
            kept.add(follower)
            name = follower
    return tuple(leader for leader in leaders or () if leader.name in kept) or None


def _named(item: Item) -> Iterator[str]:
    yield from item.leaders or ()
    for group in item.groups:
        yield from group.leaders or ()
    for _, measure in item.walk():
        yield from measure.leaders or ()
