"""Closes along the calendar: recent ones day by day, those of a period, or only the few that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from newsgen.publish.chart.looks import Told
from newsgen.publish.chart.printed import (
    KOREAN,
    MONTHS,
    day_in_full,
    day_of_year,
    day_seen_from,
    hour,
    price,
    round_level,
)
from newsgen.publish.chart.sketch import ABOVE, BASE, CLOSES, KNOWN, LAST, PLAIN, RATES, Path, Spot, Tick
from newsgen.publish.chart.subject import Subject
from newsgen.publish.chart.words import WORDS
from newsgen.records import History, Mark, MarketDay
from newsgen.sessions import CLOSE

LONGEST_JOINED = 370
"""Days between the first and the last of a few known closes up to which a dotted line may lead the eye from
one to the next; over years it would tell of a way that nobody took."""
MOST_STEPS = 25
"""Up to so many sessions stand in even steps, each by its day; more stand along the calendar."""
FEWEST_KNOWN = 4
"""With fewer known closes than these there is no way to be seen."""
MOST_TICKS = 7
"""Days or months below the axis."""
LOWEST, HIGHEST = "lowest", "highest"
Close = tuple[date, Decimal]


def closes(
    day: MarketDay,
    subject: Subject,
    lang: str,
    note: str,
    marks: Sequence[Mark],
    *,
    based: bool = False,
) -> Told | None:
    """The close of each of these sessions and of the latest, joined; None where there is no path. With
    ``based`` the first is what the rest are measured from."""
    quote, words = subject.quote, WORDS[lang]
    told = [(mark.session, _value(mark)) for mark in marks]
    if quote.last is None or not told:
        return None
    known = [(when, value) for when, value in told if value is not None]
    if len(known) < len(told):
        return None
    known.append((subject.on, quote.last.value))
    shows = RATES if subject.at_noon else CLOSES
    steps, named = len(known) <= MOST_STEPS, _named(known, based=based)
    spots = _spots(known, named, day, subject, (lang, note))
    first, heading = known[0][0], words[shows].format(name=subject.name, unit=words[quote.unit])
    ticks = _steps([when for when, _ in known], lang) if steps else _ticks(first, subject.on, lang)
    path = Path(heading, spots, tuple(ticks), joined=True, dated=not steps, shows=shows, first=first)
    return path, tuple(
        words["told rate" if name == LAST and subject.at_noon else f"told {name}"].format(
            value=price(known[at][1], quote.unit), day=day_in_full(known[at][0], lang)
        )
        for at, name in sorted(named.items())
    )


def _spots(
    known: Sequence[Close],
    named: Mapping[int, str],
    day: MarketDay,
    subject: Subject,
    words: tuple[str, str],
) -> tuple[Spot, ...]:
    """Every close at its place; the named ones with their figure, and their day where no tick tells it."""
    steps, (lang, note) = len(known) <= MOST_STEPS, words
    spots = [Spot(at if steps else when.toordinal(), value) for at, (when, value) in enumerate(known)]
    for at, name in named.items():
        when, value = known[at]
        special = note if name == LAST else ""
        shown = special if steps else _noted(when, day, lang, special)
        kind = name if name in (LAST, BASE) else PLAIN
        spots[at] = Spot(spots[at].at, value, price(value, subject.quote.unit), kind, shown)
    return tuple(spots)


def known_closes(day: MarketDay, subject: Subject, lang: str, note: str) -> Told | None:
    """The few closes of which the day tells, none of those between; None with fewer than FEWEST_KNOWN."""
    past, quote, words = day.history.get(subject.series), subject.quote, WORDS[lang]
    if past is None or quote.last is None:
        return None
    found = {each[0].at: each for each in _known(past, subject, day, lang)}
    if len(found) < FEWEST_KNOWN - 1:
        return None
    closed, value = day.phase == CLOSE, quote.last.value
    note_of_last = _noted(subject.on, day, lang, note) if closed else hour(day.as_of, lang)
    last = Spot(
        subject.on.toordinal(),
        value,
        price(value, quote.unit),
        LAST,
        note_of_last,
    )
    spots = (*(found[at][0] for at in sorted(found)), last)
    told = words["told close" if closed else "told now"].format(
        value=price(value, quote.unit), hour=hour(day.as_of, lang)
    )
    figures = (*(found[at][1] for at in sorted(found)), told)
    heading = words["known closes"].format(name=subject.name, unit=words[quote.unit])
    first = date.fromordinal(int(spots[0].at))
    ticks = tuple(_ticks(first, subject.on, lang))
    led = subject.on.toordinal() - spots[0].at <= LONGEST_JOINED
    return Path(heading, spots, ticks, joined=False, led=led, dated=True, shows=KNOWN, first=first), figures


def _value(mark: Mark) -> Decimal | None:
    """In this session's terms, where a split lies between."""
    return mark.value if mark.adjusted is None else mark.adjusted


