"""What does it come to: together, in dollars, so many times, against the usual?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import printed, suspects, tolerances
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import (
    DollarsSaid,
    MoveSaid,
    NetSaid,
    PaceSaid,
    Point,
    RatioSaid,
    SumSaid,
    ValueSaid,
)
from newsgen.audit.case import Case
from newsgen.audit.causes import Suspect, cause
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import Held, Slack, hold
from newsgen.audit.judge_flows import dealt
from newsgen.records import Datum
from newsgen.records.checked import CLOSE, FALSE, TRUE
from newsgen.verify.amounts import Amount

_USUAL = 20
"""Sessions that the usual turnover is the median of."""


def together(said: SumSaid, case: Case) -> Finding:
    """Several quantities added; percentages of one series in turn compounded."""
    book = case.almanac
    parts = [_part(each, said.amount.unit, book) for each in said.parts]
    known = [each for each in parts if each is not None]
    if len(known) < len(parts) or not known:
        return unknown("one of the figures that are summed is not in the data")
    added = abs(sum(known, Decimal(0)))
    compounded = _compounded(said, known)
    exact = added if compounded is None else compounded
    told = " + ".join(printed.full(each) for each in known) + f" = {printed.full(added)}"
    if compounded is not None:
        told = f"{told}; compounded {printed.plain(round(compounded, 2))}"
    others = (
        [Suspect(added, "the sum of the changes, which should be compounded")]
        if compounded is not None
        else []
    )
    others += [Suspect(abs(each), "one of the figures alone") for each in known]
    return _held(exact, said.amount, said.how, told, cause(said.amount, exact, others), case)


def _held(exact: Decimal, amount: Amount, how: str, told: str, likely: str, case: Case) -> Finding:
    held = hold(exact, amount, how, loose=amount.unit in ("won", "dollars", "shares"))
    right = printed.shown(exact, amount.unit, case.lang, amount.step)
    if held.verdict == TRUE:
        return true(told)
    return close(f"{told}; {held.note}", right) if held.verdict == CLOSE else false(told, right, likely)


def _part(said: ValueSaid | MoveSaid | NetSaid, unit: str, book: Almanac) -> Decimal | None:
    if isinstance(said, NetSaid):
        return dealt(said, book)[0]
    if isinstance(said, ValueSaid):
        known = book.value(said.point)
        return known.value if known is not None else None
    percent = unit == "percent"
    if percent and said.end.who[:1] in "^#":
        given = book.percent(said.end.who)
        return given.value if given else None
    return suspects.between(said.start, said.end, book, percent=percent)


def _compounded(said: SumSaid, known: list[Decimal]) -> Decimal | None:
    """Percent over several sessions of one series; None for other sums."""
    moves = [each for each in said.parts if isinstance(each, MoveSaid)]
    if said.amount.unit != "percent" or len(moves) < len(said.parts) or len({m.end.who for m in moves}) > 1:
        return None
    product = Decimal(1)
    for each in known:
        product *= 1 + each / 100
    return abs(product - 1) * 100


def dollars(said: DollarsSaid, case: Case) -> Finding:
    """Won in dollars at the day's rate; another rate at hand bears it out too."""
    book = case.almanac
    with book.aside():
        rates = _rates(book)
    if not rates:
        return unknown("the data give no rate to turn won into dollars")
    fits = (each for each in rates if _holds(said, each, None).verdict == TRUE)
    rate = book.note(next(fits, rates[0]))
    exact = _exchanged(said.won, rate)
    told = f"{printed.full(said.won)} won / {printed.plain(rate.value)} = {printed.full(exact)} dollars"
    held = _holds(said, rate, Slack(tolerances.RATE.most * exact, "at another rate of the day"))
    right = printed.shown(exact, "dollars", case.lang, said.amount.step)
    if held.verdict == TRUE:
        return true(told)
    if held.verdict == CLOSE:
        return close(f"{told}; {held.note}", right)
    return false(told, right, cause(said.amount, exact, ()))


