"""Doubts settled by the whole history: it is slow to ask, so what it answers once is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from newsgen.records import History, MarketDay, Quote, Witness
from newsgen.why.doubts import Answer, answered
from newsgen.why.past import PERIOD, WITNESS, Doubt, holds

Exact = Callable[[MarketDay, Quote], History | None]
"""The history behind a supposed quote of a series, from the whole history; None where it does not say."""

Key = tuple[str, str | Decimal, Decimal, bool]


@dataclass(frozen=True)
class Settled:
    """What the whole history has answered so far."""

    exact: Exact
    answers: dict[Key, Answer] = field(default_factory=dict)
    """The last close strictly beyond a level, and places among all; None where there is none."""
    witnesses: dict[tuple[str, str, str], list[tuple[Decimal, Witness]]] = field(default_factory=dict)
    """By series, part and measure, values with their witnesses: good for every value up to the witness."""

    def settle(self, day: MarketDay, quote: Quote, doubts: Sequence[Doubt]) -> MarketDay | None:
        """The day with every doubt settled; None where the history does not say."""
        rising = _rising(quote)
        if not all(self._knows(doubt, rising=rising) for doubt in doubts):
            history = self.exact(day, quote)
            if history is None:
                return None
            for doubt in doubts:
                self._learn(doubt, history, rising=rising)
        answers = [(doubt, self._answer(doubt, rising=rising)) for doubt in doubts]
        given = [(doubt, answer) for doubt, answer in answers if answer is not None]
        return replace(day, history={**day.history, **answered(day, given)})

    def _knows(self, doubt: Doubt, *, rising: bool) -> bool:
        if doubt.part in (WITNESS, PERIOD):
            return self._witness(doubt) is not None
        return _key(doubt, rising=rising) in self.answers

    def _answer(self, doubt: Doubt, *, rising: bool) -> Answer:
        if doubt.part in (WITNESS, PERIOD):
            return self._witness(doubt)
        return self.answers[_key(doubt, rising=rising)]

    def _witness(self, doubt: Doubt) -> Witness | None:
        """The witness of a value at or short of this one, where it is no less than this one."""
        measure = str(doubt.key)
        known = self.witnesses.get((doubt.series, doubt.part, measure), ())
        return next((told for value, told in known if holds(told, measure, value, doubt.value)), None)

    def _learn(self, doubt: Doubt, history: History, *, rising: bool) -> None:
        if doubt.part in (WITNESS, PERIOD):
            past, measure = history if doubt.part == WITNESS else history.period, str(doubt.key)
            found = past.witnesses.get(measure) if past else None
            if found is not None:
                key = doubt.series, doubt.part, measure
                self.witnesses.setdefault(key, []).append((doubt.value, found))
        elif isinstance(doubt.key, Decimal):
            self.answers[_key(doubt, rising=rising)] = history.last_beyond.get(doubt.key)
        else:
            self.answers[_key(doubt, rising=rising)] = history.places.get(doubt.key)


def _key(doubt: Doubt, *, rising: bool) -> Key:
    """A level is the same for every value beyond it; a place belongs to one value."""
    own = Decimal(0) if isinstance(doubt.key, Decimal) else doubt.value
    return doubt.series, doubt.key, own, rising


def _rising(quote: Quote) -> bool:
    last, base = quote.last, quote.previous_close
    return last is not None and base is not None and last.value > base.value
