"""Sentences about one share: its move, its value, its split, its year, its market."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.stock_heads import market_name
from newsgen.prose.english.stock_session import told_of
from newsgen.prose.english.superlatives import measure_words, since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal, sessions_long
from newsgen.records import (
    Figure,
    LargestSince,
    Move,
    MultiDay,
    Relative,
    Said,
    Streak,
    ToDate,
)
from newsgen.records.stock import Split, Worth


@context
class StockSplit(Context):
    """The base that the move is counted from, and the capital change that it looks like."""

    base: Said
    before: Said
    day: Said
    ratio: Said | None


def split(facts: Facts, voice: Voice) -> StockSplit:
    """``The exchange set a base price of 10,000 won, adjusted from a last close of ..., as in ...``"""
    fact = one(facts, Split)
    assert fact is not None and fact.before.value is not None
    before = voice.price(Figure(fact.before.value, fact.base.unit, (fact.before.address,)), fact)
    day = voice.on(fact.before.session, fact)
    return StockSplit(voice.price(fact.base, fact), before, day, _ratio(fact, voice))


def _ratio(fact: Split, voice: Voice) -> Said | None:
    if fact.parts is None:
        return None
    text = f"{fact.parts}-for-1 split" if fact.parts > 0 else f"1-for-{-fact.parts} reverse split"
    return voice.word(text, f"split_{fact.parts}", fact)


@context
class StockSince(Context):
    """The highest or lowest close, or the largest move, since when."""

    closing: bool
    what: Said
    day: Said | None
    stock: Said | None
    price: Said | None


def since(facts: Facts, voice: Voice) -> StockSince:
    """``The close was the highest since Oct. 12, when the stock ended at 13,200 won.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    mark, closing = fact.witness.at, fact.measure.endswith("_close")
    if not closing:
        what = voice.word(measure_words(fact), fact.measure, fact)
        return StockSince(closing, what, since_when(fact, voice), None, None)
    what = voice.word("highest" if fact.measure == "high_close" else "lowest", fact.measure, fact)
    told = mark is not None and mark.value is not None and mark.adjusted is None
    day, stock, price = since_when(fact, voice), None, None
    if told and mark is not None and mark.value is not None:
        voice.look_away()
        stock = voice.stock(fact.subject)
        voice.look_away()  # "it" would be the close
        price = voice.price(Figure(mark.value, fact.value.unit, (mark.address,)), fact)
    return StockSince(closing, what, day, stock, price)


@context
class StockRow(Context):
    """A row of sessions kept or ended."""

    nth: Said | None
    way: Said | None
    ended: Said | None


def streak(facts: Facts, voice: Voice) -> StockRow:
    """``It was the stock's seventh straight loss.``"""
    fact = one(facts, Streak)
    assert fact is not None
    length = int(fact.sessions.value)
    if fact.ended:
        text = f"{sessions_long(length)} {STREAK[fact.direction]} streak"
        return StockRow(None, None, voice.figure(fact.sessions, text, fact))
    way = voice.word("gain" if fact.direction == "up" else "loss", fact.direction, fact)
    return StockRow(voice.figure(fact.sessions, ordinal(length), fact), way, None)


@context
class StockSeveral(Context):
    """What several sessions come to."""

    stock: Said
    verb: Said
    percent: Said
    length: Said


def several(facts: Facts, voice: Voice) -> StockSeveral:
    """``The stock has gained 25.3 percent in five sessions.``"""
    fact = one(facts, MultiDay)
    assert fact is not None
    verb = voice.word("gained" if fact.direction == "up" else "lost", fact.direction, fact)
    length = voice.figure(fact.sessions, counted(int(fact.sessions.value), "session"), fact)
    return StockSeveral(voice.stock(fact.subject), verb, voice.percent(fact.percent, fact, places=1), length)


@context
class StockCap(Context):
    """What the company is worth, and its place on its market."""

    value: Said
    dollars: Said | None
    place: Said | None
    market: Said | None


