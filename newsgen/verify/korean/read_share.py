"""Readers of the words that only a story about one share has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import LevelSaid, RelativeSaid, SideSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.claims_stock import (
    AdjustedSaid,
    DebutSaid,
    IdleSaid,
    LastTradedSaid,
    LimitSaid,
    ListedSaid,
    PlaceSaid,
)
from newsgen.verify.korean import read_over, read_split
from newsgen.verify.korean.read_over import common
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid

_BY = ("to", "for", "")
"""Cases of how it closed: 상한가로 마감했다, 상한가 마감."""
_BESIDE = {("CROSS", "hold"): "lagged", ("LOSE", "hold"): "outpaced"}
"""The index's rise above or below the share's: how the share fared."""
_DEEPER = {"big": "better", "small": "worse"}
_HIGHER = {"high": "lagged", "low": "outpaced"}
"""How the share fared where the index fell further or less far than it, or rose more or less."""


def base(r: Reading, i: int) -> int:
    """기준가보다: the exchange has changed what a move is counted from, and the last close is not it."""
    kind, term = r.terms[i].kind, r.terms[i]
    if term.name == "based":
        r.claims.append(AdjustedSaid((i, i + 1), r.cast.focus))
    elif term.role and r.who[0] == r.cast.focus:
        return r.fail(i, "word", "the move is counted from a base price, not from the last close")
    if term.name == "based" and kind == "BASE":
        r.args.append(Arg("base", (i, i + 1), name="previous_close"))
        return i + 1
    return common(kind, r, i)


def listed(r: Reading, i: int) -> int:
    """코스닥 상장사 에코프로."""
    following = r.terms[i + 1]
    if following.kind != "SHARE":
        return r.fail(i, "subject", "who is listed there?")
    r.claims.append(ListedSaid((i, i + 2), following.name, r.terms[i].name))
    return i + 1


def debut(r: Reading, i: int) -> int:
    """코스닥시장 상장 첫날인 25일."""
    r.claims.append(DebutSaid((i, i + 1), r.who[0], r.terms[i].name))
    if r.terms[i + 1].kind != "COP":
        return i + 1
    r.case(i + 1)
    return i + 2


def limit(r: Reading, i: int) -> int:
    """상한가로, 상한가인 8만원에 마감했다: the close; 상한가인 8만원까지: a price of the day."""
    if r.terms[i + 1].kind != "COP":
        return r.wait(i, "limit")
    r.case(i + 1)
    if r.terms[i + 1].role != "of" or r.terms[i + 2].kind != "NUM":
        return r.fail(i, "number", "at its limit when?")
    closed = r.terms[i + 3].name == "at" and r.terms[i + 4].kind == "CLOSE"
    r.claims.append(LimitSaid((i, i + 1), r.who[0], r.terms[i].name, closed))
    return i + 2


def close(r: Reading, i: int) -> int:
    """A close: at the limit, at the day's high or low, or at a price."""
    for said in r.take_all("limit", _BY):
        r.claims.append(LimitSaid(said.at, r.who[0], said.name, closed=True))
    for end in r.take_all("dayend", _BY):
        r.claims.append(SideSaid(end.at, r.who[0], "close", 0, end.name))
    return common("CLOSE", r, i)


def idle(r: Reading, i: int) -> int:
    """거래되지 않았다."""
    r.claims.append(IdleSaid((i, i + 1), r.who[0]))
    return i + 1


def copula(r: Reading, i: int) -> int:
    """마지막 종가는 3일의 1만2천890원이다; 시가총액은 4천126억원으로 코스닥시장 212위다."""
    last, number = r.take("lastclose", ("topic",)), r.take("num", ("",))
    if number is None:
        return common("COP", r, i)
    if last is not None:
        return _last(r, i, last, number)
    if number.amount.unit == "place":
        return _place(r, i, number)
    r.args.append(number)
    return common("COP", r, i)


def _last(r: Reading, i: int, last: Arg, number: Arg) -> int:
    r.case(i)
    day = r.take("day", ("of",))
    if day is None or not isinstance(day.value, DaySaid):
        return r.fail(last.at[0], "day", "closed there when?")
    r.claims.append(LastTradedSaid((last.at[0], i + 1), r.who[0], number.amount, day.value))
    return i + 1


