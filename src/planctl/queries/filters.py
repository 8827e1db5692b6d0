"""Which measures a question is about."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.messages import say
from planctl.plan.fields import STATES
from planctl.plan.loaded import Loaded
from planctl.plan.slips import CHINESE_WORDS
from planctl.progress.lights import COLOURS
from planctl.progress.standing import Standing
from planctl.progress.timing import TIMINGS
from planctl.queries import names
from planctl.queries.duties import Duty, duties

ROLES: Final = ("lead", "support")
NOBODY: Final = "-"  # asked for as a name: the measures that name none


class Filter(NamedTuple):
    """What was asked for, with names as declared. Within one field any value fits; all fields must fit.

    `role` speaks of the divisions asked for, or of any division where none was. States, timings and lights are those
    of occurrences where a question is about occurrences, else of the measure as a whole.
    """

    divisions: tuple[frozenset[str], ...] = ()
    leaders: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    role: str | None = None
    search: str = ""
    states: frozenset[str] = frozenset()
    timings: frozenset[str] = frozenset()
    lights: frozenset[str] = frozenset()

    @property
    def judges(self) -> bool:
        """Whether anything is asked of where a measure stands."""
        return bool(self.states or self.timings or self.lights)

    def stands(self, standing: Standing) -> bool:
        """Whether state, timing and light are among those asked for."""
        return (
            (not self.states or standing.state in self.states)
            and (not self.timings or standing.timing in self.timings)
            and (not self.lights or standing.light.colour in self.lights)
        )

    def fits(self, duty: Duty) -> bool:
        measure = duty.measure
        if self.items and not any(_inside(measure.id, each) for each in self.items):
            return False
        if self.leaders and self.leaders.isdisjoint(measure.leaders or (NOBODY,)):
            return False
        if self.divisions:
            roles = {self._role(duty, each) for each in self.divisions} - {None}
            if not roles or (self.role and self.role not in roles):
                return False
        elif self.role and not (measure.lead if self.role == "lead" else measure.support):
            return False
        return not self.search or self.search in _searchable(duty)

    def _role(self, duty: Duty, carriers: frozenset[str]) -> str | None:
        if NOBODY in carriers:
            return None if duty.measure.lead else "lead"
        return names.role_in(duty.measure, carriers)


def select(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> list[Duty]:
    """The measures that fit with the occurrences of theirs that do (`chosen`), in the files' order."""
    found = [duty for duty in duties(plans, as_of) if wanted.fits(duty)]
    if not wanted.judges:
        return found
    for duty in found:
        duty.chosen = [each for each in duty.standings if wanted.stands(each)]
    return [duty for duty in found if duty.chosen]


def select_whole(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> list[Duty]:
    """The measures that fit as a whole, in the files' order."""
    return [duty for duty in duties(plans, as_of) if wanted.fits(duty) and wanted.stands(duty.whole)]


def make(
    plans: Sequence[Loaded],
    *,
    divisions: Sequence[str] = (),
    leaders: Sequence[str] = (),
    items: Sequence[str] = (),
    role: str | None = None,
    search: str = "",
    states: Sequence[str] = (),
    timings: Sequence[str] = (),
    lights: Sequence[str] = (),
) -> Filter:
    """A filter from words as typed. CannotGoOn for a name, an id, a role, a state, timing or light not known."""
    if role is not None and role not in ROLES:
        raise CannotGoOn("unknown_role", name=role, known=" | ".join(ROLES))
    return Filter(
        tuple(
            frozenset({NOBODY})
            if word == NOBODY
            else names.including_collectives(names.match(word, names.divisions(plans), "division"), plans)
            for word in divisions
        ),
        frozenset(word if word == NOBODY else names.match(word, names.leaders(plans), "leader") for word in leaders),
        frozenset(_item(word, plans) for word in items),
        role,
        plain(search),
        _words("--state", states, STATES),
        _words("--timing", timings, TIMINGS),
        _words("--light", lights, COLOURS),
    )


def _words(option: str, given: Sequence[str], known: Sequence[str]) -> frozenset[str]:
    """Words of a fixed list, as the files have them or as the language in use says them."""
    spoken = {say(f"lights.{word}"): word for word in known}
    found = set()
    for word in given:
        meant = word if word in known else spoken.get(word) or CHINESE_WORDS.get(word, "")
        if meant not in known:
            raise CannotGoOn("bad_choice", option=option, value=word, known=" | ".join(known))
        found.add(meant)
    return frozenset(found)


def _item(word: str, plans: Sequence[Loaded]) -> str:
    known = {item.id for loaded in plans if loaded.plan for item in loaded.plan.items}
    known |= {group.id for loaded in plans if loaded.plan for item in loaded.plan.items for group in item.groups}
    if word.strip() not in known:
        items = [item.id for loaded in plans if loaded.plan for item in loaded.plan.items]
        raise CannotGoOn("unknown_item", name=word, known=", ".join(dict.fromkeys(items)))
    return word.strip()


def _inside(id_: str, owner: str) -> bool:
    return id_ == owner or id_.startswith(owner + ".")


def plain(text: str) -> str:
    """Text to compare by: no white space, no case."""
    return "".join(text.split()).casefold()


def _searchable(duty: Duty) -> str:
    measure = duty.measure
    parts: Iterable[str | None] = (
        measure.id, duty.item.title, duty.group.title if duty.group else None, measure.text, measure.deadline,
        measure.goal, measure.note, measure.handler, *(measure.leaders or ()), *(measure.lead or ()),
        *(measure.support or ()),
    )  # fmt: skip
    return plain("\n".join(part for part in parts if part))
