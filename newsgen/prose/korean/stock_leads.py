"""The first sentence of a story about one share."""

from __future__ import annotations

from newsgen.prose.korean import levels, stock_row
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.stock_heads import LIMITS, most, way_of
from newsgen.prose.korean.stock_words import LEADING_TO, LISTED, ends, moved, tag
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import Figure, LargestSince, Milestone, Move, Record, Said, Streak, YearRange
from newsgen.records.stock import Debut, Idle, PriceLimit
from newsgen.sessions import CLOSE


@context
class LeadMove(Context):
    """The move, and the superlative or the row of sessions that belongs in the same breath."""

    listed: Said | None
    name: Said
    today: Said
    clock: Said | None
    than: str
    first: Said | None
    second: Said | None
    way: Said
    price: Said
    closed: str
    nth: Said | None
    went: Said | None
    halted: bool
    least: str
    since: Said | None
    most: Said | None
    within: Said | None


def lead_move(facts: Facts, voice: Voice) -> LeadMove:
    """``SK하이닉스는 25일 ... 1만3천원(1.29%) 오른 101만8천원에 거래를 마쳐 5거래일 연속 상승했다.``"""
    fact, since, within = one(facts, Move), one(facts, LargestSince), one(facts, YearRange)
    assert fact is not None
    streak = one(facts, Streak)
    listed, name = tag(voice, fact.subject), voice.name(fact.subject)
    change = moved(fact, voice, plainly=streak is not None)
    price, end = voice.price(fact.last, fact), ends(voice)
    nth, went, halted = None, None, False
    if streak is not None:
        nth, went, halted = stock_row.row(streak, way_of(streak, voice), voice)
    least, day = since_when(since, voice) if since else ("", None)
    return LeadMove(
        listed,
        name,
        voice.today(),
        None if voice.day.phase == CLOSE else voice.as_of(),
        *change,
        price,
        end.closed if len(facts) == 1 else end.joined,
        nth,
        went,
        halted,
        least,
        day,
        most(since, voice) if since else None,
        _within(within, voice),
    )


def _within(fact: YearRange | None, voice: Voice) -> Said | None:
    if fact is None:
        return None
    text = "52주 최고가" if fact.measure.startswith("high") else "52주 최저가"
    return voice.word(text, fact.measure, fact)


@context
class LeadLimit(Context):
    """A close at the daily limit."""

    listed: Said | None
    name: Said
    today: Said
    than: str
    first: Said | None
    second: Said | None
    way: Said
    price: Said
    limit: Said
    closed: str


def lead_limit(facts: Facts, voice: Voice) -> LeadLimit:
    """``에코프로는 25일 전 거래일보다 2천970원(29.94%) 올라 상한가인 1만2천890원에 거래를 마쳤다.``"""
    fact, move = one(facts, PriceLimit), one(facts, Move)
    assert fact is not None and move is not None
    listed, name = tag(voice, fact.subject), voice.name(fact.subject)
    change = moved(move, voice)
    change = change._replace(way=change.way.worded(LEADING_TO[move.direction]))
    price, limit = voice.price(move.last, move), voice.word(LIMITS[fact.end], fact.end, fact)
    return LeadLimit(listed, name, voice.today(), *change, price, limit, ends(voice).closed)


@context
class LeadLevel(Context):
    """A round price crossed, and the move that did it."""

    listed: Said | None
    name: Said
    today: Said
    touched: bool
    first_time: Said | None
    since: Said | None
    level: Said
    verb: Said
    clock: Said | None
    than: str
    first: Said | None
    second: Said | None
    way: Said
    price: Said
    closed: str


CROSSED = {"closed": "넘어섰다", "regained": "회복했다", "lost": "내줬다"}


