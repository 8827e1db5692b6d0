"""planctl explain CODE: the page of a finding, or of the lights."""

from typing import Annotated, Final

from planctl.cli import complete
from planctl.cli.options import argument, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.findings import CODES
from planctl.messages import manual, say
from planctl.suggest import near
from planctl.views.explain import page_text

app, command = plain_application("explain", "plan", "day")

LIGHTS: Final = "lights"
_ALSO: Final = ("light", "亮灯", "亮灯规则")


@command
def explain(
    session: Session,
    code: Annotated[str | None, argument("code", "[CODE]", autocompletion=complete.codes)] = None,
) -> None:
    out = session.streams[0]
    if code is None:
        out.write("".join(f"{each}  {_severity(each)}  {manual.title(each)}\n" for each in CODES))
        out.write(f"{LIGHTS}  {say('lights.page')}\n")
        return
    if code.lower() in (LIGHTS, *_ALSO):
        out.write(_lights(session))
        return
    wanted = code.upper()
    if wanted not in CODES:
        raise CannotGoOn("unknown_code", value=code, meant=near(wanted, list(CODES)) or next(iter(CODES)))
    out.write(page_text(wanted, _severity(wanted), manual.page(wanted), width=out.width, colour=out.colour))


def _lights(session: Session) -> str:
    """The light profiles; that of the plan that is here, if there is one, is marked."""
    from planctl.progress.lights import numbers
    from planctl.views.pages.lights import lights
    from planctl.views.write import page

    out, plan = session.streams[0], session.nearest_plan()
    return page(lights(numbers(plan) if plan else None), width=out.width, colour=out.colour, encoding=out.encoding)


def _severity(code: str) -> str:
    return say(f"views.{CODES[code][0]}")
