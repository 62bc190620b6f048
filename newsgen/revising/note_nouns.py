"""What an editor's note calls the figures that it puts right, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

MOVE, DEALT, GROWN = "move", "dealt", "grown"
"""Nouns that say which way a thing went, where it is known: a gain, net selling, an increase."""


class Noun(NamedTuple):
    """A noun in each language. ``{owner}`` is whose, ``{way}`` the noun of its direction."""

    en: str
    ko: str
    way: str = ""
    """One of MOVE, DEALT, GROWN; nothing for what has no direction."""


NAME, GENERAL = "name", "figure"
NOUNS: Mapping[str, Noun] = {
    NAME: Noun("the name", "이름"),
    GENERAL: Noun("a figure", "수치"),
    "time": Noun("a date", "날짜"),
    "time.period_session.best": Noun("the date of {owner} best session", "{owner} 최대 상승일"),
    "time.period_session.worst": Noun("the date of {owner} worst session", "{owner} 최대 하락일"),
    "time.period_end.high": Noun("the date of {owner} high", "{owner} 기간 최고치 기록일"),
    "time.period_end.low": Noun("the date of {owner} low", "{owner} 기간 최저치 기록일"),
    "sessions": Noun("the count of sessions", "거래일 수"),
    "periods": Noun("the count of periods", "연속 기간"),
    "place": Noun("the rank", "순위"),
    # levels of a series
    "close": Noun("{owner} close", "{owner} 종가"),
    "last": Noun("{owner} latest level", "{owner} 현재 수준"),
    "last.shares": Noun("{owner} latest price", "{owner} 현재가"),
    "open.shares": Noun("{owner} opening price", "{owner} 시가"),
    "previous_close": Noun("{owner} previous close", "{owner} 전 거래일 종가"),
    "open": Noun("{owner} opening level", "{owner} 시가"),
    "high": Noun("{owner} intraday high", "{owner} 장중 고가"),
    "low": Noun("{owner} intraday low", "{owner} 장중 저가"),
    "turnover": Noun("{owner} trading value", "{owner} 거래대금"),
    "volume": Noun("{owner} trading volume", "{owner} 거래량"),
    "cap": Noun("{owner} market value", "{owner} 시가총액"),
    "base": Noun("{owner} base price", "{owner} 기준가"),
    "resumed_from": Noun("{owner} last close before the split", "{owner} 액면분할 전 종가"),
    # moves
    "change": Noun("{owner} {way}", "{owner} {way}", MOVE),
    "opening_change": Noun("{owner} {way} at the open", "{owner} 개장 {way}", MOVE),
    "low_change": Noun("{owner} largest {way} of the session", "{owner} 장중 최대 {way}", MOVE),
    "high_change": Noun("{owner} largest {way} of the session", "{owner} 장중 최대 {way}", MOVE),
    "cap_change": Noun("the {way} in {owner} market value", "{owner} 시가총액 {way}", GROWN),
    "overseas": Noun("{owner} {way}", "{owner} {way}", MOVE),
    "sector": Noun("{owner} {way}", "{owner} {way}", MOVE),
    "since_open": Noun("{owner} {way} since the open", "{owner} 시가 대비 {way}", MOVE),
    "multi_day": Noun("{owner} {way} over several sessions", "{owner} 최근 {way}", MOVE),
    "streak": Noun("{owner} {way} over the streak", "{owner} 연속 기간 {way}", MOVE),
    "to_date": Noun("{owner} {way} so far", "{owner} 누적 {way}", MOVE),
    "period_move": Noun("{owner} {way} over the period", "{owner} 기간 {way}", MOVE),
    "to_date.year": Noun("{owner} {way} for the year", "{owner} 연간 {way}", MOVE),
    "to_date.month": Noun("{owner} {way} for the month", "{owner} 월간 {way}", MOVE),
    "period_session": Noun("{owner} daily {way}", "{owner} 일간 {way}", MOVE),
    "period_cap": Noun("the {way} in {owner} market value", "{owner} 시가총액 {way}", GROWN),
    "period_session.best": Noun("the {way} of {owner} best session", "{owner} 최대 {way}", MOVE),
    "period_session.worst": Noun("the {way} of {owner} worst session", "{owner} 최대 {way}", MOVE),
    "relative": Noun("{owner} margin against the Kospi", "{owner} 등락률과 코스피의 차이"),
    "period_relative": Noun("{owner} margin against the Kospi", "{owner} 등락률과 코스피의 차이"),
    # flows
    "flow": Noun("{owner} {way}", "{owner} {way}", DEALT),
    "flow_dollars": Noun("{owner} {way} in dollars", "{owner} {way}(달러)", DEALT),
    "flow_share": Noun(
        "{owner} net trading as a share of trading value", "{owner} 순매매의 거래대금 대비 비중"
    ),
    "flow_streak": Noun("{owner} {way} over the streak", "{owner} 연속 기간 {way}", DEALT),
    "flow_sum": Noun("{owner} {way} over the period", "{owner} 기간 {way}", DEALT),
    "flow_sum.year": Noun("{owner} {way} for the year", "{owner} 연간 {way}", DEALT),
    "flow_sum.month": Noun("{owner} {way} for the month", "{owner} 월간 {way}", DEALT),
    # the past
    "gap": Noun("{owner} gap to its record", "{owner} 최고치와의 차이"),
    "record_close": Noun("{owner} record close", "{owner} 종가 기준 최고치"),
    "record_high": Noun("{owner} intraday record", "{owner} 장중 최고치"),
    "record": Noun("{owner} previous record", "{owner} 종전 기록"),
    "rank": Noun("{owner} previous record move", "{owner} 종전 기록"),
    "since": Noun("{owner} earlier mark", "{owner} 이전 기록"),
    "year_range": Noun("{owner} level within its year", "{owner} 연중 수치"),
    "previous_move": Noun("{owner} {way} of the session before", "{owner} 직전 거래일 {way}", MOVE),
    "level": Noun("the level passed", "돌파한 선"),
    "period_end.high": Noun("{owner} high of the period", "{owner} 기간 최고치"),
    "period_end.low": Noun("{owner} low of the period", "{owner} 기간 최저치"),
    "period_records": Noun("{owner} record close", "{owner} 종가 기준 최고치"),
    "period_days": Noun("the count of sessions", "거래일 수"),
    # values and shares
    "cap_dollars": Noun("{owner} market value in dollars", "{owner} 시가총액(달러)"),
    "turnover_dollars": Noun("{owner} trading value in dollars", "{owner} 거래대금(달러)"),
    "turnover.times": Noun("{owner} trading value against its median", "{owner} 거래대금의 중간값 대비 배수"),
    "volume.times": Noun("{owner} trading volume against its median", "{owner} 거래량의 중간값 대비 배수"),
    "period_turnover": Noun("{owner} average daily trading value", "{owner} 하루 평균 거래대금"),
    "period_turnover.percent": Noun(
        "the change in {owner} average daily trading value", "{owner} 하루 평균 거래대금 증감률"
    ),
    "cap_growth": Noun("the growth of {owner} market value", "{owner} 시가총액 증가분"),
    "contribution": Noun("{owner} share in the market's change", "{owner} 시가총액 증감 기여분"),
}
"""By what a figure is: a level by its field, all else by the kind of its fact, with its unit where two
differ."""


class Way(NamedTuple):
    """How a direction is said: as a noun, and with the figure it belongs to."""

    noun: str
    phrase: str


UP, DOWN, NEITHER = 1, -1, 0
_EN_MOVE = {UP: Way("gain", "a gain of {}"), DOWN: Way("loss", "a loss of {}"), NEITHER: Way("change", "{}")}
_EN_GROWN = {
    UP: Way("increase", "an increase of {}"),
    DOWN: Way("decrease", "a decrease of {}"),
    NEITHER: Way("change", "{}"),
}
_EN_DEALT = {
    UP: Way("net buying", "net buying of {}"),
    DOWN: Way("net selling", "net selling of {}"),
    NEITHER: Way("net trading", "{}"),
}
_KO_DEALT = {
    UP: Way("순매수액", "{} 순매수"),
    DOWN: Way("순매도액", "{} 순매도"),
    NEITHER: Way("순매매", "{}"),
}
_KO_GROWN = {UP: Way("증가액", "{} 증가"), DOWN: Way("감소액", "{} 감소"), NEITHER: Way("증감", "{}")}
_KO_MOVE = {UP: Way("상승 폭", "{} 상승"), DOWN: Way("하락 폭", "{} 하락"), NEITHER: Way("등락 폭", "{}")}
_KO_RATE = {UP: Way("상승률", "{} 상승"), DOWN: Way("하락률", "{} 하락"), NEITHER: Way("등락률", "{}")}

WAYS: Mapping[str, Mapping[str, Mapping[int, Way]]] = {
    "en": {MOVE: _EN_MOVE, GROWN: _EN_GROWN, DEALT: _EN_DEALT},
    "ko": {MOVE: _KO_MOVE, GROWN: _KO_GROWN, DEALT: _KO_DEALT, "rate": _KO_RATE},
}
"""By language and sort of noun; Korean has other nouns for moves in percent, ``rate``."""
