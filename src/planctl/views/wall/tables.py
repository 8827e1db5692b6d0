"""By item, by leading division, by leader: the rows of `planctl status`, the worst first."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.queries.answer import Row
from planctl.queries.filters import NOBODY
from planctl.reports.wall import Wall
from planctl.views.pages.words import share, text
from planctl.views.safe import html
from planctl.views.wall.marks import lamp


def items(made: Wall) -> str:
    """The items with their lights."""
    return _table(made, "items", made.items, "item")


def people(made: Wall) -> str:
    """Divisions and leaders, side by side where there is room."""
    return (
        f'<div class="pair"><section>{_headed("by_division")}{_table(made, "by_division", made.divisions, "division")}'
        f"</section><section>{_headed('by_leader')}{_table(made, 'by_leader', made.leaders, 'leader')}</section></div>"
        f'<p class="about">{say("wall.order_about")}</p>'
    )


def _headed(name: str) -> str:
    return f"<h2>{say(f'wall.{name}')}</h2>"


def _table(made: Wall, name: str, rows: Sequence[Row], by: str) -> str:
    several = len(made.plans) > 1
    heads = [
        *([_head(say("tables.plan"))] if several else []),
        _head(say(f"tables.by_{by}")),
        *([_head(say("tables.title"), "title")] if by == "item" else []),
        _head(say("tables.light")),
        _head(say("wall.done_measures"), "number"),
        _head(say("wall.done_dates"), "share"),
        _head(say("wall.late"), "number"),
        _head(say("wall.next"), "next"),
    ]
    body = "".join(_row(row, by, several) for row in rows)
    return (
        f'<table class="status {by}"><caption class="unseen">{say(f"wall.{name}")}</caption>'
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{body}</tbody></table>"
    )


def _head(words: str, kind: str = "") -> str:
    return f'<th scope="col" class="{kind}">{words}</th>' if kind else f'<th scope="col">{words}</th>'


def _row(row: Row, by: str, several: bool) -> str:
    key, all_ = text(row["key"]), int(text(row["occurrences"])) + int(text(row["undated"]))
    done, late = int(text(row["done"])), int(text(row["overdue"]))
    name = html(key) if by == "item" else _name(by, key)
    item = f' data-item="{html(text(row["plan"]))}/{html(key)}"' if by == "item" else ""
    cells = [
        *([f"<td>{html(text(row['plan']))}</td>"] if several else []),
        f'<th scope="row">{name}</th>',
        *([f'<td class="title">{html(text(row["title"]))}</td>'] if by == "item" else []),
        f"<td>{lamp(str(row['light']))}</td>",
        f'<td class="number">{row["measures_done"]}/{row["measures"]}</td>',
        f'<td class="share">{_bar(done, all_)}</td>',
        f'<td class="number{" late" if late else ""}">{late or "-"}</td>',
        f'<td class="next">{row["next_due"] or "-"}</td>',
    ]
    return f"<tr{item}>{''.join(cells)}</tr>"


def _name(by: str, key: str) -> str:
    """A name that the script makes a link: it shows only what is theirs."""
    return f'<span data-set="{by}" data-value="{html(key or NOBODY)}">{html(key or say("tables.unknown"))}</span>'


def _bar(done: int, all_: int) -> str:
    width = 100 * done / all_ if all_ else 0
    return (
        f'<svg class="bar" aria-hidden="true"><rect class="all" width="100%" height="100%"/>'
        f'<rect class="part" width="{width:.1f}%" height="100%"/></svg>'
        f"<span>{done}/{all_}</span><small>{share(done, all_)}</small>"
    )
