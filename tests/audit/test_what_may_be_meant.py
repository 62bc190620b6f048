"""Words that leave open what they mean: this market or that, a day or a row, up to now or to before."""

from __future__ import annotations

import pytest

from newsgen.checking import check
from newsgen.records.checked import FALSE, TRUE, UNCHECKABLE
from tests.audit.composed import day_of

SELLING = "2025-11-21-the-largest-selling-since/close"
REBOUND = "2025-04-08-the-rebound/close"
ENDED = "2025-06-12-a-fall-that-ends-a-streak/close"
RECORD = "2026-02-25-kospi-6000/close"
MIDDAY = "2026-02-25-kospi-6000/14-00"
CASES = [
    (SELLING, "외국인은 나흘 연속 순매도하며 4조5천121억원어치를 내다 팔았다.", "4조5천121", TRUE),
    (SELLING, "외국인은 나흘 연속 순매도하며 2조8천713억원어치를 내다 팔았다.", "2조8천713", TRUE),
    (SELLING, "외국인은 나흘 연속 순매도하며 5조4천121억원어치를 내다 팔았다.", "5조4천121", FALSE),
    (SELLING, "전날까지 6거래일 연속 순매도했던 기관이 순매수로 돌아섰다.", "6거래일", TRUE),
    (SELLING, "전날까지 4거래일 연속 순매도했던 기관이 순매수로 돌아섰다.", "4거래일", FALSE),
    (ENDED, "6거래일 연속 오른 코스피가 하락했다.", "6거래일", TRUE),
    (ENDED, "5거래일 연속 오른 코스피가 하락했다.", "5거래일", FALSE),
    (REBOUND, "코스닥지수는 6.02% 올랐다. 외국인은 3천116억원을 순매수했다.", "3천116", TRUE),
    (REBOUND, "코스닥지수는 6.02% 올랐다. 외국인은 1천117억원을 순매수했다.", "1천117", UNCHECKABLE),
    (RECORD, "4,000을 넘긴 작년 10월 27일부터 따지면 약 넉 달 만이다.", "4,000", TRUE),
    (MIDDAY, "개장 초 8천300억원을 순매수했던 개인은 매도 우위로 돌아섰다.", "8천300", TRUE),
    (MIDDAY, "개장 초 7천300억원을 순매수했던 개인은 매도 우위로 돌아섰다.", "7천300", UNCHECKABLE),
]


@pytest.mark.parametrize(("day", "text", "words", "verdict"), CASES)
def test_what_one_of_the_meanings_bears_out_is_no_alarm(
    day: str, text: str, words: str, verdict: str
) -> None:
    start = text.index(words)
    told = [
        each
        for each in check(text, day_of(day), "ko").statements
        if any(at[0] < start + len(words) and start < at[1] for at in (each[:2], *each.numbers))
    ]
    assert verdict in {each.verdict for each in told}
    assert verdict == FALSE or all(each.verdict != FALSE for each in told)
