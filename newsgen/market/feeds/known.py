"""Every kind of vendor file that newsgen knows, and how to tell one from another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from newsgen.market.batch import Batch, VendorFile
from newsgen.market.feeds import (
    exchange_notices,
    finance_data_reader,
    fred_rate,
    krx_flows,
    krx_index,
    krx_listing,
    krx_shares,
    large_caps,
    pykrx_frames,
)

Read = Callable[[VendorFile], tuple[Batch, ...]]
ReadSome = Callable[[VendorFile, Sequence[str] | None], tuple[Batch, ...]]


@dataclass(frozen=True, slots=True)
class Feed:
    """One kind of file: what it is, how to know it, how to read it."""

    name: str
    """``krx_index``, or ``map mydesk`` for a column map."""
    about: str
    """A few words for a message: ``daily index (kospi.csv)``."""
    header: tuple[str, ...]
    """Columns that a file of this kind always has."""
    usual: tuple[str, ...]
    """Names that such a file usually has: one of them is known at once, whatever the file lacks."""
    read: Read
    """All of a file."""
    read_some: ReadSome | None = None
    """Only some share codes of it, where that saves something."""
    exact: bool = False
    """Whether such a file has no other columns."""

    def fits(self, there: Collection[str]) -> bool:
        """Whether a file with these columns is of this kind."""
        return set(there) == set(self.header) if self.exact else set(there) >= set(self.header)


INDICES = ("kospi.csv", "kosdaq.csv", "kospi200.csv")
FLOWS, LARGE = "kospi_investor_flows.parquet", "kospi_large_caps.parquet"
SHARES, NOON, UNIVERSE = "stocks_daily.parquet", "usdkrw_fred_noon.csv", "kospi_universe.csv"

VENDORS = (
    Feed("krx_index", "daily index (kospi.csv)", krx_index.HEADER, INDICES, krx_index.read),
    Feed("krx_flows", f"investor flows ({FLOWS})", krx_flows.HEADER, (FLOWS,), krx_flows.read),
    Feed(
        "large_caps",
        f"large caps with flows ({LARGE})",
        large_caps.HEADER,
        (LARGE,),
        large_caps.read,
        large_caps.read,
    ),
    Feed(
        "krx_shares",
        f"shares by day ({SHARES})",
        krx_shares.HEADER,
        (SHARES,),
        krx_shares.read,
        krx_shares.read,
    ),
    Feed(
        "krx_listing",
        "listing of a day (listing/2026-03-20.csv)",
        krx_listing.HEADER,
        (),
        krx_listing.read,
        krx_listing.read,
    ),
    Feed(
        "listing_desc",
        "what shares are (listing_desc_2026-03-20.csv)",
        krx_listing.DESCRIPTION,
        (),
        krx_listing.read_description,
    ),
    Feed("fred_rate", f"noon dollar-won ({NOON})", fred_rate.HEADER, (NOON,), fred_rate.read),
    Feed(
        "universe",
        f"share names ({UNIVERSE})",
        large_caps.UNIVERSE_HEADER,
        (UNIVERSE,),
        large_caps.read_universe,
        exact=True,
    ),
    Feed(
        "exchange_notices",
        f"halts ({exchange_notices.FILE})",
        exchange_notices.HEADER,
        (exchange_notices.FILE,),
        exchange_notices.read,
    ),
)

LIBRARIES = (
    Feed("pykrx_index", "pykrx index", pykrx_frames.INDEX_HEADER, (), pykrx_frames.read_index),
    Feed("pykrx_share", "pykrx share", pykrx_frames.SHARE_HEADER, (), pykrx_frames.read_share),
    Feed("pykrx_cap", "pykrx market value of a share", pykrx_frames.CAP_HEADER, (), pykrx_frames.read_share),
    Feed(
        "pykrx_market",
        "pykrx market of a day",
        pykrx_frames.MARKET_HEADER,
        (),
        pykrx_frames.read_market,
        pykrx_frames.read_market,
    ),
    Feed(
        "pykrx_market_cap",
        "pykrx market values of a day",
        pykrx_frames.MARKET_CAP_HEADER,
        (),
        pykrx_frames.read_market,
        pykrx_frames.read_market,
    ),
    Feed("pykrx_flows", "pykrx flows", pykrx_frames.FLOW_HEADER, (), pykrx_frames.read_flows),
    Feed(
        "fdr_share",
        "FinanceDataReader share",
        finance_data_reader.SHARE_HEADER,
        (),
        finance_data_reader.read_share,
        exact=True,
    ),
    Feed(
        "fdr_rate",
        "FinanceDataReader USD/KRW",
        finance_data_reader.RATE_HEADER,
        (),
        finance_data_reader.read_rate,
        exact=True,
    ),
)

KNOWN = (*VENDORS, *LIBRARIES)
"""In the order they are tried."""
