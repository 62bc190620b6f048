"""Figures as one Korean story prints them: in its house's style, each on the right side of the others."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.prose.decimals import needed
from newsgen.prose.korean import numerals
from newsgen.prose.korean.style import Style
from newsgen.records import Fact, Figure, MarketDay, Said, StoryPlan, said

Key = tuple[object, ...]
"""Unit, data and formula of a figure, which settle its value."""


class Printed:
    """What the body has printed, and how it prints a figure."""

    def __init__(self, style: Style, plan: StoryPlan, day: MarketDay) -> None:
        self.style = style
        self.plan = plan
        self.day = day
        self._said: set[Key] = set()
        self._levels: set[Decimal] = set()

    def said(self, figure: Figure) -> bool:
        """Whether the body has printed this figure."""
        return figure[1:] in self._said

    def figure(self, figure: Figure, text: str, fact: Fact) -> Said:
        """A figure in the text given, noted as said."""
        self._said.add(figure[1:])
        value, unit, data, _ = figure
        return said(text, "figure", value, fact, unit, data)

    def roughly(self, figure: Figure, text: str, fact: Fact) -> Said:
        """A figure in words that are rough, such as ``1% 넘게``: it is still to be told."""
        return said(text, "figure", figure.value, fact, figure.unit, figure.data)

    def said_level(self, value: Decimal) -> bool:
        """Whether the body has told that the main index stood there, or named that round level."""
        return value in self._levels

    def level(self, figure: Figure, fact: Fact) -> Said:
        """An index level: ``6,083.86``."""
        self._levels.add(figure.value)
        return self.figure(figure, numerals.spelled(self._exact(figure), comma=self.style.comma), fact)

    def rung(self, figure: Figure, fact: Fact) -> Said:
        """A round level, to stand before 선: ``6,000``."""
        self._levels.add(figure.value)
        return self.figure(figure, numerals.level(figure.value, self.style.comma, 0), fact)

    def points(self, figure: Figure, fact: Fact) -> Said:
        """A change in points, without its sign: ``114.22포인트``."""
        text = numerals.spelled(self._exact(figure), comma=self.style.comma) + self.style.points
        return self.figure(figure, text, fact)

    def _exact(self, figure: Figure) -> Decimal:
        """A level or a change, absolute, in hundredths; a finer one stays on its side of every other figure
        that the story tells in its unit, and is never nothing."""
        value = abs(figure.value)
        shown = half_up(value, 2)
        if value == shown:
            return shown
        facts = (fact for beats in self.plan.paragraphs for beat in beats for fact in beat.facts)
        others = {each.value for fact in facts for each in fact.figures() if each.unit == figure.unit}
        return half_up(value, needed(value, 2, {abs(each) for each in others} | {Decimal(0)}))

    def in_order(self, points: Said, percent: Said) -> tuple[Said, Said]:
        """Points and percent, the house's first one first; the other stands in brackets behind it."""
        return (percent, points) if self.style.triple == "percent_first" else (points, percent)

    def percent(self, figure: Figure, fact: Fact, places: int = 2) -> Said:
        """A change in percent, without its sign: ``1.91%``."""
        return self.figure(figure, numerals.percent(figure.value, places), fact)

    def signed(self, figure: Figure, fact: Fact, places: int = 2) -> Said:
        """The same in a list, a minus before a fall: ``-0.92%``."""
        text = numerals.percent(figure.value, places)
        return self.figure(figure, f"-{text}" if figure.value < 0 else text, fact)

    def percent_points(self, figure: Figure, fact: Fact) -> Said:
        """How far apart two percentages are: ``1.89%포인트``, ``1.89% 포인트``."""
        text = numerals.percent_points(figure.value, space=self.style.gap.startswith("% "))
        return self.figure(figure, text, fact)

    def vanishes(self, percent: Figure) -> bool:
        """Whether a change is too small to print: less than half a hundredth of a percent."""
        return half_up(percent.value, 2) == 0

    def won(self, figure: Figure, fact: Fact, beside: Sequence[Decimal] = ()) -> Said:
        """An amount of won without its sign, on its own side of others: ``1조2천200억원``."""
        text = numerals.won(abs(figure.value), self.style.won, self.style.space, beside)
        return self.figure(figure, text, fact)

    def price(self, figure: Figure, fact: Fact) -> Said:
        """A share price in full: ``20만5천500원``."""
        return self.figure(figure, numerals.price(abs(figure.value), self.style.won), fact)

    def rate(self, figure: Figure, fact: Fact) -> Said:
        """Won per dollar, or a change of it, without its sign, as quoted: ``1,429.4원``, ``1,429.95원``."""
        value = self._exact(figure)
        places = 1 if value == half_up(value, 1) else 2
        return self.figure(figure, f"{numerals.rate(value, self.style.comma, places)}원", fact)

    def shares(self, figure: Figure, fact: Fact) -> Said:
        """A number of shares: ``4억3천720만주``."""
        text = numerals.counted_shares(figure.value, self.style.won, space=self.style.space)
        return self.figure(figure, text, fact)

    def count(self, figure: Figure, text: str, fact: Fact) -> Said:
        """A number of sessions or a place, in the words given: ``사흘째``, ``3거래일 연속``, ``네 번째``."""
        return self.figure(figure, text, fact)
