"""Terms brought together to what they name, by the two sets of rules of `points` and `counted`."""

from planctl.phrases import counted, points
from planctl.phrases.cursor import JOINS, Cursor
from planctl.phrases.terms import Term


def gather(terms: list[Term], year: int) -> list[Term]:
    """The terms of a phrase in a plan of `year`, with everything that names one thing made one term."""
    at = Cursor(terms, year)
    i = 0
    while i < len(terms):
        i = _next(at, i)
    return at.out


def _next(at: Cursor, i: int) -> int:
    """Read the term at i with all that belongs to it; returns where to read on."""
    match at.terms[i].kind:
        case "number" | "ordinal" | "half" | "year":
            return points.point(at, i) or counted.count(at, i)
        case "whole":
            return points.year_part(at, i, i, 0)
        case "fiveyear":
            return points.five_years(at, i)
        case "before" if at.kind(i + 1) == "number" and not (at.out and at.out[-1].days):
            return points.first_ones(at, i) or at.keep(i)
        case "unit":
            return counted.bare_unit(at, i)
        case "nth":
            return counted.nth(at, i, i + 1, at.terms[i].value)
        case "every" | "per" | "split":
            return counted.every(at, i)
        case "other" | "work" | "rhythm" | "authority":
            return counted.words(at, i)
        case "soft":
            return counted.hedge(at, i)
        case "except":
            return counted.excepted(at, i)
        case "third" if at.month and at.after(*JOINS):
            return points.third(at, i)
        case _:
            return at.keep(i)
