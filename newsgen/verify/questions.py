"""What each claim answers, and how: the question is the same in every language, and so must be the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.verify import claims as c
from newsgen.verify import claims_lead as leads
from newsgen.verify import claims_past as past
from newsgen.verify import claims_records as records
from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid, is_day

_SECTIONS = frozenset(f"newsgen.verify.claims_{section}" for section in ("period", "stock", "rate"))
"""Where the claims are that only stories of one section make."""
Question = tuple[object, ...]
"""Kind, subject and whatever else tells one question from another."""


class Answer(NamedTuple):
    """What a claim says to its question; None, or nothing, for what it leaves open."""

    words: tuple[object, ...] = ()
    """What must be the same: directions, places, hours."""
    amounts: tuple[Amount | None, ...] = ()
    days: tuple[DaySaid | None, ...] = ()


def answers(claim: Any, session: date) -> Iterator[tuple[Question, Answer]]:
    """Each question about the session that a claim answers; a kind that compares nothing answers that it was
    said. What is said of another session answers none: which one is the judge's to say."""
    found = _QUESTIONS.get(claim.__class__)
    if found is None and claim.__class__.__module__ in _SECTIONS:
        from newsgen.verify import questions_section  # a story of the market's day has none of these

        return questions_section.answers(claim, session)
    if found is None or not _of(session, getattr(claim, "when", c.NOW)):
        return iter(())
    return found(claim)


def _of(session: date, when: c.When) -> bool:
    """Whether the time words are those of the session itself: none, or its own day."""
    if when.lapse or when.before or when.apart:
        return False
    return when.day is None or is_day(when.day, session, session)


def _plain(amount: Amount | None, how: str) -> Amount | None:
    """An amount that stands for a value; one behind *more than* is a bound, and leaves it open."""
    return amount if how in ("", "about") else None


def _level(said: c.LevelSaid) -> Iterator[tuple[Question, Answer]]:
    aspect = "last" if said.aspect == "close" else said.aspect
    question = ("level", said.who, aspect, said.look, said.amount.unit)
    yield question, Answer(amounts=(_plain(said.amount, said.how),))


def _change(said: c.ChangeSaid) -> Iterator[tuple[Question, Answer]]:
    about = (said.who, _moment(said.aspect), said.look, said.base)
    yield ("way", *about), Answer((said.sign,))
    yield ("change", *about, said.amount.unit), Answer((said.sign,), (_plain(said.amount, said.how),))


def _way(said: c.WaySaid) -> Iterator[tuple[Question, Answer]]:
    if said.sign:  # that it hardly moved is true of a small rise and of a small fall
        yield ("way", said.who, _moment(said.aspect), said.look, said.base), Answer((said.sign,))


def _moment(aspect: str) -> str:
    """At the close the last price is the close."""
    return "last" if aspect == "close" else aspect


def _cross(said: c.CrossSaid) -> Iterator[tuple[Question, Answer]]:
    beyond = "close" if said.how in ("close", "stand", "hold", "end") else said.how
    question = ("level crossed", said.who, beyond, said.level.value)
    yield question, Answer((said.side,), days=(said.since,))


def _since(said: records.SinceSaid) -> Iterator[tuple[Question, Answer]]:
    for measure in said.measures:
        yield ("since", said.who, measure), Answer((said.ever, said.start), (said.value,), (said.day,))


def _dollars(said: c.DollarsSaid) -> Iterator[tuple[Question, Answer]]:
    """Of whichever won amount was said right before."""
    of = said.of
    if of is None or (isinstance(of, c.LevelSaid) and of.aspect not in ("last", "close")):
        return
    about = (of.market, of.group) if isinstance(of, c.FlowSaid) else (of.who,)
    yield ("dollars", of.__class__.__name__, *about), Answer((), (_plain(said.amount, said.how),))


def _group(said: c.FlowSaid) -> Iterator[tuple[Question, Answer]]:
    amount = _plain(said.amount, said.how)
    yield ("net buying", said.market, said.group, said.look), Answer((said.sign,), (amount,))