def _place(r: Reading, i: int, number: Arg) -> int:
    r.case(i)
    value, market = r.take("num", ("to",)), r.take("market", ("",))
    if market is None or not r.who[0].endswith(".cap"):
        return r.fail(number.at[0], "superlative", "which place where?")
    if value is not None:
        r.claims.append(LevelSaid(value.at, r.who[0], "last", value.amount, value.how))
    at = (market.at[0], i + 1)
    r.claims.append(PlaceSaid(at, r.who[0], int(number.amount.value), market.name))
    return i + 1


def name(r: Reading, i: int) -> int:
    """...의 상승률을: whose rise the index is set beside."""
    if r.terms[i + 1].name != "of" or r.terms[i + 2].kind != "MEASURE":
        return common("SHARE", r, i)
    r.args.append(Arg("who", (i, i + 2), case=r.case(i + 1), name=r.terms[i].name))
    return i + 2


def hold(r: Reading, i: int) -> int:
    """...의 상승률을 밑돌았다: the index rose less than the share; else a level."""
    term = r.terms[i]
    measure = r.take("measure", ("object",))
    if measure is None:
        return common(term.kind, r, i)
    share, relation = r.take("who", ("of",)), _BESIDE.get((term.kind, term.name))
    if share is None or relation is None or measure.sign < 0 or r.who != (r.cast.main,):
        return r.fail(i, "direction", "beside whose rise?")
    r.claims.append(RelativeSaid((share.at[0], i + 1), share.name, relation))
    return i + 1


def adjective(r: Reading, i: int) -> int:
    """...보다 낙폭이 컸다, 상승률이 낮았다: the index fell further, or rose less, than the share."""
    share, measure = r.take("who", ("than",)), r.take("measure", ("subject",))
    if share is None or measure is None:
        return common("ADJ", r, i)
    relation = (_HIGHER if measure.sign > 0 else _DEEPER).get(r.terms[i].name)
    if relation is None or r.who != (r.cast.main,):
        return r.fail(i, "direction", "which rose or fell further?")
    r.claims.append(RelativeSaid((share.at[0], i + 1), share.name, relation))
    return i + 1


def apart(r: Reading, i: int) -> int:
    """새벽케미칼과 달리 코스피는: they went opposite ways."""
    share = r.joined.pop() if r.joined else None
    following = r.terms[i + 1]
    if share is None or following.kind != "WHO" or following.name != r.cast.main:
        return r.fail(i, "subject", "unlike whom?")
    r.claims.append(RelativeSaid((share.at[0], i + 1), share.name, "bucked"))
    return i + 1


def most(r: Reading, i: int) -> int:
    """1월 21일 이후 가장 높은 종가; else as of an index."""
    term, noun = r.terms[i], r.terms[i + 1]
    if term.role != "of" or noun.kind != "VALUE" or noun.name != "close" or term.name not in ("high", "low"):
        return common("MOST", r, i)
    since, ever, least = r.take("since"), r.take("scope"), r.take("least")
    day = since.value if since and isinstance(since.value, DaySaid) else None
    if (day is None) == (ever is None) or (ever is not None and ever.name != "ever"):
        return r.fail(i, "superlative", "since when?")
    _, case, j = r.phrase(i + 1)
    at = (i, i + 2)
    r.claims.append(SinceSaid(at, r.who[0], (f"{term.name}_close",), day, day is None, least is not None))
    r.args.append(Arg("record", at, case=case, name=term.name))
    return j


def pause(r: Reading, i: int) -> int:
    """장중 9만3천700원…사상 최고가: the price of the record to come."""
    following = r.terms[i + 2]
    price = r.take("num", ("",)) if r.sentence.within and r.terms[i + 1].kind == "SCOPE" else None
    if price is not None:
        r.claims.append(LevelSaid(price.at, r.who[0], following.name, price.amount))
    return common("PAUSE", r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "SHARE": name,
    "BASE": base,
    "SAME": base,
    "LISTED": listed,
    "DEBUT": debut,
    "LIMIT": limit,
    "DAYEND": lambda r, i: r.wait(i, "dayend"),
    "CLOSE": close,
    "IDLE": idle,
    "LASTCLOSE": lambda r, i: r.wait(i, "lastclose"),
    "COP": copula,
    "MARKET": lambda r, i: r.wait(i, "market"),
    "CROSS": hold,
    "LOSE": hold,
    "ADJ": adjective,
    "APART": apart,
    "MOST": most,
    "MOVE": read_over.move,
    "PAUSE": pause,
    "EXCHANGE": read_split.exchange,
    "ADJUSTED": read_split.adjusted,
}
