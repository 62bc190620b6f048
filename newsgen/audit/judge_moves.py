"""Did it go that way, that far: direction, size, unit and what it is counted from, together?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import printed, tolerances
from newsgen.audit.almanac import Known
from newsgen.audit.assertions import MoveSaid, Point
from newsgen.audit.case import Case
from newsgen.audit.causes import Suspect, cause
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import Held, Slack, hold
from newsgen.audit.judge_values import missing, passed_through, where
from newsgen.audit.suspects import likely, of_move
from newsgen.numbers import half_up
from newsgen.records import Datum
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE
from newsgen.records.frozen import frozen

_SIZED = {"points": ("points", ""), "won": ("won", ""), "won per dollar": ("won", "won per dollar", "")}
"""Units that a move is printed in beside percent, by the series' own."""
_BEST = (TRUE, CLOSE, FALSE, UNCHECKABLE)
_FLAT = {TRUE: tolerances.FLAT.most, CLOSE: tolerances.FLAT_CLOSE.most}


@frozen
class Went:
    """A move as the data have it."""

    delta: Decimal
    base: Decimal
    """What percent are reckoned on."""
    told: str
    """How it was reckoned, in words, without its result."""
    unit: str
    rate: bool
    """Won per dollar: a rise is a weaker won."""

    @property
    def sign(self) -> int:
        """1, -1 or 0."""
        return (self.delta > 0) - (self.delta < 0)

    @property
    def percent(self) -> Decimal:
        """Its size in percent."""
        return abs(self.delta) / self.base * 100

    def size(self, unit: str) -> Decimal:
        """Its size in the unit asked for."""
        return self.percent if unit == "percent" else abs(self.delta)


def _once(said: MoveSaid, case: Case) -> Finding:
    """*Up 2 percent at one point*: to the high or the low, or to anything between that nobody wrote down."""
    found = move(said._replace(end=said.end._replace(aspect="high" if said.sign > 0 else "low")), case)
    start = case.almanac.value(said.start)
    if start is None or start.value is None or said.amount is None:
        return found
    size = said.amount.value * (start.value / 100 if said.amount.unit == "percent" else 1)
    return passed_through(found, said.end, start.value + said.sign * size, case)


def move(said: MoveSaid, case: Case) -> Finding:
    """A move with or without its size, or a distance."""
    if said.end.who[:1] in "^#":
        return _given_in_percent(said, case)
    if said.end.aspect == "extreme":
        return _once(said, case)
    start, end = case.almanac.value(said.start), case.almanac.value(said.end)
    if start is None or end is None or not start.value or end.value is None:
        return _before(said, case) or unknown(missing(said.end if end is None else said.start, case))
    went = _went(said, start, end, start.value, end.value, case)
    found = _judge(said, went, case)
    if found.verdict != TRUE and said.gap and said.amount and said.amount.unit == "percent" and end.value:
        again = _judge(said, _from_the_end(went, end.value), case)
        found = min(found, again, key=lambda each: _BEST.index(each.verdict))
    if found.verdict == FALSE and said.amount is None:
        found = _from_the_open(said, end, case) or found
    if found.verdict == FALSE and said.amount is None and said.end.aspect in ("high", "low"):
        return unknown(f"{found.why}; what it rose or fell from to get there is not said")
    return found


def _from_the_end(went: Went, base: Decimal) -> Went:
    """The same distance, reckoned on its other end."""
    return Went(went.delta, base, went.told, went.unit, went.rate)


def _went(said: MoveSaid, start: Known, end: Known, base: Decimal, last: Decimal, case: Case) -> Went:
    unit = case.almanac.unit(said.end.who)
    old = where(said.start, start, case) if said.start.level is None else "the level"
    new = where(said.end, end, case) if said.end.level is None else "the level"
    if said.start.who == said.end.who and old.endswith("previous close"):
        old = "previous close"
    told = f"{new}: {printed.figure(last, unit)}; {old}: {printed.figure(base, unit)}"
    return Went(last - base, base, told, unit, said.end.who == "USDKRW")


