"""The closes right before a session as a day file tells them, for a picture of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.told_marks import MarkReader
from newsgen.records import History, Mark, Quote

SOURCE = "source"
IN_ORDER = "Give every session up to the one before, in order."


def with_closes(
    day: Block, session: date, quotes: Mapping[str, Quote], past: Mapping[str, History]
) -> dict[str, History]:
    """What lies behind each series, with the closes that the file gives of some; BadDay, one line, for closes
    that cannot be."""
    block, found = day.block("closes"), dict(past)
    if block is None:
        return found
    block.only([name for name in quotes if not name.endswith(".cap")])
    for name, each in day.blocks("closes"):
        closes = read_closes(each, MarkReader(session, ""), quotes[name])
        found[name] = replace(found.get(name, History(name)), closes=closes)
    return found


def read_closes(block: Block, marks: MarkReader, quote: Quote) -> tuple[Mark, ...]:
    """By day the close of each of the sessions before, oldest first and none left out: a line joins them.
    Closes before a split stand in the session's own terms."""
    source = block.text(SOURCE)
    if source is None:
        raise block.missing(SOURCE, "Say who vouches for the closes.")
    found, base = tuple(_read(block, marks, source)), quote.previous_close
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
