"""Alt text says what is drawn, in few words, and nothing in it is false."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

from newsgen import checking
from newsgen.publish.chart import chart_of
from newsgen.publish.chart.compose import sketch_of
from newsgen.records import MarketDay
from tests.publish.chart.conftest import Told
from tests.publish.chart.recorded import FIRST_6000, sent, sketched

LONGEST = 300


def numbers_of(value: object) -> Iterator[Decimal]:
    """Every number that a record holds, however deep."""
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from numbers_of(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from numbers_of(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from numbers_of(getattr(value, each.name))


def test_nothing_in_any_alt_text_or_caption_is_false(told: Told) -> None:
    judged = printed = 0
    for story, day in told:
        chart = chart_of(story, day)
        assert chart is not None
        for text in (chart.alt, chart.caption):
            found = checking.check(text, day, story.draft.lang)
            assert found.false == (), (story.id, text)
            judged, printed = judged + found.judged, printed + len(found.numbers)
    assert judged / printed > 0.8  # what is not judged are closes of days that a day file does not hold alone


def test_a_wrong_figure_in_an_alt_text_is_found() -> None:
    story, day = sent("2025-04-07-a-crash-without-precedent/close")
    chart = chart_of(story, day)
    assert chart is not None and "2,261.71" in chart.alt
    assert checking.check(chart.alt.replace("2,261.71", "2,361.71"), day, "en").false


def test_every_alt_text_is_short_and_of_one_paragraph(told: Told) -> None:
    for story, day in told:
        chart = chart_of(story, day)
        assert chart is not None and 40 < len(chart.alt) <= LONGEST and "\n" not in chart.alt
        assert ".." not in chart.alt and "{" not in chart.alt + chart.caption


def test_every_alt_text_begins_with_the_kind_of_picture_or_names_it(told: Told) -> None:
    kind = {"en": r"^(Dot|Line|Bar) chart", "ko": r"(점|선|막대) ?그래프"}
    for story, day in told:
        chart = chart_of(story, day)
        assert chart is not None and re.search(kind[story.draft.lang], chart.alt), chart


def test_every_number_drawn_is_in_the_data_of_the_day(told: Told) -> None:
    for story, day in told:
        sketch, held = sketch_of(story, day), set(numbers_of(day))
        assert sketch is not None
        if sketch.path:
            drawn = {spot.value for spot in sketch.path.spots if spot.kind != "above"}
            ends = (sketch.path.span.low, sketch.path.span.high) if sketch.path.span else ()
            assert drawn | {end for end in ends if end is not None} <= held, story.id
        if sketch.bars:
            assert {bar.value for bar in sketch.bars.bars} <= held, story.id


def test_every_label_says_the_value_that_it_stands_at(told: Told) -> None:
    for story, day in told:
        sketch = sketch_of(story, day)
        for spot in sketch.path.spots if sketch and sketch.path else ():
            if spot.label and spot.kind != "above":
                assert Decimal(spot.label.replace(",", "")) == spot.value


def test_a_level_across_the_picture_is_one_that_the_headline_tells(told: Told) -> None:
    for story, day in told:
        sketch = sketch_of(story, day)
        for level in sketch.path.levels if sketch and sketch.path else ():
            told_of = {figure.value for ranked in story.facts for figure in ranked.fact.figures()}
            records = {day_record.value for day_record in _records(day) if day_record}
            assert level.value in told_of | records


def _records(day: MarketDay) -> Iterator[object]:
    yield from (past.record_close for past in day.history.values())


def test_a_chart_says_where_it_is_and_keeps_its_name_in_every_version() -> None:
    chart = chart_of(*sent(FIRST_6000, "ko"))
    assert chart is not None and chart.name.isascii()
    assert chart.name == "kospi-2026-02-25-close-1530.ko.png"
    assert chart.href == f"https://news.example/pictures/{chart.name}"
    assert chart.uri == "https://news.example/stories/2026-02-25/kospi-2026-02-25-close-1530/ko/chart"
    assert (chart.width, chart.height) == (1600, 900)


def test_both_languages_draw_the_same_values(told: Told) -> None:
    by_name: dict[str, list[object]] = {}
    for story, day in told:
        sketch = sketch_of(story, day)
        path = sketch.path if sketch else None
        values = tuple(spot.value for spot in path.spots) if path else ()
        by_name.setdefault(story.id[:-3], []).append(values)
    assert all(one == other for one, other in by_name.values())


def test_the_title_is_the_headline_that_was_proven() -> None:
    assert sketched().title == "Kospi closes above 6,000 for first time"
