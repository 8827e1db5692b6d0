"""planctl report: bulletins, summaries, the chase slip and the wall."""

from typing import TYPE_CHECKING, Annotated, Final

from planctl.cli import complete
from planctl.cli.documents import drawn, give, one_division, origins
from planctl.cli.options import argument, document_application, option
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.queries.windows import years_asked
from planctl.reports.bulletins import CHASE, UNITS, bulletin, chase_slip, just_begun, period_asked
from planctl.reports.document import Asked
from planctl.views.write import ready

if TYPE_CHECKING:
    from planctl.reports.document import Document

WALL: Final = "wall"
KINDS: Final = (*UNITS, CHASE, WALL)
# What the office calls them.
_IN_CHINESE: Final = {
    "周通报": "weekly", "月调度": "monthly", "季度完成情况": "quarterly", "半年总结": "half-year", "年度总结": "annual",
    "催办单": CHASE, "进度挂图": WALL,
}  # fmt: skip
FORMATS: Final = ("table", "markdown", "html", "docx", "json")

app, command = document_application("report", "raw", "exit_code")


@command
def report(
    session: Session,
    kind: Annotated[str, argument("report_kind", "KIND", autocompletion=complete.reports)],
    week: Annotated[str | None, option("--week", metavar="W")] = None,
    month: Annotated[str | None, option("--month", metavar="M", text="report_month")] = None,
    quarter: Annotated[
        str | None, option("--quarter", metavar="Q", text="report_quarter", autocompletion=complete.quarters)
    ] = None,
    half: Annotated[str | None, option("--half", metavar="H")] = None,
    year: Annotated[str | None, option("--year", metavar="YEAR")] = None,
) -> None:
    words = {"week": week, "month": month, "quarter": quarter, "half": half, "year": year}
    kind = _IN_CHINESE.get(kind, kind)
    _check(kind, words)
    session.years = years_asked(session.as_of, "0d", *words.values())
    form = session.form(("html",), usual="html") if kind == WALL else session.form(FORMATS)
    ready(form)
    if kind == WALL:
        _wall(session, form)
        return
    made = _chase(session) if kind == CHASE else _bulletin(session, kind, words.get(UNITS[kind]))
    give(session, form, lambda: _drawn(session, form, made), made.complete, made.findings)


def _check(kind: str, words: dict[str, str | None]) -> None:
    """Refuse an unknown kind, and a period that is not of its kind."""
    if kind not in KINDS:
        raise CannotGoOn("bad_choice", option="report", value=kind, known=" | ".join(KINDS))
    for unit, word in words.items():
        if word is not None and UNITS.get(kind) != unit:
            known = [each for each, own in UNITS.items() if own == unit]
            raise CannotGoOn("report_option", option=f"--{unit}", kind=kind, known=" ".join(known))


def _bulletin(session: Session, kind: str, words: str | None) -> "Document":
    asked = Asked(session.plans, session.filter, session.as_of)
    period = period_asked(kind, words, asked)
    before = just_begun(kind, period, session.as_of)
    if words is None and before:
        session.tell("report_period", period=period.key, option=f"--{UNITS[kind]} {before}")
    return bulletin(kind, asked, period, origins(session))


def _chase(session: Session) -> "Document":
    """The slip of the one division that is named, on what it leads."""
    name = one_division(session, "chase_whom")
    asked = Asked(session.plans, session.filter._replace(role="lead"), session.as_of)
    return chase_slip(asked, name, origins(session))


def _wall(session: Session, form: str) -> None:
    """The one page that shows the whole plan: a file, not something to be poured over a terminal."""
    from planctl.cli.limits import limits
    from planctl.reports.wall import wall
    from planctl.views.wall import wall_html

    if session.output is None and session.streams[0].terminal:
        raise CannotGoOn("wall_where")
    made = wall(session.plans, session.filter, session.as_of, origins(session))
    give(
        session, form, lambda: wall_html(made, [each.text for each in limits(session)]), made.complete, made.findings
    )  # fmt: skip


def _drawn(session: Session, form: str, made: "Document") -> str | bytes:
    from planctl.cli.limits import limits
    from planctl.views.pages.documents import document, footer

    if form == "json":
        from planctl.views.document_json import document_json

        return document_json(made)
    title, head, *rest = document(made)
    said = limits(session, divisions=not made.addressee)
    return drawn(session, form, [title, head, *said, *rest], footer(made.origins, made.as_of))
