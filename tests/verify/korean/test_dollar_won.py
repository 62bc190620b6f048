"""Every Korean sentence about the dollar and the won is heard, and a lie in any of them is caught."""

from __future__ import annotations

from functools import lru_cache

import pytest

from newsgen import pipeline, settings, verify
from newsgen.records import Assignment, MarketDay
from newsgen.verify.claims import ChangeSaid, LevelSaid
from newsgen.verify.claims_rate import NoonSaid, ThanOnSaid
from newsgen.verify.claims_records import SinceSaid
from tests.made import day, history, quote, run
from tests.verify import test_rate
from tests.verify.korean.hearing import claims, complaints, korean

PAIR = "USDKRW"


def ended() -> MarketDay:
    """A fall after six rises."""
    return _seoul(run=run("up", 6))


def halted() -> MarketDay:
    """No change after six rises."""
    return _seoul("1396.4", run=run("up", 6))


def _seoul(last: str = "1390.1", **past: object) -> MarketDay:
    rate = quote(PAIR, test_rate.UNIT, last=last, previous_close="1396.4")
    asked, behind = Assignment(PAIR), history(PAIR, **past)
    return korean(day(session=test_rate.TUESDAY, dollar_won=rate, history=behind, assignment=asked))


@lru_cache
def told(which: str) -> tuple[MarketDay, tuple[str, ...]]:
    """A day and the lines of its Korean story."""
    made = {
        "seoul": lambda: pipeline.day_from_file(str(test_rate.SEOUL)),
        "weakest": lambda: korean(test_rate.weakest()),
        "crossing": lambda: korean(test_rate.crossing()),
        "ended": ended,
        "halted": halted,
    }
    seen = made[which]()
    story = pipeline.write(seen, settings.load("ko"))
    assert story.problems == ()
    return seen, tuple(line.text for line in story.draft.lines)


LIES = (
    ("seoul", "1,400원선을 넘어선 것은", "1,400원선을 밑돈 것은"),
    ("seoul", "1,400원선을", "1,300원선을"),
    ("seoul", "환율은 25일", "환율은 24일"),
    ("seoul", "것은 5월 16일 이후 처음", "것은 5월 14일 이후 처음"),
    ("seoul", "5월 16일 이후 처음이다", "이번이 처음이다"),
    ("seoul", "5월 16일 이후 처음이다", "사상 처음이다"),
    ("seoul", "종가 기준 1,400원선", "장중 1,400원선"),
    ("seoul", "돌파…5월 16일", "돌파…5월 15일"),
    ("seoul", "1,400원선 돌파", "1,400원선 하회"),
    ("seoul", "1,403.8원에", "1,404.8원에"),
    ("seoul", "7.4원 오른", "7.4원 내린"),
    ("seoul", "7.4원 오른", "7.5원 오른"),
    ("seoul", "이후 가장 높았다", "이후 가장 낮았다"),
    ("seoul", "5월 14일 이후 가장", "5월 16일 이후 가장"),
    ("seoul", "상승률은 0.53%", "하락률은 0.53%"),
    ("seoul", "0.53%였다", "0.54%였다"),
    ("seoul", "0.53%였다", "0.53원이었다"),
    ("seoul", "환율은 나흘째 상승했다", "환율은 나흘째 하락했다"),
    ("seoul", "환율은 나흘째", "환율은 사흘째"),
    ("seoul", "환율은 나흘째 상승", "코스피는 나흘째 상승"),
    ("seoul", "1,397.5원에 출발해", "1,398.5원에 출발해"),
    ("seoul", "1,404.6원 사이", "1,405.6원 사이"),
    ("seoul", "1.64%,", "1.65%,"),
    ("seoul", "1.64%, 이달 들어 1.09% 올랐지만", "1.64%, 이달 들어 1.09% 내렸지만"),
    ("seoul", "이번 주 들어", "올해 들어"),
    ("seoul", "이달 들어 1.09%", "올해 들어 1.09%"),
    ("seoul", "4.63% 내렸다", "4.63% 올랐다"),
    ("seoul", "순매도했다", "순매수했다"),
    ("seoul", "0.82% 내린", "0.83% 내린"),
    ("seoul", "25일 서울 외환시장에서", "24일(현지시간) 뉴욕 외환시장 정오 기준"),
    ("seoul", "환율은 25일", "환율는 25일"),
    ("weakest", "23일(현지시간)", "20일(현지시간)"),
    ("weakest", "23일(현지시간) 뉴욕 외환시장 정오 기준 ", "24일 "),
    (
        "weakest",
        "23일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은",
        "원/달러 환율은 24일 서울 외환시장에서",
    ),
    ("weakest", "환율, 뉴욕 정오 1,439.4원", "환율, 1,439.4원"),
    ("weakest", "뉴욕 정오 1,439.4원", "뉴욕 정오 1,439.5원"),
    ("weakest", "20일보다", "19일보다"),
    ("weakest", "20일보다", "전 거래일보다 20일"),
    ("weakest", "27.3원 급등해", "27.3원 급락해"),
    ("weakest", "27.3원 급등해", "27.4원 급등해"),
    ("weakest", "가장 높은 수준", "가장 낮은 수준"),
    ("weakest", "급등해 지난해 12월 3일", "급등해 지난해 12월 4일"),
    ("weakest", "2024년 12월 3일 이후 가장 컸다", "사상 최대였다"),
    ("weakest", "1.93%로", "1.94%로"),
    ("weakest", "종가와는 다르다", "종가와는 같다"),
    ("weakest", "2.70% 올랐다", "2.80% 올랐다"),
    ("weakest", "24일 서울 증시", "23일 서울 증시"),
    ("crossing", "1,400원선을 밑돌았다", "1,400원선을 넘어섰다"),
    ("crossing", "1,396.2원으로", "1,396.2원에 거래를 마쳐"),
    ("crossing", "정오 기준 원/달러", "종가 기준 원/달러"),
    ("crossing", "11월 4일 이후 처음으로", "11월 5일 이후 처음으로"),
    ("crossing", "5.4원 내렸다", "5.4원 올랐다"),
    ("crossing", "환율은 20일보다", "환율은 19일보다"),
    ("ended", "내린 것은 7거래일 만이다", "오른 것은 7거래일 만이다"),
    ("ended", "내린 것은 7거래일 만이다", "내린 것은 6거래일 만이다"),
    ("ended", "7거래일 만에 하락", "7거래일 만에 상승"),
    ("ended", "주간 거래를 마쳤다", "장중 거래를 마쳤다"),
    ("halted", "6거래일 연속", "5거래일 연속"),
    ("halted", "상승세는 멈췄다", "하락세는 멈췄다"),
    ("halted", "보합…", "상승…"),
)


