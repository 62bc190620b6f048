"""Is a text of the session that it is held to, or of another day? Its dateline says so, or its figures."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from newsgen.records import Datum, MarketDay, Quote
from newsgen.records.checked import CLOSE, FALSE, TRUE, Checked, Statement
from newsgen.records.past import Past

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
AGREEING = 3
"""So many levels of another session, and none of its own indices, and a text is of that session: two may be
there as a record and a previous close. A share's price is round and may be the same on both days: for each
one that is, another level must agree."""
LONGEST_PAUSE = timedelta(days=4)
"""How long after a session it may still be told of, where nobody says when the next one is."""
CONTRADICTED = 6
"""So many levels and prices that are others, and none that is right, and a text is of quite another day:
nobody misprints them all."""
LEAST, YEARS = 100, range(1950, 2100)
"""A level below it can be any number, and one of these a year."""

_EN_DAY = r"(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2})(?:, (?P<year>\d{4}))?"
_KO_DAY = r"(?:(?P<year>\d{4})\s*[년./-]\s*)(?P<month>\d{1,2})\s*[월./-]\s*(?P<day>\d{1,2})일?\.?"
DATELINES: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"^[A-Z][A-Z .]{{2,30}}, {_EN_DAY} *(?:\([^)\n]*\) *)?(?:--|[-–—]|$)", re.MULTILINE),
        re.compile(rf"^(?:[A-Z][a-z]+day, )?{_EN_DAY}\s*$", re.MULTILINE),
        re.compile(r"^(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\s*$", re.MULTILINE),
    ),
    "ko": (
        re.compile(rf"^(?:입력|등록|송고|승인)?\s*:?\s*{_KO_DAY}(?:\s*\(?[월화수목금토일](?:요일)?\)?)?"
                   r"(?:\s+(?:오전|오후)?\s*\d{1,2}[:시][^\n]{0,12})?\s*$", re.MULTILINE),
        re.compile(rf"^\([^()\n=]{{1,12}}=[^()\n]{{1,20}}\)\s*{_KO_DAY}\s*=", re.MULTILINE),
    ),
}  # fmt: skip
"""A line that says when a story was written: *SEOUL, Feb. 25 (Yonhap) --*, or a date that stands alone."""

_LEVEL = re.compile(r"#/(?:indices|shares)/[^/]+/(?:last|open|high|low|previous_close)$")
"""Where a day file has a level of an index or the price of a share."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def another_day(text: str, day: MarketDay, lang: str, past: Past | None = None) -> str:
    """Why a text is not of the day, in words; empty for one that may be."""
    written = dateline(text, lang, day.session)
    if written and not day.session <= written < _until(day):
        return f"its dateline says {written}, and the figures are of {day.session}"
    return _of_other_figures(text, day, past)


def quite_another(checked: Checked, day: MarketDay) -> str:
    """Why a text is not of the day, where no other day is known that it could be of: each of its levels and
    prices is another one. Empty for one that may be of the day."""
    levels = [each for each in checked.statements if _is_level(each)]
    wrong = {checked.text[slice(*each.numbers[0])] for each in levels if each.verdict == FALSE}
    if len(wrong) < CONTRADICTED or any(each.verdict in (TRUE, CLOSE) for each in levels):
        return ""
    before = (quote.previous_close for quote in (*day.indices.values(), *day.shares.values()))
    known = {*_told(day.indices, day), *_told(day.shares, day), *_values(before)}
    if not known.isdisjoint(_printed(checked.text)):
        return ""
    return f"none of its {len(wrong)} index levels and share prices is of {day.session}"


def _is_level(statement: Statement) -> bool:
    """Whether it holds one printed level against one of the day."""
    return len(statement.data) == 1 == len(statement.numbers) and _LEVEL.search(statement.data[0]) is not None


def _printed(text: str) -> dict[Decimal, None]:
    """The numbers of a text that can be levels, in its order."""
    found = (Decimal(each.replace(",", "")) for each in _NUMBER.findall(text))
    return dict.fromkeys(each for each in found if each >= LEAST and each not in YEARS)


def dateline(text: str, lang: str, session: date) -> date | None:
    """The day that the first dateline names, in the year that brings it nearest to the session where it says
    none; None without one, and for what is no day."""
    found = (pattern.search(text) for pattern in DATELINES[lang])
    first = min((each for each in found if each), key=lambda each: each.start(), default=None)
    return _day(first.groupdict(), session) if first else None


def _day(told: Mapping[str, str | None], session: date) -> date | None:
    month, number, year = told["month"], int(told["day"] or 0), told.get("year")
    if month is None or not (month.isdigit() or month.lower() in MONTHS):
        return None
    at = int(month) if month.isdigit() else MONTHS.index(month.lower()) + 1
    years = [int(year)] if year else [session.year - 1, session.year, session.year + 1]
    days = [found for each in years if (found := _calendar(each, at, number))]
    return min(days, key=lambda each: abs(each - session), default=None)


def _calendar(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _until(day: MarketDay) -> date:
    """The first day on which nobody tells of the session any more."""
    return day.next_session or day.session + LONGEST_PAUSE


def _of_other_figures(text: str, day: MarketDay, past: Past | None) -> str:
    printed = _printed(text)
    if len(printed) < AGREEING or not printed.keys().isdisjoint(_told(day.indices, day)):
        return ""
    by_chance = len(printed.keys() & set(_told(day.shares, day)))
    for name, levels in _sessions(day, past, printed):
        if len(agreed := [each for each in printed if each in levels]) >= AGREEING + by_chance:
            some = ", ".join(f"{each:,}" for each in agreed[:AGREEING])
            return f"its figures are those of {name} ({some}), and no index level is of {day.session}"
    return ""


def _told(quotes: Mapping[str, Quote], day: MarketDay) -> Iterator[Decimal]:
    """The session's own levels of some series, at this look and at earlier ones, and of the won."""
    seen = [day.dollar_won, *quotes.values()]
    seen += [quote for look in day.earlier for series, quote in look.quotes.items() if series in quotes]
    for quote in seen:
        yield from _values((quote.last, quote.open, quote.high, quote.low)) if quote else ()


def _values(data: Iterable[Datum | None]) -> Iterator[Decimal]:
    yield from (each.value for each in data if each is not None)


def _sessions(
    day: MarketDay, past: Past | None, printed: Container[Decimal]
) -> Iterator[tuple[str, set[Decimal]]]:
    """Other sessions that the text may be of, each with its levels."""
    quotes = [*day.indices.values(), *day.shares.values(), *([day.dollar_won] if day.dollar_won else [])]
    before = day.history[day.main].previous_session if day.main in day.history else None
    yield str(before or "the session before"), set(_values(quote.previous_close for quote in quotes))
    for session in reversed(past.sessions()[:-1]) if past else ():
        close = past.datum(day.main, "close", session) if past else None
        if past and close and close.value in printed:
            asked = [(quote.series, part) for quote in quotes for part in ("close", "open", "high", "low")]
            yield str(session), set(_values(past.datum(series, part, session) for series, part in asked))
