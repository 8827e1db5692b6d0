"""planctl schema: the JSON Schema of the plan file."""

from planctl.cli.options import plain_application
from planctl.cli.session import Session
from planctl.plan.schema import schema_text

app, command = plain_application("schema", "file")


@command
def schema(session: Session) -> None:
    session.put("json", schema_text())