def cap(facts: Facts, voice: Voice) -> StockCap:
    """``Its market value stood at 1,180.38 trillion won ($815 billion), ranking first by value on ...``"""
    fact = one(facts, Worth)
    assert fact is not None
    value, dollars = voice.won(fact.value, fact), voice.dollars(fact.dollars, fact)
    place = market = None
    if fact.place is not None and fact.market is not None:
        place = voice.figure(fact.place, ordinal(int(fact.place.value)), fact)
        market = voice.word(f"on the {market_name(fact.market, voice)}", fact.market, fact)
    voice.look_away()
    return StockCap(value, dollars, place, market)


@context
class StockPeriod(Context):
    """The month and the year so far."""

    stock: Said
    month_way: Said | None
    month: Said | None
    joint: str
    way: Said | None
    still: Said | None
    ended: Said | None
    percent: Said | None


def period(facts: Facts, voice: Voice) -> StockPeriod:
    """``The stock has risen 4.2 percent this month and is up 44.4 percent this year.``"""
    spans = {each.period: each for each in every(facts, ToDate)}
    month, fact = spans.get("month"), spans.get("year")
    stock, month_way, in_month = voice.stock(facts[0].subject), None, None
    if month is not None:
        month_way, in_month = _risen(month, voice), voice.percent(month.percent, month, places=1)
    if fact is None:
        return StockPeriod(stock, month_way, in_month, "", None, None, None, None)
    percent = voice.percent(fact.percent, fact, places=1)
    if month is not None:
        joint = "and is" if month.direction == fact.direction else "but is"
        still = voice.word(fact.direction, fact.direction, fact)
        return StockPeriod(stock, month_way, in_month, joint, None, still, None, percent)
    if fact.final:
        ended = voice.word("higher" if fact.direction == "up" else "lower", fact.direction, fact)
        return StockPeriod(stock, None, None, "", None, None, ended, percent)
    if not fact.turned and _against(fact, voice):
        still = voice.word(fact.direction, fact.direction, fact)
        return StockPeriod(stock, None, None, "is still", None, still, None, percent)
    return StockPeriod(stock, None, None, "", _risen(fact, voice), None, None, percent)


def _risen(fact: ToDate, voice: Voice) -> Said:
    return voice.word("risen" if fact.direction == "up" else "fallen", fact.direction, fact)


def _against(fact: ToDate, voice: Voice) -> bool:
    """Whether this session went clearly the other way."""
    move = next((each for each in told_of(Move, voice) if each.subject == fact.subject), None)
    if move is None or move.size < voice.words.thresholds["still"]:
        return False
    return {fact.direction, move.direction} == {"up", "down"}


RELATIONS = {
    "lagged": "lagged",
    "outpaced": "outperformed",
    "bucked": "bucked the trend",
    "fell_less": "fared better than",
    "fell_more": "fared worse than",
}


@context
class StockIndex(Context):
    """What the share's market did, and how the share fared beside it."""

    stock: Said | None
    relation: Said | None
    joint: str
    name: Said
    verb: Said
    percent: Said | None
    level: Said


def index(facts: Facts, voice: Voice) -> StockIndex:
    """``The stock outperformed the Kospi, which rose 0.3 percent to 2,500.10.``"""
    fact, beside = one(facts, Move), one(facts, Relative)
    assert fact is not None
    stock = relation = None
    joint = ""
    if beside is not None:
        stock = voice.stock(beside.subject)
        relation = voice.word(RELATIONS[beside.relation], beside.relation, beside)
        joint = "as" if beside.relation == "bucked" else "which"
    name, level = voice.name(fact.subject), voice.level(fact.last, fact)
    voice.look_away()  # "it" would be the index
    if voice.vanishes(fact.percent):
        verb = voice.word(
            "closed unchanged" if fact.direction == "flat" else "was almost unchanged", "flat", fact
        )
        return StockIndex(stock, relation, joint, name, verb, None, level)
    verb = voice.verb(fact, fact.direction, fact.size)
    return StockIndex(stock, relation, joint, name, verb, voice.percent(fact.percent, fact), level)
