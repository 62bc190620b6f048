"""Days, hours, stretches of time, periods, and what a move is counted from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from decimal import Decimal

from newsgen.verify.claims import (
    NOW,
    At,
    ClockSaid,
    DateSaid,
    EventSaid,
    PhaseSaid,
)
from newsgen.verify.korean import (
    read_crossings,
    read_moves,
    read_superlatives,
)
from newsgen.verify.korean.reading import Arg, Mark, Move, Reading
from newsgen.verify.korean.settle import marked
from newsgen.verify.times import DaySaid, Lapse

UNCHANGED = (Decimal(0), Decimal("0.005"))


def day(r: Reading, i: int) -> int:
    """A day: the session itself, or one that a verb, 이후 or brackets take."""
    value = r.terms[i].value
    assert isinstance(value, DaySaid)
    return dated(r, i, value)


def day_word(r: Reading, i: int) -> int:
    """이날, 전날, 전 거래일."""
    found = _meant(r, r.terms[i].name)
    if found is None:
        return r.fail(i, "day", "the session before is not known")
    return dated(r, i, DaySaid(-1, found.year, found.month, found.day))


def _meant(r: Reading, word: str) -> date | None:
    session = r.cast.session
    if word == "session":
        return session
    return session - timedelta(days=1) if word == "yesterday" else r.cast.previous


def dated(r: Reading, i: int, value: DaySaid) -> int:
    """A day with its brackets; 이후 behind it makes it the day since which something was not."""
    inside, case, j = r.phrase(i)
    session = r.cast.session
    if r.terms[j].kind == "COP" and r.terms[j].role == "of" and r.terms[j + 1].kind == "DAY":
        r.case(j)  # 직전 거래일인 20일에는
        return j + 1 if r.terms[j + 1].value == value else r.fail(i, "day", "two days that are not the same")
    if r.terms[j].kind == "SINCE":
        r.args.append(Arg("since", (i, j + 1), value, name=r.terms[j].name, inside=inside))
        return j + 1
    if value == DaySaid(-1, session.year, session.month, session.day) and not inside:
        r.claims.append(DateSaid((i, j), "session", value))
        return j
    r.args.append(Arg("day", (i, j), value, case, inside=inside))
    return j


def clock(r: Reading, i: int) -> int:
    """오전 9시 20분 현재, 오후 2시에는: the look that the figures are from."""
    _, _, j = r.phrase(i)
    if r.terms[j].kind == "NOW":
        _, _, j = r.phrase(j)
    said = r.terms[i].value
    assert isinstance(said, time)
    r.claims.append(ClockSaid((i, j), said))
    if said != r.cast.now:
        r.sentence.look = said
    return j


def lapse(r: Reading, i: int) -> int:
    """A stretch of time: 만에 (after it), 연속 or 째 (a row of it), 동안 (over it), of a usual size."""
    said = r.terms[i].value
    assert isinstance(said, Lapse)
    following = r.terms[i + 1]
    if following.kind == "USUAL":
        return _waits(r, i, "usual", said)
    if following.kind == "ROW":
        return _waits(r, i, "row", said)
    if following.kind == "FOR":
        return _waits(r, i, "span", said)
    deed = r.sentence.deed
    if following.kind == "COMMA" and isinstance(deed, Mark):
        return read_crossings.since_then(r, (i, i + 1), said)
    if following.kind != "AFTER":
        return r.fail(i, "number", "a stretch of time, and nothing that says what of")
    if isinstance(deed, Mark):
        if following.role:
            _come_to(r, (i + 1, i + 2))
        return read_crossings.since_then(r, (i, i + 2), said)
    j = _waits(r, i, "after", said)
    if isinstance(deed, Move) and deed.when is not NOW:
        return _since_the_move(r, j, deed)
    if isinstance(deed, Move):
        read_moves.rows(r, (i, j), deed.who[0], deed.sign)
        r.sentence.deed = None
    return j


def _come_to(r: Reading, at: At) -> None:
    """... 29일 만이다: the crossing of this session that was told, or the milestone that it is."""
    mark, r.sentence.told_of = r.sentence.told_of, None
    if mark is None:
        r.claims.append(EventSaid(at, "milestone"))
    else:
        marked(r, mark, mark.how)


def _since_the_move(r: Reading, j: int, deed: Move) -> int:
    """전날 8% 넘게 급락한 지 하루 만에: the day of the move just told lies so far back."""
    after, day, before = r.take("after"), deed.when.day, r.cast.previous
    r.sentence.deed = None
    one = isinstance(after and after.value, Lapse) and after.value.number == 1  # type: ignore[union-attr]
    if not one or day is None or before is None or day != DaySaid(-1, before.year, before.month, before.day):
        return r.fail(j - 1, "time", "the session before is one session ago")
    return j


def _waits(r: Reading, i: int, kind: str, said: Lapse) -> int:
    _, case, j = r.phrase(i + 1)
    r.args.append(Arg(kind, (i, j), said, case, r.terms[i + 1].role))
    return j


def period(r: Reading, i: int) -> int:
    """올해 들어, 이번 주, 2월 한 달: what a move is counted over; one that ends is one that ends today."""
    term, (_, _, j) = r.terms[i], r.phrase(i)
    name, _, end = term.name.partition("_")
    if r.words(j - 1) == "도":
        return r.fail(i, "particle", "over what else did it go the same way?")
    if r.terms[j].kind == "FOR":
        _, _, j = r.phrase(j)
    if end or term.sign:
        r.claims.append(PhaseSaid((i, j), f"{name}_end"))
    if term.sign:
        r.claims.append(PhaseSaid((i, j), f"{name}:{term.sign}"))
    r.args.append(Arg("base", (i, j), name=name))
    return j


def same(r: Reading, i: int) -> int:
    """전 거래일과 같은: no change at all."""
    r.moves.append(Move((i, i + 1), r.who, 0, (), UNCHANGED))
    return i + 1


def place(r: Reading, i: int) -> int:
    """네 번째로 큰 하락률; 역대 네 번째 하락률."""
    j = r.wait(i, "place")
    if r.terms[j].kind == "MEASURE":
        ranked = r.take("place")
        assert ranked is not None
        return read_superlatives.ranked(r, j, ranked)
    return j


def base(r: Reading, i: int) -> int:
    """전 거래일보다, 전날 대비: what a move is counted from."""
    name, before = r.terms[i].name, r.cast.previous
    if name == "yesterday" and before is not None and before != r.cast.session - timedelta(days=1):
        return r.fail(i, "day", "the day before was no session")
    r.args.append(Arg("base", (i, i + 1), name="open" if name == "open" else "previous_close"))
    return i + 1


def within(r: Reading, i: int) -> int:
    """장중: within the session's trading."""
    r.sentence.within, r.sentence.used = (i, i + 1), False
    return i + 1


def brief(r: Reading, i: int) -> int:
    """한때, 장중 한때."""
    if r.words(i).startswith("장중"):
        r.sentence.within, r.sentence.used = (i, i + 1), False
    r.sentence.brief = True
    return i + 1


def phase(r: Reading, i: int) -> int:
    """장 초반, 오후 들어."""
    _, _, j = r.phrase(i)
    if r.terms[j].kind == "P":
        j += 1
    r.claims.append(PhaseSaid((i, j), r.terms[i].name))
    return j


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "DAY": day,
    "DAYWORD": day_word,
    "CLOCK": clock,
    "LAPSE": lapse,
    "NTH": place,
    "BASE": base,
    "SAME": same,
    "PERIOD": period,
    "WITHIN": within,
    "BRIEF": brief,
    "PHASE": phase,
}
