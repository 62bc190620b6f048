"""Where each share is listed, since when, and what it is called there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from newsgen.market.names import laid_over
from newsgen.records import Words

if TYPE_CHECKING:
    from newsgen.market.batch import Batch


class Listed(NamedTuple):
    """What a listing says of a share."""

    name: str | None
    """Korean, as the exchange lists it."""
    market: str | None = None
    on: date | None = None


def words_for(code: str, listed: Listed | None, given: Mapping[str, Words]) -> Words:
    """A share's names by language: given ones first, then the house's table, then the listing's.

    A listed name in Latin letters is the company's own in English too.

    >>> words_for("060310", Listed("3S"), {})
    {'en': '3S', 'ko': '3S'}
    """
    name = listed.name if listed else None
    own = {"ko": name} if name else {}
    latin = {"en": name} if name and name.isascii() else {}
    return {**latin, **own, **laid_over(code, given.get(code, {}))}


def listed_in(batch: Batch) -> dict[str, Listed]:
    """What a batch of names says, by code."""
    nothing = [None] * len(batch.series)
    days = batch.listed_on.tolist() if batch.listed_on is not None else nothing
    markets = batch.markets.tolist() if batch.markets is not None else nothing
    names = batch.names.tolist() if batch.names is not None else nothing
    rows = zip(batch.series.tolist(), names, markets, days, strict=True)
    return {code: Listed(name, market, day) for code, name, market, day in rows}
