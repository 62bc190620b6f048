"""Korean stories are measured as English ones are: sentences, wording, verbs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from newsgen import report
from newsgen.reading import measure
from newsgen.reading.masks import masked
from newsgen.reading.sentences import sentences, words
from newsgen.reading.verbs import Verbs, verb_uses
from newsgen.records import INDEX, SHARE, Move, Said, said
from newsgen.records.reported import Band
from tests.reading.conftest import Make, move, verb

KOSPI, KOSDAQ = move("1.5"), move("-0.8", "KOSDAQ", INDEX)
SAMSUNG, HYNIX = move("3.2", "005930", SHARE), move("-2", "000660", SHARE)


@pytest.fixture(scope="module")
def verbs() -> Verbs:
    return report.scales(lang="ko").verbs


def percent(fact: Move) -> Said:
    """The move's figure as Korean prints it."""
    return said(f"{fact.size}%", "figure", fact.size, fact, "percent")


def uses(story: Make, verbs: Verbs, *pieces: str) -> set[tuple[str, str, str]]:
    facts = [KOSPI, KOSDAQ, SAMSUNG, HYNIX]
    found = verb_uses(story(facts, [facts], [pieces]), verbs)
    return {(use.verb, use.scale, str(use.size)) for use in found}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("지수는 1.5% 오른 3,000.25에 마쳤다. 지수는 상승 출발했다.", 2),
        ("3,000선을 넘어섰다. 3,000선을 넘은 것은 처음이다. S&P500지수는 0.5% 올랐다.", 3),
        ('"오를 만큼 올랐다." 그는 이렇게 말했다.', 2),
        ("지수는 0.5포인트(0.02%) 내린 2,458.16에 거래를 마쳤다.", 1),
    ],
)
def test_a_sentence_ends_in_a_verb_and_never_in_a_figure(text: str, number: int) -> None:
    assert len(sentences(text, "ko")) == number
    assert " ".join(sentences(text, "ko")) == text


def test_words_are_what_stands_between_spaces() -> None:
    assert words("지수는 전 거래일보다 24.35포인트(1.00%) 오른 2,458.16에 마쳤다.") == 7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("코스피가 25일 1.5% 올랐다.", "코스피가 3일 12.06% 올랐다."),
        ("코스피가 사흘째 올랐다.", "코스피가 12거래일째 올랐다."),
        ("지난달 27일 이후 가장 높다.", "2008년 10월 30일 이후 가장 높다."),
        ("외국인이 1조2천200억원을 순매수했다.", "외국인이 470억원을 순매수했다."),
        ("외국인이 1조 2,200억 원을 순매수했다.", "외국인이 470억 원을 순매수했다."),
        ("코스피가 3,000을 넘어섰다.", "코스피가 3,005를 넘어섰다."),
    ],
)
def test_sentences_that_differ_in_figures_and_dates_are_worded_alike(one: str, other: str) -> None:
    assert masked(one, "ko") == masked(other, "ko")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("코스피가 25일 1.5% 올랐다.", "코스피가 25일 1.5% 상승했다."),
        ("코스피가 25일 외국인의 매수에 올랐다.", "코스피가 25일 기관의 매수에 올랐다."),
        ("코스피가 사흘째 올랐다.", "코스피가 사흘 만에 올랐다."),
    ],
)
def test_another_verb_group_or_count_is_another_wording(one: str, other: str) -> None:
    assert masked(one, "ko") != masked(other, "ko")


def test_a_verb_stands_for_the_move_that_it_names_and_the_figure_before_it(story: Make, verbs: Verbs) -> None:
    found = uses(
        story, verbs, "코스피는 전 거래일보다 ", percent(KOSPI), " ", verb("오른", KOSPI), " 2,458에 마쳤다."
    )
    assert found == {("오르다", "index", "1.5")}


def test_one_verb_governs_the_figures_before_it_and_never_one_that_went_the_other_way(
    story: Make, verbs: Verbs
) -> None:
    pieces = ("코스피는 ", percent(KOSPI), ", 삼성전자(", percent(SAMSUNG), ")는 상승했고 SK하이닉스(-")
    found = uses(story, verbs, *pieces, percent(HYNIX), "), 코스닥은 ", percent(KOSDAQ), " 떨어졌다.")
    assert found == {
        ("상승(하다)", "index", "1.5"),
        ("상승(하다)", "share", "3.2"),
        ("떨어지다", "share", "2"),
        ("떨어지다", "index", "0.8"),
    }
    assert uses(story, verbs, "코스피는 ", percent(KOSPI), "로, 코스닥은 내렸다.") == set()


def test_a_noun_in_a_paragraph_is_no_verb_and_in_a_headline_it_is(story: Make, verbs: Verbs) -> None:
    assert uses(story, verbs, "상승 종목은 ", percent(KOSPI), "였다. 급등 장세는 오르내림이 크다.") == set()
    made = story([KOSPI], [[KOSPI]], [("x",)], headline=((KOSPI,), ("코스피, ", percent(KOSPI), " 급등")))
    assert [(use.verb, use.size) for use in verb_uses(made, verbs)] == [("급등", Decimal("1.5"))]


def test_the_longer_verb_is_found_and_not_the_one_within_it(story: Make, verbs: Verbs) -> None:
    assert uses(story, verbs, "코스피는 ", percent(KOSPI), " 소폭 올랐다.") == {
        ("소폭 상승/오름", "index", "1.5")
    }
    assert uses(story, verbs, "코스피는 ", percent(KOSPI), " 급반등했다.") == {("급반등", "index", "1.5")}


@pytest.mark.parametrize(
    ("name", "size", "fits"),
    [
        ("급등", "1.63", False),
        ("급등", "1.64", True),
        ("폭락", "7.9", False),
        ("폭락", "8.1", True),
        ("폭등", "7.9", False),
        ("소폭 하락/내림", "0.01", True),
        ("소폭 하락/내림", "0.64", False),
        ("밀리다", "1.2", True),
        ("오르다", "0.01", True),
        ("보합", "0.2", False),
    ],
)
def test_a_verb_fits_what_humans_used_it_for_and_what_the_measurements_call_safe(
    verbs: Verbs, name: str, size: str, fits: bool
) -> None:
    assert verbs.verbs[name].fits(Decimal(size)) is fits


def test_the_length_of_korean_stories_is_koreas_own() -> None:
    assert report.scales(lang="ko").bands == (Band("Korean closes", 70, 230),)
    assert report.scales().bands != report.scales(lang="ko").bands


def test_a_korean_story_is_measured_in_its_own_language(story: Make) -> None:
    lines = [
        ("코스피가 ", verb("올랐다", KOSPI), ". 지수는 ", percent(KOSPI), " ", verb("상승했다", KOSPI), ".")
    ]
    made = story([KOSPI], [[KOSPI]], lines)
    found = measure(replace(made, draft=replace(made.draft, lang="ko")), report.scales(lang="ko"))
    assert (found.opening, found.paragraphs, found.sentences) == ("코스피가 올랐다.", (2,), (2, 3))
    assert {use.verb for use in found.verbs} == {"오르다", "상승(하다)"}
    assert [(each.family, each.told) for each in found.families][:1] == [("core_index_level_change", True)]
