"""Every past session written again, and each of its claims proven by the oracle.

One market, one oracle and one set of tables for each process; the sessions go to the processes in runs of
neighbours. A superlative that the oracle finds, that the rules call newsworthy and that the facts stage did
not offer is as much a fault as a false claim.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from newsgen import oracle, pipeline, rules, settings
from newsgen.errors import BadInput, NewsgenError
from newsgen.publish.told import told
from newsgen.records import Fact, MarketDay, Story
from newsgen.records.replayed import Count, Fault, Replayed, together
from newsgen.settings import Settings

if TYPE_CHECKING:
    from newsgen.market.history import Market

NEWSWORTHY = 40
"""Points from which a superlative must not be missed: below them no beat of a story tells one."""

CHUNK = 32
"""Neighbouring sessions that one process does at a time: a progress bar moves twice a second."""

Progress = Callable[[int, int], None]
"""Told how many sessions are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What to replay."""

    market: Path
    first: date | None = None
    last: date | None = None
    lang: str = "en"
    style: str | None = None
    known_at: datetime | None = None
    """A past moment: the store as it was known then; None for all that is known."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What one process needs to write and to judge."""

    market: Market
    judge: oracle.Rows
    house: Settings

    @classmethod
    def open(cls, wanted: Replay) -> Bench:
        """The history and the oracle's own reading of it; BadInput in one line when it cannot be used."""
        house = settings.load(wanted.lang, wanted.style)
        market = pipeline.market_at(wanted.market, wanted.known_at)
        return cls(market, oracle.read(wanted.market, wanted.known_at), house)

    def prove(self, sessions: Iterable[date]) -> Replayed:
        """These sessions written and judged."""
        return together(self._session(session) for session in sessions)

    def _session(self, session: date) -> Replayed:
        try:
            day = self.market.day(session)
            story = pipeline.write(day, self.house)
        except NewsgenError as error:
            return Replayed(skipped=(Fault(session, "story", str(error)),))
        return proven(day, story, self.judge, self.house)


def proven(day: MarketDay, story: Story, rows: oracle.Rows, house: Settings) -> Replayed:
    """One story and every fact it could have told, judged by the oracle."""
    answers, used = oracle.Oracle(oracle.ask(rows, day.session, _spoken_of(day))), told(story.plan)
    offered = [ranked.fact for ranked in story.facts]
    wrong = ((fact, answers.judge(fact)) for fact in offered)
    return Replayed(
        sessions=1,
        claims=_counted(day.session, offered, used),
        false=tuple(Fault(day.session, fact.id, why, fact.id in used) for fact, why in wrong if why),
        missed=tuple(_missed(day.session, answers, offered, house)),
        problems=tuple(
            Fault(day.session, each.check, f'{each.message} In "{each.excerpt}".', told=True)
            for each in story.problems
        ),
    )


def _spoken_of(day: MarketDay) -> frozenset[str]:
    """The shares, and market values of shares, that the day tells of."""
    quotes = (*day.shares.values(), *day.share_caps.values())
    return frozenset(quote.series for quote in quotes)


def _counted(session: date, offered: Sequence[Fact], used: frozenset[str]) -> dict[tuple[int, str], Count]:
    counts: dict[tuple[int, str], Count] = {}
    for fact in offered:
        seen = counts.get((session.year, fact.kind), Count())
        counts[session.year, fact.kind] = Count(seen.offered + 1, seen.told + (fact.id in used))
    return counts


def _missed(
    session: date, answers: oracle.Oracle, offered: Sequence[Fact], house: Settings
) -> Iterator[Fault]:
    known = {fact.id for fact in offered}
    for ranked in rules.rank(answers.superlatives(), house.rulebook):
        if ranked.points >= NEWSWORTHY and ranked.fact.id not in known:
            figures = ", ".join(f"{each.value:f} {each.unit}" for each in ranked.fact.figures())
            why = f"{ranked.points} points, {'; '.join(ranked.reasons)}: {figures}"
            yield Fault(session, ranked.fact.id, why)


def run(wanted: Replay, jobs: int = 1, progress: Progress | None = None) -> Replayed:
    """The whole replay on so many processes; BadInput when there is nothing to replay."""
    begun, bench = perf_counter(), Bench.open(wanted)
    sessions = _within(bench.market.sessions, wanted)
    chunks = [sessions[at : at + CHUNK] for at in range(0, len(sessions), CHUNK)]
    parts = _alone(bench, chunks) if jobs == 1 or len(chunks) == 1 else _shared(wanted, chunks, jobs)
    done: list[Replayed] = []
    for part in parts:
        done.append(part)
        if progress:
            progress(sum(each.sessions + len(each.skipped) for each in done), len(sessions))
    seconds = Decimal(str(round(perf_counter() - begun, 1)))
    return replace(
        together(done),
        seconds=seconds,
        market=str(wanted.market),
        known_at=wanted.known_at.isoformat() if wanted.known_at else None,
        first=sessions[0],
        last=sessions[-1],
    )


def _within(sessions: Sequence[date], wanted: Replay) -> Sequence[date]:
    first, last = wanted.first or date.min, wanted.last or date.max
    found = [session for session in sessions if first <= session <= last]
    if not found:
        span = f"{sessions[0]} to {sessions[-1]}" if sessions else "nothing"
        raise BadInput(f"no session from {first} to {last}: the market covers {span}. Choose other days.")
    return found


def _alone(bench: Bench, chunks: Iterable[Sequence[date]]) -> Iterator[Replayed]:
    for chunk in chunks:
        yield bench.prove(chunk)


_bench: Bench | None = None


def _shared(wanted: Replay, chunks: Sequence[Sequence[date]], jobs: int) -> Iterator[Replayed]:
    """Processes made anew, not copied: Arrow's threads would not survive a copy."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_begin, initargs=(wanted,)) as pool:
        for each in as_completed([pool.submit(_prove, chunk) for chunk in chunks]):
            yield each.result()


def _begin(wanted: Replay) -> None:
    global _bench  # noqa: PLW0603  (a process of a pool has no other place to keep what it has read)
    _bench = Bench.open(wanted)


def _prove(sessions: Sequence[date]) -> Replayed:
    assert _bench is not None  # the pool begins each process with _begin
    return _bench.prove(sessions)
