"""The one table of fields of a plan file. The reader, the JSON Schema and the documentation are made from it.

What a field means stands in both languages in `messages/fields.py`, under `record.field`.
"""

from enum import Enum, auto
from typing import Final, NamedTuple


class Kind(Enum):
    """What may stand as a field's value."""

    LINE = auto()  # text on one line; white space is folded
    PROSE = auto()  # text as typed, line breaks included
    ID = auto()  # an address such as 5.2
    DATE = auto()  # YYYY-MM-DD
    YEAR = auto()  # YYYY
    COUNT = auto()  # a whole number, 0 or more
    PERCENT = auto()  # a number from 0 to 100
    NUMBER = auto()  # a number, or two joined by `..`
    FLAG = auto()  # true or false
    CHOICE = auto()  # one of a few words
    LINES = auto()  # one text or a list of texts
    DIVISIONS = auto()  # one declared division or a list of them
    LEADERS = auto()  # one declared leader or a list of them
    RECORD = auto()  # a mapping with fields of its own
    RECORDS = auto()  # a list of such mappings
    ROSTER = auto()  # a list of names, or of mappings that begin with a name
    REASONS = auto()  # a mapping from finding code to reason


class Field(NamedTuple):
    """One key. `of` is the record of a RECORD, RECORDS or ROSTER; `choices` are the words of a CHOICE."""

    name: str
    kind: Kind
    required: bool = False
    of: "Record | None" = None
    choices: tuple[str, ...] = ()


class Record(NamedTuple):
    """A mapping of the file. `one_of`: at least one of these keys must stand."""

    name: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()


def _required(name: str, kind: Kind, of: Record | None = None) -> Field:
    return Field(name, kind, required=True, of=of)


FORMAT: Final = "planctl/1"
STATES: Final = (
    "not_started", "in_progress", "done", "closed", "returned", "suspended", "cancelled", "ongoing",
)  # fmt: skip
COMPARATORS: Final = (">=", ">", "<=", "<", "=", "~")
CHANGES: Final = ("growth", "rise", "fall", "above")
# The usual numbers of the lights: days before a due date, and points behind pace.
SOON: Final = 10
BEHIND: Final = 10.0
FAR_BEHIND: Final = 30.0
PROFILES: Final = ("default", "yinchuan", "suqian", "ouhai")

# Fields in which a person writes sentences: a # in them is more likely text than a comment.
WORDED: Final = frozenset({"title", "text", "goal", "note", "problem", "next", "reason", "evidence"})

CONVENTIONS: Final = Record(
    "conventions",
    (
        Field("before_month", Kind.CHOICE, choices=("inclusive", "exclusive")),
        Field("evidence", Kind.CHOICE, choices=("required",)),
    ),
)
DIVISION: Final = Record(
    "division",
    (
        _required("name", Kind.LINE),
        Field("aka", Kind.LINES),
        Field("collective", Kind.FLAG),
        Field("members", Kind.LINES),
    ),
)
LEADER: Final = Record(
    "leader", (_required("name", Kind.LINE), Field("until", Kind.DATE), Field("successor", Kind.LINE))
)
REPORTING: Final = Record(
    "reporting",
    (
        Field("every", Kind.CHOICE, required=True, choices=("week", "month", "quarter", "half")),
        _required("by", Kind.COUNT),
    ),
)
LIGHTS: Final = Record(
    "lights",
    (
        Field("profile", Kind.CHOICE, required=True, choices=PROFILES),
        Field("soon", Kind.COUNT),
        Field("behind", Kind.PERCENT),
        Field("far_behind", Kind.PERCENT),
    ),
)
TARGET: Final = Record(
    "target",
    (
        _required("metric", Kind.LINE),
        Field("value", Kind.NUMBER),
        Field("text", Kind.LINE),
        Field("comparator", Kind.CHOICE, choices=COMPARATORS),
        Field("change", Kind.CHOICE, choices=CHANGES),
        Field("unit", Kind.LINE),
        Field("base", Kind.LINE),
        Field("each", Kind.LINE),
        Field("where", Kind.LINE),
    ),
    one_of=("value", "text"),
)
ENTRY: Final = Record(
    "entry",
    (
        _required("date", Kind.DATE),
        Field("state", Kind.CHOICE, choices=STATES),
        Field("percent", Kind.PERCENT),
        Field("note", Kind.PROSE),
        Field("for", Kind.LINE),
        Field("done_on", Kind.DATE),
        Field("by", Kind.LINE),
        Field("problem", Kind.PROSE),
        Field("next", Kind.PROSE),
        Field("evidence", Kind.PROSE),
    ),
    one_of=("state", "percent", "note"),
)
# The order in which an entry is written: when, what, why, by whom.
ENTRY_KEYS: Final = ("date", "for", "done_on", "state", "percent", "note", "problem", "next", "by", "evidence")
EXTENSION: Final = Record(
    "extension",
    (
        _required("asked", Kind.DATE),
        _required("to", Kind.LINE),
        _required("reason", Kind.PROSE),
        Field("approved_by", Kind.LINE),
        Field("approved_on", Kind.DATE),
    ),
)
MILESTONE: Final = Record("milestone", (_required("name", Kind.LINE), _required("deadline", Kind.LINE)))
DECREE: Final = Record("decree", (_required("date", Kind.DATE), _required("authority", Kind.LINE)))

