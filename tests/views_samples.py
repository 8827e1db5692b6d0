"""Answers and blocks as the commands make them, small, for the tests of the views."""

import os
from datetime import date
from pathlib import Path
from typing import Final

from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Cell, Column, Facts, Grid, Prose, Table

TEXT_5_2: Final = (
    "研究制定“新两园”建设专项资金管理办法;出台印发“新两园”建设考评办法,加强全市“新两园”工作督查,推进各项工作落实。"
)
TEXT_1_4: Final = (
    "开展2018年“中国制造2025”试点示范城市建设总结评估。抓好传统产业升级改造和战略性新兴产业培育工作,"
    "智能制造产业产值增长17%以上,战略性新兴制造业产值增速高于全市工业平均水平2个百分点。"
)
TEXT_9_2: Final = (
    "支持神龙公司等企业创新发展(每月调度一次),落实“一企一策”……资料见 https://jxj.wuhan.gov.cn/zwgk/2018/plan.html"
)

DUE: Final = Table(
    (
        Column("编号", tone="id"),
        Column("到期", tone="date"),
        Column("责任处室"),
        Column("进度", numbers=True),
        Column("具体工作内容", fold=True),
    ),
    (
        ("5.2", Cell("2018-05-31", "past"), "工业园区处", "30%", TEXT_5_2),
        (
            "1.4",
            "2018-12-31",
            "综合规划处、科学技术处、对外经济合作处、新兴产业处、投资技改处、工业投资处",
            "",
            TEXT_1_4,
        ),
        ("9.2.1", Cell("2018-06-30", "soon"), "重化产业处、汽车产业办", "100%", TEXT_9_2),
    ),
)

WHEN: Final = Facts(
    (
        ("完成时限", "5月前"),
        ("读作", Cell("2018-05-31", "date")),
        ("依据", "“N月前”按该月最后一日计;本方案以“12月前”收尾全年,可见“前”含当月。"),
        ("说明", "第一行\n第二行"),
    )
)

CALENDAR: Final = Grid(
    ("一", "二", "三", "四", "五", "六", "日"),
    (
        ((), (), (), (), ("1",), ("2",), ("3",)),
        (("4",), ("5", Cell("5.2 到期", "past")), ("6",), ("7",), ("8",), ("9",), ("10",)),
        (("25",), ("26",), ("27",), ("28",), ("29",), (Cell("30", "title"), Cell("9.2.1 神龙调度", "soon"), "1.2"), ()),
    ),
)

PAGE: Final = (Prose("截至2018-06-15:已到期未办结3项", title=True), DUE, WHEN, CALENDAR)

# Everything that a sink could take for its own language.
HOSTILE: Final = (
    "\x1b[31m红",
    "\x1b]52;c;cm0gLXJmIC8=\x07",
    "\x9b2J",
    "\u202egpj.exe",
    "a\u2028b\u2029c",
    "[/]",
    "[todo]",
    ":warning:",
    "[bold red]x[/bold red]",
    "\ud800",
    "a\tb\rc",
    "\x7f\x00",
    "#1 *重点* _x_ `y` <b> | \\ ~~删~~ 3~5月、6~8月",
    "=1+1",
    "𠮷 € ✓",
)


def answer(*texts: str) -> Answer:
    """An answer with a row for each text."""
    columns = ("id", "text", "due", "percent", "soft", "lead", "group")
    rows: tuple[Row, ...] = tuple(
        {
            "id": f"5.{number}",
            "text": text,
            "due": date(2018, 5, 31),
            "percent": 91.7,
            "soft": False,
            "lead": ("重化产业处", "汽车产业办"),
        }
        for number, text in enumerate(texts, 1)
    )
    return Answer("due", date(2018, 6, 15), columns, rows)


def agrees(name: str, text: str) -> bool:
    """Whether a text is that of a golden file under cases/views; PLANCTL_UPDATE=1 writes the file instead."""
    path = Path(__file__).parent / "cases" / "views" / name
    if os.environ.get("PLANCTL_UPDATE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8") == text


def unicode(text: str) -> str:
    """Text as JSON carries it: half a surrogate pair, which is no Unicode, is shown."""
    return "".join(f"\\u{ord(sign):x}" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
