"""Halts as an editor notes them from the exchange's announcements: ``exchange_notices.csv``, see notices.py.

Trap: what the file tells of a market's session is all that happened there. A notice that was wrong is put
right by a file which tells the session's notices again, without it or with the right time.
"""

from __future__ import annotations

import numpy as np

from newsgen.market.batch import NOTICES, Batch, VendorFile, template
from newsgen.market.notices import FILE, HEADER, notices_in

__all__ = ["FILE", "HEADER", "read"]


def read(file: VendorFile) -> tuple[Batch, ...]:
    """The notices of the file, a row each; BadInput in one line for a row that cannot be one."""
    notices = notices_in(file)
    markets = np.array([each.market for each in notices], dtype=np.object_)
    days = np.array([each.at.date() for each in notices], dtype="datetime64[D]")
    address = template(file.name, "{day}/{series}/{field}")
    return (Batch(NOTICES, file.name, markets, days, {}, address, {}, notices=notices),)
