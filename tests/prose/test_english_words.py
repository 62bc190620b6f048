"""English numbers, lengths of time, verbs and habits of a house."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from newsgen import settings
from newsgen.errors import BadInput, BadTable
from newsgen.prose.english import amounts, compile_words
from newsgen.prose.english.style import style
from newsgen.prose.english.words import CARDINALS, ORDINALS, ordinal, rough
from tests.prose.test_english import STYLES

WORDS = settings.tables.read(settings.PACKAGE / "prose" / "english" / "verbs.yaml")


def test_the_nine_words_are_those_of_num2words() -> None:
    assert list(CARDINALS) == [num2words(n) for n in range(10)]
    assert list(ORDINALS) == [num2words(n, to="ordinal") for n in range(10)]
    assert ordinal(21) == "21st"


def test_the_separators_are_those_of_the_cldr() -> None:
    symbols = Locale("en").number_symbols["latn"]
    assert (symbols["group"], symbols["decimal"]) == (",", ".")


@pytest.mark.parametrize(
    ("won", "printed"),
    [
        (470_000_000, "470 million"),
        (47_000_000_000, "47 billion"),
        (702_370_000_000, "702.4 billion"),
        (999_940_000_000, "999.9 billion"),
        (999_960_000_000, "1 trillion"),
        (999_600_000, "1 billion"),
        (1_220_000_000_000, "1.22 trillion"),
        (1_225_000_000_000, "1.23 trillion"),
        (5_049_000_000_000_000, "5,049 trillion"),
        (205_500, "205,500"),
    ],
)
def test_won_is_printed_in_the_scale_it_fills_rounded_half_up(won: int, printed: str) -> None:
    assert amounts.scaled(Decimal(won)) == printed
    assert amounts.scaled(Decimal(-won)) == printed


SCALE = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


@given(st.integers(min_value=1_000_000, max_value=10**16))
def test_an_amount_reads_back_within_its_rounding(won: int) -> None:
    number, word = amounts.scaled(Decimal(won)).split()
    read = Decimal(number.replace(",", "")) * SCALE[word]
    step = {"million": 10**6, "billion": 10**8, "trillion": 10**10}[word]
    assert abs(read - won) <= step / 2
    assert word == "trillion" or read < 1000 * SCALE[word]


@given(st.decimals(min_value=0, max_value=10**5, places=4))
def test_a_level_keeps_two_decimals_and_rounds_half_up(value: Decimal) -> None:
    shown = Decimal(amounts.grouped(value, 2, trim=False).replace(",", ""))
    assert -Decimal("0.005") <= value - shown < Decimal("0.005")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        *[(1, "a day"), (13, "13 days"), (27, "27 days"), (28, "a month"), (31, "a month"), (34, "34 days")],
        *[(61, "about two months"), (121, "about four months"), (135, "more than four months")],
        *[(730, "about two years"), (800, "more than two years")],
    ],
)
def test_a_length_of_time_is_rounded_only_within_its_tolerance(days: int, words: str) -> None:
    assert rough(days) == words


# --- verbs and styles


@pytest.mark.parametrize("way", ["up", "down"])
@given(size=st.decimals(min_value="0.01", max_value=30, places=2))
def test_every_size_of_move_has_a_verb_and_small_moves_no_large_ones(way: str, size: Decimal) -> None:
    past = {forms[0] for forms in compile_words({"verbs": WORDS, "thresholds": {}}).verbs("index", way, size)}
    assert past
    if size < 2:
        assert not past & {"plummeted", "plunged", "tumbled", "soared", "surged", "jumped"}
    if size >= 5:
        assert not past & {"edged up", "edged down", "slipped", "shed", "added", "inched up"}


def test_a_verb_without_forms_is_refused_by_name() -> None:
    bad = {**WORDS, "index": {"up": [{"verbs": ["moon"]}], "down": []}}
    with pytest.raises(BadTable, match="'moon' has no forms"):
        compile_words({"verbs": bad, "thresholds": {}})


def test_an_unknown_style_lists_those_there_are() -> None:
    with pytest.raises(BadInput, match="Choose one of herald, yonhap, reuters"):
        style(STYLES, "tabloid")


def test_a_style_that_lacks_a_habit_is_refused_by_name() -> None:
    row = {key: value for key, value in STYLES["herald"].items() if key != "percent"}
    with pytest.raises(BadTable, match=r"herald\.percent is missing"):
        style({"herald": row}, "herald")
