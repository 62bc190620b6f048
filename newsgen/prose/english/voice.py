"""The voice of one story: what has been named and said, so that it varies as a person's would."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from hashlib import sha256

from newsgen.prose.colours import colour
from newsgen.prose.english.spans import limit
from newsgen.prose.english.style import Style
from newsgen.prose.english.verbs import PAST, Forms, Words
from newsgen.prose.english.worded import Worded
from newsgen.prose.english.words import rough
from newsgen.records import MAIN, Fact, MarketDay, Move, Said, StoryPlan, said
from newsgen.sessions import CLOSE

BUYING = ("bought", "purchased", "picked up")
SELLING = ("sold", "offloaded", "unloaded")
BENCHMARK, OTHERS = "KOSPI", ("the index", "{name}")
"""The index that a house has its own words for, and what any other main index is called by turns: only one
is the benchmark."""


UNMOVED = (
    ("was unchanged", "stands unchanged", "standing unchanged"),
    ("closed unchanged", "closes unchanged", "closing unchanged"),
)
"""What stands for a verb where nothing moved: before the close, and at it."""


def _main_move(plan: StoryPlan) -> Move | None:
    for beats in plan.paragraphs:
        for beat in beats:
            for fact in beat.facts:
                if fact.__class__ is Move and fact.role == MAIN:
                    return fact
    return None


class Voice(Worded):
    """Choices made without dice: by story id, and by what this story has already used."""

    def __init__(
        self, style: Style, words: Words, plan: StoryPlan, day: MarketDay, seed: bytes = b""
    ) -> None:
        super().__init__(style, plan, day)
        self.words = words
        self.seed = seed or sha256(plan.story_id.encode()).digest()
        self._named: set[str] = set()
        self._turn = 0
        self._subject, self._pronoun = "", False
        self._alone = ""
        """The share that the sentence before was about, and no other."""
        self._verbs: list[str] = []
        self._all_verbs: set[str] = set()
        self._shift = 0
        """How far on from the body's own verb a headline begins, so that the two differ."""
        self.comma = False
        """Whether the first sentence has come to a comma: what follows then needs one too."""
        self.figured = False
        """Whether it begins with how far the index went."""
        self.closed = ""
        """The word for how the session ended, where it has one."""
        self.rows = False
        """Whether its verb is one that may be said *for a third straight session*."""
        self.ranks = False
        """Whether its last clause was one of its ranks, so that the next is joined to it."""
        self.of_shares = False
        """Whether it began with shares, so that nobody in it sold shares."""
        self._roughly = False
        self._tags = style.tags
        self._tag, self._index = "", False
        """What the first sentence has called the main index, such as the benchmark."""

    @cached_property
    def move(self) -> Move | None:
        """The main index's move, where the story tells it."""
        return _main_move(self.plan)

    def apart(self) -> Voice:
        """A voice for a headline: the same choices, nothing said yet, no company introduced."""
        voice = Voice(self.style, self.words, self.plan, self.day, self.seed)
        voice._percent, voice._tags, voice._shift = self.style.head_percent, {}, 1
        return voice

    # --- choices

    def new_paragraph(self) -> None:
        """Forgets which verbs the paragraph has used and whom it spoke of."""
        self._verbs = []
        self._subject = self._alone = ""
        self._pronoun = False

    def look_away(self) -> None:
        """Speaks of something else, so that the index is not *it* next."""
        self._subject = ""

    def choose(self, words: Sequence[str], salt: int) -> str:
        """The same one of some words for the same story."""
        return words[self.seed[salt] % len(words)]

    def verb(self, fact: Fact, way: str, size: Decimal, form: int = PAST, scale: str = "index") -> Said:
        """A verb that fits the move, not used in this paragraph and, if possible, in this story."""
        if way == "flat":
            return said(UNMOVED[self.day.phase == CLOSE][form], "direction", way, fact)
        choices: tuple[Forms, ...] = self.words.verbs(scale, way, size)
        start = (self.seed[len(self._verbs) % 8] + self._shift) % len(choices)
        turned = choices[start:] + choices[:start]
        unused = [each for each in turned if each[PAST] not in self._verbs]
        picked = next((each for each in unused if each[PAST] not in self._all_verbs), (unused or turned)[0])
        self._verbs.append(picked[PAST])
        self._all_verbs.add(picked[PAST])
        return said(picked[form], "direction", way, fact)

    def spent(self, way: str, size: Decimal) -> bool:
        """Whether the story has used every verb that fits such a move of an index."""
        return all(forms[PAST] in self._all_verbs for forms in self.words.verbs("index", way, size))

    def fresh(self, words: Sequence[str], salt: int | None = None) -> str:
        """The first of some verbs, or the story's own one by salt, that the paragraph has not used."""
        start = self.seed[salt] % len(words) if salt else 0
        turned = (*words[start:], *words[:start])
        picked = next((word for word in turned if word not in self._verbs), turned[0])
        self._verbs.append(picked)
        return picked

    def unsaid(self, words: Sequence[str], salt: int) -> str:
        """The first of some verbs that the sentences before have not used, if there is one."""
        left = [word for word in words if word not in self._all_verbs]
        return self.fresh(left or words, salt)

    def list_verb(self, way: str, sizes: Sequence[Decimal], scale: str) -> str:
        """One verb for several moves the same way: it fits the smallest of them and none of the edges."""
        size = max(min(sizes), self.words.thresholds["listed"])
        choices = self.words.verbs(scale, way, size)
        return choices[self.seed[11] % len(choices)][PAST]

    # --- names

    def name(self, series: str) -> Said:
        """The name of an index or share: in full at first mention, shorter later on where it is so called."""
        if series in self.style.names:
            text = self.style.names[series]["later" if series in self._named else "first"]
            if self._tag and series == self.day.main:
                text = text.replace(f"{self._tag} ", "", 1)
        else:
            words = self.day.names[series]
            later = words.get("en_later") if series in self._named else None
            text = self.style.companies.get(series) or later or words["en"]
            if series in self._tags and series not in self._named:
                text = f"{self._tags[series]} {text}"
        self._named.add(series)
        self._subject = series
        return said(text, "name", series)

    def main(self) -> Said:
        """The main index, called by another word each time."""
        series = self.day.main
        if series not in self._named:
            return self.name(series)
        if self._subject == series and not self._pronoun:
            self._pronoun = True
            return said("it", "name", series)
        self._pronoun = False
        words = self.style.references if series == BENCHMARK else OTHERS
        text = words[self._turn % len(words)]
        self._turn += 1
        self._subject = series
        return said(text.format(name=self.style.names[series]["later"]), "name", series)

    def same(self, series: str) -> Said:
        """A share's name; ``it`` where the sentence before was about that share alone."""
        alone, self._alone = series == self._alone, ""
        return said("it", "name", series) if alone else self.name(series)

    def speak_of(self, series: str) -> None:
        """Notes that a sentence was about one share alone."""
        self._alone = series

    def stock(self, series: str) -> Said:
        """The share that a story is about, once it has been named: ``it`` next to itself, else by turns
        ``the stock`` and its name."""
        it = self._subject == series and not self._pronoun
        self._pronoun, self._subject = it, series
        if it:
            return said("it", "name", series)
        self._turn += 1
        return said("the stock", "name", series) if self._turn % 2 else self.name(series)

    def named(self, series: str) -> Said:
        """The series by its name; the main index otherwise where the paragraph has just spoken of it."""
        return self.main() if series == self.day.main and self._subject == series else self.name(series)

    def market(self) -> Said:
        """The market as a whole, in a lead."""
        return said(self.choose(self.style.market, 10), "name", self.day.main)

    def opener(self, *, index: bool = True, stocks: bool = False) -> Said:
        """Whom the first sentence begins with: never as that of the session before. The index by a name, the
        market as a whole, or either."""
        openings, series = self.words.openings, self.day.main
        past = self.day.history.get(series)
        if openings is None:
            return self.name(series)
        shade = colour(self.day.session, past.previous_session if past else None)
        names = openings.names(shade, series, index=index, stocks=stocks)
        own = [name for name in names if "{" in name or name in self.style.market] or names
        head = self.style.names[series]["head"]
        tag = openings.tag.get(series, "")
        text = self.choose(own, 12).format(name=head, tag=tag)
        self._tag = tag if tag and tag in text else ""
        self._index = head in text
        self.of_shares = text.endswith("shares") or text.startswith("shares")
        if self.style.names[series]["first"].removeprefix("the ") in text:
            self._named.add(series)
        return said(text, "name", series)

    def again(self) -> Said:
        """The main index further on in the first sentence: ``it``, or its short name behind the market's."""
        series = self.day.main
        return said("it", "name", series) if self._index else self.short(series)

    def group(self, group: str) -> Said:
        """An investor group."""
        return said(self.choose(self.style.groups[group], 9), "name", group)

    # --- time

    def soon(self, days: int) -> str:
        """A length of time since the last round level: ``just a month``, ``about four months``."""
        return f"just {rough(days)}" if days <= limit("just") else self.rough(days)

    def rough(self, days: int) -> str:
        """A rough length of time: ``about four months``, and ``roughly`` the next time one is rough."""
        text = rough(days)
        if text.startswith("about "):
            self._roughly = not self._roughly
            return text if self._roughly else f"roughly{text[5:]}"
        return text
