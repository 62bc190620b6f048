"""Where the clauses of a Korean sentence end, and which verb takes the figures before it."""

from __future__ import annotations

from newsgen.audit.korean.told import NUMERIC, PREDICATES, SUBJECTS, Told

_CLOSING = frozenset(("link", "end", "quote", "if"))
_TURNS = frozenset(("반면", "반해", "가운데", "데", "데다", "만큼"))
"""After a describing verb these join clauses: 내린 반면, 오른 가운데."""


def mark_asides(told: Told) -> None:
    """Marks what stands within brackets."""
    depth = 0
    for piece in told.pieces:
        if piece.kind == "open":
            depth += 1
        told.aside.append(depth > 0)
        if piece.kind == "close":
            depth = max(0, depth - 1)


def mark_clauses(told: Told) -> None:
    """Numbers the clauses: one ends behind a verb that joins or ends, and at a headline's dots."""
    number = 0
    for i in range(len(told.pieces)):
        told.clause.append(number)
        if told.aside[i]:
            continue
        if _closes(told, i):
            number += 1


def _closes(told: Told, i: int) -> bool:
    """Whether a clause ends with this piece."""
    piece = told.pieces[i]
    if piece.kind == "join":
        return piece.value in "\u2026;|"
    if piece.value in _TURNS and i and told.pieces[i - 1].tail == "adn":
        return True
    return piece.tail in _CLOSING and not _goes_on(told, i)


def _goes_on(told: Told, i: int) -> bool:
    """Whether a joining verb is only the first half of its predicate: 오르고 있다, 상승해 마감했다."""
    after = told.kind(i + 1)
    return after in ("do", "not", "end", "stand") and told.pieces[i].tail == "link"


def mark_verbs(told: Told) -> None:
    """Gives every piece the predicate behind it: the next one of its own subject, else the clause's last."""
    count = len(told.pieces)
    told.verb = [-1] * count
    last: dict[int, int] = {}
    for i in range(count - 1, -1, -1):
        if told.aside[i]:
            continue
        if _is_predicate(told, i) and told.clause[i] not in last:
            moved = i and told.kind(i) == "end" and told.kind(i - 1) == "move" and not told.aside[i - 1]
            last[told.clause[i]] = i - 1 if moved else i
    following = -1
    for i in range(count - 1, -1, -1):
        clause = told.clause[i]
        if following >= 0 and told.clause[following] != clause:
            following = -1
        if _is_predicate(told, i) and not told.aside[i]:
            following = i
        elif (
            following >= 0 and told.pieces[i].kind in ("who", "they") and not told.aside[i] and _cuts(told, i)
        ):
            following = last.get(clause, -1)
            if following >= 0 and _of_a_copula(told, following):
                following = -1
            told.verb[i] = following
            continue
        told.verb[i] = following if following != i or not told.aside[i] else -1


def _of_a_copula(told: Told, verb: int) -> bool:
    """Whether a verb only describes the figure that the sentence says behind it: 1% 오른 2만원이다."""
    described = told.pieces[verb].tail == "adn" and told.kind(verb + 1) == "figure"
    return described and told.pieces[verb + 1].tail in ("end", "link")


def mark_heads(told: Told) -> None:
    """What stands before a describing verb is said of the name behind it: 2% 오른 삼성전자."""
    for i, own in enumerate(told.verb):
        verb = i if told.pieces[i].kind in NUMERIC and told.pieces[i].tail == "adn" else own
        if verb >= 0 and not told.pieces[verb].tail and told.kind(verb) + told.kind(verb + 1) == "moveend":
            verb += 1  # 하락 출발한
        elif (
            verb >= 0
            and told.pieces[verb].tail == "link"
            and told.kind(verb) + told.kind(verb + 1) == "moveend"
        ):
            verb += 1  # 내려 출발한
        if (
            verb < i
            or told.aside[verb]
            or told.pieces[verb].tail != "adn"
            or told.kind(verb + 1) not in ("who", "it")
        ):
            continue
        between = told.pieces[i : verb + 1]
        if not any(piece.kind in ("who", "it", "they") for piece in between):
            named = told.pieces[verb + 1]
            told.who[i] = named.value if named.kind == "who" else told.who[verb + 1]
            told.owner[i] = verb + 1


def _cuts(told: Told, i: int) -> bool:
    """Whether the figures before this name are another's: 삼성전자는 1%, SK하이닉스는 2% 올랐다."""
    return told.pieces[i].tail in SUBJECTS or (told.pieces[i].tail == "" and told.kind(i + 1) != "open")


def _is_predicate(told: Told, i: int) -> bool:
    """Whether a piece takes figures; 하다 behind a noun of doing is that noun's own."""
    piece = told.pieces[i]
    if piece.kind == "do" and told.kind(i - 1) in PREDICATES:
        return False
    return piece.kind in PREDICATES
