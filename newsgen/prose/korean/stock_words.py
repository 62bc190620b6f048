"""What every story about one share says: whose share it is, how far it moved from what, how it closed."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.prose.context import F
from newsgen.prose.korean.closing import AND_SO, CLOSED
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Move, Said, said
from newsgen.records.stock import Split
from newsgen.sessions import CLOSE

PRICE, NAME = "주가", "name"
"""What the share's price is called once the share has been named."""
LISTED = {"KOSPI": "유가증권시장", "KOSDAQ": "코스닥시장", "KONEX": "코넥스시장"}
SHORT = {"KOSDAQ": "코스닥", "KONEX": "코넥스"}
"""The markets other than the main one, in a tag and in a headline."""
WENT = {"up": ("올랐다", "상승했다"), "down": ("내렸다", "하락했다")}
PLAIN = {"up": "오른", "down": "내린"}
LEADING_TO = {"up": "올라", "down": "내려"}
BASE = "기준가"
"""What the exchange lets a price move from where it is not the last close."""


def told_of(kind: type[F], voice: Voice) -> list[F]:
    """Every fact of a class that the story tells."""
    facts = (fact for beats in voice.plan.paragraphs for beat in beats for fact in beat.facts)
    return [fact for fact in facts if isinstance(fact, kind)]


def tag(voice: Voice, code: str) -> Said | None:
    """``코스닥 상장사``, where the share is not on the main market."""
    voice.in_turn((NAME,))  # which the first sentence goes on to say
    listing = voice.day.listings.get(code)
    if listing is None or listing.market not in SHORT:
        return None
    return said(f"{SHORT[listing.market]} 상장사", "name", listing.market)


def stock(voice: Voice, code: str) -> Said:
    """``주가`` behind a sentence that names the share, its name behind one about 주가, else by turns."""
    by_price = f"{code}.price"
    forms = {code: (PRICE,), by_price: (NAME,)}.get(voice.subject, (NAME, PRICE))
    if voice.in_turn(forms) == NAME:
        return voice.name(code)
    voice.subject = by_price
    return voice.plainly(PRICE, code)


def went(direction: str, voice: Voice) -> str:
    """``올랐다`` or ``상승했다``, not the one that the sentence before ended in."""
    return voice.turn(WENT[direction], 21)


def _based(code: str, voice: Voice) -> bool:
    """Whether the exchange has set what the move is counted from, whatever the story tells of that."""
    quote, past = voice.day.shares.get(code), voice.day.history.get(code)
    mark, base = past.resumed_from if past else None, quote.previous_close if quote else None
    changed = mark is not None and base is not None and mark.value != base.value
    return changed or bool(told_of(Split, voice))


class Moved(NamedTuple):
    """From what, how far in the house's order, and which way; ``전 거래일과 같은`` where it did not."""

    than: str
    first: Said | None
    second: Said | None
    way: Said


def moved(fact: Move, voice: Voice, *, plainly: bool = False) -> Moved:
    """``전 거래일보다``, ``3천500원``, ``1.75%``, ``오른``; ``plainly`` where the sentence goes on to say
    more of the same rise or fall."""
    based = _based(fact.subject, voice)
    if fact.direction == "flat":
        text = f"{BASE}{particle(BASE, '와과')} 같은" if based else voice.same()
        return Moved("", None, None, voice.word(text, "flat", fact))
    than = f"{BASE} 대비" if voice.style.than.endswith("대비") else f"{BASE}보다"
    first, second = voice.in_order(voice.price(fact.change, fact), voice.percent(fact.percent, fact))
    way = PLAIN[fact.direction]
    if not plainly:
        way = voice.verb(fact.direction, fact.size, "share").before.removeprefix("소폭 ")
    return Moved(than if based else voice.style.than, first, second, voice.word(way, fact.direction, fact))


class Ends(NamedTuple):
    """How the sentence ends behind the price, and how it goes on."""

    closed: str
    joined: str


def ends(voice: Voice) -> Ends:
    """``거래를 마쳤다`` and ``거래를 마쳐``; before the close, ``거래되고 있다``."""
    if voice.day.phase != CLOSE:
        return Ends("거래되고 있다", "거래되며")
    closed = voice.turn(CLOSED)
    return Ends(closed, AND_SO[closed])
