"""How much time lies between two days, and whether that is what the words say."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit import printed, tolerances
from newsgen.audit.holding import NO, YES, Held
from newsgen.records.checked import CLOSE

JUDGED = ("days", "weeks", "months", "years", "sessions")
_MONTH, _YEAR = Decimal("30.44"), Decimal("365.25")
_UNIT = {"months": _MONTH, "years": _YEAR}


class Stretch(NamedTuple):
    """A stretch of time as printed."""

    number: Decimal
    unit: str
    how: str = ""
    inclusive: bool = False


class Between(NamedTuple):
    """Two days, and how many sessions after the first the second is; None where nobody counted."""

    start: date
    end: date
    sessions: int | None

    @property
    def days(self) -> int:
        """Calendar days from the first to the second."""
        return (self.end - self.start).days


def holds(said: Stretch, found: Between) -> Held | None:
    """Whether so much time lies between; None where sessions were not counted."""
    if said.unit == "sessions":
        return None if found.sessions is None else _counted(said, found.sessions)
    if said.unit == "days":
        return _counted(said, found.days)
    return _measured(said, found)


def reaches(said: Stretch, found: Between) -> Held | None:
    """The same for *the highest in three weeks*, which stays true, if too modest, of a longer time."""
    held = holds(said, found)
    if held is None or held != NO:
        return held
    longer = found.sessions if said.unit == "sessions" else found.days
    least = said.number if said.unit in ("sessions", "days") else days_of(said.number, said.unit, found.start)
    return Held(CLOSE, "true, and for longer") if longer is not None and longer > least else NO


def _counted(said: Stretch, count: int) -> Held:
    """What is counted exactly; with both ends where a language may count them."""
    counts = (count, count + 1) if said.inclusive else (count,)
    number, about = said.number, tolerances.ABOUT_DAYS[said.unit].most
    if said.how == "about":
        return YES if any(abs(each - number) <= about for each in counts) else NO
    return YES if any(_compared(each, number, said.how) for each in counts) else NO


def _compared(exact: int, number: Decimal, how: str) -> bool:
    if how in ("more", "least"):
        return exact > number or (how == "least" and exact == number)
    if how in ("less", "most"):
        return exact < number or (how == "most" and exact == number)
    if how == "nearly":
        return number * (1 - tolerances.NEARLY.most) <= exact < number
    return exact == number


def _measured(said: Stretch, found: Between) -> Held:
    """Weeks, months and years, of the calendar from the first day on."""
    whole = days_of(said.number, said.unit, found.start)
    gap, plain = found.days - whole, _plain(said)
    if said.how in ("more", "least"):
        return _beyond(said, found, gap + (plain if said.how == "least" else 0))
    if said.how in ("less", "most"):
        return YES if gap < (plain + 1 if said.how == "most" else 0) else NO
    if said.how == "nearly":
        return YES if -tolerances.ABOUT_DAYS[said.unit].most <= gap < 0 else NO
    if said.how == "about":
        return YES if abs(gap) <= tolerances.ABOUT_DAYS[said.unit].most else NO
    if abs(gap) <= plain:
        return YES
    loose = tolerances.LOOSE_DAYS[said.unit].most
    return Held(CLOSE, "loosely counted") if abs(gap) <= loose else NO


def _plain(said: Stretch) -> Decimal:
    """Days that a plain stretch may be off: half a unit once it is long enough to be rounded."""
    rounded = said.unit in _UNIT and said.number >= tolerances.ROUNDED_FROM.most
    return _UNIT[said.unit] / 2 if rounded else tolerances.PLAIN_DAYS[said.unit].most


def _beyond(said: Stretch, found: Between, gap: Decimal) -> Held:
    """*More than two months*: more, and not as much as three."""
    if gap <= 0:
        return NO
    further = days_of(said.number + 1, said.unit, found.start)
    return YES if found.days < further else Held(CLOSE, "true, but it is a whole unit more")


def days_of(number: Decimal, unit: str, start: date) -> Decimal:
    """How many days so many units are, counted from a day; parts of a month or year by their usual length.

    >>> days_of(Decimal(1), "months", date(2026, 1, 16)), days_of(Decimal("1.5"), "weeks", date(2026, 1, 16))
    (Decimal('31'), Decimal('10.5'))
    """
    if unit == "weeks":
        return number * 7
    whole, part = divmod(number, 1)
    months = int(whole) * (12 if unit == "years" else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    days = Decimal((date(year, month + 1, min(start.day, last)) - start).days)
    return days + part * (_YEAR if unit == "years" else _MONTH) if part else days


def right(unit: str, found: Between, lang: str) -> str:
    """The time that lies between, in a unit that tells it exactly enough."""
    if unit == "sessions" and found.sessions is not None:
        return printed.counted(found.sessions, "sessions", lang)
    if unit == "years" and found.days >= _YEAR:
        return printed.counted(int(found.days / _YEAR + Decimal("0.5")), "years", lang)
    if unit == "months" and found.days > 2 * _MONTH:
        return printed.counted(int(found.days / _MONTH + Decimal("0.5")), "months", lang)
    return printed.counted(found.days, "days", lang)


def cause(said: Stretch, found: Between) -> str:
    """Calendar days told as sessions, or the other way round; a count that includes its first day."""
    if said.unit == "days" and found.sessions == said.number:
        return "sessions are counted, not calendar days"
    if said.unit == "sessions" and found.days == said.number:
        return "calendar days are counted, not sessions"
    count = found.sessions if said.unit == "sessions" else found.days
    if said.unit in ("days", "sessions") and count is not None and said.number == count + 1:
        return "the first day is counted too"
    return ""


def cut(said: Stretch, found: Between) -> str:
    """Whole weeks, months or years told, and the days left over dropped."""
    if said.unit not in ("weeks", "months", "years"):
        return ""
    whole = days_of(said.number, said.unit, found.start)
    if not whole < found.days < days_of(said.number + 1, said.unit, found.start):
        return ""
    number = printed.counted(int(said.number), said.unit, "en")
    rest = printed.counted(found.days - int(whole), "days", "en")
    return f"the days beyond whole {said.unit} are left out: it is {number} and {rest}"


def within(on: date, named: date, span: str) -> bool:
    """Whether a day is the one named, or lies in the month or year named."""
    if span == "year":
        return on.year == named.year
    if span == "month":
        return (on.year, on.month) == (named.year, named.month)
    return on == named