def _judge(said: MoveSaid, went: Went, case: Case) -> Finding:
    if said.amount is None:
        return _way(said, went, case)
    unit = said.amount.unit
    if unit != "percent" and unit not in _SIZED.get(went.unit, ()):
        return _wrong_unit(said, went, case)
    exact = went.size(unit)
    held = hold(exact, said.amount, said.how, loose="." in said.end.who, slack=_slack(said, went, case))
    if held.verdict == FALSE and unit != "percent" and _is_the_level(said, went):
        return unknown(f"{went.told}; the number is the level itself, so perhaps no move was meant")
    turned = said.sign not in (0, went.sign)
    if turned and not (said.loose and held.verdict == TRUE):
        return _turned(said, went, held, case)
    return _sized(said, went, held, exact, case)


def _is_the_level(said: MoveSaid, went: Went) -> bool:
    """Whether the number is where the move began or ended: then the words were not understood."""
    assert said.amount is not None
    return any(hold(each, said.amount).verdict == TRUE for each in (went.base, went.base + went.delta))


def _formula(went: Went, unit: str) -> str:
    size = abs(went.delta)
    way = printed.way(went.sign, "", "en", rate=went.rate).removesuffix(" by")
    way = f"the won {way} by" if went.rate and size else way
    if unit == "percent" and size:
        one, base = (printed.figure(each, went.unit).removesuffix(" won") for each in (size, went.base))
        return f"{went.told}; {way} {one} / {base} = {half_up(went.percent, 2)} percent"
    unit = {"points": " points", "won per dollar": " won"}.get(went.unit, "")
    return f"{went.told}; {way}" + (f" {printed.figure(size, went.unit)}{unit}" if size else "")


def _sized(said: MoveSaid, went: Went, held: Held, exact: Decimal, case: Case) -> Finding:
    assert said.amount is not None
    unit = "percent" if said.amount.unit == "percent" else went.unit
    told, right = _formula(went, said.amount.unit), printed.shown(exact, unit, case.lang, said.amount.step)
    if held.verdict == TRUE:
        note = case.loosely(exact, said.amount, said.how)
        if said.loose and went.sign != said.sign:
            told += "; the direction is the dollar's, which papers print without saying so"
        return close(f"{told}; {note}", right) if note else true(told)
    if held.verdict == CLOSE:
        return close(f"{told}; {held.note}", right)
    return false(told, right, likely(said, exact, case.almanac))


def _turned(said: MoveSaid, went: Went, held: Held, case: Case) -> Finding:
    """The wrong way, whatever the size."""
    assert said.amount is not None
    exact = went.size(said.amount.unit)
    unit = "percent" if said.amount.unit == "percent" else went.unit
    right = printed.way(
        went.sign, printed.shown(exact, unit, case.lang, said.amount.step), case.lang, rate=went.rate
    )
    told = _formula(went, said.amount.unit)
    if held.verdict != FALSE:
        return false(told, right, "the size is right, but it went the other way")
    return false(told, right, likely(said, exact, case.almanac))


def _slack(said: MoveSaid, went: Went, case: Case) -> Slack | None:
    """What quotes of seconds apart may differ by, in the unit of the move."""
    slack = case.ticks(said.end, abs(went.base + went.delta)) or case.ticks(said.start, went.base)
    if slack is None or said.amount is None or said.amount.unit != "percent":
        return slack
    return Slack(slack.most / went.base * 100, slack.note)


def _way(said: MoveSaid, went: Went, case: Case) -> Finding:
    told = _formula(went, "percent")
    size = printed.shown(went.percent, "percent", case.lang)
    right = printed.way(went.sign, size, case.lang, rate=went.rate)
    if said.sign == 0:
        if went.percent <= _FLAT[TRUE]:
            return true(told)
        return close(told, right) if went.percent <= _FLAT[CLOSE] else false(told, right)
    if went.sign == said.sign:
        return true(told)
    if said.loose:
        return unknown(f"{told}; whether the won or the dollar is meant is not said")
    return false(told, right, "it went the other way" if went.sign else "")


