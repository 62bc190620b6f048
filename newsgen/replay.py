"""Every past session written again, and each of its claims proven by the oracle.

One market, one oracle and one set of tables for each process; the sessions go to the processes in runs of
neighbours. A superlative that the oracle finds, that the rules call newsworthy and that the facts stage did
not offer is as much a fault as a false claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from newsgen import oracle, pipeline, processes, rules, settings
from newsgen.errors import BadInput, NewsgenError
from newsgen.market.names import known_names
from newsgen.publish import text as plain_text
from newsgen.publish.told import told
from newsgen.records import SHARES, THE_DAY, Assignment, Fact, MarketDay, Problem, Story
from newsgen.records.replayed import Count, Fault, Replayed, together
from newsgen.replay_tasks import EVERY_SHARE, Task, named, tasks_of
from newsgen.sessions import CLOSE, within
from newsgen.settings import Settings

if TYPE_CHECKING:
    from newsgen.market.history import Market

NEWSWORTHY = 40
"""Points from which a superlative must not be missed: below them no beat of a story tells one."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What to replay."""

    market: Path
    first: date | None = None
    last: date | None = None
    lang: str = "en"
    """The language; or several, ``en,ko``, each story then held to the same day's in the first of them."""
    style: str | None = None
    known_at: datetime | None = None
    """A past moment: the store as it was known then; None for all that is known."""
    about: str = "market"
    """What the stories are about, as ``--about`` has it; ``shares`` for single shares, many of them."""
    sample: int | None = None
    """How many stories about shares at most; None for each session of each share."""
    house: Path | None = None
    """A house's own tables and templates, for the stories and for the oracle."""
    period: str = THE_DAY.period
    """What the stories look back on; of a week, month, quarter or year those sessions that end one."""
    check: bool = False
    """Whether each story is also handed in as anybody's copy: it must be wholly read and true."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What one process needs to write and to judge."""

    market: Market
    judge: oracle.Rows
    houses: tuple[Settings, ...]
    """The tables of each language, the first one's stories being those whose facts are counted."""
    check: bool = False
    """Whether each story is checked as anybody's copy."""

    @classmethod
    def open(cls, wanted: Replay) -> Bench:
        """The history and the oracle's own reading of it; BadInput in one line when it cannot be used."""
        langs = wanted.lang.split(",")
        houses = tuple(settings.load(lang, wanted.style, house=wanted.house) for lang in langs)
        market = pipeline.market_at(wanted.market, wanted.known_at)
        return cls(market, oracle.read(wanted.market, wanted.known_at, wanted.house), houses, wanted.check)

    @property
    def house(self) -> Settings:
        """The tables of the first language."""
        return self.houses[0]

    def prove(self, tasks: Iterable[Task | date]) -> Replayed:
        """These sessions written and judged, each about what it is to be about: a date's is the market."""
        return together(
            self._session(*(each if isinstance(each, tuple) else (each, THE_DAY))) for each in tasks
        )

    def _session(self, session: date, wanted: Assignment) -> Replayed:
        try:
            day = self.market.day(session, CLOSE, wanted)
            for house in self.houses:
                day = named(day, house.lang)
            story, *others = pipeline.write_each(day, self.houses)
        except NewsgenError as error:
            return Replayed(skipped=(Fault(session, "story", str(error)),))
        done = proven(day, story, self.judge, self.house)
        beside = [problem for other in others for problem in _held_to(story, other, day)]
        if self.check:
            beside.extend(problem for each in (story, *others) for problem in self._gone_round(each, day))
        return replace(done, problems=(*done.problems, *(_fault(day, each) for each in beside)))

    def _gone_round(self, story: Story, day: MarketDay) -> Iterator[Problem]:
        """What is wrong with a story when it comes back as anybody's copy, printed as the command gets it."""
        from newsgen.audit.round_trip import as_checked, round_trip  # only a replay that checks needs them
        from newsgen.market.past_figures import PastFigures

        lang, past = story.draft.lang, PastFigures(self.market, day.session)
        yield from round_trip("\n\n".join(line.text for line in story.draft.lines), day, lang)
        yield from as_checked(plain_text.encode(story, day).decode(), day, lang, known_names(), past)


def _held_to(story: Story, other: Story, day: MarketDay) -> Iterator[Problem]:
    """What is wrong with a story in another language, by itself and beside the first one."""
    yield from other.problems
    yield from pipeline.disagreements(story, other, day)


def _fault(day: MarketDay, problem: Problem) -> Fault:
    return Fault(day.session, problem.check, f'{problem.message} In "{problem.excerpt}".', told=True)


def proven(day: MarketDay, story: Story, rows: oracle.Rows, house: Settings) -> Replayed:
    """One story and every fact it could have told, judged by the oracle."""
    wanted = day.assignment
    about = wanted.about if wanted.section == SHARES else ""
    asked = oracle.ask(rows, day.session, _spoken_of(day), wanted.period, day.main, about)
    answers, used = oracle.Oracle(asked), told(story.plan)
    offered = [ranked.fact for ranked in story.facts]
    wrong = ((fact, answers.judge(fact)) for fact in offered)
    return Replayed(
        sessions=1,
        claims=_counted(day.session, offered, used),
        false=tuple(Fault(day.session, fact.id, why, fact.id in used) for fact, why in wrong if why),
        missed=tuple(_missed(day.session, answers, offered, house.for_section(wanted.section))),
        problems=tuple(_fault(day, each) for each in story.problems),
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


def _asked(market: Market, sessions: Sequence[date], wanted: Replay) -> list[Task]:
    """The stories to prove; BadInput where there are none, for a proof of nothing proves nothing."""
    if wanted.about != EVERY_SHARE and wanted.sample is not None:
        raise BadInput("a sample is one of many shares. Leave --sample out, or say --about shares.")
    tasks = tasks_of(market, sessions, wanted)
    if tasks:
        return tasks
    told = wanted.about if wanted.period == THE_DAY.period else f"a {wanted.period} of {wanted.about}"
    raise BadInput(
        f"no session from {sessions[0]} to {sessions[-1]} has a story about {told}. Choose other days."
    )


def run(wanted: Replay, jobs: int = 1, progress: processes.Progress | None = None) -> Replayed:
    """The whole replay on so many processes; BadInput when there is nothing to replay."""
    begun, bench = perf_counter(), Bench.open(wanted)
    sessions = within(bench.market.sessions, wanted.first, wanted.last)
    tasks = _asked(bench.market, sessions, wanted)
    duty = processes.Duty(Bench.open, Bench.prove)
    done = list(processes.work(duty, wanted, bench, tasks, jobs, progress))
    seconds = Decimal(str(round(perf_counter() - begun, 1)))
    return replace(
        together(done),
        seconds=seconds,
        market=str(wanted.market),
        known_at=wanted.known_at.isoformat() if wanted.known_at else None,
        first=sessions[0],
        last=sessions[-1],
    )
