"""Random plans as people write them: any indentation, comments and blank lines anywhere, quotes, blocks, line ends.

They are made with Python's own random numbers, which Hypothesis seeds: it cannot make a failing plan smaller, but no
two are alike.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple, TypeAlias

from hypothesis import strategies as st

HEAD = """\
format: planctl/1
title: 市经济和信息化委办理方案
year: 2018
issued: 2018-03-06
conventions:
  before_month: inclusive           # “4月前”最迟4月30日
leaders: [祝方东, 刘卫军]
divisions:
- 工业园区处
- name: 投资技改处
  aka: 投资和技术改造处
items:"""

# Texts that YAML, or planctl, would take for something else in one place or another.
AWKWARD = [
    "no", "~", "12:30", "1.10", "010", "2018-01-01", "# x", "a # b", "a: b", "a：b", "state：done", "state:done", "'",
    '"', "it's", 'a "b"', "a\\b", "-", "- a", "-a", "?", "? a", "*a", "&a", "!a", "|", ">-", "%a", "@a", "`a`", "[a",
    "{a: b}", "}", ",", ":", "a:", "a\tb", "\ta", "  a", "a  ", "　　首行缩进", "a　", "\u00a0a", "a\u00a0# b", "---",
    "...", "<<", "=", "<<<<<<< ours", "a\nb", "a\n\nb", "\na", "a\n", "a\n\n", "a\n  b", "  a\nb", "a\n  ", "\n",
    "a\n# b", "a\n- b", "state：x\nnote：y", "a\nstate: done", "a\n\tb", "\ta\nb", "　a\n　b", "a \nb", "a\r\nb",
    "a\rb", "甲\n乙", "😀 已办", "=======\n>>>>>>> theirs", "key: |-\n  x", "说" * 300, "a b " * 200, "\\n", "null",
    "是", "yes", "1e3", "0x1F", ".inf",
]  # fmt: skip

# Everything that may stand in a plan: no controls, no lone surrogates, nothing that reorders text or breaks lines.
CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn"),
    exclude_characters="\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
    include_characters="\t\n\r",
)
texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(CHARACTERS, min_size=1),
    st.text(st.sampled_from(" \n\t#:-'\"|>a中，　\u00a0?{}[]&*!%@\\"), min_size=1, max_size=12),
    st.lists(st.sampled_from(AWKWARD), min_size=2, max_size=3).map("".join),
)


class Sample(NamedTuple):
    """A plan's text and the ids of its measures."""

    text: str
    ids: list[str]


Token: TypeAlias = Callable[[int], str]
Fields: TypeAlias = list[tuple[str, Token]]


