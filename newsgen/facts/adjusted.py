"""What was an earlier value in this session's terms?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.records import Mark


def in_todays_terms(mark: Mark) -> Decimal | None:
    """The value to compare with: after a split the adjusted one, else as traded; None where unknown."""
    return mark.value if mark.adjusted is None else mark.adjusted
