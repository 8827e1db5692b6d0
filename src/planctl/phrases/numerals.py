"""Digits as offices write them: full-width, Roman and Chinese ones, brought to one form without losing their places."""

import re
from collections.abc import Sequence
from typing import Final

_DIGITS: Final = dict(zip("0〇零一二两三四五六七八九", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_TENS: Final = {"十": 10, "廿": 20, "卅": 30}
CHINESE: Final = frozenset({*_DIGITS, *_TENS, "百"}) - {"0"}

# Every sign to one sign, so that offsets stay: width, case, formal and Roman numerals, dashes, quotes, brackets.
_FOLD: Final = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {code: code + 32 for code in range(0x41, 0x5B)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
    | str.maketrans("ⅠⅡⅢⅣ", "1234")
    | dict.fromkeys(range(0x2460, 0x249C), ",")  # ① and ⑴ number the items of a list
    | str.maketrans("壹贰叁肆伍陆柒捌玖拾貳參陸○", "一二三四五六七八九十二三六〇")
    | str.maketrans("兩後週號個開啟動從內", "两后周号个开启动从内")
    | dict.fromkeys(map(ord, "—–‒―─﹣−〜~～"), "-")
    | dict.fromkeys(map(ord, "“”‘’「」『』《》〈〉'＇＂"), '"')
    | dict.fromkeys(map(ord, "【〔［[{｛（"), "(")
    | dict.fromkeys(map(ord, "】〕］]}｝）"), ")")
    | dict.fromkeys(map(ord, "；;，、。"), ",")
)

# Blanks mean nothing (4 月 前, 年 底 前), and nor does what a spreadsheet adds to a day: its time.
_CLOCK: Final = r"(?<=\d)[\st]+\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff")


def fold(text: str) -> tuple[str, Sequence[int]]:
    """The phrase without blanks and in one form of each sign, and where each of its characters stood in `text`."""
    folded = text.translate(_FOLD)
    if ":" in folded:
        folded = re.sub(_CLOCK, lambda clock: " " * len(clock[0]), folded)
    if folded.isalnum():
        return folded, range(len(folded))
    kept = [at for at, sign in enumerate(folded) if not (sign.isspace() or sign in _INVISIBLE)]
    return "".join([folded[at] for at in kept]), kept


def chinese(run: str) -> int | None:
    """The number that a run of Chinese numerals says, up to 999: 二十一, 廿五, 一百五十. None if it says none.

    A run of plain digits (二〇一八) is read place by place.
    """
    if all(sign in _DIGITS for sign in run):
        return int("".join([str(_DIGITS[sign]) for sign in run])) if len(run) <= 8 else None
    total, pending = 0, None
    for sign in run:
        if sign in _DIGITS:
            if pending:
                return None
            pending = _DIGITS[sign]
        elif sign == "百":
            if total:
                return None
            total, pending = 100 * (pending or 1), None
        else:
            if total % 100:
                return None
            total, pending = total + _TENS[sign] * (pending or 1), None
    return total + (pending or 0)


def digits(run: str) -> str:
    """A run of plain Chinese digits in Arabic ones: 一八 is "18"; "" if the run holds other numerals."""
    return "".join([str(_DIGITS[sign]) for sign in run]) if all(sign in _DIGITS for sign in run) else ""
