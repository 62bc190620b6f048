"""The days behind a session, for those who are asked about any of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from newsgen.records.figures import Datum, Mark


class Past(Protocol):
    """Daily figures at hand, those of the session itself among them; None where they cannot say."""

    def sessions(self) -> Sequence[date]:
        """Every session of the main index, oldest first."""

    def datum(self, series: str, field: str, session: date) -> Datum | None:
        """``close``, ``open``, ``high``, ``low``, ``volume`` or ``turnover`` of a series on a day; of
        ``KOSPI.cap`` and ``USDKRW`` the close. A share may be asked for by any code that was ever listed."""

    def base(self, series: str, session: date) -> Datum | None:
        """The close that the move of a session is reckoned from, splits reckoned in."""

    def net(self, market: str, group: str, session: date) -> Datum | None:
        """Net buying of ``foreign``, ``institutions``, ``retail`` or ``other`` on a day, won."""

    def covers_from(self, series: str) -> date | None:
        """The first session held."""

    def last_beyond(self, series: str, field: str, value: Decimal, side: int, before: date) -> Mark | None:
        """The last session before a day whose figure was at or beyond the value: at or above it (1), at or
        below it (-1)."""

    def first_beyond(self, series: str, field: str, value: Decimal, side: int) -> Mark | None:
        """The first session ever held whose figure was above (1) or below (-1) the value."""
