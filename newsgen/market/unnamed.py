"""Which listed shares have no English name?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market import feeds
from newsgen.market.batch import Batch
from newsgen.market.feeds.share_names import FILE, read_names
from newsgen.market.listings import listed_in, words_for
from newsgen.market.names import is_code
from newsgen.records import Words
from newsgen.records.named import NamesChecked, Unnamed


def check_names(listing: Path, own: Path | None = None) -> NamesChecked:
    """The shares of a listing that neither the table, the house's own file nor the listing names in English.

    ``own`` is that file; without it, the ``share_names.csv`` beside the listing, or above its folder. Raises
    BadInput, one line, for a file that tells no names of shares.
    """
    listed = {code: each for batch in _named(listing) for code, each in listed_in(batch).items()}
    given = _given(listing, own)
    shares = {code: each for code, each in listed.items() if is_code(code)}
    missing = tuple(
        Unnamed(code, each.name or "", f"{code},NAME,")
        for code, each in shares.items()
        if not words_for(code, each, given).get("en")
    )
    return NamesChecked(listing.name, len(shares), missing)


def _named(listing: Path) -> tuple[Batch, ...]:
    if not listing.is_file():
        raise BadInput(f"{listing}: there is no such file. Name one listing, as listing_desc_2026-03-20.csv.")
    batches = tuple(batch for batch in feeds.read(listing) if batch.names is not None)
    if not batches:
        raise BadInput(
            f"{listing.name} does not tell what shares are called. Name a listing of the exchange, as "
            "listing_desc_2026-03-20.csv or listing/2026-03-20.csv."
        )
    return batches


def _given(listing: Path, own: Path | None) -> Mapping[str, Words]:
    if own:
        return read_names(own)
    folder = listing.absolute().parent
    beside = (folder if folder.name != feeds.LISTING else folder.parent) / FILE
    return read_names(beside) if beside.is_file() else {}
