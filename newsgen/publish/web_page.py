"""A story as one web page that stands alone: each figure says which datum it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsgen.publish.around import notice, opening
from newsgen.publish.html_pages import render
from newsgen.publish.locale_words import moment
from newsgen.publish.page_words import PageWords, page_words
from newsgen.publish.pieces import Data, Piece, cut
from newsgen.records import MarketDay, Problem, Story
from newsgen.records.addresses import data_of
from newsgen.records.plain_values import plain


@dataclass(frozen=True, slots=True)
class Origin:
    """One figure as printed, its exact value, the data under it and how it follows from them."""

    printed: str
    value: str
    unit: str
    data: tuple[Mapping[str, str], ...]
    formula: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the article template may use, and nothing else."""

    lang: str
    words: PageWords
    """What stands around the story, in its language."""
    title: str
    description: str
    market: str
    as_of: str
    """For machines: ISO 8601 with the offset."""
    moment: str
    """The same for the reader, in the words of the language."""
    headline: tuple[Piece, ...]
    deck: tuple[Piece, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]
    notice: tuple[Piece, ...]
    tail: str
    """The house's own last line; empty without one."""
    problems: tuple[Problem, ...]
    origins: tuple[Origin, ...]


def encode(story: Story, day: MarketDay) -> bytes:
    """UTF-8 HTML without a single outside file: style inside, no script, no picture."""
    return render("story.html", page=page_of(story, day))


def page_of(story: Story, day: MarketDay) -> Page:
    """The story cut into pieces, with every figure traced."""
    draft, data = story.draft, data_of(day)
    words = page_words(draft.lang)
    opening = draft.paragraphs[0] if draft.paragraphs else draft.headline
    return Page(
        lang=draft.lang,
        words=words,
        title=draft.headline.text,
        description=(draft.deck or opening).text,
        market=_subject(day, draft.lang, words),
        as_of=day.as_of.isoformat(),
        moment=moment(day.as_of, draft.lang),
        headline=tuple(cut(draft.headline, data, words)),
        deck=tuple(cut(draft.deck, data, words)) if draft.deck else (),
        paragraphs=tuple(_paragraphs(story, data, words)),
        notice=tuple(cut(last, data, words)) if (last := notice(story)) else (),
        tail=story.imprint.tail,
        problems=story.problems,
        origins=tuple(_origins(story, data, words)),
    )


def _paragraphs(story: Story, data: Data, words: PageWords) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs in pieces, what the house sets before the first one in a piece of its own."""
    said = opening(story)
    for at, line in enumerate(story.draft.paragraphs):
        before = (Piece(said),) if said and not at else ()
        yield (*before, *cut(line, data, words))


def _subject(day: MarketDay, lang: str, words: PageWords) -> str:
    """What the line above the headline names: the share, the rate, or the market of the story."""
    about = day.assignment.about
    if about in day.names:
        return day.names[about].get(lang, about)
    subject = about if about in words.subjects else day.main
    return words.subjects.get(subject, subject)


def _origins(story: Story, data: Data, words: PageWords) -> Iterator[Origin]:
    formulas = _formulas(story)
    for line in story.draft.lines:
        for span in line.spans:
            if span.kind != "figure":
                continue
            formula = formulas.get((span.fact, span.value), "")
            printed = line.text[span.start : span.end]
            traced = tuple(_traced(address, data) for address in span.data)
            yield Origin(printed, span.value, words.units.get(span.unit, span.unit), traced, formula)


def _traced(address: str, data: Data) -> Mapping[str, str]:
    datum = data.get(address)
    return {"address": address, "value": plain(datum.value) or "" if datum else ""}


def _formulas(story: Story) -> dict[tuple[str, str], str]:
    return {
        (ranked.fact.id, plain(figure.value)): figure.formula
        for ranked in story.facts
        for figure in ranked.fact.figures()
    }
