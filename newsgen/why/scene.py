"""Who would lead on a day that differs in one figure: asked of the facts and the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from newsgen import facts, rules
from newsgen.facts.ladder import Ladder
from newsgen.facts.milestone import has_rungs
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    NOON_RATE,
    SHARE,
    SHARE_CAP,
    Fact,
    History,
    MarketDay,
    Quote,
    RankedFact,
)
from newsgen.rules.conditions import HIGH, LOW
from newsgen.settings import Settings
from newsgen.why.doubts import possible
from newsgen.why.figures import Input, changed, quote_named
from newsgen.why.past import BEYOND, PERIOD, PLACE, WITNESS, Doubt, Levels, with_amount, with_quote
from newsgen.why.settled import Exact, Settled

ROLES = (MAIN, INDEX, SHARE, CAP, SHARE_CAP, DOLLAR_WON, NOON_RATE, FLOW)
BORROWED = {SHARE: (SHARE_CAP, CAP), CAP: (DOLLAR_WON, NOON_RATE), FLOW: (MAIN,)}
"""Roles whose facts also rest on figures of subjects in other roles: a share's part in the market's value."""

OF_FLOWS = frozenset({"net_flow", "flow_turn", "flow_streak", "flow_sum"})
"""Kinds of fact about investor groups, whatever the role of their subject."""
OF_PATH = frozenset(
    {"period_days", "period_end", "period_first", "period_records", "period_session", "period_turnover"}
)
"""Kinds of fact about the way through a period."""
MADE_FROM = {
    WITNESS: frozenset({"since", "year_range"}),
    PLACE: frozenset({"rank"}),
    BEYOND: frozenset({"milestone", "pace", "cap_growth"}),
    PERIOD: frozenset({"period_since"}),
}
"""Kinds of fact by the part of the history that they are found in."""


class Verdict(NamedTuple):
    """Who leads, and who might lead instead for all that the history at hand tells."""

    lead: RankedFact | None
    rivals: tuple[RankedFact | None, ...] = ()
    """Other leads that are possible; nobody where the history leaves no doubt."""

    @property
    def certain(self) -> bool:
        """Whether the history leaves no doubt of the lead."""
        return not self.rivals

    @property
    def name(self) -> str:
        """The fact's id; empty where nothing could lead."""
        return name_of(self.lead)

    @property
    def angle(self) -> str:
        """The fact's id with the kind of story it makes: ``move:KOSPI rally``."""
        return angle_of(self.lead)

    @property
    def names(self) -> frozenset[str]:
        """Ids of all facts that may lead."""
        return frozenset(map(name_of, (self.lead, *self.rivals)))

    @property
    def angles(self) -> frozenset[str]:
        """All facts that may lead, each with its kind of story."""
        return frozenset(map(angle_of, (self.lead, *self.rivals)))


def name_of(lead: RankedFact | None) -> str:
    """The fact's id; empty for none."""
    return lead.fact.id if lead else ""


def angle_of(lead: RankedFact | None) -> str:
    """The fact's id and its kind of story; empty for none."""
    return f"{lead.fact.id} {lead.story}" if lead else ""


def first_of(ranked: Iterable[RankedFact]) -> RankedFact | None:
    """The first ranked fact that makes a kind of story: the lead, as the plan chooses it."""
    return next((each for each in ranked if each.story), None)


