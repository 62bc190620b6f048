"""Rises and falls: with their sizes, their rows, and what they are counted from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import (
    NOW,
    At,
    Band,
    DateSaid,
    GrowthSaid,
    LevelSaid,
    WaySaid,
    When,
)
from newsgen.verify.claims_records import RunSaid
from newsgen.verify.korean import (
    read_crossings,
    read_leads,
)
from newsgen.verify.korean.endings import ENDED
from newsgen.verify.korean.reading import Arg, Move, Reading
from newsgen.verify.korean.settle import moved, settle, way_of
from newsgen.verify.korean.terms import Term
from newsgen.verify.times import DaySaid, Lapse

_ROW = 2
"""Sessions that make a row."""
_PERIODS = frozenset(("week", "month", "quarter", "year"))
_SIZES = frozenset(("percent", "points", "won"))


def move(r: Reading, i: int) -> int:
    """A rise or fall: with its sizes it waits for its moment; with 까지 it is that of the high or low."""
    term = r.terms[i]
    _, case, j = r.phrase(i) if term.role == "noun" else ((), "", i + 1)
    if r.terms[j].kind == "TURN" and case not in ("", "to"):
        r.fail(i, "particle", "one turns to a side")
    if r.terms[j].kind == "ENDROW" and _row_ended(r, (i, j + 1), term.sign):
        return j + 1
    going = _going(r, i, term, j)
    j = _beside(r, (i, j), term, going)
    if "grown_from" in r.sentence.extra and going.changes:
        _grown(r, going)
        return j
    reached = (r.take("num", ("until",)) or r.take("rung", ("until",))) if r.args else None
    if reached is not None:
        _reached(r, going, reached)
    elif going.when is not NOW:
        moved(r, going, "last")
        if term.role == "since":
            r.sentence.deed = going
    elif not (r.args and read_crossings.lost(r, term)):
        _waits(r, going, term.role)
    return j


def _beside(r: Reading, at: At, term: Term, going: Move) -> int:
    """What a move says of other sessions: the one before, a row, the close before over a period."""
    j = at[1]
    if term.name == "turning":
        before = When(before=True)
        r.claims.append(WaySaid(at, r.who[0], "last", way_of(r.who[0], -term.sign), when=before))
    if r.args:
        read_leads.alike(r, term.sign)
    if r.terms[j].kind == "TURN" and going.base != "previous_close":
        _turned(r, going)
        j += 1
    if going.base in _PERIODS and r.take("still") is not None:  # it was so at the close before
        moved(r, going._replace(changes=()), "previous_close")
    rows(r, at, r.who[0], term.sign)
    return j


def _grown(r: Reading, going: Move) -> None:
    """4천조원을 처음 넘은 지 40일 만에 1천조원 넘게 불어났다."""
    level = r.sentence.extra.pop("grown_from")
    if going.sign < 0 or not isinstance(level, Amount):
        r.fail(going.at[0], "direction", "grown since then?")
        return
    for at, amount, how in going.changes:
        r.claims.append(GrowthSaid(at, going.who[0], amount, how, level))


def _waits(r: Reading, going: Move, role: str) -> None:
    """The move is of the moment that the verbs behind it tell, unless its own ending or 장중 does."""
    sentence = r.sentence
    if role == "that":
        sentence.deed = going
    if ((sentence.within and not sentence.used) or sentence.brief) and role != "of":
        moved(r, going, "high" if going.sign > 0 else "low")
        sentence.used, sentence.brief = True, False
        return
    r.moves.append(going)
    if role in ENDED:
        for arg in r.take_all("num", ("to",)):
            r.claims.extend(
                LevelSaid(arg.at, who, "last", arg.amount, arg.how, sentence.look) for who in r.who
            )
        settle(r, "last")


def _row_ended(r: Reading, at: At, sign: int) -> bool:
    """7거래일 연속 이어진 하락세는 멈췄다."""
    row = r.take("row")
    if row is None or not isinstance(row.value, Lapse):
        return False
    who = r.who[0]
    r.claims.append(RunSaid((row.at[0], at[1]), who, way_of(who, sign), row.value.number, broken=True))
    return True


def _turned(r: Reading, going: Move) -> None:
    """올해 들어 0.3% 상승으로 돌아섰다: it was not so at the close before."""
    before = going._replace(sign=-going.sign, changes=())
    moved(r, before, "previous_close")


def _size(amount: Amount) -> Amount:
    """Without its sign, which must be the verb's."""
    return Amount(abs(amount.value), amount.step, amount.unit)


