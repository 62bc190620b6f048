"""A day file's content to a MarketDay: everything checked, nothing guessed, nothing half done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from newsgen.market.assigned import assigned, read_assignment
from newsgen.market.calendar import FIRST_DAY, LAST_DAY, knows, regular_open, session_after, why_closed
from newsgen.market.fields import Block
from newsgen.market.looks import INDICES, LOOK_FIELDS, SIX, Prices, check_looks, read_look, read_prices
from newsgen.market.names import FORMS, is_code, names_of
from newsgen.market.told_context import read_overseas, read_sectors, read_source, read_supplied
from newsgen.market.told_history import read_flow_history, read_history
from newsgen.market.told_notices import read_notices
from newsgen.market.units import WON_PER_DOLLAR
from newsgen.records import GROUPS, Assignment, Breadth, Datum, History, Listing, MarketDay, Words
from newsgen.sessions import PHASES, phase_at, regular_close

FIELDS = LOOK_FIELDS | {
    "assignment",
    "session",
    "source",
    "phase",
    "conversion",
    "breadth",
    "overseas",
    "sectors",
    "earlier",
    "history",
    "closes",
    "names",
    "context",
    "notices",
    "listings",
}


def build(raw_name: str, content: Mapping[str, object], wanted: Assignment | None = None) -> MarketDay:
    """The day in a file's content, for the story that the file or, before it, ``wanted`` orders; BadDay, one
    line, at the first figure that cannot be true."""
    block = Block(raw_name, (), content)
    block.only(FIELDS)
    session = _session(block)
    as_of = _as_of(block, session)
    phase = _phase(block, as_of)
    prices = read_prices(block, session, as_of)
    _check_main(block)
    earlier = tuple(read_look(row, session, as_of) for row in block.rows("earlier"))
    check_looks(block, prices.quotes, earlier)
    day = MarketDay(
        session=session,
        as_of=as_of,
        phase=phase,
        source=read_source(block, "source"),
        indices=prices.indices,
        shares=prices.shares,
        caps=prices.caps,
        share_caps=prices.share_caps,
        dollar_won=prices.dollar_won,
        conversion=_conversion(block, prices),
        flows=prices.flows,
        breadth=_breadths(block),
        overseas=tuple(read_overseas(row, session) for row in block.rows("overseas")),
        sectors=read_sectors(block),
        earlier=earlier,
        supplied=tuple(read_supplied(row, session) for row in block.rows("context")),
        notices=read_notices(block, as_of, INDICES),
        history=_with_closes(block, session, prices, _histories(block, session, prices)),
        names=_names(block, prices),
        listings=_listings(block, session),
        next_session=session_after(session),
    )
    asked = read_assignment(block)
    if (
        wanted and wanted.about != asked.about
    ):  # who led was said of what the file is about, and of nothing else
        day = replace(day, supplied=tuple(each for each in day.supplied if each.kind != "leaders"))
    return assigned(day, wanted or asked)


def _session(block: Block) -> date:
    session = block.day("session")
    if session is None:
        raise block.missing("session", "Add the trading day, as 2026-02-25.")
    if not knows(session):
        years = f"{FIRST_DAY.year} to {LAST_DAY.year}"
        raise block.fault("session", f"is {session}; the calendar knows {years}", "Correct the date.")
    closed = why_closed(session)
    if closed:
        problem = f"is {session}, when the market was closed ({closed})"
        raise block.fault("session", problem, "Correct the date.")
    return session


def _as_of(block: Block, session: date) -> datetime:
    as_of = block.moment("as_of")
    if as_of is None:
        raise block.missing("as_of", "Say when the figures are from, as 2026-02-25T14:00:00+09:00.")
    if as_of.date() != session:
        problem = f"is {as_of:%Y-%m-%d %H:%M} in Seoul, not the session of {session}"
        raise block.fault("as_of", problem, "Correct one of the two.")
    if as_of <= regular_open(session):
        problem = f"is {as_of:%H:%M}; trading only opens at {regular_open(session):%H:%M}"
        raise block.fault("as_of", problem, "Correct one of the two.")
    return as_of


def _phase(block: Block, as_of: datetime) -> str:
    given, found = block.text("phase"), phase_at(as_of)
    if given is None or given == found:
        return found
    if given not in PHASES:
        raise block.fault("phase", f'is "{given}"', f"Use one of: {', '.join(PHASES)}.")
    closes = f"{regular_close(as_of.date()):%H:%M}"
    problem = f'is "{given}", but as_of {as_of:%H:%M} is a look of "{found}" (trading ends at {closes})'
    raise block.fault("phase", problem, "Correct one of the two or leave phase out.")


def _check_main(block: Block) -> None:
    indices = block.block("indices")
    if indices is None:
        raise block.missing("indices")
    main = indices.block("KOSPI")
    if main is None:
        raise indices.missing("KOSPI")
    for field in ("last", "previous_close"):
        if field not in main:
            raise main.missing(field)


def _conversion(block: Block, prices: Prices) -> Datum | None:
    """Won per dollar for converting amounts: the file's own rate for it, else the Seoul one."""
    rate = block.number("conversion")
    if rate is None:
        return prices.dollar_won.last if prices.dollar_won else None
    if rate <= 0:
        raise block.fault("conversion", f"is {rate:f}; a rate must be above zero")
    return Datum(block.address("conversion"), rate, WON_PER_DOLLAR)


