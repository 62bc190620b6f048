"""Editor's notes in the trade's form, in both languages, with right figures and right particles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from newsgen.records import MarketDay
from newsgen.records.filing import REFILED, REPEAT
from newsgen.records.revised import Revision
from newsgen.revising import revise
from newsgen.revising.note import plain
from newsgen.revising.note_words import MOST
from newsgen.revising.printed import Figure
from newsgen.revising.subjects import of_figure
from tests.revising.published_stories import DAYS, LATER, day, published


def told(lang: str = "en", right: MarketDay | None = None, **wrong: Any) -> Revision:
    """What becomes of a story that was filed from a day with these figures wrong."""
    return revise.revised(published(day(**wrong), lang), right or day(), LATER)


def note(lang: str = "en", **wrong: Any) -> str:
    return told(lang, **wrong).note


def test_a_note_says_from_what_to_what_with_the_unit_once_and_where() -> None:
    assert note(indices__KOSPI__last="6038.86") == (
        "CORRECTED: Corrects the Kospi's close from 6,038.86 to 6,083.86, and its gain from 69.22 to 114.22 "
        "points and from 1.16 to 1.91 percent (deck and paragraph 2)."
    )


def test_a_korean_note_has_the_particles_of_its_figures_and_names_what_they_are() -> None:
    assert note("ko", indices__KOSPI__last="6038.86") == (
        "[정정] 코스피 종가를 6,038.86에서 6,083.86으로, 상승 폭을 69.22포인트에서 114.22포인트로, 상승률을 "
        "1.16%에서 1.91%로, 코스닥지수 등락률과 코스피의 차이를 1.14%포인트에서 1.89%포인트로 "
        "바로잡습니다 (부제, 2·10번째 문단)."
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "net trading from net selling of 230.7 billion won to net buying of 230.7 billion won"),
        ("ko", "유가증권시장 개인 순매매를 2천307억원 순매도에서 2천307억원 순매수로"),
    ],
)
def test_a_turned_flow_is_told_with_its_side(lang: str, said: str) -> None:
    assert said in note(lang, net_buying__KOSPI__retail="-230.7")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Corrects the name from Samsnug Electronics to Samsung Electronics (paragraph 7)."),
        ("ko", "[정정] 이름을 삼선전자에서 삼성전자로 바로잡습니다 (8번째 문단)."),
    ],
)
def test_a_name_is_corrected_by_name(lang: str, said: str) -> None:
    wrong = {"005930": {"en": "Samsnug Electronics", "ko": "삼선전자"}}
    assert note(lang, names=wrong).endswith(said)


def test_a_gain_that_was_a_loss_is_told_with_both_directions() -> None:
    assert "the Kosdaq's change from a loss of " in note(indices__KOSDAQ__last="1159.25")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "its gain from 17.6 to 13.1 won"), ("ko", "원/달러 환율 하락 폭을 17.6원에서 13.1원으로")],
)
def test_the_won_gains_where_its_rate_falls(lang: str, said: str) -> None:
    assert said in note(lang, dollar_won__last="1424.9")


def test_a_sum_in_dollars_is_rounded_as_the_story_rounds_it() -> None:
    look = DAYS / "2024-12-30-the-last-session-of-the-year" / "close.json"
    wrong = day(look, indices__KOSPI__turnover=9890000000000)
    found = revise.revised(published(wrong), day(look), LATER)
    assert "its trading value in dollars from $6.7 billion to $4.7 billion" in found.note


def test_of_a_phrase_with_several_figures_each_that_changed_is_named() -> None:
    look = DAYS / "2025-11-06-a-record-set-and-lost-in-the-day" / "close.json"
    wrong = day(look, history__KOSPI__record_close__value="4118.97")
    found = revise.revised(published(wrong), day(look), LATER)
    assert "the Kospi's gap to its record from 39.64 to 39.44 points" in found.note
    assert "its record close from 4,118.97 to 4,118.77" in found.note


def test_words_that_nothing_replaces_are_taken_back() -> None:
    found = revise.revised(published(day()), day(dollar_won__open=None), LATER)
    assert found.note.startswith('CORRECTED: Takes back "')


@pytest.mark.parametrize(("lang", "rest"), [("en", " other points"), ("ko", "고치는 등 모두 ")])
def test_of_many_wrong_things_the_first_are_named_and_the_rest_counted(lang: str, rest: str) -> None:
    wrong = {
        "indices__KOSPI__last": "6038.86",
        "indices__KOSDAQ__open": "1171.27",
        "shares__000660__last": 1016000,
        "dollar_won__last": "1424.9",
        "net_buying__KOSPI__foreign": "-1508.2",
    }
    found = told(lang, **wrong)
    assert rest in found.note
    sides = found.note.count("에서 ") if lang == "ko" else found.note.count("from ")
    assert sides == MOST
    assert ";" not in found.note


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_both_languages_tell_the_same_points_of_a_share(lang: str) -> None:
    wrong = {"shares__005930__last": 205300}
    subjects = {"en": "Samsung Electronics' gain from ", "ko": "삼성전자 상승률을 "}
    assert subjects[lang] in note(lang, **wrong)


def test_words_changed_by_hand_are_corrected_by_their_figures_alone() -> None:
    before = published(day(indices__KOSPI__last="6038.86"))
    found = revise.revised(replace(before, by_hand=True), day(), LATER)
    assert "the Kospi's close from 6,038.86 to 6,083.86" in found.note


def test_notes_without_figures_name_the_time_of_the_version_before() -> None:
    assert plain(REPEAT, "en", LATER) == (
        "REPEAT: Sends the story of 10:00 a.m. KST on 2026-02-26 again for receivers that do not have it. "
        "No word has changed."
    )
    assert plain(REFILED, "ko", LATER) == (
        "[재송] 2026년 2월 26일 오전 10시 기사를 표현을 바꿔 다시 보냅니다. 틀린 내용은 없었습니다."
    )


def test_a_loss_that_was_a_gain_has_its_noun_once_and_words_taken_back_end_at_their_clause() -> None:
    said = note(indices__KOSPI__last="5883.86", indices__KOSPI__low="5880")
    assert "from a loss of 1.44 percent to a gain of 1.91 percent" in said
    assert 'Takes back "closes lower"' in said
    assert "'하락 마감'" in note("ko", indices__KOSPI__last="5883.86", indices__KOSPI__low="5880")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "gain from 0.4 to 0.71 percent and from 12.71 to 22.71 points, and its latest level from"),
        ("ko", "현재 수준을 3,209.15에서 3,219.15로"),
    ],
)
def test_all_that_is_said_of_one_thing_stands_together(lang: str, said: str) -> None:
    look = DAYS / "2025-07-15-an-ordinary-midday" / "11-20.json"
    wrong = day(look, indices__KOSPI__last="3209.15")
    assert said in revise.revised(published(wrong, lang), day(look), LATER).note


def test_a_share_has_a_price_and_no_level() -> None:
    look = DAYS / "2026-02-25-kospi-6000" / "14-00.json"
    wrong = day(look, shares__005930__last=200500)
    found = revise.revised(published(wrong), day(look), LATER)
    assert "its latest price from 200,500 to 205,500 won" in found.note


def test_of_a_rounded_figure_and_a_bare_one_the_bare_one_is_told() -> None:
    look = DAYS / "2025-08-01-a-row-of-losses-that-ends-in-the-worst-day" / "close.json"
    wrong = day(look, indices__KOSPI__last="3106.84")
    assert "하락률을 2.86%에서 4.43%로" in revise.revised(published(wrong, "ko"), day(look), LATER).note


def test_investors_are_they() -> None:
    look = DAYS / "2025-11-21-the-largest-selling-since" / "close.json"
    found = revise.revised(published(day(look, net_buying__KOSPI__foreign="-1871.2")), day(look), LATER)
    assert "their net trading as a share of trading value from 12.3 to 18.8 percent" in found.note
    assert " its " not in found.note


def test_words_within_words_that_are_taken_back_are_not_taken_back_twice() -> None:
    wrong = {"shares__005930__open": 198000, "shares__005930__high": 210000}
    assert note("ko", **wrong).count("21만원까지") == 1


def test_a_day_that_is_quoted_keeps_its_month() -> None:
    look = DAYS / "2025-12-30-a-record-by-a-hundredth" / "close.json"
    wrong = day(look, indices__KOSPI__last="4217.32")
    assert "'지난달 3일 세운 " in revise.revised(published(wrong, "ko"), day(look), LATER).note


def test_a_record_of_the_day_before_is_called_a_record_and_not_the_previous_close() -> None:
    """A market has one row for both."""
    paths = ("indices/KOSPI/previous_close", "history/KOSPI/record_close")
    told = ("3,407.31", "figure", "3407.31", "points", "record:close:KOSPI:2025-09-16", "record", "KOSPI")
    assert of_figure(Figure("2", 0, 8, *told, paths), day(), "en").key == "record"
