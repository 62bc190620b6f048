"""Levels that were passed, held, lost or won back, for the first time or again, and how long after what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.audit.assertions import NOW, BeyondSaid, Event, LapseSaid, Moment, Said
from newsgen.audit.korean.area_lapse import day_behind
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.passing import Level, level_of, levels_of_each, passed, span_of
from newsgen.audit.korean.stretches import AFTER, Stretch, numbers_at, since, stretch
from newsgen.audit.korean.told import Passed, Told

_OTHERS = frozenset(("who", "it", "cross", "move", "net", "width", "quantity", "group"))
"""Kinds with which a sentence speaks of something else than the one before it."""


def crossings(told: Told) -> Iterator[Said]:
    """6,000선을 돌파했다, 5,900선을 내줬다, 6,000선 위에서 장을 마쳤다, 6,000선까지 30포인트 남았다."""
    for i in range(len(told.pieces)):
        if told.aside[i]:
            continue
        way = passed(told, i)
        if way is not None:
            yield from _crossed(told, i, *way)
    yield from _told_later(told)


def _told_later(told: Told) -> Iterator[Said]:
    """1월 19일 이후 처음이다: of the level that the sentence before was about."""
    last = told.before.crossed if told.before is not None else None
    if last is None or told.crossed is not None or any(piece.kind in _OTHERS for piece in told.pieces):
        return
    first = next(
        (
            k
            for k, piece in enumerate(told.pieces)
            if piece.kind in ("first", "after") and piece.tail == "end"
        ),
        -1,
    )
    if first < 0 or said_by(told, first):
        return
    for k in range(first):
        named, found = since(told, k), stretch(told, k)
        length = (
            found is not None and found.what == AFTER and told.kind(k - 1) != "gone" and found.sessions != 1
        )
        if named is not None or (length and found is not None):
            told.take(k)
            at = (told.pieces[k].start, told.pieces[first].end)
            said = last._replace(at=at, numbers=numbers_at(told, k), first=False)
            if named is not None:
                yield said._replace(since=named[0], span=named[1])
            elif found is not None:
                unit = (
                    (found.sessions, "sessions") if found.sessions else (found.lapse.number, found.lapse.unit)
                )
                yield said._replace(lapse=unit, lapse_how=found.lapse.how)
            return


def _crossed(told: Told, i: int, how: str, side: int) -> Iterator[Said]:
    if how in ("seat", "stand") and told.pieces[i].tail == "deny" and _failed(told, i):
        yield from _not_held(told, i, how, side)
        return
    if said_by(told, i) or told.pieces[i].tail in ("will", "if", "deny"):
        return
    level = level_of(told, i)
    if level is None:
        yield from _each(told, i, how, side)
        return
    behind = day_behind(told, i)
    if behind >= 0:
        yield _on_a_day(told, i, level, how, side, behind)
    else:
        yield from _passed(told, i, level, _beyond(told, i, level, how, side))


def _not_held(told: Told, i: int, how: str, side: int) -> Iterator[BeyondSaid]:
    """3,000선을 지키지 못했다: it stands on the other side."""
    if told.kind(i - 1) == "rung" and told.block[i - 1].endswith("denied"):
        told.block[i - 1] = ""
    level = level_of(told, i)
    if level is not None:
        told.take(level.i)
        said = _beyond(told, i, level, how, -side)
        yield said._replace(first=False, back=False, at=span_of(told, level.i, i + 1))


def _passed(told: Told, i: int, level: Level, said: BeyondSaid) -> Iterator[Said]:
    """The crossing itself, or how long ago it was: 돌파한 지 29일 만에."""
    when, dated = told.when[i], told.when[i].on is not None
    gone = told.kind(i + 1) == "gone"
    gone = gone or (dated and told.pieces[i].tail == "adn" and told.kind(i + 1) == "quantity")
    found = _stretch_near(told, range(i + 2, min(i + 6, len(told.pieces)))) if gone else None
    if found is not None and found.what in (AFTER, ""):
        if dated:
            yield said
        yield _lapsed(told, level, found, Event(day=when.on) if dated else Event(beyond=said), dated=dated)
        told.take(level.i)
        return
    if gone and when == NOW:
        return
    if dated and told.pieces[i].tail == "adn":
        told.passed_on = Passed(Event(day=when.on), i)
    told.take(level.i)
    told.crossed = said if said.when == NOW else None
    yield said


def _failed(told: Told, i: int) -> bool:
    """3,000선을 지키지 못했다: it stands on the other side."""
    return (
        told.kind(i + 1) == "not"
        and told.words(i + 1).startswith("못")
        and told.pieces[i + 1].tail in ("end", "link")
    )


def _each(told: Told, i: int, how: str, side: int) -> Iterator[BeyondSaid]:
    """코스피와 코스닥은 각각 5,000선과 1,000선을 내줬다."""
    for level in levels_of_each(told, i):
        told.take(level.i)
        piece = told.pieces[level.i]
        manner = _how(told, i, how)
        yield BeyondSaid(
            piece.at, numbers_at(told, level.i), level.who, level.value, side, manner, back=how == "back"
        )


def _on_a_day(told: Told, i: int, level: Level, how: str, side: int, day: int) -> BeyondSaid:
    """5,000선을 처음 넘긴 것은 지난달 27일이었다: passed on a day that is told behind it."""
    said = _beyond(told, i, level, how, side)
    told.take(level.i, day)
    on = told.pieces[day].value
    event = Event(beyond=said._replace(when=NOW)) if said.first else Event(day=on)
    told.passed_on = Passed(event, day)
    numbers = tuple(sorted({*said.numbers, *numbers_at(told, day)}))
    return said._replace(at=span_of(told, level.i, day), numbers=numbers, when=Moment(on=on), back=False)


def _lapsed(told: Told, level: Level, found: Stretch, start: Event, *, dated: bool) -> LapseSaid:
    """So long after a level was passed, up to this session."""
    told.take(found.i)
    at = (told.pieces[level.i].start, told.pieces[found.end].end)
    numbers = numbers_at(told, found.i) if dated else numbers_at(told, level.i, found.i)
    day = _day_piece(told, level.i)
    if dated and day >= 0:
        told.take(day)
        numbers = numbers_at(told, day, found.i)
    end = Event(day=told.cast.session)
    return LapseSaid(
        at,
        numbers,
        Decimal(found.lapse.number),
        found.lapse.unit,
        found.lapse.how,
        start,
        end,
        found.lapse.how != "less",
    )


def _day_piece(told: Told, i: int) -> int:
    return next(
        (k for k in range(i - 1, -1, -1) if told.kind(k) == "day" and told.clause[k] == told.clause[i]), -1
    )


def _beyond(told: Told, i: int, level: Level, mode: str, side: int) -> BeyondSaid:
    """The crossing with all that goes with it: first, again, since when, after how long."""
    scope = _scope(told, i)
    first, back = _first(told, scope), mode == "back"
    day: tuple[date, str] | None = None
    lapse, numbers = None, list(numbers_at(told, level.i))
    for k in scope:
        named = since(told, k)
        if named is not None:
            day = named[:2]
            told.take(k)
            numbers += numbers_at(told, k)
        found = None if told.kind(i + 1) == "gone" else stretch(told, k)
        if (
            found is not None
            and found.what == AFTER
            and not (_gone_before(told, k) or _counted_on(told, k, found))
        ):
            told.take(k)
            numbers += numbers_at(told, k)
            if found.sessions == 1:
                back = True
            else:
                lapse = found
    length = (
        (lapse.sessions, "sessions")
        if lapse and lapse.sessions
        else (lapse.lapse.number, lapse.lapse.unit)
        if lapse
        else None
    )
    when = told.when[i]
    day_at = _day_piece(told, level.i) if when.on is not None and told.kind(i + 1) != "gone" else -1
    if day_at >= 0:
        told.take(day_at)
        numbers += numbers_at(told, day_at)
    return BeyondSaid(
        at=span_of(told, level.i, i),
        numbers=tuple(sorted(numbers)),
        who=level.who,
        level=level.value,
        side=side,
        how=_how(told, i, mode),
        first=first and day is None and length is None,
        back=back,
        when=when,
        since=day[0] if day else None,
        lapse=length,
        lapse_how=lapse.lapse.how if lapse else "",
        span=day[1] if day else "",
    )


def _counted_on(told: Told, k: int, found: Stretch) -> bool:
    """Whether it is counted from a day on which a level is told to have been passed."""
    last = told.passed_on or (told.before.passed_on if told.before is not None else None)
    return last is not None and last.known < k and found.sessions != 1


def _gone_before(told: Told, k: int) -> bool:
    """Whether a length of time is counted from something told before it: 돌파한 지 29일 만에."""
    return any(told.kind(j) == "gone" for j in range(max(0, k - 3), k))


def _scope(told: Told, i: int) -> range:
    """The pieces that say more of a crossing: its clause before it, and what follows 것은."""
    start = i
    while start > 0 and told.clause[start - 1] == told.clause[i] and told.kind(start - 1) != "cross":
        start -= 1
    noted = (
        told.pieces[i].tail in ("adn", "link") and told.words(i + 1) in ("것은", "것도", "건")
        if i + 1 < len(told.pieces)
        else False
    )
    if not noted:
        return range(start, i + 1)
    end = next(
        (k for k in range(i + 2, len(told.pieces)) if told.kind(k) in ("cross", "rung", "nick")),
        len(told.pieces),
    )
    return range(start, end)


def _first(told: Told, scope: range) -> bool:
    """For the first time ever; 올해 처음 is less, and 첫 거래일 something else."""
    for k in scope:
        if told.kind(k) != "first":
            continue
        before = told.kind(k - 1)
        if before in ("period", "within") or (
            told.words(k) == "첫" and told.kind(k + 1) in ("plain", "word", "who")
        ):
            continue
        return True
    return False


def _how(told: Told, i: int, mode: str) -> str:
    """Whether a level was passed in trading, at the open or at the close, or is only stood beyond."""
    others = [
        k
        for k in range(len(told.pieces))
        if k != i and told.kind(k) == "cross" and told.clause[k] == told.clause[i]
    ]
    low = max((k for k in others if k < i), default=-1)
    high = min((k for k in others if k > i), default=len(told.pieces))
    told_of = (k for k in range(i) if told.kind(k) == "end" and told.pieces[k].tail == "adn" and k < i - 1)
    low = max(
        low, *told_of, -1
    )  # 내려 출발했던 코스피가: how the name behind it began, and not how it crossed
    clause = [k for k in range(low + 1, high) if told.clause[k] == told.clause[i] and not told.aside[k]]
    kinds = {
        (told.kind(k), told.pieces[k].value) for k in clause if told.kind(k) in ("aspect", "opened", "end")
    }
    if ("aspect", "close") in kinds:
        return "close"
    if ("opened", 1) in kinds or ("aspect", "open") in kinds or ("end", "open") in kinds:
        return "open"
    if mode == "touch" or any(("aspect", each) in kinds for each in ("mid", "once", "high", "low")):
        return "touch"
    if mode == "seat" or ("end", "close") in kinds:
        return "close" if told.cast.phase == "close" or told.when[i] != NOW else "stand"
    if mode == "stand" or (
        told.pieces[i].tail == "link" and told.words(i).endswith("고") and told.words(i + 1).startswith("있")
        if i + 1 < len(told.pieces)
        else False
    ):
        return "stand"
    return "any"


def _stretch_near(told: Told, places: range) -> Stretch | None:
    return next((found for k in places if (found := stretch(told, k)) is not None), None)
