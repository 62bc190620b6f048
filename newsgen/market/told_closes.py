"""The closes right before a session as a day file tells them, for a picture of it."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.told_marks import MarkReader
from newsgen.records import Mark, Quote

SOURCE = "source"
IN_ORDER = "Give every session up to the one before, in order."


def read_closes(history: Block, marks: MarkReader, quote: Quote | None) -> tuple[Mark, ...]:
    """By day the close of each of the sessions before, oldest first and none left out: a line joins them."""
    block = history.block("closes")
    if block is None:
        return ()
    source = block.text(SOURCE)
    if source is None:
        raise block.missing(SOURCE, "Say who vouches for the closes.")
    found = tuple(_read(block, marks, source))
    base = quote.previous_close if quote else None
    if found and base is not None and found[-1].value != base.value:
        problem = f"is {found[-1].value:f}, but the previous close is {base.value:f}"
        raise block.fault(found[-1].session.isoformat(), problem, "Correct one of the two.")
    return found


def _read(block: Block, marks: MarkReader, source: str) -> Iterator[Mark]:
    told = [key for key in block.content if key != SOURCE]
    expected, day = [], marks.session
    for _ in told:
        before = session_before(day)
        if before is None:
            raise block.fault(None, f"cannot be checked: no calendar reaches back {len(told)} sessions")
        day = before
        expected.append(day)
    for given, wanted in zip(told, reversed(expected), strict=True):
        if given != wanted.isoformat():
            raise block.fault(given, f"stands where the session of {wanted} should", IN_ORDER)
        value = marks.price(block, given)
        if value is None:
            raise block.missing(given)
        yield Mark(wanted, value, block.address(given), source)
