"""Daily figures as one file gives them, in newsgen's own fields and units: what every reader hands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newsgen.market.columns import Days, Flags, Ints, Texts
    from newsgen.records import Notice

INDEX, SHARE, FLOWS, RATE = "index", "share", "flows", "rate"
NAMES, NOTICES = "names", "notices"
"""The kinds of series. Flows are a market's net buying by investor group; a rate is won per dollar; names
and notices of halts have no figures."""

PLACES: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        INDEX: dict.fromkeys(("close", "open", "high", "low", "change", "percent"), 2)
        | dict.fromkeys(("volume", "turnover", "cap"), 0),
        SHARE: dict.fromkeys(("close", "open", "high", "low", "change"), 0)
        | {"percent": 2}
        | dict.fromkeys(("volume", "turnover", "cap", "listed", "foreign_shares", "institutions_shares"), 0),
        FLOWS: dict.fromkeys(("retail", "foreign", "institutions", "other"), 0),
        RATE: {"close": 4},
        NAMES: {},
        NOTICES: {},
    }
)
"""Decimals that the whole numbers of a field count in. Index prices are in points, share prices, turnover,
caps and flows in whole won; volume, listed and net buying of a single share in shares; percent is the
exchange's own, rounded to hundredths."""


SERIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        INDEX: ("KOSPI", "KOSDAQ", "KOSPI200"),
        FLOWS: ("KOSPI", "KOSDAQ"),
        RATE: ("USDKRW", "USDKRW.noon", "USDKRW.yahoo"),
        NOTICES: ("KOSPI", "KOSDAQ"),
    }
)
"""What may be called a series; a share is called by its code."""


@dataclass(frozen=True, slots=True)
class VendorFile:
    """One file of a vendor: where it lies, or its bytes when they are kept already."""

    name: str
    """What addresses start with: ``kospi.csv``, ``listing/2026-03-20.csv``."""
    content: Path | bytes

    def raw(self) -> bytes:
        """All bytes of the file; OSError where it cannot be read."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()

    def stream(self) -> Path | BytesIO:
        """What a reader of files opens: the path, so that it need not hold the whole, or the bytes."""
        return BytesIO(self.content) if isinstance(self.content, bytes) else self.content


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Parallel arrays, one row for each series and session, in the order of the file.

    Nothing is checked yet but that it can be read: order, duplicates and impossible bars are the checks' job.
    """

    kind: str
    file: str
    series: Texts
    """``KOSPI``, ``005930``; for flows the market, ``KOSPI``; for rates ``USDKRW`` or ``USDKRW.noon``."""
    days: Days
    """In NAMES the day on which the name was seen, and NaT where the file does not say."""
    figures: Mapping[str, Ints]
    """By field of PLACES; NOTHING where the file has none."""
    address: str
    """Where a figure is, with places for day, series and field: ``kospi.csv#{day}/{field}``."""
    fields: Mapping[str, str]
    """What the file calls each field."""
    names: Texts | None = None
    """The Korean name of each row's share on that day, where the file tells it."""
    markets: Texts | None = None
    """``KOSPI``, ``KOSDAQ`` or ``KONEX``: where each row's share is listed, where the file tells it."""
    listed_on: Days | None = None
    """The day each row's share was first listed, where the file tells it; NaT where it does not."""
    told_as: Texts | None = None
    """The codes the file has, where shares are kept under later ones: addresses lead to these."""
    restated: Flags | None = None
    """Rows whose prices the vendor has restated after a later split or capital change: good to compare
    with one another, never traded and so never told. None where prices are as traded."""
    notices: Sequence[Notice] | None = None
    """In NOTICES what was announced, a row each."""
    provisional: Flags | None = None
    """Flows known before the evening of their own session: the exchange may still correct them. None where
    nobody says when a row became known."""

    def where(self, row: int, field: str) -> str:
        """The address of a field in a row: ``kospi.csv#2026-02-25/Close``."""
        series = (self.series if self.told_as is None else self.told_as)[row]
        return self.address.format(day=self.days[row], series=series, field=self.fields[field])

    def only(self, rows: Flags | NDArray[np.int64]) -> Batch:
        """The same batch with these rows alone."""
        return replace(
            self,
            series=self.series[rows],
            days=self.days[rows],
            figures={field: column[rows] for field, column in self.figures.items()},
            names=None if self.names is None else self.names[rows],
            markets=None if self.markets is None else self.markets[rows],
            listed_on=None if self.listed_on is None else self.listed_on[rows],
            told_as=None if self.told_as is None else self.told_as[rows],
            restated=None if self.restated is None else self.restated[rows],
            notices=None if self.notices is None else _picked(self.notices, rows),
            provisional=None if self.provisional is None else self.provisional[rows],
        )


def _picked(notices: Sequence[Notice], rows: Flags | NDArray[np.int64]) -> Sequence[Notice]:
    places = rows.nonzero()[0] if rows.dtype == bool else rows
    return [notices[at] for at in places.tolist()]


def template(name: str, place: str) -> str:
    """An address with places left open, whatever signs the file's name has.

    >>> template("a{1}.csv", "{day}/{field}").format(day="2026-02-25", field="Close")
    'a{1}.csv#2026-02-25/Close'
    """
    return name.replace("{", "{{").replace("}", "}}") + "#" + place
