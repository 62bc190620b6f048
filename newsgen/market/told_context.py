"""What comes with the figures: foreign closes, sectors, what an editor or a feed hands in with its source."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from newsgen.market.fields import Block, quoted
from newsgen.market.units import PERCENT
from newsgen.records import Datum, Overseas, Sector, Source, Supplied

KINDS = ("leaders", "event", "view")
CONTEXT_FIELDS = frozenset(("kind", "text", "source", "speaker", "role", "on"))
OVERSEAS_FIELDS = frozenset(("index", "session", "percent"))

SECTOR_FIELDS = frozenset(("name", "percent"))

LATEST = timedelta(days=7)
"""A foreign close older than this is not "overnight" any more; the longest pause in this history is New
York's of September 2001, from the close of the 10th to that of the 17th."""

FARTHEST = Decimal(35)
"""No large foreign index has moved by so many percent in a session."""


LIMIT = 30
"""The daily price limit of every share, percent, and so of every sector; it was less before June 2015."""


def read_overseas(row: Block, session: date) -> Overseas:
    """How far a foreign index moved in its latest session before this one."""
    row.only(OVERSEAS_FIELDS)
    index, day, percent = row.text("index"), row.day("session"), row.number("percent")
    if index is None or day is None or percent is None:
        raise row.missing(next(key for key in ("index", "session", "percent") if key not in row))
    if not session - LATEST <= day < session:
        problem = f"is {day}, not a close of the week before {session}"
        raise row.fault("session", problem, "Give the latest close before it or leave the index out.")
    if abs(percent) > FARTHEST:
        raise row.fault("percent", f"is {percent:f}; no such index moved that far in a session")
    return Overseas(index, day, Datum(row.address("percent"), percent, PERCENT))


def read_sectors(block: Block) -> tuple[Sector, ...]:
    """The sector indices of the main market, each named once."""
    found = tuple(_sector(row) for row in block.rows("sectors"))
    names = [pair for each in found for pair in each.name.items()]
    for lang, name in (pair for at, pair in enumerate(names) if pair in names[:at]):
        raise block.fault("sectors", f"has {quoted(name)} twice ({lang})", "Leave one of the two out.")
    return found


def _sector(row: Block) -> Sector:
    row.only(SECTOR_FIELDS)
    name, percent = row.words("name"), row.number("percent")
    if name is None or percent is None:
        raise row.missing("name" if name is None else "percent")
    if abs(percent) > LIMIT:
        raise row.fault(
            "percent", f"is {percent:f}; no share moves by more than {LIMIT} percent in a session"
        )
    return Sector(name, Datum(row.address("percent"), percent, PERCENT))


def read_source(block: Block, key: str) -> Source:
    """Who says so, in each language given."""
    words = block.words(key)
    if words is None:
        raise block.missing(key, "Say where it comes from.")
    return Source(words)


def read_supplied(row: Block, session: date) -> Supplied:
    """One thing handed in: who led the move, what lies ahead, or what somebody said."""
    row.only(CONTEXT_FIELDS)
    kind, text = row.text("kind"), row.words("text")
    if kind is None or text is None:
        raise row.missing("kind" if kind is None else "text")
    if kind not in KINDS:
        raise row.fault("kind", f'is "{kind}"', f"Use one of: {', '.join(KINDS)}.")
    for lang, words in text.items():
        if words.endswith((".", "!", "?")):
            problem = f"ends with {quoted(words[-1])}, but stands inside a sentence"
            raise row.fault(f"text.{lang}", problem, "Leave the mark out.")
    source, speaker, on = read_source(row, "source"), row.words("speaker"), row.day("on")
    if kind == "view" and speaker is None:
        raise row.missing("speaker", "Say whose view it is.")
    if kind == "event" and on is None:
        raise row.missing("on", "Give the date of the event.")
    if kind == "event" and on and on < session:
        raise row.fault("on", f"is {on}, before the session of {session}; an event lies ahead")
    return Supplied(kind, text, source, row.address(), speaker, row.words("role"), on)
