"""What a Korean speaker checks in a finished story, each check a function that shows what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from newsgen.prose.korean.slips import LONGEST_HEAD, LONGEST_LEAD, slips
from newsgen.prose.korean.style import Style
from newsgen.reading.sentences import sentences
from newsgen.records import Draft, Line
from newsgen.verify.korean.particles import agrees


class Copy(NamedTuple):
    """A finished story."""

    name: str
    draft: Draft
    style: Style

    @property
    def heads(self) -> tuple[Line, ...]:
        """Headline and deck; of a flash its one line."""
        return (self.draft.headline, *((self.draft.deck,) if self.draft.deck else ()))

    @property
    def told(self) -> tuple[Line, ...]:
        """All but the notice."""
        return (*self.heads, *self.draft.paragraphs)

    @property
    def sentences(self) -> list[str]:
        """The sentences of the body, one behind the other."""
        return [each for line in self.draft.paragraphs for each in sentences(line.text, "ko")]


Check = Callable[[Copy], Iterator[str]]

PARTICLE = re.compile(
    r"(?:으로|로|은|는|이|가|을|를|과|와|이다|다|이며|며|이고|이었다|였다|이라|이나)"
    r"(?:는|도|서|의)?(?=[ ,.…]|$)"
)
"""What may stand behind a figure or a name."""
GROUPED, PLAIN = re.compile(r"\d,\d{3}\.\d"), re.compile(r"(?<![\d,])\d{4,}\.\d")
FINER = re.compile(r"\d\.\d{3,}")
THERE = re.compile(r"있(?:다|었다)\.$")
CLOSING = re.compile(r"((?:[가-힣]+ )?[가-힣]+)\.$")
ENDS = re.compile(r"(?:거래를|장을) 마쳤다\.$|마감했다\.$|거래됐다\.$")
LETTERS = re.compile(r"[A-Za-z]{2,}|[A-Zac-oq-z](?![가-힣])")


def wrong_particles(copy: Copy) -> Iterator[str]:
    """A particle that does not agree with the figure, the name or the date before it."""
    for line in copy.told:
        for span in line.spans:
            found = PARTICLE.match(line.text, span.end)
            if found and not agrees(line.text[: span.end], found[0]):
                yield line.text[max(0, span.start - 10) : found.end() + 5]


def slipped(copy: Copy) -> Iterator[str]:
    """What lint marks in a sentence alone: amounts, bases, order, register."""
    yield from (f"{text}: {fault}" for text in copy.sentences for _, fault in slips(text))
    for line in copy.heads:
        yield from (f"{line.text}: {fault}" for check, fault in slips(line.text) if check != "register")


def another_houses_figures(copy: Copy) -> Iterator[str]:
    """12345.6 in a house that groups its levels, and 12,345.6 in one that does not; more decimals than two
    where two would do."""
    odd = PLAIN if copy.style.comma else GROUPED
    for line in copy.told:
        yield from (found[0] for found in odd.finditer(line.text))
        for span in line.spans:
            text = line.text[span.start : span.end]
            if span.kind == "figure" and FINER.search(text) and not _needed(text, copy):
                yield text


def _needed(text: str, copy: Copy) -> bool:
    """Whether another figure of the story is the same in hundredths."""
    figures = {found[0] for line in copy.told for found in re.finditer(r"\d[\d,]*\.\d+", line.text)}
    fine = re.search(r"\d[\d,]*\.\d+", text)
    assert fine is not None
    near = fine[0][: fine[0].index(".") + 2]
    return any(each != fine[0] and each.startswith(near) for each in figures)


def long_leads(copy: Copy) -> Iterator[str]:
    """A first sentence of more than 120 characters."""
    yield from (text for text in copy.sentences[:1] if len(text) > LONGEST_LEAD)


def other_registers(copy: Copy) -> Iterator[str]:
    """A sentence of the body that does not end in -다."""
    for line in copy.draft.paragraphs:
        yield from (text for text in sentences(line.text, "ko") if not text.endswith("다."))


def there_is_twice(copy: Copy) -> Iterator[str]:
    """Two sentences in a row that end in 있다."""
    for one, other in pairwise(copy.sentences):
        if THERE.search(one) and THERE.search(other):
            yield f"{one} {other}"


def one_end_twice(copy: Copy) -> Iterator[str]:
    """Two sentences in a row that close with the same words."""
    for one, other in pairwise(copy.sentences):
        ends = ENDS.search(one), ENDS.search(other)
        if ends[0] and ends[1] and ends[0][0] == ends[1][0]:
            yield f"{one} {other}"


def today_twice(copy: Copy) -> Iterator[str]:
    """이날 more than once in a paragraph."""
    yield from (line.text for line in copy.draft.paragraphs if line.text.count("이날") > 1)


def headlines(copy: Copy) -> Iterator[str]:
    """A headline with a full stop or too long for its line; a flash is its own line."""
    for line in copy.heads:
        text, room = line.text, LONGEST_HEAD if copy.draft.paragraphs else 99
        if text.endswith(".") or len(text) > room:
            yield f"{len(text)} {text}"


def foreign_letters(copy: Copy) -> Iterator[str]:
    """Latin letters outside of names, of what others said and of units."""
    for line in copy.told:
        kept = [span for span in line.spans if span.kind in ("name", "quote")]
        plain = line.text
        for span in kept:
            plain = plain[: span.start] + "가" * (span.end - span.start) + plain[span.end :]
        yield from (f"{found[0]} in {line.text}" for found in LETTERS.finditer(plain) if found[0] != "p")


CHECKS: tuple[Check, ...] = (
    wrong_particles,
    slipped,
    another_houses_figures,
    long_leads,
    other_registers,
    there_is_twice,
    one_end_twice,
    today_twice,
    headlines,
    foreign_letters,
)