def _beside(said: c.RelativeSaid) -> Iterator[tuple[Question, Answer]]:
    """코스닥도 올랐다 says which way it went, and one that outpaced the index went the same way."""
    asked = "the way of the index" if said.relation == "tracked" else "beside the index"
    yield (asked, said.who), Answer((said.relation,))


_QUESTIONS: Mapping[type, Callable[[Any], Iterator[tuple[Question, Answer]]]] = {
    c.LevelSaid: _level,
    c.ChangeSaid: _change,
    c.WaySaid: _way,
    c.CrossSaid: _cross,
    c.FlowSaid: _group,
    records.SinceSaid: _since,
    c.SideSaid: lambda s: iter([(("side", s.who, s.aspect, s.than), Answer((s.side,)))]),
    c.TurnSaid: lambda s: iter([(("turned", s.market, s.group), Answer((s.sign,)))]),
    c.RelativeSaid: _beside,
    c.PaceSaid: lambda s: iter([(("pace", s.who, s.over.number), Answer((), (s.amount,)))]),
    c.GrowthSaid: lambda s: iter(
        [(("grown since", s.who, s.level.value), Answer((), (_plain(s.amount, s.how),)))]
    ),
    c.DollarsSaid: _dollars,
    leads.HaltedSaid: lambda s: iter([(("halted", s.kind, s.market, s.grade), Answer())]),
    leads.EarlierSaid: lambda s: iter([(("earlier", s.who), Answer((s.sign,)))]),
    c.DateSaid: lambda s: iter([(("day", s.of), Answer(days=(s.day,)))]),
    c.LedSaid: lambda s: iter([(("led", s.item), Answer((s.sign,)))]),
    records.RecordSaid: lambda s: iter([(("record", s.who, s.what), Answer())]),
    records.OldRecordSaid: lambda s: iter(
        [(("record before", s.who, s.what), Answer((), (s.amount, s.gap), (s.day,)))]
    ),
    records.RunSaid: lambda s: iter([(("row", s.who, s.broken), Answer((s.sign, s.sessions)))]),
    past.RankSaid: lambda s: iter([(("place", s.who, s.measure), Answer((s.place, s.ever), (), (s.day,)))]),
    past.PassedSaid: lambda s: iter([(("largest before", s.who, s.sign), Answer((), (s.amount,), (s.day,)))]),
    past.YearRangeSaid: lambda s: iter([(("52 weeks", s.who), Answer((s.measure,)))]),
    past.SumSaid: lambda s: iter(
        [(("sum", s.market, s.group, s.over), Answer((s.sign,), (_plain(s.amount, s.how),)))]
    ),
    past.GapSaid: lambda s: iter([(("to the record", s.who), Answer((), (s.gap, s.record), (s.day,)))]),
    past.ShortSaid: lambda s: iter([(("short of", s.who, s.level.value), Answer((), (s.gap,)))]),
    past.VolumeSaid: lambda s: iter([(("volume", s.who), Answer((), (s.shares, s.times)))]),
    past.LeaderSaid: lambda s: iter([(("moved the most", s.sign), Answer((s.who,)))]),
    past.MarginSaid: lambda s: iter([(("margin", s.who, s.against), Answer((s.way, s.sign), (s.amount,)))]),
    past.PartSaid: lambda s: iter([(("part", s.who, s.of), Answer((s.sign,), (s.amount,)))]),
    past.HaltSaid: lambda s: iter([(("halt", s.kind, s.market, s.clock), Answer((s.grade, s.held)))]),
}


def overlap(one: Amount, other: Amount) -> bool:
    """Whether some value rounds half up to both, each as exact as it is printed.

    >>> from decimal import Decimal as D
    >>> overlap(Amount(D("1.9"), D("0.1"), "percent"), Amount(D("1.91"), D("0.01"), "percent"))
    True
    """
    low = max(_lowest(one), _lowest(other))
    high = min(one.value + one.step / 2, other.value + other.step / 2)
    return low < high


def _lowest(amount: Amount) -> Decimal:
    return amount.value - amount.step / 2
