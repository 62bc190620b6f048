"""The voice of one Korean story: what has been named and said, so that it varies as a person's would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from hashlib import sha256

from newsgen.prose.korean import dates
from newsgen.prose.korean.closing import CLOSED
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.printed import Printed
from newsgen.prose.korean.style import Style
from newsgen.prose.korean.verbs import Forms, Words
from newsgen.records import MAIN, Fact, MarketDay, Move, Said, StoryPlan, said

FLAT = Forms("보합으로 마쳤다", "변동 없는", "변동 없이", "변동 없이", "보합", "변동 없이 거래되고 있다")
"""What stands for a verb where nothing moved."""
ENDED = ("마쳤다", "마감했다")
"""The last words of those predicates."""
MARKETS = {"KOSPI": "유가증권시장", "KOSDAQ": "코스닥시장"}
"""The market of an index, whose investors buy and sell."""


class Voice(Printed):
    """Choices made without dice: by story id, and by what this story has already used."""

    def __init__(
        self, style: Style, words: Words, plan: StoryPlan, day: MarketDay, seed: bytes = b""
    ) -> None:
        super().__init__(style, plan, day)
        self.words = words
        self.seed = seed or sha256(plan.story_id.encode()).digest()
        self._used: list[str] = []
        """Words of which the story has had its turn."""
        self._named: set[str] = set()
        self._turn = 0
        self.subject = ""
        """Whom the sentence before was about, in this paragraph."""
        self.headline = False
        """Whether it speaks in headlines."""
        self._today = False
        """Whether the paragraph has said 이날."""

    @cached_property
    def move(self) -> Move | None:
        """The main index's move, where the story tells it."""
        facts = (fact for beats in self.plan.paragraphs for beat in beats for fact in beat.facts)
        return next((fact for fact in facts if fact.__class__ is Move and fact.role == MAIN), None)

    def apart(self) -> Voice:
        """A voice for a headline: the same choices, nothing said yet."""
        voice = Voice(self.style, self.words, self.plan, self.day, self.seed)
        voice.headline = True
        return voice

    def new_paragraph(self) -> None:
        """Forgets whom the paragraph spoke of."""
        self.subject = ""
        self._today = False

    # --- choices

    def choose(self, words: Sequence[str], salt: int) -> str:
        """The same one of some words for the same story."""
        return words[self.seed[salt] % len(words)]

    def choose_forms(self, choices: Sequence[Forms], salt: int) -> Forms:
        """The same one of some verbs for the same story."""
        return choices[self.seed[salt] % len(choices)]

    def turn(self, words: Sequence[str], salt: int = 0) -> str:
        """One of some words, each only when the others have had their turn in this story: no two sentences
        end alike one behind the other."""
        start = self.seed[salt] % len(words)
        order = (*words[start:], *words[:start])
        used, last = self._used.count, self._used[-1] if self._used else None
        picked = min(order, key=lambda word: (word == last, used(word)))
        self._used.append(picked)
        return picked

    def closed(self) -> str:
        """How the session ended: 마쳤다 and 마감했다 by turns, whatever the story said of it last."""
        last = next((word for word in reversed(self._used) if word.endswith(ENDED)), "")
        return self.turn(CLOSED[2:] if last.endswith(ENDED[0]) else CLOSED[:2])

    def in_turn(self, words: Sequence[str]) -> str:
        """One of some words, those named earlier first, each only when the others have had their turn."""
        picked = min(words, key=self._used.count)
        self._used.append(picked)
        return picked

    def verb(self, way: str, size: Decimal, scale: str = "index") -> Forms:
        """The forms of a verb that fits the move and has had its turn least often."""
        if way == "flat":
            return FLAT
        choices = self.words.verbs(scale, way, size)
        picked = self.turn([each.past for each in choices], 1)
        return next(each for each in choices if each.past == picked)

    def word(self, text: str, value: str, fact: Fact) -> Said:
        """A word that says something checkable, such as a direction."""
        return said(text, "direction", value, fact)

    # --- names

    def name(self, series: str) -> Said:
        """The name of an index, a share or the rate."""
        first = series not in self._named
        self.subject = series
        self._named.add(series)
        if series in self.style.names:
            return said(self.style.names[series]["head" if self.headline else "text"], "name", series)
        return said(self.style.companies.get(series) or self._company(series, first=first), "name", series)

    def _company(self, series: str, *, first: bool) -> str:
        """A share's name: in full at first, shorter later on and in headlines where the table has it so."""
        words = self.day.names[series]
        return words.get("ko_head" if self.headline else "ko" if first else "ko_later") or words["ko"]

    def opener(self, text: str) -> Said:
        """The main index, called so at the head of the story."""
        series = self.day.main
        self.subject = series
        self._named.add(series)
        return said(text, "name", series)

    def main(self) -> Said:
        """The main index, called by another word each time."""
        series = self.day.main
        if series not in self._named:
            return self.name(series)
        words = self.style.references
        text = words[self._turn % len(words)].format(name=self.style.names[series]["text"])
        self._turn += 1
        self.subject = series
        return said(text, "name", series)

    def short(self, series: str) -> Said:
        """An index once it has been named in full: ``코스닥``."""
        self.subject = series
        return said(self.style.names[series]["head"], "name", series)

    def plainly(self, noun: str, series: str) -> Said:
        """What a series is, instead of its name: ``환율``."""
        return said(noun, "name", series)

    def same(self) -> str:
        """What stands for a move where there was none: ``전 거래일과 같은``."""
        base = self.style.than.removesuffix("보다").removesuffix(" 대비")
        return f"{base}{particle(base, '와과')} 같은"

    def group(self, group: str) -> Said:
        """An investor group."""
        return said(self.style.groups[group]["head" if self.headline else "text"], "name", group)

    def market(self, series: str) -> Said:
        """The market of an index: ``유가증권시장``."""
        return said(MARKETS[series], "name", series)

    def abroad(self, name: str, index: str) -> Said:
        """A foreign index by its Korean name."""
        return said(name, "name", index)

    def source(self, names: Mapping[str, str]) -> Said:
        """Who says so."""
        return said(names["ko"], "name", "source")

    def quote(self, words: Mapping[str, str], fact: Fact) -> Said:
        """Supplied words, as they were given."""
        return said(words["ko"], "quote", fact.subject, fact)

    # --- time

    def today(self) -> Said:
        """The session: ``25일``."""
        return said(f"{self.day.session.day}일", "time", self.day.session)

    def date(self, day: date, fact: Fact) -> Said:
        """A day: ``전날``, ``24일``, ``지난달 27일``, ``지난해 10월 27일``, ``2008년 10월 30일``."""
        past = self.day.history.get(self.day.main)
        text = dates.dated(day, self.day.session, past.previous_session if past else None)
        return said(text, "time", day, fact)

    def this_day(self) -> str:
        """``이날`` with the blank behind it, once a paragraph."""
        again, self._today = self._today, True
        return "" if again else "이날 "

    def as_of(self) -> Said:
        """The hour of the figures: ``오후 2시``, to stand before 현재."""
        return self.clock(self.day.as_of)

    def clock(self, moment: datetime, fact: Fact | None = None) -> Said:
        """An hour of the session: ``오전 9시 20분``."""
        return said(dates.clock(moment), "time", moment, fact)

    def span(self, text: str, value: str, fact: Fact) -> Said:
        """A length of time: ``약 4개월``, ``29일``."""
        return said(text, "time", value, fact)
