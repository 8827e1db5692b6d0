"""planctl explain CODE: the page of a finding."""

from typing import Annotated

from planctl.cli import complete
from planctl.cli.options import argument, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.findings import CODES
from planctl.messages import manual, say
from planctl.suggest import near
from planctl.views.explain import page_text

app, command = plain_application("explain")


@command
def explain(
    session: Session,
    code: Annotated[str | None, argument("code", "[CODE]", autocompletion=complete.codes)] = None,
) -> None:
    out = session.streams[0]
    if code is None:
        out.write("".join(f"{each}  {_severity(each)}  {manual.title(each)}\n" for each in CODES))
        return
    wanted = code.upper()
    if wanted not in CODES:
        raise CannotGoOn("unknown_code", value=code, meant=near(wanted, list(CODES)) or next(iter(CODES)))
    out.write(page_text(wanted, _severity(wanted), manual.page(wanted), width=out.width, colour=out.colour))


def _severity(code: str) -> str:
    return say(f"views.{CODES[code][0]}")