@pytest.mark.parametrize(("which", "true", "lie"), LIES)
def test_a_lie_about_the_rate_is_caught(which: str, true: str, lie: str) -> None:
    seen, lines = told(which)
    assert any(true in line for line in lines), (true, lines)
    assert verify.read_back([line.replace(true, lie) for line in lines], seen, "ko")


def heard(sentence: str, seen: MarketDay, *kinds: type) -> list[object]:
    """The claims of those kinds."""
    return [said for said in claims(sentence, seen) if isinstance(said, kinds)]


def test_a_rate_that_rose_is_a_won_that_fell() -> None:
    (change,) = heard("환율은 20일보다 27.3원 올랐다.", korean(test_rate.weakest()), ChangeSaid)
    assert (change.who, change.sign) == (PAIR, -1)  # type: ignore[attr-defined]


def test_new_yorks_noon_is_of_its_day_and_of_no_close() -> None:
    seen = korean(test_rate.weakest())
    sentence = "23일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,439.4원으로 20일보다 27.3원 올랐다."
    noon, than, level = heard(sentence, seen, NoonSaid, ThanOnSaid, LevelSaid)
    assert (noon.day.day, than.day.day, level.aspect) == (23, 20, "last")  # type: ignore[attr-defined]
    assert complaints(sentence, seen) == []
    assert complaints("원/달러 환율은 1,439.4원에 거래를 마쳤다.", seen)
    assert complaints("환율은 종가 기준으로 지난해 12월 3일 이후 가장 높았다.", seen)


def test_a_rate_as_on_the_day_before_did_not_move() -> None:
    still = korean(test_rate.noon("1412.1", "1412.1"))
    sentence = "23일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,412.1원으로 20일과 같았다."
    assert complaints(sentence, still) == []
    assert complaints(sentence.replace("20일과", "19일과"), still)
    assert complaints(sentence, korean(test_rate.weakest()))


def test_the_highest_since_when_is_of_the_rate() -> None:
    seen = korean(test_rate.weakest())
    (since,) = heard("환율은 정오 기준으로 지난해 12월 3일 이후 가장 높았다.", seen, SinceSaid)
    assert (since.who, since.measures) == (PAIR, ("high_close",))  # type: ignore[attr-defined]


def test_a_day_alone_is_of_the_month_of_the_noon_told_before_it() -> None:
    sentence = (
        "지난달 31일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,439.4원으로 28일보다 27.3원 급등했다."
    )
    (than,) = (each for each in claims(sentence, told("weakest")[0]) if isinstance(each, ThanOnSaid))
    noon = told("weakest")[0].session
    assert (than.day.month, than.day.day) == ((noon.month - 2) % 12 + 1, 28)
