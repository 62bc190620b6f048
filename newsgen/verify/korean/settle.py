"""Verbs that say which moment a sentence speaks of settle what has waited for them."""

from __future__ import annotations

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import At, ChangeSaid, CrossSaid, LevelSaid, WaySaid
from newsgen.verify.claims_records import RecordSaid, SinceSaid
from newsgen.verify.korean.reading import Mark, Move, Reading

_MARKED = {"close": "close", "open": "open", "last": "stand"}
"""How a level is said to be crossed by the verb of a moment."""


RATE = "USDKRW"


def settle(r: Reading, aspect: str) -> None:
    """Everything that waits is of this moment."""
    for move in r.moves:
        moved(r, move, aspect)
    r.moves.clear()
    for mark in r.marks:
        marked(r, mark, mark.how or _MARKED.get(aspect, ""))
    r.marks.clear()
    for at, what, amounts in r.records:
        recorded(r, at, what or r.sentence.basis or ("high" if aspect == "high" else aspect), amounts)
    r.records.clear()
    r.sentence.aspect = aspect


def way_of(who: str, sign: int) -> int:
    """Which way the series went by the verb: a rate that rises is a currency that falls."""
    return -sign if who == RATE else sign


def moved(r: Reading, move: Move, aspect: str) -> None:
    """The claims of a rise or fall at a moment."""
    look = r.sentence.look
    for who in move.who:
        sign = way_of(who, move.sign)
        for at, amount, how in move.changes:
            r.claims.append(
                ChangeSaid(at, who, aspect, sign, amount, how, look, move.base, move.when, move.band)
            )
        if not move.changes:
            r.claims.append(WaySaid(move.at, who, aspect, sign, look, move.base, move.when, move.band))


def marked(r: Reading, mark: Mark, how: str) -> None:
    """The claim of a crossed level."""
    if not how:
        within = r.within()
        if mark.brief:
            how = "brief"
        elif mark.who.endswith(".cap") or mark.since:
            how = "close" if r.cast.closed else "stand"  # what all shares are worth is known as it stands
        else:
            how = "touch" if within or (mark.side > 0 and not r.cast.closed) else "stand"
    r.claims.append(
        CrossSaid(mark.at, mark.who, mark.level, mark.side, how, mark.first, mark.back, mark.when, mark.since)
    )


def recorded(r: Reading, at: At, what: str, amounts: tuple[tuple[At, Amount], ...]) -> None:
    """The claim of a record, with its level where one stands in brackets."""
    if what not in ("close", "high", "open"):
        r.fail(at[0], "superlative", "a record close or an intraday record?")
        return
    r.last_record = what
    for who in r.who:
        if who == RATE:  # a rate at its highest is no record of the currency
            r.claims.append(SinceSaid(at, who, (f"high_{what}",), None, ever=True))
            continue
        r.claims.append(RecordSaid(at, who, what))
        r.claims.extend(LevelSaid(each, who, what, amount) for each, amount in amounts)


def finish(r: Reading) -> None:
    """At the end of a sentence: what still waits is of the latest price, or of the moment last spoken of."""
    if not (r.moves or r.marks or r.records):
        return
    for move in r.moves:
        moved(r, move, "last")
    r.moves.clear()
    for mark in r.marks:
        marked(r, mark, mark.how)
    r.marks.clear()
    for at, what, amounts in r.records:
        said = what or r.sentence.basis or r.sentence.aspect
        recorded(r, at, said if said not in ("", "last") or not r.cast.closed else "close", amounts)
    r.records.clear()
