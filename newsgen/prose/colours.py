"""How may a story begin as the one of the session before did not, without knowing what that one said?

Cole and Vishkin's colouring of a list: where each element knows the one before, the lowest bit in which
their numbers differ, with the bit itself, is a colour that the element before cannot have. The number of a
session is its day. Source: R. Cole and U. Vishkin, "Deterministic coin tossing with applications to optimal
parallel list ranking", Information and Control 70 (1986).
"""

from __future__ import annotations

from datetime import date

COLOURS = 8
"""Ways to begin: enough for up to 15 days from one session to the next; beyond, colours come round again."""


def colour(session: date, before: date | None) -> int:
    """A number that the session before does not have, whatever it was; the weekday's where that is not known.

    >>> colour(date(2026, 2, 25), date(2026, 2, 24)), colour(date(2026, 2, 24), date(2026, 2, 23))
    (0, 1)
    """
    if before is None or before == session:
        return session.weekday()
    number = session.toordinal()
    differ = number ^ before.toordinal()
    lowest = (differ & -differ).bit_length() - 1
    return 2 * lowest + (number >> lowest & 1)