_OWNERS: Final = (
    Field("leaders", Kind.LEADERS),
    Field("lead", Kind.DIVISIONS),
    Field("support", Kind.DIVISIONS),
)
_MARGIN: Final = (
    Field("targets", Kind.RECORDS, of=TARGET),
    Field("accept", Kind.REASONS),
    Field("note", Kind.PROSE),
)
MEASURE: Final = Record(
    "measure",
    (
        _required("id", Kind.ID),
        _required("text", Kind.LINE),
        _required("deadline", Kind.LINE),
        Field("reads_as", Kind.LINE),
        Field("because", Kind.PROSE),
        Field("start", Kind.DATE),
        *_OWNERS,
        Field("handler", Kind.LINE),
        Field("goal", Kind.LINE),
        *_MARGIN,
        Field("milestones", Kind.RECORDS, of=MILESTONE),
        Field("extensions", Kind.RECORDS, of=EXTENSION),
        Field("added", Kind.RECORD, of=DECREE),
        Field("cancelled", Kind.RECORD, of=DECREE),
        Field("carried_from", Kind.LINE),
        Field("progress", Kind.RECORDS, of=ENTRY),
    ),
)
GROUP: Final = Record(
    "group",
    (
        _required("id", Kind.ID),
        _required("title", Kind.LINE),
        *_OWNERS,
        *_MARGIN,
        _required("measures", Kind.RECORDS, of=MEASURE),
    ),
)
ITEM: Final = Record(
    "item",
    (
        _required("id", Kind.ID),
        _required("title", Kind.LINE),
        *_OWNERS,
        Field("goal", Kind.LINE),
        *_MARGIN,
        Field("measures", Kind.RECORDS, of=MEASURE),
        Field("groups", Kind.RECORDS, of=GROUP),
    ),
    one_of=("measures", "groups"),
)
PLAN: Final = Record(
    "plan",
    (
        _required("format", Kind.LINE),
        _required("title", Kind.LINE),
        _required("year", Kind.YEAR),
        Field("name", Kind.LINE),
        Field("issued", Kind.DATE),
        Field("issuer", Kind.LINE),
        Field("chief", Kind.LINE),
        Field("source", Kind.PROSE),
        Field("conventions", Kind.RECORD, of=CONVENTIONS),
        Field("leaders", Kind.ROSTER, of=LEADER),
        _required("divisions", Kind.ROSTER, of=DIVISION),
        Field("reporting", Kind.RECORD, of=REPORTING),
        Field("lights", Kind.RECORD, of=LIGHTS),
        Field("targets", Kind.RECORDS, of=TARGET),
        Field("accept", Kind.REASONS),
        _required("items", Kind.RECORDS, of=ITEM),
    ),
)
RECORDS: Final = (
    PLAN, CONVENTIONS, DIVISION, LEADER, REPORTING, LIGHTS, ITEM, GROUP, MEASURE, TARGET, MILESTONE, EXTENSION, DECREE,
    ENTRY,
)  # fmt: skip
