"""Who bought, who sold and how much, and who changed sides?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import printed, tolerances
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import Moment, NetSaid, TurnSaid
from newsgen.audit.case import Case
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import Held, Slack, hold
from newsgen.audit.suspects import likely
from newsgen.records.checked import CLOSE, TRUE, UNCHECKABLE

_WAYS = {1: "up", -1: "down"}
GROUP_NAMES = {
    "foreign": "foreigners",
    "institutions": "institutions",
    "retail": "retail investors",
    "other": "others",
}
_MOST = 400
"""Sessions that are added up at most: more than a year is nobody's sum of days."""


def net(said: NetSaid, case: Case) -> Finding:
    """A group's side, and how much, over this session or several."""
    book = case.almanac
    said = _where(said, case)
    if said.earlier:
        return _at_some_look(said, case)
    value, told = dealt(said, book)
    if value is None:
        return unknown(told)
    sign = (value > 0) - (value < 0)
    side = printed.shown(value, "won", case.lang, said.amount.step if said.amount else None)
    told = f"{told}: {printed.dealt(sign, printed.figure(abs(value), 'won'), 'en')}"
    held = _held(said, value, case)
    if sign != said.sign:
        return _turned(said, value, held, told, side, case)
    if held is None or held.verdict == TRUE:
        return true(told)
    if held.verdict == CLOSE:
        return close(f"{told}; {held.note}", side)
    assert said.amount is not None
    return false(told, side, likely(said, abs(value), book))


def _at_some_look(said: NetSaid, case: Case) -> Finding:
    """Earlier in the session: true of one of the looks, and open where none of those known has it."""
    for look in case.almanac.looks:
        found = net(said._replace(when=Moment(look=look), earlier=False), case)
        if found.verdict in (TRUE, CLOSE):
            return found
    return unknown("no earlier look at the session shows it")


def _where(said: NetSaid, case: Case) -> NetSaid:
    """The same of another market or of more sessions that may be meant, where only theirs is the amount."""
    others = []
    if said.perhaps:
        others.append(said._replace(market=said.perhaps))
    if said.or_over > 1:
        others.append(said._replace(over=said.or_over))
    if not others or _sized(said, case):
        return said
    return next((other for other in others if _sized(other, case)), said)


def _sized(said: NetSaid, case: Case) -> bool:
    value, _ = dealt(said, case.almanac)
    held = None if value is None else _held(said, value, case)
    return held is not None and held.verdict == TRUE


def _held(said: NetSaid, value: Decimal, case: Case) -> Held | None:
    """Whether the amount holds; None where none is said."""
    if said.amount is None:
        return None
    exact = abs(value)
    if said.amount.unit == "dollars":
        rate = case.almanac.day.conversion
        exact = exact / rate.value if rate else exact
    return hold(exact, said.amount, said.how, loose=True, slack=_slack(said, exact, case))


def _turned(said: NetSaid, value: Decimal, held: Held | None, told: str, size: str, case: Case) -> Finding:
    """On the other side; a provisional trifle may still turn."""
    sign = (value > 0) - (value < 0)
    right = printed.dealt(sign, size, case.lang)
    if held is None:
        return false(told, right, "buyers and sellers are mixed up")
    if held.verdict == TRUE:
        return false(told, right, "the size is right, but buyers and sellers are mixed up")
    assert said.amount is not None
    return false(told, right, likely(said, abs(value), case.almanac))


def _slack(said: NetSaid, exact: Decimal, case: Case) -> Slack | None:
    """What the exchange may still correct, or what a minute makes."""
    book = case.almanac
    if book.on(said.when) != book.session:
        return None
    flows = book.flows(said.market, said.when.look)
    if flows is not None and flows.provisional:
        return Slack(
            tolerances.PROVISIONAL.most * exact,
            "close, but not the final figure: the exchange may still correct it",
        )
    if book.closed and said.when.look is None:
        return None
    return Slack(
        tolerances.INTRADAY_FLOWS.most * exact, "close, but not the figure of this look: seconds apart"
    )


