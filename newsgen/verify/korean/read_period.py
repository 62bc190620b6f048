"""Readers of the words that only a story about a week, month, quarter or year has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.records import PERIODS
from newsgen.verify.claims import At, ChangeSaid, When
from newsgen.verify.claims_period import PeriodFlatSaid
from newsgen.verify.korean import read_period_beside as beside
from newsgen.verify.korean import read_period_most as superlatives
from newsgen.verify.korean import read_period_path as path
from newsgen.verify.korean.period_terms import beneath, of_session, one_of, over, session_of
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import settle
from newsgen.verify.times import DaySaid

_CARRIED = frozenset(("CARRY", "LIGHT"))
"""Verbs behind a noun that has been read: 상승세를 이어갔다, 매도 우위를 보였다."""


def day(r: Reading, i: int) -> int:
    """A day waits, the session too: the words behind say whether it is one of several."""
    value = session_of(r) if r.terms[i].name == "session" else r.terms[i].value
    inside, case, j = r.phrase(i)
    if inside or value != session_of(r) or r.terms[j].kind in ("SINCE", "COP"):
        return beneath(r, i)
    r.args.append(Arg("day", (i, j), value, case))
    return j


def stop(r: Reading, i: int) -> int:
    """The end of a sentence or of a headline's clause."""
    of_session(r)
    return beneath(r, i)


def base(r: Reading, i: int) -> int:
    """지난주 말보다: what the change is counted from."""
    return _counted_from(r, i)


def _counted_from(r: Reading, i: int) -> int:
    if r.terms[i].name != r.cast.period:
        return r.fail(i, "time", "the end of another kind of period")
    r.args.append(Arg("base", (i, i + 1), name=r.cast.period))
    return i + 1


def same(r: Reading, i: int) -> int:
    """지난주 말과 같은 1,389.6원에."""
    if r.terms[i].name != r.cast.period or not one_of(r):
        return r.fail(i, "time", "the end of another kind of period")
    r.claims.append(PeriodFlatSaid((i, i + 1), one_of(r), r.cast.period, unchanged=True))
    return i + 1


def flat(r: Reading, i: int) -> int:
    """이번 주 보합 마감; 변동 없이 마감했다; 같은 기간 보합인."""
    period, unchanged = over(r), r.terms[i].name == "unchanged"
    if not period or not one_of(r):
        return r.fail(i, "direction", "who hardly moved, over which time?")
    r.claims.append(PeriodFlatSaid((i, i + 1), one_of(r), period, unchanged))
    return i + 1


def little(r: Reading, i: int) -> int:
    """0.08% 오르는 데 그쳤다: the move just read was no more than a little."""
    if not r.moves or r.moves[-1].base != r.cast.period:
        return r.fail(i, "direction", "what came to so little?")
    r.claims.append(PeriodFlatSaid((i, i + 1), r.moves[-1].who[0], r.cast.period, unchanged=False))
    settle(r, "last")
    return i + 1


def move(r: Reading, i: int) -> int:
    """A rise or fall: of sessions by their days, of a row of periods, or as in every story."""
    term, row = r.terms[i], any(arg.kind == "period row" for arg in r.args)
    if row:
        return _row(r, i)
    pairs = path.steps(r)
    if not pairs:
        of_session(r)
        return beneath(r, i, "MOVE")
    for said, number in pairs:
        assert isinstance(said.value, DaySaid)
        when = When(said.value)
        r.claims.append(
            ChangeSaid(number.at, one_of(r), "last", term.sign, number.amount, when=when, band=term.band)
        )
    return i + 1


def _row(r: Reading, i: int) -> int:
    """3주 연속 상승했다, 3주 연속 이어진 하락세를 멈췄다, 상승세를 이어갔다, 하락세 마감."""
    term, j = r.terms[i], i + 1
    if term.role == "noun":
        j = r.phrase(i)[2]
    ended = r.terms[j].kind == "ENDROW" or (r.terms[j].kind == "CLOSE" and r.words(i).endswith("세"))
    carried = r.terms[j].kind in _CARRIED
    end = j + (ended or carried)
    if not one_of(r):
        return r.fail(i, "subject", "whose row?")
    superlatives.row_of(r, (i, end), one_of(r), term.sign, ended=ended)
    return end


def flow(r: Reading, i: int) -> int:
    """A verb of dealing: of a row of periods, or over the period that the sentence began with."""
    if any(arg.kind == "period row" for arg in r.args):
        return _side(r, i)
    named = next((arg for arg in r.args if arg.kind == "base" and arg.name in PERIODS), None)
    said = r.sentence.extra.get("dealt over")
    if named is not None:
        r.sentence.extra["dealt over"] = named
    elif isinstance(said, Arg):
        r.args.append(said)
    return beneath(r, i)


def _side(r: Reading, i: int) -> int:
    """외국인은 3주 연속 매도 우위를 보였다."""
    party, term = r.take("party"), r.terms[i]
    j = r.phrase(i)[2] if term.role == "noun" else i + 1
    end = j + (r.terms[j].kind in _CARRIED)
    if party is None or len(party.name.split()) != 1:
        return r.fail(i, "subject", "whose row?")
    at: At = (i, end)
    superlatives.row_of(r, at, f"{r.market}.{party.name}", term.sign, ended=False)
    return end


def arrow(r: Reading, i: int) -> int:
    """1.21%↑: a headline's verb."""
    if r.terms[i - 1].kind != "NUM" or r.starts[i] != r.ends[i - 1]:
        return beneath(r, i)
    return move(r, i)


def extreme(r: Reading, i: int) -> int:
    """최고치, 최대: of records, of the period's closes, of changes."""
    return path.set_records(r, i) or path.end(r, i) or superlatives.extreme(r, i)


def lapse(r: Reading, i: int) -> int:
    """A stretch of time: so many sessions of so many, a row of periods, or as in every story."""
    return path.counted(r, i) or superlatives.lapse(r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    **superlatives.HANDLERS,
    **path.HANDLERS,
    **beside.HANDLERS,
    "DAY": day,
    "DAYWORD": day,
    "STOP": stop,
    "PAUSE": stop,
    "LINE": stop,
    "PBASE": base,
    "PSAME": same,
    "PFLAT": flat,
    "PLITTLE": little,
    "MOVE": move,
    "SIGN": arrow,
    "FLOW": flow,
    "SUPER": extreme,
    "LAPSE": lapse,
}
