"""The next year's plan: what is open or unfinished, with where it came from; progress and old dates left behind."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import PurePath
from typing import Final, NamedTuple

from planctl.changes.new_deadlines import new_deadline
from planctl.changes.new_people import staying
from planctl.errors import CannotGoOn
from planctl.findings import Severity
from planctl.messages import say
from planctl.plan.checks import checked
from planctl.plan.entries import FINISHED
from planctl.plan.fields import FORMAT
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Group, Item, Measure, Plan, Reasons
from planctl.plan.succession import in_post
from planctl.plan.writer import written
from planctl.progress.known import known
from planctl.progress.standing import standings, whole
from planctl.source import Source

_SETTLED: Final = FINISHED | {"cancelled"}
_ADDRESSABLE: Final = re.compile(r"[^\s/]+")
_SCHEMA: Final = re.compile(r"# yaml-language-server: *\$schema=(\S+)")
_CHINESE_DIGITS: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
# What follows the first of several years, which is not the plan's own.
_SPAN: Final = "年?[-—–~～至到]"


class NextYear(NamedTuple):
    """The new plan and its file's text. Of the old one's `total` measures `carried` go on; `undated` of these need a
    new deadline."""

    plan: Plan
    text: str
    total: int
    carried: int
    undated: int


def next_year(like: Loaded, year: int, as_of: date, stem: str, *, beside: bool) -> NextYear:
    """The plan of `year` that goes on from another one as it was known on a day.

    `stem` is the new file's; `beside`: it stands in the old one's folder, where a relative path to the schema holds.
    Raises CannotGoOn where the old plan has errors, is of no earlier year, or has nothing to carry; ValueError where
    there is no plan.
    """
    if like.plan is None or like.source is None:
        raise ValueError(f"{like.path}: no plan")
    if year <= like.plan.year:
        raise CannotGoOn("like_not_earlier", path=like.path, year=year, old=like.plan.year)
    if like.errors:
        raise CannotGoOn("like_has_errors", path=like.path, n=like.errors)
    # States are those of the as-of day; the people are those in their posts when the new year begins.
    begins = max(as_of, date(year, 1, 1))
    old = known(known(like.plan, as_of), begins)
    carrying = _Carrying(old, year, as_of)
    items = carrying.items()
    if not items:
        raise CannotGoOn("nothing_to_carry", path=like.path, year=year)
    plan = old._replace(
        format=FORMAT,
        title=_in_year(old.title, old.year, year),
        year=year,
        name=_new_name(old, PurePath(like.path).stem, stem, year),
        issued=None,
        chief=in_post(old.leaders, old.chief, begins) if old.chief else None,
        source=None,
        leaders=staying(old.leaders, items, begins),
        targets=(),
        items=items,
    )
    schema = _SCHEMA.match(like.source.text)
    reference = schema[1] if schema and (beside or "://" in schema[1]) else ""
    header = [say("new.header", name=carrying.name, day=as_of), say("new.header_deadlines")]

    def text(plan: Plan) -> str:
        return written(plan, stem=stem, schema=reference, header=header, comments=carrying.comments)

    plan, proven = _proven(like.path, plan, text, f"{stem}.yaml", as_of)
    kept = [measure for _, _, measure in plan.walk()]
    undated = sum(not measure.deadline for measure in kept)
    return NextYear(plan, proven, sum(1 for _ in old.walk()), len(kept), undated)


class _Carrying:
    """Takes items over from a plan; `comments` are on what was left behind, `name` is the plan's in addresses."""

    def __init__(self, old: Plan, year: int, as_of: date) -> None:
        self.old = old
        self.year = year
        self.as_of = as_of
        self.name = old.name if _ADDRESSABLE.fullmatch(old.name) else str(old.year)
        self.comments: dict[tuple[str, str], str] = {}
        self.lost: dict[str, set[str]] = {}

    def items(self) -> tuple[Item, ...]:
        """The items and groups of which some measure goes on."""
        items = []
        for item in self.old.items:
            measures = self._measures(item.measures)
            groups = tuple(self._group(group) for group in item.groups)
            groups = tuple(group for group in groups if group.measures)
            if measures or groups:
                inside = [*measures, *(measure for group in groups for measure in group.measures)]
                accept = self._still_accepted(item.accept, inside)
                items.append(item._replace(measures=measures, groups=groups, accept=accept))
        return tuple(items)

    def _group(self, group: Group) -> Group:
        measures = self._measures(group.measures)
        return group._replace(measures=measures, accept=self._still_accepted(group.accept, measures))

    def _measures(self, measures: Iterable[Measure]) -> tuple[Measure, ...]:
        states = [(measure, whole(standings(self.old, measure, self.as_of)).state) for measure in measures]
        return tuple(self._measure(measure, state) for measure, state in states if state not in _SETTLED)

    def _measure(self, measure: Measure, state: str) -> Measure:
        deadline = new_deadline(self.old, measure, self.year)
        self.comments[measure.id, "deadline"] = deadline.comment
        self.lost[measure.id] = {"PL408"} if not deadline.words else {"PL502"} if measure.start else set()
        if state == "suspended":
            self.comments[measure.id, "id"] = say("new.suspended", year=self.old.year)
        new = measure._replace(
            deadline=deadline.words,
            reads_as=deadline.reads_as,
            because=deadline.because,
            start=None,
            milestones=(),
            extensions=(),
            added=None,
            cancelled=None,
            carried_from=f"{self.name}/{measure.id}",
            progress=(),
            reading=deadline.reading,
        )
        return new._replace(accept=self._still_accepted(new.accept, [new]))

    def _still_accepted(self, accept: Reasons, measures: Iterable[Measure]) -> Reasons:
        """Without the doubts that come of a deadline or start that was left behind: nobody has looked at those."""
        lost = {code for measure in measures for code in self.lost[measure.id]}
        return tuple(pair for pair in accept if pair[0] not in lost)


