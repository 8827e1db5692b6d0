"""What can be chosen: native controls that the script reads; without it they are not shown."""

from planctl.messages import say
from planctl.queries.filters import NOBODY
from planctl.reports.wall import OTHER_YEAR, UNDATED, Wall
from planctl.views.safe import html

FIELDS = ("division", "leader", "light", "quarter")
_QUARTERS = {OTHER_YEAR: "tables.other_years", UNDATED: "tables.undated"}


def filters(made: Wall) -> str:
    """The form, and the line that says what is shown."""
    selects = "".join(_select(made, field) for field in FIELDS)
    words = {
        "shown": say("wall.shown", n="{n}", all="{all}"),
        "only": say("wall.shown_by", words="{words}"),
        "unknown": say("wall.unknown", words="{words}"),
        "light": say("wall.row_light", n="{n}", colour="{colour}"),
        "comma": say("tables.comma"),
        "open": say("wall.open_all"),
        "close": say("wall.close_all"),
    }
    data = "".join(f' data-{name}="{html(text)}"' for name, text in words.items())
    return (
        f'<form id="filters" hidden aria-label="{say("wall.filters")}"{data}>{selects}'
        f'<label><span>{say("wall.filter_q")}</span><input type="search" name="q" autocomplete="off" '
        f'placeholder="{say("wall.filter_q_hint")}"></label>'
        f'<button type="button" id="clear" disabled>{say("wall.reset")}</button>'
        '<p id="shown" role="status"></p></form>'
        f'<p class="about" id="hint" hidden>{say("wall.filter_about")}</p>'
    )


def _select(made: Wall, field: str) -> str:
    options = "".join(
        f'<option value="{html(name)}" data-name="{html(_name(field, name))}">'
        f"{html(say('wall.option', name=_name(field, name), count=count))}</option>"
        for name, count in made.choices[field].items()
    )
    return (
        f'<label><span>{say(f"wall.filter_{field}")}</span><select name="{field}">'
        f'<option value="">{say("wall.all_divisions")}</option>{options}</select></label>'
    )


def _name(field: str, name: str) -> str:
    if field == "light":
        return say(f"lights.{name}")
    if field == "quarter":
        return say(_QUARTERS.get(name, f"tables.{name.lower()}"))
    return say("tables.unknown") if name == NOBODY else name
