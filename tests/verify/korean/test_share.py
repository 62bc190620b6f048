"""Every Korean sentence about one share is heard, and a lie in any of them is caught."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from newsgen import pipeline, settings, verify
from newsgen.market.focus import focused
from newsgen.records import Assignment, Listing, MarketDay
from newsgen.verify.claims import CrossSaid, RelativeSaid
from newsgen.verify.claims_stock import LimitSaid, SplitSaid
from tests.made import BEFORE, SESSION, datum, day, history, mark, quote, witness
from tests.verify.korean.hearing import claims, complaints, korean

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
LIMIT = "2025-05-21-a-share-up-its-limit"
SPLIT = "2025-04-16-a-split"
RIGHTS = "2025-10-02-after-a-rights-issue"
RECORD = "2025-08-07-a-record-touched-and-not-kept"
YEAR = "2023-12-28-a-share-ends-its-year"
CODE = "000660"


@lru_cache
def told(name: str) -> tuple[MarketDay, tuple[str, ...]]:
    """A recorded day and the lines of its Korean story."""
    seen = pipeline.day_from_file(str(DAYS / name / "close.json"))
    story = pipeline.write(seen, settings.load("ko"))
    assert story.problems == ()
    return seen, tuple(line.text for line in story.draft.lines)


LIES = (
    (LIMIT, "상한가인", "하한가인"),
    (LIMIT, "올라 상한가 1만2천940원", "올라 하한가 1만2천940원"),
    (LIMIT, "1만2천940원에", "1만2천930원에"),
    (LIMIT, "2천980원(29.92%)", "2천980원(29.93%)"),
    (LIMIT, "2천980원(29.92%)", "2천970원(29.92%)"),
    (LIMIT, "코스닥 상장사", "코넥스 상장사"),
    (LIMIT, "코스닥 상장사", "유가증권시장 상장사"),
    (LIMIT, "(1만3천50원)", "(1만3천60원)"),
    (LIMIT, "종가는 1월 21일", "종가는 1월 22일"),
    (LIMIT, "이후 가장 높다", "이후 가장 낮다"),
    (LIMIT, "이후 가장 높은 종가", "이후 가장 낮은 종가"),
    (LIMIT, "사흘째 상승", "나흘째 상승"),
    (LIMIT, "사흘째 상승", "사흘째 하락"),
    (LIMIT, "1만150원에 출발", "1만160원에 출발"),
    (LIMIT, "1만50원까지", "1만40원까지"),
    (LIMIT, "1만50원까지 내렸으나", "1만50원까지 올랐으나"),
    (LIMIT, "당일 최고가로", "당일 최저가로"),
    (LIMIT, "841만주", "842만주"),
    (LIMIT, "25배", "24배"),
    (LIMIT, "직전 20거래일", "직전 10거래일"),
    (LIMIT, "4천126억원", "4천127억원"),
    (LIMIT, "212위", "211위"),
    (LIMIT, "코스닥시장 212위", "유가증권시장 212위"),
    (LIMIT, "코스닥시장 212위", "212위"),
    (LIMIT, "6.7% 내린 상태다", "6.7% 오른 상태다"),
    (LIMIT, "올해 들어", "이달 들어"),
    (LIMIT, "718.26", "718.27"),
    (LIMIT, "한빛로보틱스와 달리", "삼성전자와 달리"),
    (LIMIT, "한빛로보틱스와 달리", "한빛로보틱스과 달리"),
    (SPLIT, "기준가를 8만5천원", "기준가를 8만5천100원"),
    (SPLIT, "종가 42만5천원", "종가 42만4천원"),
    (SPLIT, "5주로", "4주로"),
    (SPLIT, "1주를 5주로 나누는 액면분할", "5주를 1주로 합치는 주식병합"),
    (SPLIT, "1주를 5주로 나누는 액면분할", "자본 변동"),
    (SPLIT, "10일 종가", "9일 종가"),
    (SPLIT, "10일 종가", "10일 시가"),
    (SPLIT, "2천300원(", "2천400원("),
    (SPLIT, "기준가보다", "전 거래일보다"),
    (SPLIT, "기준가 조정 후 ", "기준가 후 "),
    (SPLIT, "새벽케미칼과 달리 코스피는", "새벽케미칼과 달리 코스닥은"),
    (SPLIT, "1.21% 내린", "1.21% 오른"),
    (RIGHTS, "원을 조정해", "원을 1주를 2주로 나누는 액면분할 때처럼 조정해"),
    (RIGHTS, "상승률이 낮았다", "상승률이 높았다"),
    (RIGHTS, "상승률이 낮았다", "하락률이 낮았다"),
    (RIGHTS, "거래대금은 222억원", "거래대금은 223억원"),
    (RIGHTS, "3.6배", "3.7배"),
    (RIGHTS, "기준가 조정 후 2.75% 상승", "기준가 조정 후 2.75% 하락"),
    (RECORD, "장중 9만3천700원…", "장중 9만3천800원…"),
    (RECORD, "…사상 최고가", "…사상 최저가"),
    (RECORD, "9만3천700원까지 올라", "9만3천800원까지 올라"),
    (RECORD, "사상 최고가를 새로", "52주 최저가를 새로"),
    (RECORD, "9만100원에", "9만200원에"),
    (RECORD, "하늘바이오텍은 7일", "하늘바이오텍은 8일"),
    (RECORD, "하늘바이오텍은 7일", "하늘바이오텍는 7일"),
    (RECORD, "8만8천500원과", "8만8천600원과"),
    (YEAR, "올해 한 해", "이달 한 달"),
    (YEAR, "올해 한 해 41.3%", "올해 한 해 41.4%"),
)


@pytest.mark.parametrize(("name", "true", "lie"), LIES)
def test_a_lie_about_a_share_is_caught(name: str, true: str, lie: str) -> None:
    seen, lines = told(name)
    assert any(true in line for line in lines), (true, lines)
    assert verify.read_back([line.replace(true, lie) for line in lines], seen, "ko")


@pytest.mark.parametrize("name", [SPLIT, RIGHTS])
def test_a_base_price_is_told_of_no_other_day(name: str) -> None:
    _, lines = told(name)
    based = next(line for line in lines if "이날 기준가를" in line)
    assert complaints(based, about(last=200_500, previous_close=193_500))


def about(**prices: int) -> MarketDay:
    """A day about SK hynix, with a past of its own."""
    seen = {
        "high_close": witness("high_close", mark(date(2025, 10, 27), 201_000)),
        "rise_percent": witness("rise_percent", mark(date(2008, 10, 30), 9)),
    }
    past = history(
        CODE,
        record_close=mark(BEFORE, 199_000),
        record_high=mark(BEFORE, 199_500),
        last_traded=mark(BEFORE, 193_500),
        witnesses=seen,
        last_beyond={Decimal(200_000): mark(date(2025, 10, 27), 201_000)},
        period_ends={"year": mark(date(2025, 12, 30), 150_000), "month": mark(date(2026, 1, 30), 210_000)},
    )
    whole = day(
        KOSPI=quote("KOSPI", last="1005.00", previous_close="1000.00"),
        shares={CODE: quote(CODE, "won", **prices)},
        history=past,
        listings={CODE: Listing("KOSPI", date(1996, 12, 26), datum(2, "place", "place"), 900)},
    )
    return korean(focused(replace(whole, assignment=Assignment(CODE)), CODE))


UP = {"last": 200_500, "previous_close": 193_500, "open": 195_000, "high": 206_000, "low": 194_000}
HIGH = "SK하이닉스는 25일 장중 20만6천원"
ROSE = "SK하이닉스는 25일 전 거래일보다 7천원(3.62%) 오른 20만500원에"
TRUE = (
    "SK하이닉스는 25일 전 거래일보다 7천원(3.62%) 오른 20만500원에 거래를 마쳤다.",
    "SK하이닉스는 25일 전장보다 3.62%(7,000원) 급등한 200,500원에 마감했다.",
    "주가는 장중 20만6천원까지 올랐다.",
    f"{HIGH}까지 올라 사상 최고가를 새로 쓴 뒤 전 거래일보다 7천원(3.62%) 오른 20만500원에 장을 마쳤다.",
    f"{ROSE} 거래를 마쳐 종가 기준 사상 최고가를 새로 썼다.",
    f"{ROSE} 거래를 마쳐 2008년 10월 30일 이후 가장 큰 하루 상승률을 기록했다.",
    "주가는 이달 들어 4.5% 내렸지만 올해 들어서는 33.7% 올랐다.",
    "코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스의 상승률을 밑돌았다.",
    "코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스보다 상승률이 낮았다.",
)
FALSE = (
    ("주가는 장중 20만6천원까지 내렸다.", "number"),
    ("지수는 장중 20만6천원까지 올랐다.", "number"),
    ("SK하이닉스는 25일 전 거래일보다 7천원(3.62%) 내린 20만500원에 거래를 마쳤다.", "direction"),
    ("SK하이닉스는 25일 기준가보다 7천원(3.62%) 오른 20만500원에 거래를 마쳤다.", "number"),
    ("SK하이닉스는 25일 전 거래일보다 7천원(3.62%) 오른 20만500원에 상한가로 거래를 마쳤다.", "number"),
    ("주가는 장중 한때 상한가인 20만6천원까지 올랐다.", "number"),
    ("코스닥 상장사 SK하이닉스는 7천원 올랐다.", "subject"),
    ("SK하이닉스는 코스닥시장 상장 첫날인 25일 20만500원에 거래를 마쳤다.", "time"),
    ("SK하이닉스 주식은 25일 거래되지 않았다.", "number"),
    ("주가는 이달 들어 4.5%, 올해 들어 33.7% 올랐다.", "direction"),
    ("주가는 올해 들어 4.5% 올랐다.", "number"),
    ("코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스의 상승률을 웃돌았다.", "direction"),
    ("코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스보다 상승률이 높았다.", "direction"),
    ("코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스보다 낙폭이 작았다.", "direction"),
    ("주가는 상한가인 20만500원에 거래를 마쳤다.", "number"),
    ("코스피는 0.50% 오른 1,005.00에 거래를 마쳐 SK하이닉스보다 낙폭이 작았다.", "direction"),
    ("SK하이닉스와 달리 코스피는 0.50% 오른 1,005.00에 거래를 마쳤다.", "direction"),
    ("주가는 당일 최고가로 거래를 마쳤다.", "direction"),
    ("SK하이닉스의 시가총액은 유가증권시장 1위다.", "superlative"),
    ("종가는 지난해 10월 27일 이후 가장 낮다.", "superlative"),
    ("주가은 올랐다.", "unread"),
)


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_about_a_share_stands(sentence: str) -> None:
    assert complaints(sentence, about(**UP)) == []


@pytest.mark.parametrize(("sentence", "check"), FALSE)
def test_a_false_one_is_a_problem_of_its_kind(sentence: str, check: str) -> None:
    found = complaints(sentence, about(**UP))
    assert any(each.startswith(check) for each in found), found


def heard(sentence: str, seen: MarketDay, kind: type) -> list[object]:
    """The claims of a kind."""
    return [said for said in claims(sentence, seen) if isinstance(said, kind)]


def test_a_round_price_is_crossed_at_the_close_or_within_the_day() -> None:
    seen = about(**UP)
    closed = (
        "SK하이닉스는 20만500원에 거래를 마쳐 종가 기준 지난해 10월 27일 이후 처음으로 20만원을 회복했다."
    )
    (back,) = heard(closed, seen, CrossSaid)
    assert (back.how, back.side, back.back, back.since.day) == ("close", 1, True, 27)  # type: ignore[attr-defined]
    touched = "SK하이닉스는 장중 사상 처음으로 20만원을 넘어선 뒤 20만500원에 거래를 마쳤다."
    (first,) = heard(touched, seen, CrossSaid)
    assert (first.how, first.first) == ("touch", True)  # type: ignore[attr-defined]


def test_a_limit_touched_and_one_closed_at_are_two_claims() -> None:
    seen = told(LIMIT)[0]
    (touched,) = heard("주가는 장중 한때 상한가인 1만2천940원까지 올랐다.", seen, LimitSaid)
    (closed,) = heard("주가는 1만2천940원에 상한가로 거래를 마쳤다.", seen, LimitSaid)
    (at,) = heard("주가는 상한가인 1만2천940원에 거래를 마쳤다.", seen, LimitSaid)
    assert (touched.closed, closed.closed, at.closed) == (False, True, True)  # type: ignore[attr-defined]


def test_a_reverse_split_makes_one_share_of_several() -> None:
    sentence = (
        "한국거래소는 전날 종가 1천원을 5주를 1주로 합치는 주식병합 때처럼 조정해 "
        "이날 기준가를 5천원으로 정했다."
    )
    (split,) = heard(sentence, told(SPLIT)[0], SplitSaid)
    assert (split.parts, int(split.base.value), int(split.before.value)) == (-5, 5_000, 1_000)  # type: ignore[attr-defined]
    whole = claims(sentence.replace("5주를 1주로 합치는 주식병합", "자본 변동"), told(SPLIT)[0])
    assert [said.parts for said in whole if isinstance(said, SplitSaid)] == [None]


def test_an_index_that_fell_further_leaves_the_share_better_off() -> None:
    seen = about(**UP)
    (better,) = heard("코스피는 1.00% 내린 1,005.00에 마감해 SK하이닉스보다 낙폭이 컸다.", seen, RelativeSaid)
    assert (better.who, better.relation) == (CODE, "better")  # type: ignore[attr-defined]


QUIET = "SK하이닉스 주식은 25일 거래되지 않았다. 마지막 종가는 24일의 5천430원이다."


def quiet(**prices: int) -> MarketDay:
    """A day about a share that did not trade."""
    whole = day(
        shares={CODE: quote(CODE, "won", **prices)}, history=history(CODE, last_traded=mark(BEFORE, 5_430))
    )
    return korean(focused(replace(whole, assignment=Assignment(CODE)), CODE))


def test_a_share_that_did_not_trade_did_not_and_one_that_traded_did() -> None:
    assert complaints(QUIET, quiet()) == []
    assert complaints(QUIET, quiet(last=5_400, previous_close=5_430))
    assert complaints(QUIET.replace("5천430", "5천440"), quiet())
    assert complaints(QUIET.replace("24일의", "23일의"), quiet())
    assert complaints(QUIET.replace("마지막 종가", "종가"), quiet())


def test_a_first_session_is_that_of_the_listing() -> None:
    sentence = "SK하이닉스는 유가증권시장 상장 첫날인 25일 1만2천원에 거래를 마쳤다."
    listed = replace(quiet(last=12_000), listings={CODE: Listing("KOSPI", SESSION)})
    assert complaints(sentence, listed) == []
    assert complaints(sentence, replace(listed, listings={CODE: Listing("KOSPI", BEFORE)}))
    assert complaints(sentence, replace(listed, listings={CODE: Listing("KOSDAQ", SESSION)}))


def test_the_session_before_too_means_that_this_one_went_the_same_way() -> None:
    before = datum("1.25", "made#previous", "percent")
    seen = about(**UP)
    past = replace(seen.history[CODE], previous_session=BEFORE, previous_percent=before)
    risen = replace(seen, history={**seen.history, CODE: past})
    assert complaints("주가는 전날에도 1.25% 올랐다.", risen) == []
    assert complaints("주가는 전날에는 1.25% 올랐다.", risen) == []
    fallen = replace(risen, shares={CODE: quote(CODE, "won", **{**UP, "last": 193_000, "low": 190_000})})
    assert complaints("주가는 전날에는 1.25% 올랐다.", fallen) == []
    assert complaints("주가는 전날에도 1.25% 올랐다.", fallen)


def test_the_session_before_is_the_shares_where_its_index_does_not_know_one() -> None:
    friday, change = date(2026, 2, 20), datum("1.25", "made#previous", "percent")
    seen = about(**UP)
    past = replace(seen.history[CODE], previous_session=friday, previous_percent=change)
    alone = replace(seen, history={CODE: past})
    assert complaints("직전 거래일인 20일에는 1.25% 올랐다.", alone) == []
    assert complaints("직전 거래일인 19일에는 1.25% 올랐다.", alone)
