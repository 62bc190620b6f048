"""Records, highest and largest since when, and places among all."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import ExtremeSaid, Moment, MoveSaid, Point, Said, ValueSaid
from newsgen.audit.korean.area_former import stands
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.measured import measured
from newsgen.audit.korean.owners import business
from newsgen.audit.korean.scopes import Scope, moment_of, scope_of
from newsgen.audit.korean.stretches import numbers_at
from newsgen.audit.korean.told import Told

_TRIGGERS = frozenset(("record", "fresh", "yearly", "most", "big", "bigger", "place", "figure", "aspect"))
_TAKEN_BY = frozenset("renew stand end do move touch come cross set".split())
"""Kinds of verbs that make a superlative something that happened."""
_PERIODICAL = ("연간", "월간", "주간", "분기", "반기")


def records(told: Told) -> Iterator[Said]:
    """사상 최고치를 경신했다, 하락률은 2024년 8월 5일 이후 가장 컸다, 역대 네 번째로 큰 하락률."""
    for i, piece in enumerate(told.pieces):
        if piece.kind in _TRIGGERS and not told.aside[i] and i not in told.taken:
            said = _record(told, i)
            if said is not None:
                told.ever = told.ever or said.ever
                yield said
                yield from _of_then(told, said)
                yield from _headed(told, i, said)


def _headed(told: Told, i: int, said: ExtremeSaid) -> Iterator[Said]:
    """A headline's 장중 사상 최고치 4,140.26: what the record is."""
    if (
        told.kind(i) == "record"
        and told.kind(i + 1) == "figure"
        and told.free(i + 1)
        and len(said.measures) == 1
    ):
        told.take(i + 1)
        side, _, what = said.measures[0].partition("_")
        point = Point(said.who, "close" if what == "close" else side, said.when)
        printed = told.pieces[i + 1].value
        yield ValueSaid(told.pieces[i + 1].at, numbers_at(told, i + 1), point, printed.amount, printed.how)


def _of_then(told: Told, said: ExtremeSaid) -> Iterator[Said]:
    """지난해 4월 7일(12.06%) 이후: what it was on the day that the superlative reaches back to."""
    day = next(
        (k for k, piece in enumerate(told.pieces) if piece.kind == "day" and piece.value == said.since), -1
    )
    k = day + 2
    if day < 0 or said.span or told.kind(day + 1) != "open" or told.kind(k) != "figure" or k in told.taken:
        return
    printed, when = told.pieces[k].value, Moment(on=said.since)
    side, _, what = said.measures[0].partition("_")
    if (
        side in ("high", "low")
        and what in ("close", "price")
        and printed.amount.unit in ("", "points", "won")
    ):
        told.take(k)
        point = Point(said.who, "close" if what == "close" else side, when)
        yield ValueSaid(told.pieces[k].at, numbers_at(told, k), point, printed.amount, printed.how)
    elif side in ("rise", "fall") and printed.amount.unit in ("percent", "points"):
        told.take(k)
        start, end = Point(said.who, when=Moment(on=said.since, ago=1)), Point(said.who, when=when)
        sign = 1 if side == "rise" else -1
        yield MoveSaid(told.pieces[k].at, numbers_at(told, k), start, end, sign, printed.amount, printed.how)


def _record(told: Told, i: int) -> ExtremeSaid | None:
    """The superlative at a piece; None where it is none, or what it is among is not understood."""
    place = _place(told, i)
    if place is None or not _asserted(told, i) or said_by(told, i) or business(told, i):
        return None
    scope, when = _scope(told, i), moment_of(told, i)
    if _of_a_period(told, i) or _of_many(told, i):
        return None
    if not scope.said or when is None or (place > 1 and not scope.ever):
        return None
    if not told.who[i] and told.cast.focus[:1].isdigit():
        return None  # a story about a share: of the share, or of the index
    of = measured(told, i)
    return _extreme(told, i, scope, place, of, when) if all(of) else None


def _of_a_period(told: Told, i: int) -> bool:
    """연간 상승률, 월간 순매수액: no superlative of the session."""
    near = [k for k in range(max(0, i - 6), min(i + 4, len(told.pieces))) if told.clause[k] == told.clause[i]]
    return any(told.kind(k) == "period" and told.words(k).startswith(_PERIODICAL) for k in near)


def _of_many(told: Told, i: int) -> bool:
    """300개 종목이 52주 신고가를 기록했다: so many shares did, and not the index."""
    before = (k for k in range(i) if told.kind(k) == "figure" and told.clause[k] == told.clause[i])
    return any(told.pieces[k].value.amount.unit == "count" for k in before)


