"""A document as JSON."""

from collections.abc import Mapping
from typing import Any, Final

from planctl.phrases.periods import Period
from planctl.reports.document import Document, Section
from planctl.views.data import encoder

SCHEMA: Final = "planctl-report/1"


def document_json(made: Document) -> str:
    """A document as JSON: its sections with the numbers that their sentences state, and their rows."""
    encode = encoder(False)
    head = {
        "schema": SCHEMA,
        "report": made.kind,
        "plans": [plan.name for plan in made.plans],
        "as_of": made.as_of,
        "period": made.period and made.period.key,
        "start": made.period and made.period.start,
        "end": made.period and made.period.end,
        "addressee": made.addressee,
        "complete": made.complete,
        "findings": made.findings,
        "origins": [origin._asdict() for origin in made.origins],
    }
    lines = [f"  {encode(key)}: {encode(value)}," for key, value in head.items()]
    sections = ",\n".join(f"    {encode(_section(each))}" for each in made.sections)
    return "{\n" + "\n".join([*lines, f'  "sections": [\n{sections}\n  ]']) + "\n}\n"


def _section(section: Section) -> dict[str, object]:
    """Rows without what is for pages only."""
    rows = [{key: value for key, value in row.items() if not key.startswith("light_")} for row in section.rows]
    said = [{"sentence": each.name} | _plain(each.args) for each in section.sentences]
    return {"section": section.name, "sentences": said, "rows": rows}


def _plain(args: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value.key if isinstance(value, Period) else value for key, value in args.items()}