class _Writer:
    """Writes lines with the habits of one person, and a little carelessness."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.lines: list[str] = []
        self.offset = random.choice([0, 0, 2, 4, 1])
        self.gap = random.choice([1, 1, 1, 3])
        self.own_lists = random.random() < 0.3
        self.noisy = random.random() < 0.6

    def chance(self, often: int = 4) -> bool:
        """Yes, once in so often."""
        return self.random.randrange(often) == 0

    def noise(self, column: int) -> None:
        """Blank lines and comments, which may stand anywhere between keys."""
        while self.noisy and self.chance():
            deep = " " * self.random.randint(0, column + 6)
            self.lines.append(self.random.choice(["", deep, f"{deep}# 注: x", f"{' ' * column}# 注", "# - id: x"]))

    def key(self, lead: str, key: str, token: str) -> None:
        self.lines += f"{lead}{key}:{' ' if token else ''}{token}".split("\n")

    def text(self, column: int) -> str:
        """A token for some text, of any style, as the value of a key at `column`."""
        inside = "\n" + " " * (column + self.random.randint(1, 4))
        tame = [
            "办法已印发,已上报", "'it''s: x'", '"a # b\\n"', f"第一行{inside}第二行", f"'一{inside}二'",
            f"|{inside}一{inside}二", f">-{inside}加快建设,{inside}推进", f"|-{inside}一\n{inside}二",
            f'"一\\{inside}二"',
        ]  # fmt: skip
        wild = [
            f"|+{inside}一\n\n", f"|+{inside}一", f">{inside}一", f"|-  # 注{inside}一", f"|{inside}一{inside}  ", "|-",
            f">+{inside}一\n", f"{inside}第一行", f"# 注{inside}'一'", f"一{inside}\n{inside}二", "''", "",
        ]  # fmt: skip
        return self.random.choice(wild if self.chance() else tame)

    def record(self, column: int, fields: Fields, gap: int) -> None:
        """One entry of a list with its dash at `column`."""
        inner = column + 1 + gap
        for number, (key, token) in enumerate(fields):
            lead = " " * inner if number else " " * column + "-" + " " * gap
            self.key(lead, key, token(inner))
            self.noise(inner)

    def entries(self, column: int, key: str, records: list[Fields]) -> None:
        """A list of such entries under a key at `column`."""
        offset = self.random.choice([0, 2, 3]) if self.own_lists else self.offset
        gap = self.random.choice([1, 2]) if self.own_lists else self.gap
        self.key(" " * column, key, self.comment())
        self.noise(column)
        for each in records:
            self.record(column + offset, each, gap)

    def comment(self) -> str:
        return "# 注" if self.chance(6) else ""


def _word(*words: str) -> Token:
    return lambda column: "".join(words)


def _measure(writer: _Writer, column: int, id: str) -> None:
    """A measure with its dash at `column`."""
    random, gap = writer.random, writer.gap
    if writer.chance(15):
        writer.lines.append(f'{" " * column}-{" " * gap}{{id: "{id}", text: 甲, deadline: 6月底前}}')
        return
    monthly = writer.chance()
    deadline = _word("每月" if monthly else "6月底前", random.choice(["", "   # 待核"]))
    fields: Fields = [("id", _word(f'"{id}"')), ("text", _word("编制计划")), ("deadline", deadline)]
    if writer.chance():
        fields.append(
            ("lead", _word(random.choice(["工业园区处", "[工业园区处]", "[工业园区处,\n 投资技改处]", "[]"])))
        )
    if writer.chance(3):
        fields.append(("note", writer.text))
    if writer.chance(6):
        fields[1:] = random.sample(fields[1:], len(fields) - 1)
    inner = column + 1 + gap
    fields = [(key, _word(token(inner).replace("\n 投", f"\n{' ' * inner} 投"))) for key, token in fields]
    writer.record(column, fields, gap)
    if writer.chance() and not monthly:
        writer.entries(inner, "extensions", [_extension(writer) for _ in range(random.randint(1, 2))])
    form = random.randrange(12)
    if form == 0:
        writer.lines.append(f"{' ' * inner}progress: []{random.choice(['', '  ', ' # 暂无'])}")
    elif form == 1:
        writer.lines.append(f"{' ' * inner}progress:{random.choice(['', ' # 暂无'])}")
    elif form == 2 and not monthly:
        writer.lines.append(f"{' ' * inner}progress: [{{date: 2018-05-03, state: done}}]")
    elif form < 9:
        writer.entries(inner, "progress", [_entry(writer, monthly) for _ in range(random.randint(1, 3))])
    if writer.chance(6):
        writer.noise(inner)
        writer.key(" " * inner, "carried_from", "2017/1.1")


def _extension(writer: _Writer) -> Fields:
    return [("asked", _word("2018-05-02")), ("to", _word("8月底前")), ("reason", writer.text)]


def _entry(writer: _Writer, monthly: bool) -> Fields:
    random = writer.random
    fields: Fields = [("date", _word(random.choice(["2018-05-03", "'2018-05-03'", "2018-05-03  # 周四"])))]
    if monthly:
        fields.append(("for", _word(random.choice(["2018-04", '"2018-04"']))))
    fields.append(("state", _word("in_progress")))
    keys = random.sample(["note", "problem", "next"], random.randint(0, 3))
    return fields + [(key, writer.text) for key in keys]


def random_plan(random: Random) -> Sample:
    """A plan that can be read, though it may have findings."""
    writer = _Writer(random)
    writer.lines += HEAD.split("\n")
    ids = []
    for item in range(1, random.randint(1, 2) + 1):
        column, inner = writer.offset, writer.offset + 1 + writer.gap
        owner = str(item)
        writer.noise(column)
        writer.record(column, [("id", _word(f'"{owner}"')), ("title", _word("支持企业"))], writer.gap)
        if writer.chance(3):
            writer.key(" " * inner, "groups", "")
            owner, below = f"{item}.1", inner + writer.offset
            writer.record(below, [("id", _word(f"'{owner}'")), ("title", _word("一组"))], writer.gap)
            inner = below + 1 + writer.gap
        writer.key(" " * inner, "measures", writer.comment())
        for number in range(1, random.randint(1, 3) + 1):
            ids.append(f"{owner}.{number}")
            _measure(writer, inner + writer.offset, ids[-1])
            writer.noise(inner)
    ends = random.choice([["\n"], ["\r\n"], ["\n", "\r\n"]])
    text = "".join(line + random.choice(ends) for line in writer.lines)
    return Sample(text.rstrip("\r\n") if writer.chance(3) else text, ids)


# Random numbers are drawn in earnest, not from Hypothesis, which would draw the same plans again and again.
plans = st.randoms(use_true_random=True).map(random_plan)