def dealt(said: NetSaid, book: Almanac) -> tuple[Decimal | None, str]:
    """Net buying over what is said, and how it was found or what is missing."""
    who = f"{GROUP_NAMES[said.group]}, {said.market}"
    if said.since:
        return _since(said, book, who)
    if said.over > 1:
        return _over(said, book, who)
    found = book.net(said.market, said.group, said.when)
    if found is None:
        return None, f"the data give no net buying for that moment: {who}"
    return found.value, who


def _since(said: NetSaid, book: Almanac, who: str) -> tuple[Decimal | None, str]:
    before = book.note(book.history(f"{said.market}.{said.group}").sums.get(said.since))
    today = book.net(said.market, said.group, said.when)
    if before is None or today is None or book.on(said.when) != book.session:
        return None, f"the data give no sum since the {said.since} began: {who}"
    return (
        before.value + today.value,
        f"{who}, since the {said.since} began, this session included",
    )


def _over(said: NetSaid, book: Almanac, who: str) -> tuple[Decimal | None, str]:
    told = f"{who}, over {said.over} sessions"
    total = _with_the_row(said, book)
    if total is not None:
        return total, told
    days = [book.on(said.when._replace(ago=said.when.ago + gone)) for gone in range(min(said.over, _MOST))]
    found = [None if on is None else book.net(said.market, said.group, Moment(on=on)) for on in days]
    if said.over > _MOST or any(each is None for each in found):
        return None, f"the data do not give net buying of {told}"
    return sum((each.value for each in found if each is not None), Decimal(0)), told


def _with_the_row(said: NetSaid, book: Almanac) -> Decimal | None:
    """The sum of the row that this session goes on with; None where it is not as long as is said."""
    row, today = book.run(f"{said.market}.{said.group}"), book.net(said.market, said.group, said.when)
    if today is None or row is None or row.total is None or book.on(said.when) != book.session:
        return None
    if (row.sessions + 1, row.direction) != (said.over, _WAYS[1 if today.value > 0 else -1]):
        return None
    return book.note(row.total).value + today.value


def _side(value: Decimal) -> str:
    """*net selling of 47 billion won*."""
    return printed.dealt(1 if value > 0 else -1, printed.figure(abs(value), "won"), "en")


def turn(said: TurnSaid, case: Case) -> Finding:
    """A group on the other side before: earlier in the session, in the session before, or for so many."""
    book = case.almanac
    now = book.net(said.market, said.group, Moment())
    side = "buying" if said.sign > 0 else "selling"
    if now is None:
        return unknown(f"the data give no net buying: {GROUP_NAMES[said.group]}, {said.market}")
    told = f"now {_side(now.value)}"
    if now.value * said.sign <= 0:
        right = printed.dealt(-said.sign, printed.shown(now.value, "won", case.lang), case.lang)
        return false(told, right, "buyers and sellers are mixed up")
    if said.ago or said.after:
        return _after(said, told, case)
    looks = [(look, book.net(said.market, said.group, Moment(look=look))) for look in book.looks]
    for look, then in looks:
        if then is not None and then.value * said.sign < 0:
            return true(f"{told}; at {printed.hour(look, 'en')} {_side(then.value)}")
    found = _after(said, told, case)
    if found.verdict == UNCHECKABLE:
        return unknown(f"{told}; no earlier look or session shows {side} turning from the other side")
    return found


def _after(said: TurnSaid, told: str, case: Case) -> Finding:
    """Against the session before, or the row of sessions before."""
    book = case.almanac
    row = book.run(f"{said.market}.{said.group}")
    if row is None:
        then = book.net(said.market, said.group, Moment(ago=1))
        if then is None or said.after:
            return unknown(f"{told}; the side of the session before is not in the data")
        turned = then.value * said.sign < 0
        told = f"{told}; the session before {_side(then.value)}"
        return true(told) if turned else false(told, printed.dealt(said.sign, "", case.lang))
    length = printed.counted(row.sessions, "sessions", "en")
    told = f"{told}; before it {length} of net {'buying' if row.direction == 'up' else 'selling'}"
    if row.direction != _WAYS[-said.sign]:
        return false(
            told, printed.dealt(said.sign, "", case.lang), "it was on the same side the session before"
        )
    if said.after and said.after != row.sessions:
        why = "this session is counted with them" if said.after == row.sessions + 1 else ""
        return false(told, printed.counted(row.sessions, "sessions", case.lang), why)
    return true(told)
