"""So many in a row?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from newsgen.audit import printed
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import BEFORE, NOW, Moment, Point, RowSaid
from newsgen.audit.case import Case
from newsgen.audit.finding import Finding, false, true, unknown
from newsgen.audit.judge_flows import GROUP_NAMES
from newsgen.records import Datum

_MOST = 60
"""Sessions looked back upon where nobody has counted the row: the longest row of the Kospi has 13."""
_GROUPS = frozenset(("foreign", "institutions", "retail", "other"))
_WAYS = {"en": {1: "up", -1: "down"}, "ko": {1: "상승", -1: "하락"}}
_SIDES = {"en": {1: "of net buying", -1: "of net selling"}, "ko": {1: "순매수", -1: "순매도"}}
_TURNED = "it went the other way"
_OF = {"weeks": "week", "months": "month", "years": "year"}


class Row(NamedTuple):
    """Sessions, or longer periods, in a row the same way before this one."""

    sign: int
    length: int
    first: date | None


def row(said: RowSaid, case: Case) -> Finding:
    """Up to this session or, for one that has ended, up to the one before."""
    book = case.almanac
    if said.when == BEFORE and said.unit == "sessions" and not said.ended:
        return _up_to_it(said, _before(said, book), case)
    if said.when != NOW and book.on(said.when) != book.session:
        return unknown("rows of other sessions are not told by the data")
    before = _before(said, book)
    today = _today(said, book)
    if before is None or today is None:
        return unknown(f"the data do not tell how many {said.unit} in a row: {_named(said.who, book)}")
    if said.either and (before.sign, before.length) == (said.sign, said.length):
        return _up_to_it(said, before, case)
    told = _told(before, today, said, case)
    return _ended(said, before, today, told, case) if said.ended else _going(said, before, today, told, case)


def _of_group(who: str) -> bool:
    return who.partition(".")[2] in _GROUPS


def _named(who: str, book: Almanac) -> str:
    market, _, group = who.partition(".")
    return f"{GROUP_NAMES[group]}, {market}" if group in _GROUPS else book.name(who)


def _told(before: Row, today: int, said: RowSaid, case: Case) -> str:
    """*3 sessions down before this session, from April 2 on; this session: down*."""
    ways = {**(_SIDES["en"] if _of_group(said.who) else _WAYS["en"]), 0: "unchanged"}
    since = f", from {case.day(before.first)} on" if before.first else ""
    row = printed.counted(before.length, said.unit, "en")
    now = ways[today].removeprefix("of ")
    return f"{row} {ways[before.sign]} before this session{since}; this session: {now}"


def _going(said: RowSaid, before: Row, today: int, told: str, case: Case) -> Finding:
    length = 0 if today == 0 else before.length + 1 if before.sign == today else 1
    right = printed.counted(length, said.unit, case.lang)
    if today != said.sign:
        ways = _WAYS[case.lang] if not _of_group(said.who) else _SIDES[case.lang]
        return false(told, f"{right} {ways[today]}" if length else "", _TURNED if today else "")
    if length == said.length:
        return true(told)
    return false(told, right, "this session is not counted" if said.length == length - 1 else "")


def _up_to_it(said: RowSaid, before: Row | None, case: Case) -> Finding:
    """*Up for six sessions to the one before*: whether this one went on with it is not said."""
    if before is None:
        return unknown(f"the data count no row of {said.unit} of {case.almanac.name(said.who)}")
    told = f"{before.length} {said.unit} {'up' if before.sign > 0 else 'down'} before this one"
    if (before.sign, before.length) == (said.sign, said.length):
        return true(told)
    return false(told, printed.counted(before.length, said.unit, case.lang))


def _ended(said: RowSaid, before: Row, today: int, told: str, case: Case) -> Finding:
    right = printed.counted(before.length, said.unit, case.lang)
    if before.sign != said.sign:
        return false(told, right, "the row before went the other way")
    if today == said.sign:
        return false(told, "", "the row has not ended: this session goes on with it")
    if before.length == said.length:
        return true(told)
    return false(told, right, "this session is counted with them" if said.length == before.length + 1 else "")


def _today(said: RowSaid, book: Almanac) -> int | None:
    market, _, group = said.who.partition(".")
    if group in _GROUPS:
        dealt = book.net(market, group, NOW)
        return None if dealt is None else _sign(dealt.value)
    start = BEFORE if said.unit == "sessions" else Moment(base=_OF[said.unit])
    last, base = book.value(Point(said.who)), book.value(Point(said.who, when=start))
    if last is None or base is None or last.value is None or base.value is None:
        return None
    return _sign(last.value - base.value)


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _before(said: RowSaid, book: Almanac) -> Row | None:
    """The row up to the session before, from the day or counted in the past."""
    if said.unit != "sessions":
        return _periods(said, book)
    run = book.run(said.who)
    if run is not None:
        book.note(Datum(run.address, Decimal(run.sessions), "sessions"))
        return Row(1 if run.direction == "up" else -1, run.sessions, run.first)
    if book.past is None:
        return None
    return _row([_went(said.who, ago, book) for ago in range(1, _MOST)])


def _row(ways: list[int | None]) -> Row | None:
    """How many at the front of a list go the same way."""
    first = ways[0] if ways else None
    if first is None:
        return None
    length = next((at for at, each in enumerate(ways) if each != first), len(ways))
    return None if length == len(ways) or (ways[length] is None and length) else Row(first, length, None)


def _went(who: str, ago: int, book: Almanac) -> int | None:
    """Which way a session so long ago went."""
    market, _, group = who.partition(".")
    if group in _GROUPS:
        dealt = book.net(market, group, Moment(ago=ago))
        return None if dealt is None else _sign(dealt.value)
    last, base = (book.value(Point(who, "close", Moment(ago=each))) for each in (ago, ago + 1))
    if last is None or base is None or last.value is None or base.value is None:
        return None
    return _sign(last.value - base.value)


def _periods(said: RowSaid, book: Almanac) -> Row | None:
    """Weeks, months or years in a row, as the day tells them or from the last closes of those before."""
    told = book.history(said.who).period
    if told is not None and told.run is not None and told.period == _OF[said.unit]:
        book.note(Datum(told.run.address, Decimal(told.run.periods), said.unit))
        return Row(1 if told.run.direction == "up" else -1, told.run.periods, told.run.first)
    if book.past is None or said.who.partition(".")[2] in _GROUPS:
        return None
    ends = _ends(said.unit, book)
    closes = [book.past.datum(said.who, "close", each) for each in ends]
    ways = [
        None if now is None or then is None else _sign(now.value - then.value)
        for now, then in pairwise(closes)
    ]
    return _row(ways)


def _ends(unit: str, book: Almanac) -> list[date]:
    """The last session of each period before this one, the latest first."""
    assert book.past is not None
    found: list[date] = []
    own = _period(book.session, unit)
    for each in reversed(book.past.sessions()):
        key = _period(each, unit)
        if key != own:
            found.append(each)
            own = key
        if len(found) > _MOST:
            break
    return found


def _period(on: date, unit: str) -> tuple[int, int]:
    if unit == "weeks":
        return on.isocalendar()[:2]
    return (on.year, on.month if unit == "months" else 0)
