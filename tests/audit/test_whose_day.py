from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsgen import audit, checking, pipeline
from newsgen.audit.language import guess
from newsgen.audit.whose_day import CONTRADICTED, another_day, dateline
from newsgen.errors import BadInput
from newsgen.records import MarketDay

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures/days"
DAY = pipeline.day_from_file(str(FIXTURES / "2026-02-25-kospi-6000/close.json"))
OURS = sorted(FIXTURES.glob("*/close.*.txt"))


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("SEOUL, Feb. 24 (Desk) -- The Kospi rose.", "en", date(2026, 2, 24)),
        ("Kospi up\n\nSEOUL, Dec 30 - The Kospi rose.", "en", date(2025, 12, 30)),
        ("Wednesday, February 25, 2026\nThe Kospi rose.", "en", date(2026, 2, 25)),
        ("The Kospi rose on Feb. 24.", "en", None),
        ("SEOUL, Foo 24 -- The Kospi rose.", "en", None),
        ("SEOUL, Feb. 31, 2026 -- The Kospi rose.", "en", None),
        ("2026.02.24 15:40\n코스피가 올랐다.", "ko", date(2026, 2, 24)),
        ("입력 2026-02-25 오후 3:41\n코스피가 올랐다.", "ko", date(2026, 2, 25)),
        ("코스피가 2026년 2월 24일 올랐다.", "ko", None),
    ],
)
def test_a_dateline_is_a_line_that_says_when_it_was_written(text: str, lang: str, told: date | None) -> None:
    assert dateline(text, lang, DAY.session) == told


def test_a_dateline_of_the_day_before_is_of_another_day() -> None:
    why = another_day("SEOUL, Feb. 24 (Desk) -- The Kospi rose.", DAY, "en")
    assert why == "its dateline says 2026-02-24, and the figures are of 2026-02-25"


def test_until_the_next_session_a_story_may_still_be_of_this_one() -> None:
    friday = replace(DAY, session=date(2026, 2, 27), next_session=date(2026, 3, 3))
    assert another_day("SEOUL, March 1 (Desk) -- Stocks rose last week.", friday, "en") == ""
    assert another_day("SEOUL, March 3 (Desk) -- Stocks rose.", friday, "en")


def before() -> str:
    """A text that tells the previous closes as its own levels."""
    base = [quote.previous_close for quote in (*DAY.indices.values(), *DAY.shares.values())]
    levels = [f"{each.value:,}" for each in base if each][:4]
    return f"Stocks closed at {' and '.join(levels)}."


def test_a_text_with_the_levels_of_the_session_before_and_none_of_its_own_is_of_that_session() -> None:
    why = another_day(before(), DAY, "en")
    assert (
        why.startswith("its figures are those of 2026-02-24 (") and "no index level is of 2026-02-25" in why
    )


def test_one_level_of_its_own_and_the_text_is_of_this_session() -> None:
    last = DAY.indices["KOSPI"].last
    assert last and another_day(f"{before()} It then reached {last.value:,}.", DAY, "en") == ""


def test_a_share_that_costs_the_same_on_both_days_says_nothing() -> None:
    shares = list(DAY.shares.values())
    last = shares[0].last
    assert last
    assert another_day(f"{before()} Its shares closed at {last.value:,} won.", DAY, "en")
    few = " and ".join(before().split(" and ")[:3])
    assert another_day(few, DAY, "en") and not another_day(f"{few} as {last.value:,} won.", DAY, "en")


def test_two_levels_of_another_session_may_be_a_record_and_a_previous_close() -> None:
    few = " ".join(before().split()[:6])
    assert few.count(",") == 2 and another_day(few, DAY, "en") == ""


def test_every_story_of_ours_is_of_its_day_and_in_its_language() -> None:
    assert len(OURS) > 80
    for path in OURS:
        day = pipeline.day_from_file(str(path.parent / "close.json"))
        text, lang = path.read_text("utf-8"), path.name.split(".")[1]
        assert another_day(text, day, lang) == "", path
        assert {guess(line) for line in text.splitlines() if line} == {lang}, path


@pytest.mark.parametrize(
    "text",
    [
        "日経平均株価は反発した。KOSPIも2%上昇。",
        "上证指数收盘上涨, KOSPI",
        "Der Kospi stieg um 2,3 Prozent und schloss auf einem Rekordhoch",
        "El Kospi subió un 2,83 por ciento y los inversores",
        "2.83 6,138.58",
    ],
)
def test_other_languages_are_not_taken_for_english(text: str) -> None:
    assert guess(text) is None


def without_history() -> MarketDay:
    """A day file that holds the day and nothing of others."""
    return replace(DAY, history={}, earlier=())


def other_levels(many: int) -> list[str]:
    """So many sentences, each with a level that is not the day's."""
    last = DAY.indices["KOSPI"].last
    assert last
    ends = ("opened at", "rose as high as", "fell as low as", "closed at")
    told = [
        f"The {name} {end} {last.value / 2 + number:,.2f}."
        for number, (name, end) in enumerate((name, end) for name in ("Kospi", "Kosdaq") for end in ends)
    ]
    return told[:many]


def test_a_story_of_quite_another_day_is_refused_where_no_other_day_is_known() -> None:
    text = " ".join(other_levels(8))
    with pytest.raises(BadInput, match=r"is of another day: none of its \d index levels and share prices"):
        checking.check(text, without_history())


def test_a_story_with_some_wrong_levels_or_one_right_one_is_checked() -> None:
    few = " ".join(other_levels(CONTRADICTED - 1))
    assert len(checking.check(few, without_history()).false) == CONTRADICTED - 1
    quote = DAY.indices["KOSPI"]
    assert quote.last and quote.previous_close
    for right in (quote.last, quote.previous_close):
        told = " ".join((*other_levels(8)[:7], f"It last stood at {right.value:,}."))
        assert len(checking.check(told, without_history()).false) >= CONTRADICTED


@pytest.mark.parametrize("path", OURS[::5], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_story_of_ours_is_of_quite_another_day(path: Path) -> None:
    text, lang = path.read_text("utf-8"), path.name.split(".")[1]
    own = pipeline.day_from_file(str(path.parent / "close.json"))
    assert audit.quite_another(audit.audit(text, own, lang), own) == ""
