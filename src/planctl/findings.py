"""One thing wrong or doubtful in a file, as a value: what it is, where, and how grave. Words come from `messages`."""

from enum import StrEnum
from typing import Final, NamedTuple

from planctl.messages import has, say
from planctl.source import Span


class Severity(StrEnum):
    """How grave a finding is: an error makes answers incomplete, a warning is a doubt to settle, a note is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Every code, its severity and its short English name. Texts: messages/findings.py; pages: messages/pages/.
# Tests hold that each has both, and an example file.
CODES: Final[dict[str, tuple[Severity, str]]] = {
    "PL001": (_E, "unreadable-encoding"),
    "PL002": (_W, "other-encoding"),
    "PL003": (_E, "control-character"),
    "PL004": (_W, "direction-character"),
    "PL005": (_W, "line-separator"),
    "PL006": (_E, "empty-file"),
    "PL007": (_E, "several-documents"),
    "PL008": (_E, "conflict-markers"),
    "PL009": (_E, "not-a-file"),
    "PL010": (_E, "too-large"),
    "PL101": (_E, "yaml-syntax"),
    "PL102": (_E, "duplicate-key"),
    "PL103": (_E, "alias"),
    "PL104": (_E, "too-deep"),
    "PL105": (_E, "tag"),
    "PL106": (_E, "cut-text"),
    "PL107": (_E, "tab"),
    "PL108": (_E, "colon"),
    "PL109": (_E, "wide-space"),
    "PL110": (_W, "comment"),
    "PL201": (_E, "unknown-key"),
    "PL202": (_E, "missing-key"),
    "PL203": (_E, "wrong-kind"),
    "PL204": (_E, "bad-value"),
    "PL205": (_E, "bad-date"),
    "PL206": (_E, "duplicate-id"),
    "PL207": (_E, "misplaced-id"),
    "PL208": (_E, "measures-or-groups"),
    "PL209": (_E, "format"),
    "PL210": (_E, "empty-value"),
    "PL301": (_E, "unknown-division"),
    "PL302": (_E, "unknown-leader"),
    "PL303": (_W, "look-alike-names"),
    "PL304": (_W, "no-leader"),
    "PL305": (_N, "collective-without-members"),
    "PL306": (_W, "lead-and-support"),
    "PL307": (_E, "name-twice"),
    "PL308": (_W, "no-lead"),
    "PL401": (_E, "unreadable-deadline"),
    "PL402": (_N, "ambiguous-before"),
    "PL403": (_W, "checksum-mismatch"),
    "PL404": (_W, "leftover-words"),
    "PL405": (_W, "outside-year"),
    "PL406": (_E, "malformed-deadline"),
    "PL407": (_E, "no-such-day"),
    "PL408": (_W, "no-date"),
    "PL409": (_E, "start-after-due"),
    "PL501": (_W, "cadence"),
    "PL502": (_W, "narrower-start"),
    "PL503": (_W, "shared-deliverable"),
    "PL601": (_E, "target-without-value"),
    "PL701": (_E, "unknown-accept"),
    "PL702": (_N, "unused-accept"),
    "PL703": (_E, "accepted-error"),
    "PL801": (_E, "unknown-period"),
    "PL802": (_E, "entry-without-period"),
    "PL803": (_E, "future-date"),
    "PL804": (_W, "entry-after-closing"),
    "PL805": (_W, "falling-percent"),
    "PL806": (_E, "done-without-evidence"),
    "PL807": (_E, "done-after-report"),
    "PL808": (_W, "dated-before-plan"),
    "PL809": (_W, "done-in-percent"),
    "PL810": (_W, "done-on-without-done"),
    "PL811": (_E, "extension-unreadable"),
    "PL812": (_W, "extension-not-later"),
    "PL813": (_W, "late-extension"),
    "PL814": (_E, "misplaced-extension"),
    "PL815": (_E, "successor"),
    "PL816": (_E, "cancelled-before-added"),
    "PL817": (_W, "carried-from"),
    "PL818": (_E, "reporting-day"),
    "PL819": (_E, "light-numbers"),
    "PL820": (_W, "done-again"),
}


class Finding(NamedTuple):
    """One finding. `address` is the id of the item, group or measure it speaks of, `other` the second of a pair.

    `variant` picks a more specific message of the same code; `args` fill the message and its help.
    """

    code: str
    path: str
    span: Span | None = None
    address: str | None = None
    other: str | None = None
    variant: str = ""
    args: tuple[tuple[str, object], ...] = ()
    related: Span | None = None

    @property
    def severity(self) -> Severity:
        return CODES[self.code][0]

    @property
    def message(self) -> str:
        """What is wrong, in the language in use: one sentence that stands alone."""
        return say(self._key("message"), **dict(self.args))

    @property
    def help(self) -> str:
        """What to do next, in the language in use."""
        return say(self._key("help"), **dict(self.args))

    def _key(self, part: str) -> str:
        specific = f"findings.{self.code}.{self.variant}.{part}"
        return specific if self.variant and has(specific) else f"findings.{self.code}.{part}"


def finding(code: str, path: str, span: Span | None = None, **args: object) -> Finding:
    """A finding of this code; `address`, `other`, `variant` and `related` among `args` are its own fields."""
    own = {name: args.pop(name) for name in ("address", "other", "variant", "related") if name in args}
    return Finding(code, path, span, args=tuple(args.items()), **own)  # type: ignore[arg-type]
