"""Where does the move stand among all that the history holds?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from newsgen.records import Figure, MarketDay, Move, Place, Rank
from newsgen.sessions import CLOSE, years_between


def find(day: MarketDay, moves: Sequence[Move], thresholds: Mapping[str, Decimal]) -> Iterator[Rank]:
    """Places near the top of a long history, and the largest ever of any; from close to close, so only
    at the close."""
    if day.phase != CLOSE:
        return
    for move in moves:
        past = day.history.get(move.subject)
        for measure, place in past.places.items() if past else ():
            if _worth_telling(day, place, thresholds):
                value = _value(move, measure)
                if value is not None:
                    yield _rank(move, place, value)


def _worth_telling(day: MarketDay, place: Place, thresholds: Mapping[str, Decimal]) -> bool:
    if place.place > thresholds["last_place"]:
        return False
    if place.place == 1 and place.ever:
        return True
    return years_between(place.covers_from, day.session) >= thresholds["long_history"]


def _value(move: Move, measure: str) -> Figure | None:
    """The move itself, where it went the way of the measure."""
    way, part = measure.split("_")
    if {"rise": "up", "fall": "down"}.get(way) != move.direction:
        return None
    return move.change if part == "points" else move.percent


def _rank(move: Move, place: Place, value: Figure) -> Rank:
    data = value.data + tuple(mark.address for mark in (place.ahead, place.behind) if mark)
    among = f"1 + larger ones among {place.among}"
    figure = Figure(Decimal(place.place), "place", data, among)
    known = place.covers_from, place.ever, place.ahead, place.behind
    return Rank(move.subject, move.role, place.measure, figure, value, *known)