def _going(r: Reading, i: int, term: Term, j: int) -> Move:
    """The move with what waited for it."""
    changes: list[tuple[At, Amount, str]] = []
    for arg in [each for each in r.args if each.kind == "num" and each.case in ("", "of")]:
        if arg.amount.unit not in _SIZES:
            continue
        r.args.remove(arg)
        changes.append(((arg.at[0], arg.at[0] + 1), arg.amount, arg.how))
        if not arg.inside:
            continue
        changes.extend((at, _size(amount), arg.how) for at, amount in arg.amounts())
        if any(each.kind == "SIGN" and each.sign != term.sign for _, each in arg.inside):
            r.fail(arg.at[0], "direction", "the verb goes one way and the sign in brackets the other")
    waiting = ("day", "span", "base", "size")
    day, span, base, size = map(r.take, waiting) if r.args else (None,) * 4
    when = _when(r, day, term.role)
    who = r.who
    if day is not None and r.words(day.at[1] - 1) == "에도":  # 전날에도 내렸다: so did this session
        r.claims.extend(WaySaid(day.at, each, "last", way_of(each, term.sign)) for each in who)
    if term.role == "of" and r.terms[j].kind in ("WHO", "SHARE"):
        who = (r.terms[j].name,)  # 전날 급락한 코스피는
    counted = base.name if base else "previous_close"
    if span is not None:
        counted = _over(r, span)
    return Move((i, j), who, term.sign, tuple(changes), _both(term.band, _band(r, size)), counted, when)


def _when(r: Reading, day: Arg | None, role: str) -> When:
    """전날에는 내렸다, 24일 급락한: of that day; 코스피가 25일 올랐다 names the session."""
    if day is None or not isinstance(day.value, DaySaid):
        return NOW
    if day.case == "" and r.terms[day.at[0]].kind == "DAY" and role not in ("of", "since", "after", "then"):
        r.claims.append(DateSaid(day.at, "session", day.value))
        return NOW
    return When(day.value, apart=True)


def _over(r: Reading, span: Arg) -> str:
    """4거래일 동안: from the close so many sessions before."""
    said = span.value
    if not isinstance(said, Lapse) or said.unit != "sessions" or said.how:
        r.fail(span.at[0], "time", "over how many sessions?")
        return "previous_close"
    return f"earlier:{said.number}"


def _band(r: Reading, size: Arg | None) -> Band | None:
    return r.terms[size.at[0]].band if size else None


def _both(one: Band | None, other: Band | None) -> Band | None:
    """What fits the verb and its adverb."""
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])


def rows(r: Reading, at: At, who: str, sign: int) -> None:
    """사흘 연속 하락: a row that this session is one of; 6거래일 만에 하락: the end of five sessions' row."""
    if not r.args:
        return
    row, after = r.take("row"), r.take("after")
    sign = way_of(who, sign)
    if row is None and after is None:
        return
    if row is not None and isinstance(row.value, Lapse) and row.value.unit not in ("days", "sessions"):
        r.fail(row.at[0], "time", "a row of sessions is meant here")
    elif row is not None and isinstance(row.value, Lapse) and row.value.number < _ROW:
        r.fail(row.at[0], "superlative", "one session is no row")
    elif row is not None and isinstance(row.value, Lapse):
        r.sentence.row = RunSaid((row.at[0], at[1]), who, sign, row.value.number, broken=False)
        r.claims.append(r.sentence.row)
    if after is not None and isinstance(after.value, Lapse):
        if after.value.unit not in ("days", "sessions"):
            r.fail(after.at[0], "time", "since what?")
            return
        before = max(after.value.number - 1, 1)
        r.sentence.row = RunSaid((after.at[0], at[1]), who, -sign, before, broken=True, counted=True)
        r.claims.append(r.sentence.row)


def _reached(r: Reading, going: Move, reached: Arg) -> None:
    """6,144.71까지 올랐다: the high, or the low."""
    aspect = "high" if going.sign > 0 else "low"
    r.not_by_close(going.at)
    look = r.sentence.look
    moved(r, going, aspect)
    r.claims.extend(
        LevelSaid(reached.at, who, aspect, reached.amount, reached.how, look) for who in going.who
    )


def size(r: Reading, i: int) -> int:
    """소폭, 크게: of the move to come."""
    return r.wait(i, "size")


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "MOVE": move,
    "SIZE": size,
}
