"""Is it the highest or lowest of 52 weeks?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsgen.oracle import scan
from newsgen.oracle.asked import PRICED, RATES, Asked, said
from newsgen.oracle.since import MEASURED
from newsgen.records import YearRange

WEEKS = timedelta(days=364)
"""52 weeks."""
RANGED = ("high_close", "low_close", "high_price", "low_price")


def derive(asked: Asked) -> Iterator[YearRange]:
    """A close or a price that nothing in the 52 weeks before was at or beyond."""
    for row in asked.rows(*PRICED, *RATES):
        for measure in RANGED:
            name, up, _ = MEASURED[measure]
            column, first = row.tape.column(name, row.at), row.known_from(name)
            value = column[row.at]
            if value is None or first is None or row.tape.days[first] > row.now - WEEKS:
                continue
            found = scan.last_reaching(column, first, row.at, value, up=up)
            if found is None or row.tape.days[found] < row.now - WEEKS:
                since = None if found is None else row.mark(found, name)
                price = said(row.tape.worth(value), row.tape.unit)
                yield YearRange(row.name, row.role, measure, price, since)
