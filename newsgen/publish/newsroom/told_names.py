"""Which instruments does a story speak of, and by which words is it found?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsgen.records import MarketDay, Story
from newsgen.records.newsroom import Coding, Instrument


def series_told(story: Story, day: MarketDay) -> tuple[str, ...]:
    """Whatever the story names, in the order in which it does: whom it is about first, then
    ``KOSPI``, ``005930``, ``foreign``. The market value of an index is told of that index."""
    about = {"market": day.main, "flows": day.main}.get(day.assignment.about, day.assignment.about)
    lines = (line for line in story.draft.lines if line is not story.draft.notice)
    named = (span.value.removesuffix(".cap") for line in lines for span in line.spans if span.kind == "name")
    return tuple(dict.fromkeys((about, *named)))


def instruments(told: Iterable[str], day: MarketDay, coding: Coding) -> Iterator[Instrument]:
    """What is traded of all that is told."""
    for series in told:
        if series in coding.indices:
            yield coding.indices[series]
        elif series in day.shares or series in day.share_caps:
            yield _share(series, day, coding)


def _share(code: str, day: MarketDay, coding: Coding) -> Instrument:
    listing = day.listings.get(code)
    exchange = coding.exchanges.get(listing.market if listing else "", coding.exchanges["other"])
    names = {lang: name for lang, name in day.names.get(code, {}).items() if "_" not in lang}
    return Instrument(code, exchange, "share", names)


def keywords(
    told: Iterable[str], traded: Iterable[Instrument], coding: Coding, at: tuple[str, str]
) -> tuple[str, ...]:
    """The words of a section in a language (``at``), the names of what is traded, and those of whom else
    the story speaks; each once."""
    section, lang = at
    names = (each.name.get(lang, each.symbol) for each in traded)
    others = (coding.told[series][lang] for series in told if series in coding.told)
    return tuple(dict.fromkeys((*coding.keywords[section][lang], *names, *others)))
