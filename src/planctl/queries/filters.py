"""Which measures a question is about."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.plan.loaded import Loaded
from planctl.queries import names
from planctl.queries.duties import Duty, duties

ROLES: Final = ("lead", "support")
NOBODY: Final = "-"  # asked for as a name: the measures that name none


class Filter(NamedTuple):
    """What was asked for, with names as declared. Within one field any value fits; all fields must fit.

    `role` speaks of the divisions asked for, or of any division where none was.
    """

    divisions: tuple[frozenset[str], ...] = ()
    leaders: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    role: str | None = None
    search: str = ""

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


def select(plans: Sequence[Loaded], wanted: Filter) -> list[Duty]:
    """The measures that fit, in the files' order."""
    return [duty for duty in duties(plans) if wanted.fits(duty)]


def make(
    plans: Sequence[Loaded],
    *,
    divisions: Sequence[str] = (),
    leaders: Sequence[str] = (),
    items: Sequence[str] = (),
    role: str | None = None,
    search: str = "",
) -> Filter:
    """A filter from words as typed. CannotGoOn for a name, an id or a role that is not known."""
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
    )


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
