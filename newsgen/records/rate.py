"""What is true of a rate alone that is told later than it was made. Imported only by a story about it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from newsgen.records.facts import Fact
from newsgen.records.frozen import frozen


@frozen
class RateDay(Fact):
    """The day that a rate is of, where it is not the session's own."""

    kind: ClassVar[str] = "rate_day"
    on: date
