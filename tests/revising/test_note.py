"""Editor's notes in the trade's form, in both languages, with right figures and right particles."""

from __future__ import annotations

from typing import Any

import pytest

from newsgen import checking
from newsgen.records.filing import REFILED, REPEAT
from newsgen.revising.falsified import falsified
from newsgen.revising.note import corrected, plain, points
from newsgen.revising.note_words import MOST
from tests.revising.published_stories import LATER, day, published


def note(lang: str = "en", **wrong: Any) -> str:
    before, now = day(**wrong), day()
    return corrected(falsified(published(before, lang), now), before, now, lang)


def test_a_note_says_what_is_right_what_was_said_and_where() -> None:
    assert note(indices__KOSPI__last="6038.86") == (
        "CORRECTED: Corrects the Kospi's close to 6,083.86, not 6,038.86; the Kospi's gain to 114.22 points, "
        "not 69.22 points, and 1.91 percent, not 1.16 percent (deck and paragraph 2)."
    )


def test_a_korean_note_says_from_what_to_what_with_the_particles_of_the_figures() -> None:
    assert note("ko", indices__KOSPI__last="6038.86") == (
        "[정정] 코스피 종가를 6,038.86에서 6,083.86으로, 코스피 상승 폭을 69.22포인트에서 114.22포인트로, "
        "1.16%에서 1.91%로, '1.14'를 1.89로 바로잡습니다 (부제, 2, 10번째 문단)."
    )


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "individual investors' net trading on the Kospi market to net buying of 230.7 billion won"),
        ("ko", "유가증권시장 개인 순매매를 2천307억원 순매수로"),
    ],
)
def test_a_turned_flow_is_told_with_its_side(lang: str, told: str) -> None:
    assert told in note(lang, net_buying__KOSPI__retail="-230.7")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Corrects the name to Samsung Electronics, not Samsnug Electronics (paragraph 7)."),
        ("ko", "[정정] 이름을 삼선전자에서 삼성전자로 바로잡습니다 (8번째 문단)."),
    ],
)
def test_a_name_is_corrected_by_name(lang: str, told: str) -> None:
    wrong = {"005930": {"en": "Samsnug Electronics", "ko": "삼선전자"}}
    assert note(lang, names=wrong).endswith(told)


def test_a_gain_that_was_a_loss_is_told_with_its_direction() -> None:
    told = note(indices__KOSDAQ__last="1159.25")
    assert "the Kosdaq's change to up 0.02 percent" in told


def test_words_that_nothing_replaces_are_taken_back() -> None:
    before, now = day(), day(dollar_won__open=None)
    told = corrected(falsified(published(before), now), before, now, "en")
    assert told.startswith("CORRECTED: Takes back ")


def test_of_many_wrong_things_the_first_are_named_and_the_rest_counted() -> None:
    wrong = {
        "indices__KOSPI__last": "6038.86",
        "indices__KOSDAQ__open": "1171.27",
        "shares__000660__last": 1016000,
        "dollar_won__last": "1424.9",
        "net_buying__KOSPI__foreign": "-1508.2",
    }
    told = note(**wrong)
    assert told.count(";") == MOST
    assert "more statements (" in told


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_right_figure_of_a_note_is_right_in_the_eyes_of_the_audit(lang: str) -> None:
    before, now = day(indices__KOSPI__last="6038.86", shares__005930__last=205300), day()
    told = points(falsified(published(before, lang), now), before, now, lang)
    known = "코스피가 {}에 마감했다." if lang == "ko" else "The Kospi closed at {}."
    closes = [each.right for each in told if each.subject in ("the Kospi's close", "코스피 종가")]
    assert closes
    for right in closes:
        checked = checking.check(known.format(right), now, lang)
        assert (checked.judged, checked.false) == (1, ())


def test_notes_without_figures_name_the_time_of_the_version_before() -> None:
    assert plain(REPEAT, "en", LATER) == (
        "REPEAT: Sends the story of 10:00 a.m. KST on 2026-02-26 again for receivers that do not have it. "
        "No word has changed."
    )
    assert plain(REFILED, "ko", LATER) == (
        "[재송] 2026년 2월 26일 오전 10시 0분 기사를 표현을 바꿔 다시 보냅니다. 틀린 내용은 없었습니다."
    )
