"""The questions that only stories of one section answer: of periods, of shares, of the rate and of flows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from newsgen.verify import claims_period as period
from newsgen.verify import claims_rate as rate
from newsgen.verify import claims_stock as stock
from newsgen.verify.questions import Answer, Question
from newsgen.verify.times import DaySaid

Found = Iterator[tuple[Question, Answer]]


def answers(claim: Any, session: date) -> Found:
    """Each question that a claim of a section answers."""
    if claim.__class__ is period.PeriodSinceSaid:
        return _since(claim, session)
    if claim.__class__ is period.PeriodEndSaid:
        return _end(claim, session)
    found = _QUESTIONS.get(claim.__class__)
    return found(claim) if found is not None else iter(())


def _since(said: period.PeriodSinceSaid, session: date) -> Found:
    """A month or quarter by its number and year, a week by its last day."""
    then = said.since
    named = None if then is None or then.day else (then.number, then.year or session.year)
    for measure in said.measures:
        question = ("most since", said.who, said.period, measure)
        yield question, Answer((said.ever, named), (), (then.day if then else None,))


def _end(said: period.PeriodEndSaid, session: date) -> Found:
    """Without a level and a day it is this session's own close."""
    own = DaySaid(-1, session.year, session.month, session.day)
    day = said.day or (None if said.amount else own)
    yield ("end of closes", said.who, said.period, said.sign), Answer((), (said.amount,), (day,))


def _average(said: period.PeriodAverageSaid) -> Found:
    yield ("average turnover",), Answer((), (said.amount,))
    if said.percent is not None:
        yield ("turnover against the period before",), Answer((said.sign,), (said.percent,))


def _split(said: stock.SplitSaid) -> Found:
    yield ("adjusted base", said.who), Answer((), (said.base, said.before), (said.day,))
    if said.parts is not None:
        yield ("split", said.who), Answer((said.parts,))


def _one(kind: str, about: tuple[object, ...], *parts: tuple[Any, ...]) -> Found:
    yield (kind, *about), Answer(*parts)


_QUESTIONS: Mapping[type, Callable[[Any], Found]] = {
    period.PeriodRunSaid: lambda s: _one("row", (s.who, s.period, s.broken), (s.sign, s.periods)),
    period.PeriodRecordsSaid: lambda s: _one("records", (s.who,), (s.number,), (s.level,), (s.day,)),
    period.PeriodFirstSaid: lambda s: _one("first above", (s.who, s.level.value), (), (), (s.day,)),
    period.PeriodBestSaid: lambda s: _one("best session", (s.who, s.best), (s.sign,), (s.amount,), (s.day,)),
    period.PeriodDaysSaid: lambda s: _one("sessions", (s.who, s.sign), (s.number, s.of)),
    period.PeriodAverageSaid: _average,
    period.PeriodMostSaid: lambda s: _one("moved the most", (s.sign,), (s.who, s.among), (s.percent,)),
    period.PeriodFlatSaid: lambda s: _one("hardly moved", (s.who, s.period)),
    period.ShutSaid: lambda s: _one("shut", (s.why, len(s.days), s.through), (), (), s.days),
    period.LastSessionSaid: lambda s: _one("trading resumes", (), (), (), (s.resumes,)),
    period.OverSaid: lambda s: _one("looks back on", (), (s.period,)),
    stock.LimitSaid: lambda s: _one("limit", (s.who, s.closed), (s.end,)),
    stock.IdleSaid: lambda s: _one("idle", (s.who,)),
    stock.LastTradedSaid: lambda s: _one("last traded", (s.who,), (), (s.amount,), (s.day,)),
    stock.DebutSaid: lambda s: _one("debut", (s.who,), (s.market,)),
    stock.ListedSaid: lambda s: _one("listed", (s.who,), (s.market,)),
    stock.SplitSaid: _split,
    stock.AdjustedSaid: lambda s: _one("adjusted", (s.who,)),
    stock.PlaceSaid: lambda s: _one("place by value", (s.who, s.market), (s.place,)),
    rate.NoonSaid: lambda s: _one("noon rate", (), (), (), (s.day,)),
    rate.ThanOnSaid: lambda s: _one("rate compared with", (), (), (), (s.day,)),
    rate.DealtPartSaid: lambda s: _one("part of turnover", (s.market, s.group), (s.sign,), (s.amount,)),
}
