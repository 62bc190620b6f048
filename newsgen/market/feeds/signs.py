"""Whether a change is up or down, where a vendor says so in a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints


def signed(changes: Ints, falls: Flags) -> Ints:
    """The changes with their signs: as they stand, or, in a file that prints none, from its falls.

    A file prints none when it has falls and not one figure below zero. Where some falls have a sign and
    others not, the file contradicts itself: it is left as it is, for the checks to refuse.

    >>> signed(np.array([110, 40]), np.array([True, False])).tolist()
    [-110, 40]
    >>> signed(np.array([-110, 40, 20]), np.array([True, True, False])).tolist()
    [-110, 40, 20]
    """
    known = changes != NOTHING
    if (changes[known] < 0).any():
        return changes
    return np.where(known & falls, -changes, changes)
