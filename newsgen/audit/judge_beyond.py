"""Did it pass the level: traded, opened or closed beyond it, for the first time, again, on that day?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import elapsed, firsts, printed
from newsgen.audit.almanac import Known
from newsgen.audit.assertions import BEFORE, BeyondSaid, Point
from newsgen.audit.case import Case
from newsgen.audit.elapsed import Between, Stretch
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.judge_values import missing, where
from newsgen.records import Mark
from newsgen.records.checked import CLOSE, TRUE

_SCALE = 20
"""A level that is so many times another was said of something else: of a market value, not of an index."""
_CLOSE_OR_TRADE = {"close": "close", "high": "trade"}
_ASPECTS = {"close": "close", "open": "open", "stand": "last"}
_TOUCHING = frozenset(("touch", "brief", "any"))
"""Ways of passing a level for which reaching it exactly is enough."""


def beyond(said: BeyondSaid, case: Case) -> Finding:
    """A level passed, in this session or on the day that is named."""
    book = case.almanac
    bounded = said.since is not None or said.lapse is not None
    if said.first and not bounded and book.on(said.when) != book.session:
        return _first_on(said, case)
    found = _there(said, case)
    if found.verdict != TRUE:
        return found
    if said.since is not None or said.lapse is not None:
        return _last_time(said, found, case)
    if said.first:
        return _first(said, found, case)
    return _back(said, found, case) if said.back else _passed(said, found, case)


def _passed(said: BeyondSaid, found: Finding, case: Case) -> Finding:
    """Words for passing a level, of a session that was beyond it from the close before to its end."""
    book = case.almanac
    if said.how not in _TOUCHING or book.on(said.when) != book.session or not _ranges(said.who):
        return found
    nearest = "low" if said.side > 0 else "high"
    points = Point(said.who, when=BEFORE), Point(said.who, "open"), Point(said.who, nearest)
    values = [known.value if known else None for known in map(book.value, points)]
    if any(value is None or not (value - said.level) * said.side > 0 for value in values):
        return found
    return unknown(f"{found.why}; it was beyond it before the session and throughout, so it did not pass it")


def _there(said: BeyondSaid, case: Case) -> Finding:
    """Whether the figure that shows it lies beyond the level."""
    if said.how == "close" and not case.almanac.closed and case.almanac.on(said.when) == case.almanac.session:
        return unknown("the session has not closed")
    point, known = _shown(said, case)
    if known is None or known.value is None:
        return _by_the_first(said, case) or unknown(missing(point, case))
    told = f"{where(point, known, case)}: {_level(known.value, said, case, 'en')}"
    if not known.value / _SCALE < said.level < known.value * _SCALE:
        return unknown(
            f"{told}; {printed.full(said.level)} is far from it, so perhaps something else was meant"
        )
    if not _is_beyond(said, known.value):
        return _short(said, point, known.value, told, case)
    if said.how == "brief":
        now = case.almanac.value(Point(said.who, "last", said.when))
        if now is None or now.value is None:
            return unknown(missing(Point(said.who, "last", said.when), case))
        told = f"{told}, then {_level(now.value, said, case, 'en')}"
        if _is_beyond(said, now.value):
            return false(told, _level(now.value, said, case), "it has not come back from there")
    return true(told)


def _by_the_first(said: BeyondSaid, case: Case) -> Finding | None:
    """A day of which nothing else is held: the first beyond the level, or one before it ever was."""
    book = case.almanac
    on = book.on(said.when)
    marks = [
        firsts.first(said.who, said.level, said.side, field, book) for field in firsts.fields_of(said.how)
    ]
    told = [mark for mark in marks if mark is not None]
    if any(mark.session == on for mark in told):
        return true(f"it was first there on {on}")
    if on is None or not told or len(told) < len(marks) or any(mark.session <= on for mark in told):
        return None
    first = min(mark.session for mark in told)
    return false(f"it was first there on {case.day(first)}", printed.day(first, book.session, case.lang))


def _shown(said: BeyondSaid, case: Case) -> tuple[Point, Known | None]:
    """The figure that shows the crossing: the high or low where it was traded, else the one that is said."""
    if said.how in _ASPECTS:
        point = Point(said.who, _ASPECTS[said.how], said.when)
        return point, case.almanac.value(point)
    found: list[tuple[Point, Known]] = []
    for aspect in ("high" if said.side > 0 else "low", "last", "open"):
        point = Point(said.who, aspect, said.when)
        known = case.almanac.value(point)
        if known is not None and known.value is not None:
            if _is_beyond(said, known.value):
                return point, known
            found.append((point, known))
    far = next((each for each in found if each[0].aspect in ("high", "low")), None)
    if far is None and found and said.how == "any" and not _ranges(said.who):
        far = found[0]
    return far or (Point(said.who, "high" if said.side > 0 else "low", said.when), None)


def _ranges(who: str) -> bool:
    """Whether a series has a high and a low: where one is not known, it may have been beyond."""
    return "." not in who and who != "USDKRW"


def _is_beyond(said: BeyondSaid, value: Decimal) -> bool:
    return (value - said.level) * said.side > 0 or (value == said.level and said.how in _TOUCHING)


def _level(value: Decimal, said: BeyondSaid, case: Case, lang: str = "") -> str:
    if "." in said.who:
        return printed.shown(value, "won", lang or case.lang)
    return printed.level(value, case.almanac.unit(said.who), lang or case.lang)


def _short(said: BeyondSaid, point: Point, value: Decimal, told: str, case: Case) -> Finding:
    """On the wrong side; by ticks it may have been on the right one a moment later."""
    slack = case.ticks(point, value)
    if slack is not None and abs(value - said.level) <= slack.most:
        return close(f"{told}; {slack.note}", _level(value, said, case))
    likely = ""
    if said.how in ("close", "stand"):
        for aspect in ("high" if said.side > 0 else "low", "open"):
            other = case.almanac.value(Point(said.who, aspect, said.when))
            if other is not None and other.value is not None and (other.value - said.level) * said.side > 0:
                likely = (
                    f"it {'opened' if aspect == 'open' else 'traded'} beyond the level and did not stay there"
                )
                break
    return false(told, _level(value, said, case), likely)


def _first(said: BeyondSaid, found: Finding, case: Case) -> Finding:
    """For the first time: nothing before lay beyond it."""
    answers = [
        (field, firsts.before(said.who, said.level, said.side, field, case.almanac))
        for field in _ways(said, case)
    ]
    clear = next(((field, each) for field, each in answers if each.known and each.mark is None), None)
    told = next(((field, each.mark) for field, each in answers if each.mark is not None), None)
    if clear is not None and (told is None or said.how == "close"):
        record = clear[1].record
        witness = (
            f"the record before was {_level(record.value, said, case, 'en')} on {case.day(record.session)}"
            if record and record.value
            else ""
        )
        return true(f"{found.why}; {witness}")
    if clear is not None and told is not None:
        words = f"{found.why}; it had traded beyond it on {case.day(told[1].session)}, but not closed there"
        return close(words, printed.day(told[1].session, case.almanac.session, case.lang))
    if told is None:
        return unknown(f"{found.why}; nothing tells whether it was there before")
    return _not_first(said, told[0], told[1], found.why, case)


def _ways(said: BeyondSaid, case: Case) -> tuple[str, ...]:
    """The figures in which it may be the first time; a close alone where the session has closed there."""
    ways = firsts.fields_of(said.how)
    if len(ways) == 1:
        return ways
    book = case.almanac
    now = book.value(Point(said.who, "close"))
    closed = now is not None and now.value is not None and (now.value - said.level) * said.side > 0
    return ways if closed else ways[:1]


def _not_first(said: BeyondSaid, field: str, mark: Mark, told: str, case: Case) -> Finding:
    value = f" at {printed.full(mark.value)}" if mark.value is not None else ""
    done = "closed" if field == "close" else "traded"
    words = f"{told}; it {done} beyond it on {case.day(mark.session)} already{value}"
    likely = ""
    if field == "high" and said.how in ("touch", "any", "stand"):
        closes = firsts.before(said.who, said.level, said.side, "close", case.almanac)
        likely = "it is the first close, not the first time" if closes.known and closes.mark is None else ""
    return false(words, printed.day(mark.session, case.almanac.session, case.lang), likely)


def _first_on(said: BeyondSaid, case: Case) -> Finding:
    """*It first closed above 5,000 on Jan. 27*: the day is that of the first time."""
    book, on = case.almanac, case.almanac.on(said.when)
    marks = [
        (field, firsts.first(said.who, said.level, said.side, field, book))
        for field in firsts.fields_of(said.how)
    ]
    told = [(field, mark) for field, mark in marks if mark is not None]
    if not told or on is None:
        return unknown("the data do not tell when it was first there")
    words = "; ".join(
        f"first {'close' if f == 'close' else 'trade'} beyond it: {case.day(m.session)}" for f, m in told
    )
    if any(mark.session == on for _, mark in told):
        return true(words)
    other = "high" if told[0][0] == "close" else "close"
    sibling = firsts.first(said.who, said.level, said.side, other, book)
    likely = ""
    if sibling is not None and sibling.session == on:
        likely = f"{case.day(on)} is the day of the first {_CLOSE_OR_TRADE[other]} beyond it"
    return false(words, printed.day(told[0][1].session, book.session, case.lang), likely)


def _back(said: BeyondSaid, found: Finding, case: Case) -> Finding:
    """Again: on the other side at the session before, and beyond it at some time earlier."""
    book = case.almanac
    if book.on(said.when) != book.session:
        return unknown(f"{found.why}; whether it was back there is not in the data")
    close_before = book.value(Point(said.who, when=BEFORE))
    if close_before is None or close_before.value is None:
        return unknown(missing(Point(said.who, when=BEFORE), case))
    told = f"{found.why}; previous close: {_level(close_before.value, said, case, 'en')}"
    if (close_before.value - said.level) * said.side > 0:
        opened = book.value(Point(said.who, "open"))
        if opened is not None and opened.value is not None and (opened.value - said.level) * said.side < 0:
            return true(f"{told}, open: {_level(opened.value, said, case, 'en')}")
        return false(told, _level(close_before.value, said, case), "it was there at the close before")
    earlier = firsts.before(said.who, said.level, said.side, "high" if said.how != "close" else "close", book)
    if earlier.mark is not None:
        return true(f"{told}; it had been there before, as on {case.day(earlier.mark.session)}")
    if earlier.known:
        return false(told, "", "it had never been there before")
    return unknown(f"{told}; whether it was ever there before is not in the data")


def _last_time(said: BeyondSaid, found: Finding, case: Case) -> Finding:
    """For the first time since a day, or in so much time: the last session on that side."""
    book = case.almanac
    marks = [firsts.last(said.who, said.level, said.side, field, book) for field in _ways(said, case)]
    told = [mark for mark in marks if mark is not None]
    if not told:
        return unknown(f"{found.why}; the last time before is not in the data")
    words = f"{found.why}; the last time before was {case.day(told[0].session)}"
    right = printed.day(told[0].session, book.session, case.lang)
    if said.since is not None:
        fits = any(elapsed.within(mark.session, said.since, said.span) for mark in told)
        return true(words) if fits else false(words, right, "'since' names another day than the last time")
    assert said.lapse is not None
    number, unit = said.lapse
    stretch = Stretch(Decimal(number), unit, said.lapse_how, inclusive=True)
    held = [
        elapsed.reaches(stretch, Between(m.session, book.session, book.between(m.session, book.session)))
        for m in told
    ]
    if any(each is not None and each.verdict == TRUE for each in held):
        return true(words)
    if any(each is not None and each.verdict == CLOSE for each in held):
        return close(words, right)
    return unknown(words) if None in held else false(words, right)