def _extreme(
    told: Told, i: int, scope: Scope, place: int, of: tuple[str, tuple[str, ...]], when: Moment
) -> ExtremeSaid:
    used = (*scope.used, i) if told.pieces[i].kind in ("place", "figure") else scope.used
    used += tuple(
        k
        for k in range(i)
        if told.kind(k) == "lapse" and told.words(k) == "하루" and told.kind(k + 1) in ("width", "deals")
    )
    told.take(*used)
    numbers = tuple(sorted(number for k in used if (number := told.pieces[k].number) is not None))
    after = scope.after
    start = min(
        told.pieces[i].start, told.pieces[scope.start].start if scope.start >= 0 else told.pieces[i].start
    )
    return ExtremeSaid(
        at=(start, told.pieces[i].end),
        numbers=numbers,
        who=of[0],
        measures=of[1],
        ever=scope.ever,
        since=scope.since,
        lapse=((after.sessions, "sessions") if after.sessions else (after.lapse.number, after.lapse.unit))
        if after
        else None,
        lapse_how=after.lapse.how if after else "",
        place=place,
        within=scope.within,
        when=when,
        span=scope.span,
    )


def _place(told: Told, i: int) -> int | None:
    """Which in the order a piece says: the first, or 세 번째, 3위; None where it says nothing of the kind."""
    piece = told.pieces[i]
    if piece.kind == "place":
        behind = any(told.kind(k) == "width" for k in range(i + 1, i + 4))
        ahead = told.kind(i - 1) == "ever" and any(told.kind(k) == "width" for k in range(max(0, i - 4), i))
        return int(piece.value) if behind or ahead else None
    if piece.kind == "figure":
        amount = piece.value.amount
        return (
            int(amount.value)
            if amount.unit == "place"
            and told.free(i)
            and (told.kind(i - 1) == "ever" or (told.kind(i - 1) == "width" and told.kind(i - 2) == "ever"))
            else None
        )
    if piece.kind == "bigger":
        return 1 if told.kind(i - 1) == "plain" and told.words(i - 1) in ("가장", "제일") else None
    if piece.kind == "aspect":
        return 1 if piece.value in ("high", "low") and told.kind(i - 1) == "ever" else None
    before = told.kind(i - 1)
    former = before == "former" or (before in ("ever", "aspect") and told.kind(i - 2) == "former")
    return None if former else 1


def _scope(told: Told, i: int) -> Scope:
    scope, kind = scope_of(told, i), told.kind(i)
    if not scope.said and kind == "record" and told.before is not None and told.before.ever and _too(told, i):
        return Scope(ever=True, start=i - 1)
    if not scope.said and kind == "fresh":
        return Scope(within="52 weeks", start=i)
    return scope._replace(within="year", start=i) if kind == "yearly" else scope


def _too(told: Told, i: int) -> bool:
    """종가 기준으로도 최고가였다: the like of what the sentence before said."""
    return told.kind(i - 1) == "aspect" and told.words(i - 1).endswith("도")


def _asserted(told: Told, i: int) -> bool:
    """Whether it is said to have come about: 최고치를 경신했다, and not 최고치 부담, 최고치까지."""
    piece = told.pieces[i]
    if piece.tail in ("until", "than", "and", "will", "if", "deny") or stands(told, i):
        return False
    if piece.kind in ("place", "bigger") or (piece.kind == "figure" and told.kind(i - 1) == "width"):
        return True
    if piece.kind == "big":
        return not any(told.kind(k) == "former" for k in range(i, min(i + 4, len(told.pieces))))
    j = i + 1
    while told.kind(j) in ("plain", "again", "width", "goods", "quantity", "lapse", "after", "net", "deals"):
        j += 1
    if piece.tail in ("end", "link", "adn"):
        return told.kind(j) != "near"
    if told.kind(j) == "renew":
        done = told.pieces[j].tail in ("end", "link", "adn", "", "object")
        return done and told.kind(j + 1) != "gone"
    return told.kind(j) in _TAKEN_BY or (piece.tail == "" and _headed_by(told, i, j))


def _headed_by(told: Told, i: int, j: int) -> bool:
    """Whether a bare superlative is all that a headline or a short sentence says, its figure with it."""
    if told.kind(j) == "" or (told.kind(j) == "join" and told.headline):
        return True
    ends = told.kind(i + 1) == "figure" and i + 2 == len(told.pieces)
    return told.headline and ends and told.pieces[i + 1].tail == ""