def _rates(book: Almanac) -> list[Datum]:
    """Won per dollar: the rate for conversions first, then whatever else the day holds."""
    day, won = book.day, book.day.dollar_won
    rates = [day.conversion, won.last if won else None, won.previous_close if won else None]
    rates.append(day.noon_rate.last if day.noon_rate else None)
    return [each for each in rates if each is not None and each.value]


def _holds(said: DollarsSaid, rate: Datum, slack: Slack | None) -> Held:
    """The dollars of the won as printed, or of the exact won that they were rounded from."""
    for most, verdict in ((tolerances.OF_ROUNDED.most, TRUE), (tolerances.LOOSE.most, CLOSE)):
        least, largest = (_exchanged(said.won + sign * _rounded_by(said.won, most), rate) for sign in (-1, 1))
        near = min(max(said.amount.value, least), largest)
        if hold(near, said.amount, said.how).verdict == TRUE:
            return Held(verdict, "of the won before they were rounded")
    return hold(_exchanged(said.won, rate), said.amount, said.how, slack=slack)


def _rounded_by(won: Decimal, most: Decimal) -> Decimal:
    """By how much a printed sum may have been rounded: half its last digit that is not zero."""
    exponent = won.normalize().as_tuple().exponent
    return min(Decimal(10) ** int(exponent) / 2, won * most)


def _exchanged(won: Decimal, rate: Datum) -> Decimal:
    return won / rate.value


def ratio(said: RatioSaid, case: Case) -> Finding:
    """One quantity over another."""
    one, other = case.almanac.value(said.one), case.almanac.value(said.other)
    if one is None or other is None or one.value is None or not other.value:
        return unknown("one of the two figures is not in the data")
    return _times(one.value, other.value, said.times, said.how, case)


def _times(one: Decimal, other: Decimal, times: Decimal, how: str, case: Case) -> Finding:
    exact = one / other
    told = f"{printed.full(one)} / {printed.full(other)} = {printed.plain(round(exact, 2))}"
    step = Decimal(1).scaleb(int(times.as_tuple().exponent))
    amount, right = Amount(times, step, "times"), printed.shown(exact, "times", case.lang)
    counted = (step < 1 < times) or times >= tolerances.COUNTED.most
    if counted or how in ("more", "less", "least", "most", "nearly"):
        held = hold(exact, amount, how).verdict
    else:
        gap = abs(exact - times) / times
        held = (
            TRUE if gap <= tolerances.TWICE.most else CLOSE if gap <= tolerances.TWICE_CLOSE.most else FALSE
        )
    if held == TRUE:
        return true(told)
    return close(told, right) if held == CLOSE else false(told, right)


def pace(said: PaceSaid, case: Case) -> Finding:
    """What changed hands against its median of the sessions before."""
    book = case.almanac
    series, _, what = said.who.partition(".")
    past, now = book.history(series), book.value(Point(said.who))
    usual: Datum | None = past.usual_volume if what == "volume" else past.usual_turnover
    if now is None or now.value is None or usual is None or not usual.value:
        return unknown(f"the data give no usual {what} of {book.name(series)}")
    if said.over not in (0, _USUAL) or not book.closed:
        return unknown(f"the usual {what} at hand is the median of {_USUAL} whole sessions")
    book.note(usual)
    if said.times is None:
        told = f"{printed.full(now.value)} against a usual {printed.full(usual.value)}"
        if (now.value - usual.value) * said.sign > 0:
            return true(told)
        return false(told, printed.shown(now.value / usual.value, "times", case.lang))
    return _of_usual(now.value, usual.value, said, case)


def _of_usual(now: Decimal, usual: Decimal, said: PaceSaid, case: Case) -> Finding:
    assert said.times is not None
    if said.times.unit == "percent":
        exact = abs(now - usual) / usual * 100
        told = f"{printed.full(now)} against a usual {printed.full(usual)}"
        if (now - usual) * said.sign <= 0:
            return false(told, printed.shown(now / usual, "times", case.lang))
        return _held(exact, said.times, "about", told, "", case)
    return _times(now, usual, said.times.value, said.how, case)
