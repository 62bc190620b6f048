"""Korean first sentences of a market that has closed, word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Halt,
    NetFlow,
    Occasion,
    Pace,
    PreviousMove,
    Rank,
    ToDate,
)
from tests.made import BEFORE, SESSION, day, fig, mark, notice
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import (
    DOWN,
    EARLY,
    FLAT,
    HIGH,
    LITTLE,
    LOST,
    PLUNGE,
    TOUCHED,
    TURNED,
    UP,
    lede,
    points,
    record,
    row,
    since,
)

CLOSED = "[거래를 마쳤다|장을 마쳤다]"
OCTOBER, COVID = date(2008, 10, 24), date(2021, 12, 28)
REGAINED = replace(
    LOST, how="regained", level=points("6000"), since=mark(COVID, "6010.00"), years=Decimal("4.2")
)
PACE = Pace("KOSPI", MAIN, points("5000"), "first_close", False, mark(date(2026, 1, 27)), 29, 1)
LAST = Occasion("KOSPI", MAIN, "year_last", date(2026, 2, 26))
SIDECAR = Halt("KOSPI", MAIN, notice("sidecar", side="sell"))
BREAKER = Halt("KOSDAQ", "index", notice("circuit_breaker", "KOSDAQ", stage=1))


def dealt(group: str, billions: int) -> NetFlow:
    """What a group bought, or sold, on balance, the way the index went."""
    return NetFlow("KOSPI", "flow", group, fig(billions * 10**9, "won"), with_move=True)


FOREIGN, INSTITUTIONS = dealt("foreign", 512), dealt("institutions", 202)
SELLING = dealt("foreign", -512)


def went(percent: str, session: date = BEFORE, *, against: bool) -> PreviousMove:
    """How far the session before went."""
    way = "up" if Decimal(percent) > 0 else "down"
    return PreviousMove("KOSPI", MAIN, session, fig(percent), way, against, (SESSION - session).days)


@pytest.mark.parametrize(
    ("template", "facts", "words"),
    [
        ("lead_swing", (DOWN, SELLING), "외국인의 [매도세에|순매도에|'팔자'에] 3% 가까이 {fell}"),
        ("lead_swing", (UP, dealt("foreign", 2870)), "외국인의 2조원대 순매수에 힘입어 2% 가까이 {rose}"),
        (
            "lead_swing",
            (UP, FOREIGN, INSTITUTIONS),
            "외국인과 기관의 {bought} 2% 가까이 {rose}",
        ),
        ("lead_swing", (UP, row("up", 7, ended=False)), "[7거래일째|7거래일 연속] {rose}"),
        ("lead_swing", (UP, row("down", 5, ended=True)), "6거래일 만에 반등했다"),
        ("lead_swing", (DOWN, row("up", 2, ended=True)), "사흘 만에 {fell}"),
        (
            "lead_swing",
            (PLUNGE, row("down", 3, ended=False)),
            "8% 넘게 폭락하며 [사흘째|3거래일 연속] [내렸다|하락했다]",
        ),
        (
            "lead_swing",
            (PLUNGE, since("fall_percent", mark(OCTOBER, "-10.57"))),
            "8% 넘게 폭락하며 2008년 10월 24일 이후 최대 하락률을 기록했다",
        ),
        (
            "lead_swing",
            (
                PLUNGE,
                since("fall_percent", mark(OCTOBER, "-10.57")),
                Rank("KOSPI", MAIN, "fall_percent", fig(5, ""), fig("-8.77"), date(1995, 5, 2), ever=True),
            ),
            "8% 넘게 폭락하며 2008년 10월 24일 이후 최대이자 역대 다섯 번째로 큰 하락률을 기록했다",
        ),
        (
            "lead_swing",
            (PLUNGE, since("fall_percent", None, ever=True), since("fall_points", None, ever=True)),
            "8% 넘게 폭락하며 사상 최대 하락률과 하락 폭을 기록했다",
        ),
        ("lead_swing", (PLUNGE, SIDECAR, LOST), "매도 사이드카가 발동된 가운데 8% 넘게 폭락{lost}"),
        (
            "lead_swing",
            (PLUNGE, BREAKER),
            "코스닥시장에 서킷브레이커가 발동된 가운데 8% 넘게 폭락[했다| 마감했다]",
        ),
        (
            "lead_swing",
            (UP, went("-8.774", against=True)),
            "전날 8% 넘게 폭락한 지 하루 만에 2% 가까이 반등했다",
        ),
        (
            "lead_swing",
            (UP, went("-3.81", date(2026, 2, 20), against=True)),
            "직전 거래일 3.81% 급락한 뒤 2% 가까이 반등했다".replace("3.81%", "4% 가까이"),
        ),
        (
            "lead_swing",
            (PLUNGE, went("-4.10", against=False)),
            "전날 4% 넘게 급락한 데 이어 8% 넘게 폭락[했다| 마감했다]",
        ),
        ("lead_level", (LOST, DOWN), "3% 가까이 {fall}{lost}"),
        (
            "lead_level",
            (REGAINED, UP),
            "2% 가까이 {rise} 2021년 12월 28일 이후 처음으로 6,000선을 [회복했다|되찾았다]",
        ),
        (
            "lead_peak",
            (since("low_close", mark(OCTOBER, "938.75")), DOWN),
            "3% 가까이 {fall} 2008년 10월 24일 이후 [최저치로|가장 낮은 수준에서] {closed}",
        ),
        ("lead_flat", (LITTLE,), "강보합으로 {closed}"),
        ("lead_flat", (FLAT,), "변동 없이 {closed}"),
        (
            "lead_flat",
            (FLAT, row("up", 4, ended=True)),
            "4거래일 연속 이어진 상승세를 멈추고 변동 없이 {closed}",
        ),
        (
            "lead_flat",
            (LITTLE, FOREIGN, dealt("retail", -480), dealt("institutions", -30)),
            "외국인의 매수세와 개인·기관의 매도세가 맞서며 강보합으로 {closed}",
        ),
        (
            "lead_flat",
            (LITTLE, row("up", 4, ended=False), FOREIGN, dealt("institutions", -30)),
            "외국인의 매수세와 기관의 매도세가 맞서며 [나흘째|4거래일 연속] [올랐다|상승했다|상승 마감했다]",
        ),
        ("lead_reversal", (TURNED, DOWN), "상승 출발했으나 {ended}"),
        (
            "lead_reversal",
            (TURNED, DOWN, SELLING),
            "상승 출발했으나 외국인의 [매도세에|순매도에|'팔자'에] {ended}",
        ),
        ("lead_reversal", (replace(TURNED, gave_up=True), DOWN), "장 초반 상승분을 모두 반납하고 {ended}"),
    ],
)
def test_a_first_sentence_says_who_and_why_before_what_it_came_to(
    template: str, facts: tuple[Fact, ...], words: str
) -> None:
    forms = {
        "{rose}": "[올랐다|상승했다|뛰었다|상승 마감했다]",
        "{fell}": "[내렸다|하락했다|떨어졌다|밀렸다|하락 마감했다]",
        "{fall}": "[하락해|내려|떨어져|밀려|하락하며|내리며|떨어지며|밀리며]",
        "{rise}": "[올라|상승해|뛰어|오르며|상승하며|뛰며]",
        "{bought}": "[매수세에|매수세에 힘입어|순매수에 힘입어|동반 매수에 힘입어|'사자'에]",
        "{lost}": "[하며|해] 5,900선"
        + "[을 내줬다| 아래에서 거래를 마쳤다| 아래에서 장을 마쳤다| 아래에서 마감했다]",
        "{closed}": "[거래를 마쳤다|장을 마쳤다|마감했다]",
        "{ended}": "[하락 마감했다|내린 채 장을 마쳤다|하락세로 거래를 마쳤다]",
    }
    if template == "lead_level":
        forms["{lost}"] = forms["{lost}"].removeprefix("[하며|해]")
    for name, form in forms.items():
        words = words.replace(name, form)
    assert lede(template, *facts) in either(f"{who(words)} {words}.")


NUMBERED = re.compile(r"전날|직전|\d+거래일|\[[^\]]*\d거래일")
"""What may not stand beside the number of a day."""


def who(words: str) -> str:
    """How such a sentence begins: never ``25일 전날``, never ``25일 6거래일``, and with a name that a
    sentence of the session before, which may begin with its day too, cannot have."""
    return "25일 코스피 지수는" if NUMBERED.match(words) else "코스피가 25일"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((HIGH, UP), f"사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}"),
        (
            (HIGH, PACE, UP),
            f"5,000선에 처음 안착한 지 29일 만에 사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}",
        ),
        (
            (HIGH, PACE, UP, dealt("institutions", 1470)),
            f"기관의 1조원대 순매수에 힘입어 사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}",
        ),
        (
            (TOUCHED, LOWER := replace(DOWN, last=points("5960.00")), SELLING),
            "장중 사상 처음으로 6,000선을 넘었으나 외국인의 [매도세에|순매도에|'팔자'에] 하락 마감했다",
        ),
        (
            (TOUCHED, replace(LOWER, direction="up")),
            "장중 사상 처음으로 6,000선을 넘었으나 안착하지는 못했다",
        ),
        (
            (TOUCHED, replace(LOWER, direction="flat")),
            "장중 사상 처음으로 6,000선을 넘었으나 보합으로 마감했다",
        ),
        (
            (TOUCHED, record(BEFORE), replace(LOWER, direction="up")),
            "장중 사상 처음으로 6,000선을 넘은 뒤 사상 최고치로 [거래를 마쳤다|장을 마쳤다|마감했다]",
        ),
    ],
)
def test_a_round_level_for_the_first_time_and_whether_it_held(facts: tuple[Fact, ...], words: str) -> None:
    assert lede("lead_milestone", *facts) in either(f"코스피가 25일 {words}.")


def test_the_time_since_the_last_level_is_told_once() -> None:
    facts, earlier = (HIGH, PACE, UP), replace(PACE, past_level=points("4000"), rungs_back=2)
    told = []
    for paces in ((PACE,), (earlier, PACE)):
        beats = ((Beat("lead_milestone", facts),), (Beat("pace", paces),))
        told.append(printed("lead_milestone", facts, voice_of(day(), beats, HIGH, "yonhap")))
    assert ["5,000선" in each for each in told] == [False, True]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((EARLY, UP), "장중 사상 최고치를 새로 쓴 뒤 상승 마감했다"),
        ((EARLY, UP, row("down", 3, ended=True)), "장중 사상 최고치를 새로 쓴 뒤 나흘 만에 상승 마감했다"),
        ((EARLY, DOWN), "장중 사상 최고치를 [새로 썼으나|경신했으나] 하락 마감했다"),
        (
            (EARLY, DOWN, SELLING),
            "장중 사상 최고치를 [새로 썼으나|경신했으나] 외국인의 [매도세에|순매도에|'팔자'에] 하락 마감했다",
        ),
        (
            (record(date(2026, 1, 27)), UP, row("up", 3, ended=False)),
            "[사흘째|3거래일 연속] [올라|상승해|오르며|상승하며] {set}",
        ),
    ],
)
def test_a_record_by_the_close_or_within_the_day(facts: tuple[Fact, ...], words: str) -> None:
    closed, new = "로 [거래를 마쳤다|장을 마쳤다|마감했다]", "를 [새로 썼다|경신했다|갈아치웠다]"
    found = {lede("lead_record", *facts, story=story) for story in map(str, range(40))}
    ends = ("사상 최고치" + closed, "종가 기준 사상 최고치" + new)
    assert found <= {each for end in ends for each in either(f"{who(words)} {words.replace('{set}', end)}.")}


def test_a_record_is_broken_again_only_where_the_session_before_set_one() -> None:
    told = {lede("lead_record", *(record(BEFORE), UP), story=story) for story in map(str, range(40))}
    older = {
        lede("lead_record", *(record(date(2026, 1, 27)), UP), story=story) for story in map(str, range(40))
    }
    assert any("또다시" in each for each in told)
    assert not any("또다시" in each for each in older)


def test_the_last_session_of_a_year_says_what_the_year_came_to() -> None:
    year = ToDate("KOSPI", MAIN, "year", fig("75.63"), mark(date(2025, 12, 30)), "up", final=True)
    words = "코스피가 올해 마지막 거래일인 25일 {} 연간 75.63%의 상승률로 한 해를 마쳤다."
    assert lede("lead_year_end", year, LAST, UP) == words.format("오르며")
    assert lede("lead_year_end", year, LAST, DOWN) == words.format("내렸으나")