def _named(known: Sequence[Close], *, based: bool) -> dict[int, str]:
    """Which closes carry their figure, and as what: the lowest, the highest and the last, and the base."""
    values = [value for _, value in known]
    found = {values.index(min(values)): LOWEST, values.index(max(values)): HIGHEST}
    if based:
        found[0] = BASE
    return {**found, len(known) - 1: LAST}


def _noted(when: date, day: MarketDay, lang: str, note: str) -> str:
    shown = day_seen_from(when, day.session, lang)
    return f"{note}, {shown}" if note else shown


def _known(past: History, subject: Subject, day: MarketDay, lang: str) -> Iterator[tuple[Spot, str]]:
    """Every close of the past that the day dates, each with how words tell it; of one day the last told
    says most."""
    words, unit = WORDS[lang], subject.quote.unit
    for mark in (*past.period_ends.values(), *past.earlier_closes.values(), past.record_close):
        value = None if mark is None else _value(mark)
        if mark is not None and value is not None:
            yield _spot(mark.session, value, day, subject, lang)
    for rung in past.rungs:
        mark = rung.first_close
        if mark is None:
            continue
        level, when = round_level(rung.level), day_seen_from(mark.session, day.session, lang)
        above, value = words["above"].format(level=level), _value(mark)
        shown = day_seen_from(mark.session, day.session, lang)
        if value is None:
            yield (
                Spot(mark.session.toordinal(), rung.level, above, ABOVE, shown),
                words["told above"].format(level=level, day=when),
            )
        else:
            told = words["told above at"].format(level=level, day=when, value=price(value, unit))
            yield Spot(mark.session.toordinal(), value, price(value, unit), PLAIN, shown), told
    if past.previous_session and subject.quote.previous_close:
        value = subject.quote.previous_close.value
        told = words["told previous"].format(value=price(value, unit))
        yield _spot(past.previous_session, value, day, subject, lang)[0]._replace(kind=BASE), told


def _spot(when: date, value: Decimal, day: MarketDay, subject: Subject, lang: str) -> tuple[Spot, str]:
    shown = price(value, subject.quote.unit)
    spot = Spot(when.toordinal(), value, shown, PLAIN, day_seen_from(when, day.session, lang))
    return spot, WORDS[lang]["told first"].format(value=shown, day=day_seen_from(when, day.session, lang))


def _steps(days: Sequence[date], lang: str) -> Iterator[Tick]:
    """The days themselves, from the last back, few enough to be read."""
    step = -(-len(days) // MOST_TICKS)
    for at in range(len(days) - 1, -1, -step):
        yield Tick(at, day_of_year(days[at], lang))


def _ticks(first: date, last: date, lang: str) -> Iterator[Tick]:
    """The first days of months, few enough to be read."""
    months = list(_months(first, last))
    step = next(each for each in (1, 2, 3, 6, 12, 24, 60, 120, 600) if len(months) / each <= MOST_TICKS)
    shown = None
    for month in months:
        if (month.year * 12 + month.month - 1) % step == 0:
            yield Tick(month.toordinal(), _month(month, lang, with_year=month.year != shown))
            shown = month.year


def _months(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        if date(year, month, 1) >= first:
            yield date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _month(month: date, lang: str, *, with_year: bool) -> str:
    name = f"{month.month}월" if lang == KOREAN else MONTHS[month.month - 1]
    year = f"{month.year}년" if lang == KOREAN else f"{month.year}"
    return f"{name}\n{year}" if with_year else name
