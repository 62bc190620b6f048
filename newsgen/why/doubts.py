"""Days that differ in what the history at hand does not tell: where one leads otherwise, it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest

from newsgen.records import History, Mark, MarketDay, Place, Witness
from newsgen.sessions import DAYS_A_YEAR
from newsgen.why.past import BEYOND, PERIOD, PLACE, Doubt

NOBODY = "supposed"
PLACES = (1, 2, 3, 5, 6, 10)
"""Places among all that rules tell apart, with those on either side."""

Answer = Witness | Place | Mark | None


def possible(day: MarketDay, doubts: Sequence[Doubt], ages: Sequence[Decimal]) -> Iterator[MarketDay]:
    """The day with one possible answer after another to every doubt; ``ages`` in years tell answers apart.

    The first is the day with as little as may be: nothing, wherever there may have been nothing.
    """
    answers = [tuple(_answers(day, doubt, ages)) for doubt in doubts]
    least = tuple(
        None if doubt.oldest is None else told[0] for doubt, told in zip(doubts, answers, strict=True)
    )
    for chosen in (least, *zip_longest(*answers)):
        settled = zip(doubts, chosen, least, strict=True)
        given = [(doubt, own if own is not None else other) for doubt, own, other in settled]
        known = [(doubt, answer) for doubt, answer in given if answer is not None]
        yield replace(day, history={**day.history, **answered(day, known)}) if known else day


def answered(day: MarketDay, given: Sequence[tuple[Doubt, Answer]]) -> dict[str, History]:
    """The histories that doubts were about, by series, with an answer to each."""
    found: dict[str, History] = {}
    for doubt, answer in given:
        past = found.get(doubt.series) or day.history[doubt.series]
        found[doubt.series] = _with_answer(past, doubt, answer)
    return found


def _with_answer(past: History, doubt: Doubt, answer: Answer) -> History:
    if isinstance(answer, Witness) and doubt.part == PERIOD and past.period:
        witnesses = {**past.period.witnesses, answer.measure: answer}
        return replace(past, period=replace(past.period, witnesses=witnesses))
    if isinstance(answer, Witness):
        return replace(past, witnesses={**past.witnesses, answer.measure: answer})
    if isinstance(answer, Place):
        return replace(past, places={**past.places, answer.measure: answer})
    assert isinstance(answer, Mark) and isinstance(doubt.key, Decimal)
    return replace(past, last_beyond={**past.last_beyond, doubt.key: answer})


def _answers(day: MarketDay, doubt: Doubt, ages: Sequence[Decimal]) -> Iterator[Answer]:
    """Every answer that rules could tell from another, but that there was nothing."""
    start = day.history[doubt.series].covers_from or doubt.newest
    if doubt.part == PLACE:
        yield from (Place(str(doubt.key), at, 10**4, start, ever) for at in PLACES for ever in (True, False))
        return
    for when in _moments(day.session, doubt, ages):
        mark = Mark(when, doubt.value, NOBODY, NOBODY)
        yield mark if doubt.part == BEYOND else Witness(str(doubt.key), mark, start, ever=False)
    if doubt.oldest is None and doubt.part != BEYOND:
        yield from (Witness(str(doubt.key), None, start, ever=ever) for ever in (True, False))


def _moments(session: date, doubt: Doubt, ages: Sequence[Decimal]) -> Iterator[date]:
    """The newest day it can have been, the oldest, and those in between on either side of an age."""
    yield doubt.newest
    if doubt.oldest is not None:
        yield doubt.oldest
    for age in ages:
        turn = session - timedelta(days=int(age * DAYS_A_YEAR))
        for when in (turn - timedelta(days=1), turn, turn + timedelta(days=1)):
            if when <= doubt.newest and (doubt.oldest is None or when >= doubt.oldest):
                yield when