def _wrong_unit(said: MoveSaid, went: Went, case: Case) -> Finding:
    """A number in a unit the series does not move in, which is wrong where it fits in another."""
    assert said.amount is not None
    for unit in ("percent", went.unit):
        exact = went.size(unit)
        if hold(exact, said.amount, said.how).verdict == TRUE:
            right = printed.shown(exact, unit, case.lang, said.amount.step)
            return false(_formula(went, unit), right, f"the number is that of the move in {unit}")
    return unknown(f"a move of {case.almanac.name(said.end.who)} is not reckoned in {said.amount.unit}")


def _from_the_open(said: MoveSaid, end: Known, case: Case) -> Finding | None:
    """*Fell as low as*, *rose as high as*: from the opening will do."""
    if (said.end.aspect, said.sign) not in (("low", -1), ("high", 1)) or said.start.when.ago != 1:
        return None
    opened = case.almanac.value(Point(said.end.who, "open", said.end.when))
    if (
        opened is None
        or opened.value is None
        or end.value is None
        or (end.value - opened.value) * said.sign <= 0
    ):
        return None
    return true(f"from the open at {printed.plain(opened.value)} to {printed.plain(end.value)}")


def _before(said: MoveSaid, case: Case) -> Finding | None:
    """The move of the session before, of which the day may hold the percentage alone."""
    book = case.almanac
    percent, previous = (
        book.history(said.end.who).previous_percent,
        book.history(said.end.who).previous_session,
    )
    if percent is None or previous is None or not _is_session_before(said, case):
        return None
    book.note(percent)
    return _of_percent(said, percent, f"the move on {case.day(previous)}", case)


def _is_session_before(said: MoveSaid, case: Case) -> bool:
    """From the close two sessions ago to the last one."""
    book, start, end = case.almanac, said.start, said.end
    if start.level is not None or {start.aspect, end.aspect} - {"last", "close"}:
        return False
    ended = end.when.ago == 1 if end.when.on is None else book.on(end.when) == book.previous
    if start.when.on is None:
        return ended and start.when.ago == 2
    return ended and start.when.ago == 1 and start.when.on == (end.when.on or book.previous)


def _given_in_percent(said: MoveSaid, case: Case) -> Finding:
    """A foreign index or a sector, of which the day holds the percentage."""
    book = case.almanac
    percent = book.percent(said.end.who)
    name = book.name(said.end.who)
    if percent is None:
        return unknown(f"the data give no move of {name}")
    on = said.end.when.on
    held_of = next((each.session for each in book.day.overseas if each.percent is percent), book.session)
    if on is not None and on not in (held_of, book.session):
        return unknown(f"the data give the move of {name} for {case.day(held_of)} alone")
    return _of_percent(said, percent, f"{name} on {case.day(held_of)}", case)


def _of_percent(said: MoveSaid, percent: Datum, words: str, case: Case) -> Finding:
    """A move held to a percentage that is given as such."""
    went = Went(percent.value, Decimal(100), words, "percent", said.end.who == "USDKRW")
    told = f"{words}: {half_up(percent.value, 2)} percent"
    size = printed.shown(went.percent, "percent", case.lang)
    if said.amount is not None and said.amount.unit != "percent":
        return unknown(f"{told}; the data give no move in {said.amount.unit or 'that unit'}")
    if said.amount is None:
        found = _way(said, went, case)
        return found._replace(why=told)
    held = hold(went.percent, said.amount, said.how)
    if said.sign and went.sign != said.sign and not said.loose:
        why = "the size is right, but it went the other way" if held.verdict == TRUE else ""
        return false(told, printed.way(went.sign, size, case.lang, rate=went.rate), why)
    if held.verdict == FALSE:
        return false(told, size, cause(said.amount, went.percent, _beside(said, percent, case)))
    note = held.note or case.loosely(went.percent, said.amount, said.how)
    return close(f"{told}; {note}", size) if note else true(told)


def _beside(said: MoveSaid, percent: Datum, case: Case) -> list[Suspect]:
    """Other moves that the day holds as percentages alone, and that of the index."""
    day = case.almanac.day
    others = [(each.percent, each.index) for each in day.overseas]
    others += [(each.percent, each.name.get("en", "another sector")) for each in day.sectors]
    found = [Suspect(each.value, f"the move of {name}") for each, name in others if each is not percent]
    return [*found, *of_move(said, case.almanac)] if said.end.who[:1] not in "^#" else found
