"""The voice of one story: what has been named and said, so that it varies as a person's would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256

from newsgen.numbers import half_up
from newsgen.prose.english import amounts, dates
from newsgen.prose.english.verbs import PAST, Forms, Words
from newsgen.prose.style import Style
from newsgen.records import MAIN, Fact, Figure, MarketDay, Move, Said, StoryPlan, said

BUYING = ("bought", "purchased", "picked up")
SELLING = ("sold", "offloaded", "unloaded")


Key = tuple[str, str, tuple[str, ...]]


def _main_move(plan: StoryPlan) -> Move | None:
    for beats in plan.paragraphs:
        for beat in beats:
            for fact in beat.facts:
                if fact.__class__ is Move and fact.role == MAIN:
                    return fact
    return None


class Voice:
    """Choices made without dice: by story id, and by what this story has already used."""

    def __init__(
        self, style: Style, words: Words, plan: StoryPlan, day: MarketDay, seed: bytes = b""
    ) -> None:
        self.style = style
        self.words = words
        self.plan = plan
        self.day = day
        self.seed = seed or sha256(plan.story_id.encode()).digest()
        self.move = _main_move(plan)
        """The main index's move, where the story tells it."""
        self._named: set[str] = set()
        self._turn = 0
        self._subject = ""
        self._pronoun = False
        self._verbs: list[str] = []
        self._all_verbs: set[str] = set()
        self._said: set[Key] = set()
        self._levels: set[Decimal] = set()
        self.dollars_said = False

    def apart(self) -> Voice:
        """A voice for a headline: the same choices, nothing said yet."""
        return Voice(self.style, self.words, self.plan, self.day, self.seed)

    # --- choices

    def new_paragraph(self) -> None:
        """Forgets which verbs the paragraph has used and whom it spoke of."""
        self._verbs = []
        self._subject = ""
        self._pronoun = False

    def look_away(self) -> None:
        """Speaks of something else, so that the index is not *it* next."""
        self._subject = ""

    def choose(self, words: Sequence[str], salt: int) -> str:
        """The same one of some words for the same story."""
        return words[self.seed[salt] % len(words)]

    def verb(self, fact: Fact, way: str, size: Decimal, form: int = PAST, scale: str = "index") -> Said:
        """A verb that fits the move, not used in this paragraph and, if possible, in this story."""
        choices: tuple[Forms, ...] = self.words.verbs(scale, way, size)
        start = self.seed[len(self._verbs) % 8] % len(choices)
        turned = choices[start:] + choices[:start]
        unused = [each for each in turned if each[PAST] not in self._verbs]
        picked = next((each for each in unused if each[PAST] not in self._all_verbs), (unused or turned)[0])
        self._verbs.append(picked[PAST])
        self._all_verbs.add(picked[PAST])
        return said(picked[form], "direction", way, fact)

    def said(self, figure: Figure) -> bool:
        """Whether the body has printed this figure: unit, formula and data settle the value."""
        return (figure.unit, figure.formula, figure.data) in self._said

    # --- names

    def name(self, series: str) -> Said:
        """The name of an index or share: in full at first mention."""
        if series in self.style.names:
            text = self.style.names[series]["later" if series in self._named else "first"]
        else:
            text = self.day.names[series]["en"]
        self._named.add(series)
        self._subject = series
        return said(text, "name", series)

    def head_name(self, series: str) -> Said:
        """The name of an index in a headline."""
        return said(self.style.names[series]["head"], "name", series)

    def main(self) -> Said:
        """The main index, called by another word each time."""
        series = self.day.main
        if series not in self._named:
            return self.name(series)
        if self._subject == series and not self._pronoun:
            self._pronoun = True
            return said("it", "name", series)
        self._pronoun = False
        text = self.style.references[self._turn % len(self.style.references)]
        self._turn += 1
        self._subject = series
        return said(text.format(name=self.style.names[series]["later"]), "name", series)

    def named(self, series: str) -> Said:
        """The series by its name; the main index otherwise where the paragraph has just spoken of it."""
        return self.main() if series == self.day.main and self._subject == series else self.name(series)

    def market(self) -> Said:
        """The market as a whole, in a lead."""
        return said(self.choose(self.style.market, 10), "name", self.day.main)

    def plainly(self, noun: str, series: str) -> Said:
        """What a series is, instead of its name: ``index``, ``shares``."""
        return said(noun, "name", series)

    def group(self, group: str) -> Said:
        """An investor group."""
        return said(self.choose(self.style.groups[group], 9), "name", group)

    # --- figures

    def figure(self, figure: Figure, text: str, fact: Fact) -> Said:
        """A figure in the text given, noted as said."""
        self._said.add((figure.unit, figure.formula, figure.data))
        return said(text, "figure", figure.value, fact, figure.unit, figure.data)

    def said_level(self, value: Decimal) -> bool:
        """Whether the body has printed that level of the main index."""
        return value in self._levels

    def level(self, figure: Figure, fact: Fact) -> Said:
        """An index level, two decimals."""
        self._levels.add(figure.value)
        return self.figure(figure, amounts.grouped(figure.value, 2, trim=self.style.trim_level), fact)

    def rung(self, figure: Figure, fact: Fact) -> Said:
        """A round level without decimals."""
        self._levels.add(figure.value)
        return self.figure(figure, amounts.grouped(figure.value, 0, trim=True), fact)

    def points(self, figure: Figure, fact: Fact) -> Said:
        """A change in points, without its sign: the words around it say the direction."""
        return self.figure(
            figure, f"{amounts.grouped(figure.value, 2, trim=self.style.trim_level)} points", fact
        )

    def point(self, figure: Figure, fact: Fact) -> Said:
        """The same before a noun: ``a 284.55-point`` gain."""
        return self.figure(
            figure, f"{amounts.grouped(figure.value, 2, trim=self.style.trim_level)}-point", fact
        )

    def list_verb(self, way: str, sizes: Sequence[Decimal], scale: str) -> str:
        """One verb for several moves the same way: it fits the smallest of them and none of the edges."""
        size = max(min(sizes), self.words.thresholds["listed"])
        choices = self.words.verbs(scale, way, size)
        return choices[self.seed[11] % len(choices)][PAST]

    def percent(self, figure: Figure, fact: Fact, after: str = "", places: int = 2) -> Said:
        """A change in percent, without its sign, with the words after it when given."""
        text = amounts.grouped(figure.value, places, trim=self.style.trim_percent)
        return self.figure(figure, text + self.style.percent + after, fact)

    def vanishes(self, percent: Figure) -> bool:
        """Whether a change is too small to print: less than half a hundredth of a percent."""
        return half_up(percent.value, 2) == 0

    def won(self, figure: Figure, fact: Fact) -> Said:
        """An amount of won in its scale: ``1.22 trillion won``."""
        return self.figure(figure, f"{amounts.scaled(figure.value)} won", fact)

    def price(self, figure: Figure, fact: Fact) -> Said:
        """A share price in full."""
        return self.figure(figure, f"{amounts.price(figure.value)} won", fact)

    def round_price(self, figure: Figure, fact: Fact) -> Said:
        """A round share price."""
        return self.figure(figure, f"{amounts.round_price(figure.value)} won", fact)

    def rate(self, figure: Figure, fact: Fact) -> Said:
        """Won per dollar, up to two decimals as quoted."""
        return self.figure(figure, amounts.grouped(figure.value, 2, trim=True), fact)

    def dollars(self, figure: Figure | None, fact: Fact) -> Said | None:
        """Dollars, once a story; None after that or without a rate."""
        if figure is None or self.dollars_said:
            return None
        self.dollars_said = True
        return self.figure(
            figure, f"{self.style.dollar}{amounts.scaled(figure.value, amounts.DOLLARS)}", fact
        )

    def shares(self, figure: Figure, fact: Fact) -> Said:
        """A number of shares."""
        return self.figure(figure, f"{amounts.counted_shares(figure.value)} shares", fact)

    # --- time

    def today(self, part: str = "") -> Said:
        """The weekday of the session, with the part of the day when given (`` afternoon``)."""
        return said(dates.weekday(self.day.session) + part, "time", self.day.session)

    def on(self, day: date, fact: Fact) -> Said:
        """A date: ``on Tuesday``, ``on Oct. 27 last year``."""
        return said(f"on {dates.dated(day, self.day.session)}", "time", day, fact)

    def of(self, day: date, fact: Fact) -> Said:
        """The day of something that was set then: ``of Sept. 12, 2001``, ``set on Tuesday``."""
        text = dates.dated(day, self.day.session)
        return said(f"set on {text}" if text in dates.WEEKDAYS else f"of {text}", "time", day, fact)

    def date(self, day: date, fact: Fact, before: str = "") -> Said:
        """A date without ``on``, with the words before it when given."""
        return said(before + dates.dated(day, self.day.session), "time", day, fact)

    def as_of(self) -> Said:
        """The clock time of the figures."""
        return said(dates.clock(self.day.as_of), "time", self.day.as_of)

    def span(self, text: str, value: str, fact: Fact) -> Said:
        """A length of time."""
        return said(text, "time", value, fact)

    def word(self, text: str, value: str, fact: Fact) -> Said:
        """Any other word that says something checkable, such as a direction."""
        return said(text, "direction", value, fact)

    def quote(self, words: Mapping[str, str], fact: Fact) -> Said:
        """Supplied words, as they were given."""
        return said(words["en"], "quote", fact.subject, fact)

    def short(self, series: str) -> Said:
        """The later name of an index, for a possessive."""
        return said(self.style.names[series]["later"], "name", series)

    def abroad(self, index: str) -> Said:
        """A foreign index."""
        return said(f"the {index}", "name", index)

    def listed(self) -> Said:
        """``Kospi-listed companies``."""
        series = self.day.main
        return said(f"{self.style.names[series]['head']}-listed companies", "name", f"{series}.cap")

    def source(self, names: Mapping[str, str]) -> Said:
        """Who says so."""
        return said(names["en"], "name", "source")
