"""Which of several dates holds: 确保6月底前,力争5月底前 and 原定6月底,调整为9月底 have one."""

from planctl.phrases.clauses import Clause
from planctl.phrases.pieces import Piece
from planctl.phrases.terms import Term


def settled(pieces: list[Piece], clauses: list[Clause], leftover: list[Term]) -> list[Piece]:
    """The pieces without the dates that no longer hold, or do not bind; of the latter the words are left over."""
    return _firm(_latest(pieces, clauses, leftover), leftover)


def _latest(pieces: list[Piece], clauses: list[Clause], leftover: list[Term]) -> list[Piece]:
    """A date moved to another one gives way to it; one that may be moved (可延至9月底) stays."""
    kept: list[Piece] = []
    provided = any(term.kind == "provided" for clause in clauses for term in clause.terms)
    for piece in pieces:
        moved, dated = piece.clause.moved, piece.draft.due is not None
        if moved is None or not dated or not kept or piece.clause.aside:
            kept.append(piece)
        elif moved.value or provided:
            leftover += [moved, *piece.clause.terms]
        else:
            kept[-1:] = [piece]
    return kept


def _firm(pieces: list[Piece], leftover: list[Term]) -> list[Piece]:
    """A hoped-for date before a firm one of the same stage is a stretch."""
    stretches = [piece for piece in pieces if any(_stretches(piece, firm) for firm in pieces)]
    for piece in stretches:
        leftover += piece.clause.terms
    return [piece for piece in pieces if piece not in stretches]


def _stretches(hoped: Piece, firm: Piece) -> bool:
    """Whether one piece only hopes to be earlier than the other: 力争5月底前(完成) beside 6月底前(全面完成)."""
    if firm.clause.soft or not hoped.clause.soft or hoped.clause.aside or firm.clause.aside:
        return False
    if not (hoped.draft.due and firm.draft.due and hoped.draft.due < firm.draft.due):
        return False
    return hoped.words in firm.words or firm.words in hoped.words
