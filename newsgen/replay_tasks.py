"""Which stories a replay writes: a session and what it is about, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from newsgen.market.assigned import ABOUT, assignment
from newsgen.market.names import known_names
from newsgen.records import SHARES, THE_DAY, Assignment, MarketDay

if TYPE_CHECKING:
    from newsgen.market.history import Market

Task = tuple[date, Assignment]

EVERY_SHARE = "shares"
EACH = 30
"""Sessions of one share in a sample: reading a share takes as long as writing many of its stories."""

T = TypeVar("T")


class Wanted(Protocol):
    """What to replay, as far as it matters here."""

    @property
    def about(self) -> str:
        """What the stories are about."""

    @property
    def sample(self) -> int | None:
        """How many stories about shares at most."""

    @property
    def period(self) -> str:
        """What the stories look back on."""


def tasks_of(market: Market, sessions: Sequence[date], wanted: Wanted) -> list[Task]:
    """Every session about one thing; or each of many shares, share by share. BadInput for what there is no
    story about."""
    if wanted.period != THE_DAY.period:
        from newsgen.market.period_ends import require_index  # only a replay of periods asks

        require_index(Assignment(ABOUT.get(wanted.about.lower(), wanted.about), wanted.period))
    if wanted.about != EVERY_SHARE:
        about = assignment(wanted.about, wanted.period)
        if about.about == "KOSDAQ":
            told = market.index_of("KOSDAQ").index.series.row
            sessions = [session for session in sessions if told(session) is not None]
        sessions = _ending(wanted.period, sessions)
        days = _held(market, about.about, sessions) if about.section == SHARES else sessions
        return [(session, about) for session in days]
    codes = sorted(market.shares.holdings.listings())
    days = _held(market, next(iter(known_names())), sessions)
    if wanted.sample is not None:
        days = spread(days, EACH)
        codes = spread(codes, -(-wanted.sample // max(len(days), 1)))
    return [(session, Assignment(code)) for code in codes for session in days][: wanted.sample]


def _ending(period: str, sessions: Sequence[date]) -> Sequence[date]:
    """The sessions that end a period of a kind; of the day every one."""
    if period == THE_DAY.period:
        return sessions
    from newsgen.market.period_ends import ends  # only a replay of periods asks

    return [session for session in sessions if ends(period, session)]


def _held(market: Market, code: str, sessions: Sequence[date]) -> Sequence[date]:
    """The sessions of which a share has rows."""
    known: set[date] = set()
    for session in sessions:
        if session not in known:
            for batch in market.shares.holdings.share(code, session):
                known.update(batch.days.tolist())
    return [session for session in sessions if session in known]


def spread(found: Sequence[T], count: int) -> list[T]:
    """So many of some things, evenly from the first to the last.

    >>> spread("abcdefghij", 3), spread("ab", 5)
    (['a', 'e', 'j'], ['a', 'b'])
    """
    if count >= len(found):
        return list(found)
    last = max(count - 1, 1)
    return [found[at * (len(found) - 1) // last] for at in range(count)]


def named(day: MarketDay, lang: str) -> MarketDay:
    """The day with the exchange's short code for a share that has no name in a language: a proof needs a
    name, and any will do."""
    about = day.assignment.about
    if day.assignment.section != SHARES or day.names.get(about, {}).get(lang):
        return day
    return replace(day, names={**day.names, about: {**day.names.get(about, {}), lang: f"A{about}"}})
