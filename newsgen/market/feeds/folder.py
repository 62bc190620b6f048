"""Holdings from the known files of a folder, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from newsgen.market.batch import Batch, VendorFile
from newsgen.market.columns import parquet_span
from newsgen.market.feeds import (
    fred_rate,
    krx_flows,
    krx_index,
    krx_listing,
    krx_shares,
    large_caps,
    share_names,
)
from newsgen.market.feeds.identities import merged, with_earlier
from newsgen.market.feeds.renamed import latest
from newsgen.market.listings import Listed, listed_in
from newsgen.market.names import known_names
from newsgen.records import Words

INDEX_FILES = MappingProxyType({"KOSPI": "kospi.csv", "KOSDAQ": "kosdaq.csv", "KOSPI200": "kospi200.csv"})
FLOW_FILE = "kospi_investor_flows.parquet"
RATE_FILES = MappingProxyType({fred_rate.SERIES: "usdkrw_fred_noon.csv"})
UNIVERSE = "kospi_universe.csv"
LISTING, DESCRIPTION = "listing/", "listing_desc_"

FOLLOWED = 40
"""Shares read from a file: so many from the top of the names table, which goes by market value."""

ReadShares = Callable[[VendorFile, Sequence[str]], tuple[Batch, ...]]

BY_DAY: Mapping[str, tuple[str, ReadShares]] = MappingProxyType(
    {
        "stocks_daily.parquet": (krx_shares.DAY, krx_shares.read),
        "kospi_large_caps.parquet": (large_caps.DAY, large_caps.read),
    }
)
"""Share files of many days: their column of days, and their reader."""


@dataclass(frozen=True, slots=True)
class FolderHoldings:
    """The files of a folder by name, ``listing/2026-03-20.csv`` among them; a name not there is not held."""

    paths: Mapping[str, Path]
    identities: Mapping[str, str] = field(default_factory=dict)
    """Codes that shares had before, and the codes under which their history is kept."""
    _batches: dict[str, Batch] = field(default_factory=dict, init=False, repr=False)
    _listed: dict[str, Mapping[str, Listed]] = field(default_factory=dict, init=False, repr=False)
    _given: dict[str, Words] = field(default_factory=dict, init=False, repr=False)
    _spans: dict[str, tuple[date, date]] = field(default_factory=dict, init=False, repr=False)

    def index(self, name: str) -> Batch | None:
        """The days of an index, or None when the folder has no file of it."""
        return self._whole(INDEX_FILES.get(name), krx_index.read)

    def flows(self, market: str) -> Batch | None:
        """Net buying by investor group on a market, or None."""
        batch = self._whole(FLOW_FILE, krx_flows.read)
        if batch is None:
            return None
        rows = batch.series == market
        return self._kept(f"{FLOW_FILE} {market}", lambda: batch.only(rows)) if rows.any() else None

    def rate(self, name: str) -> Batch | None:
        """``USDKRW.noon``; the folder knows no onshore rate."""
        return self._whole(RATE_FILES.get(name), fred_rate.read)

    def shares(self, session: date) -> Iterator[Batch]:
        """The followed shares in each file whose days reach around a session, its listing last."""
        for name, (day, read) in BY_DAY.items():
            if name in self.paths and self._reaches(name, day, session):
                yield self._shares(name, read)
        listing = f"{LISTING}{session}.csv"
        if listing in self.paths:
            yield self._shares(listing, krx_listing.read)

    def share(self, code: str, session: date) -> Iterator[Batch]:
        """One share in each file whose days reach around a session, its listing last."""
        for name, (day, read) in BY_DAY.items():
            if name in self.paths and self._reaches(name, day, session):
                yield self._one(name, read, code)
        listing = f"{LISTING}{session}.csv"
        if listing in self.paths:
            yield self._one(listing, krx_listing.read, code)

    def listed_shares(self, session: date) -> Batch | None:
        """The whole listing of a session, or None."""
        name = f"{LISTING}{session}.csv"
        return self._whole(name, krx_listing.read)

    def listings(self) -> Mapping[str, Listed]:
        """Markets, days of listing and Korean names by code, of the latest file that tells them."""
        if "listings" not in self._listed:
            found: dict[str, Listed] = {}
            for name in sorted((each for each in self.paths if each.startswith(DESCRIPTION)), key=_day):
                found |= listed_in(self._names(name))
            names = self.names()
            plain = {code: Listed(name) for code, name in names.items()}
            self._listed["listings"] = plain | found
        return self._listed["listings"]

    def given_names(self) -> Mapping[str, Words]:
        """The names of ``share_names.csv``."""
        path = self.paths.get(share_names.FILE)
        if path and not self._given:
            self._given.update(share_names.read_names(path))
        return self._given

    def names(self) -> Mapping[str, str]:
        """Korean names by code: the latest that a file with a day tells, else those of the universe."""
        dated = sorted((name for name in self.paths if name.startswith((DESCRIPTION, LISTING))), key=_day)
        batches = [self._names(name) for name in (UNIVERSE, *dated) if name in self.paths]
        return latest(batches)

    def _whole(self, name: str | None, read: Callable[[VendorFile], tuple[Batch, ...]]) -> Batch | None:
        if name is None or name not in self.paths:
            return None
        return self._kept(name, lambda: read(VendorFile(name, self.paths[name]))[0])

    def _shares(self, name: str, read: ReadShares) -> Batch:
        codes = with_earlier(list(known_names())[:FOLLOWED], self.identities)
        file = VendorFile(name, self.paths[name])
        return self._kept(f"{name} followed", lambda: merged(read(file, codes)[0], self.identities))

    def _one(self, name: str, read: ReadShares, code: str) -> Batch:
        codes, file = with_earlier([code], self.identities), VendorFile(name, self.paths[name])
        return self._kept(f"{name} {code}", lambda: merged(read(file, codes)[0], self.identities))

    def _reaches(self, name: str, day: str, session: date) -> bool:
        if name not in self._spans:
            self._spans[name] = parquet_span(VendorFile(name, self.paths[name]), day)
        first, last = self._spans[name]
        return first <= session <= last

    def _names(self, name: str) -> Batch:
        file = VendorFile(name, self.paths[name])
        if name == UNIVERSE:
            return large_caps.read_universe(file)[0]
        read = krx_listing.read_description if name.startswith(DESCRIPTION) else krx_listing.read
        return merged(read(file)[0], self.identities)

    def _kept(self, name: str, make: Callable[[], Batch]) -> Batch:
        if name not in self._batches:
            self._batches[name] = make()
        return self._batches[name]


def _day(name: str) -> date:
    return krx_listing.day_of(name)