@dataclass(frozen=True)
class Scene:
    """A day and the tables that weigh it."""

    whole: MarketDay
    house: Settings
    """The tables of the day's own section."""
    exact: Exact | None = None
    known: dict[tuple[str, str, Decimal], Verdict] = field(default_factory=dict)

    @cached_property
    def storied(self) -> frozenset[tuple[str, str]]:
        """Kinds of fact, each with a role of its subject, that some row lets lead."""
        book, kinds = self.house.rulebook, [kind.kind for kind in Fact.__subclasses__()]
        pairs = ((kind, role) for kind in kinds for role in ROLES)
        return frozenset(pair for pair in pairs if any(rule.story for rule in book.about(*pair)))

    @cached_property
    def roles(self) -> frozenset[str]:
        """Roles of the subjects on whose figures a lead may rest."""
        leading = {role for _, role in self.storied}
        return frozenset(leading.union(*(BORROWED.get(role, ()) for role in leading)))

    @cached_property
    def day(self) -> MarketDay:
        """The day without what no lead can rest on: facts about other subjects need not be found."""
        kept, day = self.roles, self.whole
        kinds = {kind for kind, _ in self.storied}
        flows = day.flows if FLOW in kept or kinds & OF_FLOWS else {}
        return replace(
            day,
            indices=day.indices if INDEX in kept else {day.main: day.indices[day.main]},
            shares=day.shares if SHARE in kept else {},
            caps=day.caps if CAP in kept else {},
            share_caps=day.share_caps if SHARE_CAP in kept else {},
            dollar_won=day.dollar_won if DOLLAR_WON in kept else None,
            noon_rate=day.noon_rate if NOON_RATE in kept else None,
            flows=flows,
            history=day.history if kinds & OF_PATH else _without_path(day),
        )

    @cached_property
    def ages(self) -> tuple[Decimal, ...]:
        """Years at which a rule tells an older precedent from a younger one."""
        bounds = {bound for name, bound in self.bounds() if name == "years"}
        return tuple(sorted({*bounds, Decimal(52 * 7) / Decimal("365.25")}))

    def bounds(self, *kinds: str) -> Sequence[tuple[str, Decimal]]:
        """The numbers that rules hold facts of these kinds against, each with the attribute; of all kinds
        that can lead when none is named."""
        about = self.house.rulebook.about
        pairs = [pair for pair in self.storied if pair[0] in kinds or not kinds]
        asked = [each for pair in pairs for rule in about(*pair) for each in rule.conditions]
        ends = [(each, end) for each in asked if isinstance(each.wanted, Mapping) for end in (LOW, HIGH)]
        return [(each.name, Decimal(str(each.wanted[end]))) for each, end in ends if end in each.wanted]

    def lead(self, day: MarketDay) -> RankedFact | None:
        """Who leads on a day; facts that never lead need not be weighed."""
        found = facts.find(day, self.house.yardsticks)
        able = [fact for fact in found if (fact.kind, fact.role) in self.storied]
        return first_of(rules.rank(able, self.house.rulebook))

    def verdict(self, one: Input, value: Decimal) -> Verdict | None:
        """Who would lead with another value of a figure; None where the figure cannot have it."""
        key = (one.series, one.field, value)
        if key not in self.known:
            found = self._verdict(one, value)
            if found is None:
                return None
            self.known[key] = found
        return self.known[key]

    def supposed(self, one: Input, value: Decimal) -> tuple[MarketDay, tuple[Doubt, ...]] | None:
        """The day with another value of a figure and what then lay behind it, with what nobody can tell."""
        day = changed(self.day, one, value)
        if day is None:
            return None
        past = day.history.get(one.past)
        if past is None:
            return day, ()
        if one.role == FLOW:
            history, doubts = with_amount(past, one.datum.value, value, day.session)
        else:
            quotes = quote_named(self.day, one), quote_named(day, one)
            history, doubts = with_quote(past, quotes, self._levels(one), day.session)
        return replace(day, history={**day.history, one.past: history}), doubts

    def _verdict(self, one: Input, value: Decimal) -> Verdict | None:
        found = self.supposed(one, value)
        if found is None:
            return None
        day, doubts = found
        least = self.lead(day)
        doubts = tuple(each for each in doubts if self._matters(each, one.role, least))
        verdict = _among(
            least if each is day else self.lead(each) for each in possible(day, doubts, self.ages)
        )
        if verdict.certain or self.settled is None or one.role == FLOW:
            return verdict
        settled = self.settled.settle(day, quote_named(day, one), doubts)
        return verdict if settled is None else Verdict(self.lead(settled))

    @cached_property
    def settled(self) -> Settled | None:
        """The whole history, where there is one to ask."""
        return Settled(self.exact) if self.exact else None

    def _matters(self, doubt: Doubt, role: str, lead: RankedFact | None) -> bool:
        """Whether a fact made from what is in doubt could take the lead, or be the one that has it."""
        made = MADE_FROM[doubt.part]
        if lead is None or (doubt.part == BEYOND and lead.fact.kind in made):
            return True
        rows = (row for kind in made for row in self.house.rulebook.about(kind, role))
        return any(row.story and row.points >= lead.points and _asks_of(row, doubt) for row in rows)

    def _levels(self, one: Input) -> Levels:
        ladder = self.house.yardsticks.ladders.get(one.role)
        return lambda quote: _crossed(self.day, quote, ladder) if ladder else ()


def _among(leads: Iterable[RankedFact | None]) -> Verdict:
    """Who leads on the first of several days, and who else on another."""
    first, *others = leads
    told = {angle_of(each): each for each in others if angle_of(each) != angle_of(first)}
    return Verdict(first, tuple(told.values()))


def _asks_of(row: rules.Rule, doubt: Doubt) -> bool:
    """Whether a row may speak of the measure in doubt."""
    asked = (each for each in row.conditions if each.name == "measure")
    return doubt.part == BEYOND or all(each.holds(doubt.key) for each in asked)


def _without_path(day: MarketDay) -> Mapping[str, History]:
    """The histories without the closes of the period that the day looks back on."""
    return {
        series: replace(past, period=replace(past.period, closes=())) if past.period else past
        for series, past in day.history.items()
    }


def _crossed(day: MarketDay, quote: Quote, ladder: Ladder) -> tuple[Decimal, ...]:
    """The highest level of each grade that the close rose above, or the lowest that it fell below."""
    if quote.last is None or quote.previous_close is None or not has_rungs(day, quote):
        return ()
    last, base = quote.last.value, quote.previous_close.value
    if last > base:
        found = (ladder.highest_up_to(last, grade) for grade in ("major", "minor"))
        return tuple(dict.fromkeys(level for level in found if level >= base))
    found = (ladder.lowest_above(last, grade) for grade in ("major", "minor"))
    return tuple(dict.fromkeys(level for level in found if level <= base)) if last < base else ()
