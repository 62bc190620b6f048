"""Where did each series open, against its previous close?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.move import change_figures
from newsgen.facts.subjects import Subjects
from newsgen.numbers import direction
from newsgen.records import Opening


def find(subjects: Subjects) -> Iterator[Opening]:
    """One opening for each series that has an open and a previous close."""
    for role, quote, _ in subjects:
        if quote.open is None or quote.previous_close is None:
            continue
        change, percent = change_figures(quote.open, quote.previous_close)
        yield Opening(quote.series, role, quote.open.figure, change, percent, direction(change.value))
