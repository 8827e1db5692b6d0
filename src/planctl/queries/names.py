"""Names as a person types them: whole, by alias, or the beginning of one."""

from collections.abc import Iterable, Sequence

from planctl.errors import CannotGoOn
from planctl.plan.loaded import Loaded
from planctl.plan.model import Measure, Plan
from planctl.plan.roster import bare
from planctl.suggest import nearest


def divisions(plans: Sequence[Loaded]) -> dict[str, str]:
    """Every division's name and alias, and the declared name that it stands for; undeclared ones in use as well."""
    words: dict[str, str] = {}
    for plan in _plans(plans):
        for division in plan.divisions:
            for word in (division.name, *(division.aka or ())):
                words.setdefault(bare(word), division.name)
        for _, _, measure in plan.walk():
            for name in (*(measure.lead or ()), *(measure.support or ())):
                words.setdefault(bare(name), name)
    return words


def leaders(plans: Sequence[Loaded]) -> dict[str, str]:
    """Every leader's name, declared or in use."""
    words: dict[str, str] = {}
    for plan in _plans(plans):
        for leader in plan.leaders or ():
            words.setdefault(bare(leader.name), leader.name)
        for _, _, measure in plan.walk():
            for name in measure.leaders or ():
                words.setdefault(bare(name), name)
    return words


def match(word: str, known: dict[str, str], kind: str) -> str:
    """The name that a word means: a name or alias, else the only one that begins with it.

    CannotGoOn where none or several do; `kind` is `division` or `leader`.
    """
    key = bare(word)
    if key in known:
        return known[key]
    begins = list(dict.fromkeys(name for written, name in known.items() if key and written.startswith(key)))
    if len(begins) == 1:
        return begins[0]
    if begins:
        raise CannotGoOn(f"several_{kind}s", name=word, known="、".join(begins))
    raise CannotGoOn(f"unknown_{kind}", name=word, hint=_hint(key, known))


def including_collectives(name: str, plans: Sequence[Loaded]) -> frozenset[str]:
    """A division's name, and those of the collectives that it is a member of."""
    owners = {
        division.name for plan in _plans(plans) for division in plan.divisions if name in (division.members or ())
    }
    return frozenset({name, *owners})


def role_in(measure: Measure, carriers: frozenset[str]) -> str | None:
    """What a division does in a measure: `lead`, `support` or nothing. `carriers` are its name and its collectives';
    one that leads is not also support."""
    if not carriers.isdisjoint(measure.lead or ()):
        return "lead"
    return "support" if not carriers.isdisjoint(measure.support or ()) else None


def _hint(word: str, known: dict[str, str]) -> str:
    """The nearest known name, else all of them."""
    inside = [name for written, name in known.items() if word and word in written]
    close = inside or [known[each] for each in nearest(word, known, 3, 0.5)]
    return "、".join(dict.fromkeys(close or known.values()))


def _plans(plans: Iterable[Loaded]) -> Iterable[Plan]:
    return (loaded.plan for loaded in plans if loaded.plan)