def lead_level(facts: Facts, voice: Voice) -> LeadLevel:
    """``삼성전자는 24일 ... 오른 20만500원에 거래를 마쳐 종가 기준 사상 처음으로 20만원을 넘어섰다.``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    listed, name, closing = tag(voice, fact.subject), voice.name(fact.subject), voice.day.phase == CLOSE
    touched, since = fact.how == "touched", None if fact.first else levels.since(fact, voice)
    first = voice.word("사상 처음으로" if fact.first else "처음으로", "first", fact)
    text = f"넘어{_on(held=fact.holds, voice=voice)}" if touched else CROSSED[fact.how]
    end = ends(voice)
    return LeadLevel(
        listed,
        name,
        voice.today(),
        touched,
        first if fact.first or since else None,
        since,
        voice.won(fact.level, fact),
        voice.word(text, "down" if fact.how == "lost" else "up", fact),
        None if closing else voice.as_of(),
        *moved(move, voice),
        voice.price(move.last, move),
        end.closed if touched else end.joined,
    )


def _on(*, held: bool, voice: Voice) -> str:
    """How the sentence goes on behind what was reached within the day."""
    if voice.day.phase != CLOSE:
        return "섰으며" if held else "섰으나"
    return "선 뒤" if held else "섰으나"


@context
class LeadRecord(Context):
    """A record, and the move that set it."""

    listed: Said | None
    name: Said
    today: Said
    high: Said | None
    reached: Said | None
    what: Said
    verb: str
    clock: Said | None
    than: str
    first: Said | None
    second: Said | None
    way: Said
    price: Said
    closed: tuple[str, ...]


def lead_record(facts: Facts, voice: Voice) -> LeadRecord:
    """``SK하이닉스는 25일 ... 급등한 103만8천원에 거래를 마쳐 종가 기준 사상 최고가를 새로 썼다.``"""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None and move is not None
    listed, name = tag(voice, fact.subject), voice.name(fact.subject)
    low, closing, end = fact.what.startswith("low"), fact.what.endswith("close"), ends(voice)
    what = voice.word("사상 최저가" if low else "사상 최고가", f"record_{fact.what}", fact)
    verb = "새로 썼다" if closing else f"새로 {_written(held=fact.kept, voice=voice)}"
    return LeadRecord(
        listed,
        name,
        voice.today(),
        None if closing else voice.price(fact.value, fact),
        None if closing else voice.word("내려" if low else "올라", "down" if low else "up", fact),
        what,
        verb,
        None if voice.day.phase == CLOSE else voice.as_of(),
        *moved(move, voice),
        voice.price(move.last, move),
        (end.joined, " 종가 기준 ", what, "를 ", verb) if closing else (end.closed,),
    )


def _written(*, held: bool, voice: Voice) -> str:
    if voice.day.phase != CLOSE:
        return "썼으며" if held else "썼으나"
    return "쓴 뒤" if held else "썼으나"


@context
class LeadIdle(Context):
    """A session without a trade."""

    listed: Said | None
    name: Said
    today: Said
    idle: Said
    day: Said
    price: Said


def lead_idle(facts: Facts, voice: Voice) -> LeadIdle:
    """``에코프로 주식은 25일 거래되지 않았다. 마지막 종가는 지난달 3일의 1만2천890원이다.``"""
    fact = one(facts, Idle)
    assert fact is not None and fact.last.value is not None
    listed, name, today = tag(voice, fact.subject), voice.name(fact.subject), voice.today()
    price = voice.price(Figure(fact.last.value, "won", (fact.last.address,)), fact)
    idle = voice.word("거래되지 않았다", "idle", fact)
    return LeadIdle(listed, name, today, idle, voice.date(fact.last.session, fact), price)


@context
class LeadDebut(Context):
    """The first session on a market."""

    name: Said
    debut: Said
    today: Said
    opened: Said | None
    price: Said
    closed: str


def lead_debut(facts: Facts, voice: Voice) -> LeadDebut:
    """``제일은 코스닥시장 상장 첫날인 25일 1만3천원으로 출발해 1만2천340원에 거래를 마쳤다.``"""
    fact = one(facts, Debut)
    assert fact is not None
    debut = voice.word(f"{LISTED[fact.market]} 상장 첫날", "debut", fact)
    tag(voice, fact.subject)  # its market is told already
    name, opened = voice.name(fact.subject), voice.price(fact.opened, fact) if fact.opened else None
    price = voice.price(fact.price, fact)
    return LeadDebut(name, debut, voice.today(), opened, price, ends(voice).closed)
