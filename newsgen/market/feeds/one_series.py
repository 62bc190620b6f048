"""Files of one index or one market: which one, their names alone say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from newsgen.errors import BadInput

if TYPE_CHECKING:
    from newsgen.market.columns import Texts

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "kospi": "KOSPI",
        "ks11": "KOSPI",
        "1001": "KOSPI",
        "kosdaq": "KOSDAQ",
        "kq11": "KOSDAQ",
        "2001": "KOSDAQ",
        "kospi200": "KOSPI200",
        "ks200": "KOSPI200",
        "1028": "KOSPI200",
    }
)
"""Words of a file's name: the index itself, or what FinanceDataReader and pykrx call it."""


def series_of(name: str) -> str:
    """The index or market that a file's name says it is of; BadInput when it says none.

    >>> series_of("kospi200.csv"), series_of("fdr_KQ11_2026-01-02_2026-03-20.csv")
    ('KOSPI200', 'KOSDAQ')
    """
    words = re.split(r"[^a-z0-9]+", name.lower())
    found = {WORDS[word] for word in words if word in WORDS}
    if len(found) != 1:
        raise BadInput(
            f"{name} does not say which index or market it holds. "
            "Put one of kospi, kosdaq and kospi200 into its name."
        )
    return found.pop()


def one_series(name: str, rows: int) -> Texts:
    """The series of a batch that has but one."""
    return np.full(rows, name, dtype=np.object_)