def _proven(path: str, plan: Plan, text: Callable[[Plan], str], name: str, as_of: date) -> tuple[Plan, str]:
    """The plan without what it accepts to no purpose now, and its text, which was read again and is that plan."""
    unused = {
        (each.address or "", dict(each.args)["name"])
        for each in checked(read(Source(name, text(plan))), as_of)
        if each.code == "PL702"
    }
    plan = _without(plan, unused)
    proven = text(plan)
    again = read(Source(name, proven))
    errors = sum(each.severity is Severity.ERROR for each in checked(again, as_of))
    if errors:
        raise CannotGoOn("like_has_errors", path=path, n=errors)
    if again.plan != plan:
        raise CannotGoOn("like_unsafe", path=path)
    return plan, proven


def _without(plan: Plan, unused: set[tuple[str, object]]) -> Plan:
    def left(accept: Reasons, address: str) -> Reasons:
        return tuple(pair for pair in accept if (address, pair[0]) not in unused)

    def measures(found: tuple[Measure, ...]) -> tuple[Measure, ...]:
        return tuple(each._replace(accept=left(each.accept, each.id)) for each in found)

    def group(found: Group) -> Group:
        return found._replace(accept=left(found.accept, found.id), measures=measures(found.measures))

    items = tuple(
        item._replace(
            accept=left(item.accept, item.id),
            measures=measures(item.measures),
            groups=tuple(group(each) for each in item.groups),
        )
        for item in plan.items
    )
    return plan._replace(accept=left(plan.accept, ""), items=items)


def _new_name(old: Plan, old_stem: str, stem: str, year: int) -> str:
    """A name of its own with its year changed, else that of the file; two plans of one name could not be told apart."""
    own = _in_year(old.name, old.year, year) if old.name != old_stem else stem
    return next((name for name in (own, stem, str(year)) if name != old.name), stem)


def _in_year(text: str, old: int, new: int) -> str:
    """The text with its year changed, in digits or in Chinese ones."""
    chinese = [str(year).translate(_CHINESE_DIGITS) for year in (old, new)]
    text = re.sub(rf"(?<![0-9]){old}(?![0-9]|{_SPAN})", str(new), text)
    return re.sub(rf"{chinese[0].replace('〇', '[〇○零]')}(?!{_SPAN})", chinese[1], text)
