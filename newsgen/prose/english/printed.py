"""Figures as one story prints them: in its house's style, each on the right side of what the story says."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.prose.decimals import needed
from newsgen.prose.english import amounts
from newsgen.prose.english.style import Style
from newsgen.records import Fact, Figure, MarketDay, Said, StoryPlan, said
from newsgen.sessions import CLOSE

IN_DOLLARS = {
    "turnover": "turnover",
    "flows": "net_flow",
    "flow_turn": "net_flow",
    "cap": "move",
    "cap_milestone": "move",
    "stock_cap": "worth",
    "stock_volume": "turnover",
    "lead_dealt": "net_flow",
}
"""Sentences with an amount of won that may be told in dollars too, and the kind of fact it is."""

Key = tuple[object, ...]
"""Unit, data and formula of a figure, which settle its value."""


class Printed:
    """What the body has printed, and how it prints a figure."""

    def __init__(self, style: Style, plan: StoryPlan, day: MarketDay) -> None:
        self.style = style
        self.plan = plan
        self.day = day
        self._percent = style.percent
        self._said: set[Key] = set()
        self._levels: set[Decimal] = set()
        self._rungs: set[Decimal] = set()
        self.dollars_said = False

    def said(self, figure: Figure) -> bool:
        """Whether the body has printed this figure."""
        return figure[1:] in self._said

    def figure(self, figure: Figure, text: str, fact: Fact) -> Said:
        """A figure in the text given, noted as said."""
        self._said.add(figure[1:])
        value, unit, data, _ = figure
        return said(text, "figure", value, fact, unit, data)

    def said_level(self, value: Decimal) -> bool:
        """Whether the body has told that the main index stood there."""
        return value in self._levels

    def said_rung(self, value: Decimal) -> bool:
        """Whether the body has named that round level, as a price or as what the index did not reach."""
        return value in self._rungs or value in self._levels

    def level(self, figure: Figure, fact: Fact) -> Said:
        """An index level, two decimals."""
        self._levels.add(figure.value)
        return self.figure(figure, self._in_points(figure, trim=self.style.trim_level), fact)

    def _in_points(self, figure: Figure, *, trim: bool) -> str:
        """A level or a change, which the exchange gives in hundredths; a finer one stays on its side of
        every other figure that the story tells in its unit, and is never nothing."""
        value = abs(figure.value)
        shown = half_up(value, 2)
        if value != shown:
            facts = (fact for beats in self.plan.paragraphs for beat in beats for fact in beat.facts)
            others = {each.value for fact in facts for each in fact.figures() if each.unit == figure.unit}
            shown = half_up(value, needed(value, 2, {abs(each) for each in others} | {Decimal(0)}))
        return amounts.spelled(shown, trim=trim)

    def rung(self, figure: Figure, fact: Fact) -> Said:
        """A round level without decimals."""
        self._rungs.add(figure.value)
        return self.figure(figure, amounts.grouped(figure.value, 0, trim=True), fact)

    def points(self, figure: Figure, fact: Fact) -> Said:
        """A change in points, without its sign: the words around it say the direction."""
        return self.figure(figure, f"{self._in_points(figure, trim=self.style.trim_points)} points", fact)

    def point(self, figure: Figure, fact: Fact) -> Said:
        """The same before a noun: ``a 284.55-point`` gain."""
        return self.figure(figure, f"{self._in_points(figure, trim=self.style.trim_points)}-point", fact)

    def in_order(self, points: Said, percent: Said | None) -> tuple[Said, Said | None]:
        """Points and percent, the house's first one first."""
        return (percent, points) if percent and self.style.triple == "percent_first" else (points, percent)

    def percent(self, figure: Figure, fact: Fact, after: str = "", places: int = 2) -> Said:
        """A change in percent, without its sign, with the words after it when given."""
        text = amounts.percent(figure.value, places, trim=self.style.trim_percent)
        return self.figure(figure, text + self._percent + after, fact)

    def vanishes(self, percent: Figure) -> bool:
        """Whether a change is too small to print: less than half a hundredth of a percent."""
        return half_up(percent.value, 2) == 0

    def won(self, figure: Figure, fact: Fact, beside: Sequence[Decimal] = ()) -> Said:
        """An amount of won in its scale, on its own side of others: ``1.22 trillion won``."""
        text = amounts.scaled(figure.value, amounts.scales(self.style.won), beside)
        return self.figure(figure, f"{text} won", fact)

    def told_won(self, value: Decimal) -> Decimal:
        """An amount of won as the reader takes it from the rounded one."""
        return amounts.printed(value, amounts.scales(self.style.won))

    def price(self, figure: Figure, fact: Fact) -> Said:
        """A share price in full."""
        return self.figure(figure, f"{amounts.price(figure.value)} won", fact)

    def prices(self) -> bool:
        """Whether the house gives a share's price beside its percent at this hour."""
        when = self.style.share_price
        return when == "always" or (when == "close" and self.day.phase == CLOSE)

    def round_price(self, figure: Figure, fact: Fact) -> Said:
        """A round share price."""
        return self.figure(figure, f"{amounts.round_price(figure.value)} won", fact)

    def rate(self, figure: Figure, fact: Fact) -> Said:
        """Won per dollar, up to two decimals as quoted."""
        return self.figure(figure, self._in_points(figure, trim=True), fact)

    def dollars(self, figure: Figure | None, fact: Fact) -> Said | None:
        """Dollars, once a story, on what the house gives in dollars; None elsewhere or without a rate."""
        if figure is None or self.dollars_said or fact.kind != (self._dollars_on() or fact.kind):
            return None
        self.dollars_said = True
        text = amounts.scaled(figure.value, amounts.scales(self.style.dollars))
        return self.figure(figure, f"{self.style.dollar}{text}", fact)

    def _dollars_on(self) -> str:
        """The first of the house's kinds of fact that the story tells the amount of; "" for none."""
        if not self.style.dollars_on:
            return ""
        found: set[str] = set()
        for beats in self.plan.paragraphs:
            for template, facts, _ in beats:
                if template in IN_DOLLARS:
                    found.update(fact.kind for fact in facts if fact.kind == IN_DOLLARS[template])
        return next((kind for kind in self.style.dollars_on if kind in found), "")

    def shares(self, figure: Figure, fact: Fact) -> Said:
        """A number of shares."""
        return self.figure(figure, f"{amounts.counted_shares(figure.value)} shares", fact)
