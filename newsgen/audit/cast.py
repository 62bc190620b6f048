"""Whom a text can speak of, and when it was written: all that a reader knows of the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from newsgen.records import MarketDay, Words
from newsgen.sessions import KST

if TYPE_CHECKING:
    from collections.abc import Iterator


class Cast(NamedTuple):
    """What a reader is told before it reads: names and dates, never figures."""

    session: date
    clock: time
    """The hour of the figures, Seoul time."""
    phase: str
    """``open``, ``midday`` or ``close``."""
    main: str
    """The index that *the index* means until another is named."""
    focus: str
    """Whom the day was assigned to be about; the main index unless a share or the won."""
    previous: date | None
    """The session before."""
    names: Mapping[str, str]
    """Series by the names it goes under in the text's language, in small letters: ``samsung electronics``."""


def cast_of(day: MarketDay, lang: str, names: Mapping[str, Words]) -> Cast:
    """The cast of a text in a language; ``names`` are those of shares beyond the day's, by code."""
    past = day.history.get(day.main)
    return Cast(
        session=day.session,
        clock=day.as_of.astimezone(KST).time(),
        phase=day.phase,
        main=day.main,
        focus=day.assignment.about if day.assignment.about in day.shares else day.main,
        previous=past.previous_session if past else None,
        names=dict(_names(day, lang, names)),
    )


def _names(day: MarketDay, lang: str, names: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Names with their series, those that the day gives last, for they come before the house's."""
    for code, words in (*names.items(), *day.names.items()):
        for form, name in words.items():
            if form.startswith(lang):
                yield name.lower(), code
    for each in day.overseas:
        yield each.index.lower(), f"^{each.index}"
    for number, sector in enumerate(day.sectors):
        if lang in sector.name:
            yield sector.name[lang].lower(), f"#{number}"