def _histories(block: Block, session: date, prices: Prices) -> dict[str, History]:
    named = block.block("history")
    if named is None:
        return {}
    groups = {f"{index}.{group}": (index, group) for index in INDICES for group in GROUPS}
    known = (*INDICES, *(f"{index}.cap" for index in INDICES), "USDKRW", *groups)
    named.only((*known, *(name for name in named.content if is_code(name.removesuffix(".cap")))))
    quotes, found = prices.quotes, {}
    for name, each in block.blocks("history"):
        if name in groups:
            found[name] = read_flow_history(each, name, session, _flow(each, prices, *groups[name]))
        else:
            found[name] = read_history(each, name, session, quotes.get(name))
    return found


def _with_closes(block: Block, session: date, prices: Prices, past: dict[str, History]) -> dict[str, History]:
    """What lies behind each series, with the closes that a picture shows; few files carry them."""
    if "closes" not in block:
        return past
    from newsgen.market.told_closes import with_closes

    return with_closes(block, session, prices.quotes, past)


def _flow(block: Block, prices: Prices, market: str, group: str) -> Datum:
    """The group's own net buying, without which a history of it says nothing."""
    flow = prices.flows[market].of(group) if market in prices.flows else None
    if flow is None:
        where = f"net_buying.{market}.{group}"
        raise block.fault(None, f"is given without {where}", f"Add {where} or leave it out.")
    return flow


def _names(block: Block, prices: Prices) -> dict[str, Words]:
    given = _given_names(block)
    earlier = (code for look in block.rows("earlier") for code, _ in look.blocks("shares"))
    codes = (*prices.shares, *prices.share_caps, *earlier, *given)
    names = names_of(dict.fromkeys(codes), given)
    for code in (code for code, words in names.items() if not words):
        raise block.fault(
            "names", f"has no name for {code}", f"Add names.{code}, by language, or leave the share out."
        )
    return names


def _given_names(block: Block) -> dict[str, Words]:
    named, given = block.block("names"), dict[str, Words]()
    for code in named.content if named else ():
        words = named.words(code, FORMS) if named else None
        if named and not is_code(code):
            raise named.fault(code, "is not a share code", SIX)
        if words:
            given[code] = words
    return given


def _breadths(block: Block) -> dict[str, Breadth]:
    """How many shares rose and fell; few files say so."""
    if "breadth" not in block:
        return {}
    from newsgen.market.told_breadth import read_breadth

    return read_breadth(block)


def _listings(block: Block, session: date) -> dict[str, Listing]:
    """Where shares are listed; few files say so."""
    if "listings" not in block:
        return {}
    from newsgen.market.told_listings import read_listings

    return read_listings(block, session)
