"""What a vendor is asked for: a word of its own and the days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

CODE = re.compile(r"\d{4}[0-9A-Z]{2}")
"""A share: six digits, the last two letters now and then."""


@dataclass(frozen=True, slots=True)
class Question:
    """One series, or one market, for the days from first to last, both included."""

    what: str
    """``KS11``, ``005930``, ``KOSPI/flows``."""
    first: date
    last: date

    @property
    def word(self) -> str:
        """What is asked for, fit for the name of a file.

        >>> Question("KOSPI/flows", date(2026, 1, 2), date(2026, 3, 20)).word
        'KOSPI-flows'
        """
        return re.sub(r"[^0-9A-Za-z]+", "-", self.what)
