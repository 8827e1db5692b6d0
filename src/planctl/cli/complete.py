"""What the shell completes: names and ids from the plan, and words of fixed lists. Silent where there is no plan."""

from collections.abc import Iterator
from typing import Any

from planctl.errors import CannotGoOn


def _plans(context: Any) -> list[Any]:
    from planctl.cli.session import Session

    given = context.params
    try:
        session = Session(plan=given.get("plan"), all_plans=True, as_of_text=given.get("as_of_text"))
        from planctl.store.load import load

        return [load(path) for path in session.paths]
    except CannotGoOn:
        return []


def _begin(found: Iterator[tuple[str, str]], incomplete: str) -> list[tuple[str, str]]:
    return [(word, text) for word, text in found if word.startswith(incomplete)]


def ids(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids of items, groups and measures, each with the beginning of its text."""
    from planctl.queries import show

    return _begin(((id_, text[:30]) for id_, text in show.ids(_plans(ctx))), incomplete)


def items(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids of items."""
    return [(id_, text) for id_, text in ids(ctx, incomplete) if "." not in id_]


def divisions(ctx: Any, incomplete: str) -> list[str]:
    """Names and aliases of divisions."""
    from planctl.queries import names

    return [word for word in names.divisions(_plans(ctx)) if word.startswith(incomplete)]


def leaders(ctx: Any, incomplete: str) -> list[str]:
    """Names of leaders."""
    from planctl.queries import names

    return [word for word in names.leaders(_plans(ctx)) if word.startswith(incomplete)]


def quarters(incomplete: str) -> list[str]:
    """The four quarters of a plan's year."""
    return [word for word in ("Q1", "Q2", "Q3", "Q4") if word.startswith(incomplete.upper())]


def roles(incomplete: str) -> list[str]:
    """The two roles that a division can have."""
    from planctl.queries.filters import ROLES

    return [word for word in ROLES if word.startswith(incomplete)]


def states(incomplete: str) -> list[str]:
    """The states that an entry can report."""
    from planctl.plan.fields import STATES

    return [word for word in STATES if word.startswith(incomplete)]


def timings(incomplete: str) -> list[str]:
    """What the calendar can say."""
    from planctl.progress.timing import TIMINGS

    return [word for word in TIMINGS if word.startswith(incomplete)]


def colours(incomplete: str) -> list[str]:
    """The colours of lights."""
    from planctl.progress.lights import COLOURS

    return [word for word in COLOURS if word.startswith(incomplete)]


def codes(incomplete: str) -> list[str]:
    """Codes of findings."""
    from planctl.findings import CODES

    return [code for code in CODES if code.startswith(incomplete.upper())]


def reports(incomplete: str) -> list[str]:
    """The kinds of report."""
    from planctl.cli.report import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]
