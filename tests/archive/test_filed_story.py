"""What is filed says whether its words are newsgen's own, and carries all that checks and corrects it."""

from __future__ import annotations

import json

import pytest

from newsgen import pipeline
from newsgen.archive.archive import Archive
from newsgen.archive.filed_story import day_of, filed_of, lines_of
from newsgen.errors import BadInput
from newsgen.records.filed import Filed
from newsgen.records.item import DATA_DRIVEN, HUMAN_EDITS
from newsgen.sources.story_shapes import stories_in
from newsgen.verify import read_back
from tests.archive.kept import DAY, NOON, by_hand, printed


def test_the_words_of_newsgen_are_known_as_its_own(english: Filed) -> None:
    assert not english.by_hand
    assert english.item.source_type == DATA_DRIVEN


@pytest.mark.parametrize(
    "changed",
    [
        {"headline": "KOSPI jumps"},
        {"deck": "Another deck"},
        {"deck": None},
        {"paragraphs": [{"text": "One sentence.", "spans": []}]},
        {"words_sha256": ""},
    ],
)
def test_words_changed_by_hand_are_recognised(changed: dict[str, object]) -> None:
    story = by_hand("en", **changed)
    assert story.by_hand
    assert story.item.source_type == HUMAN_EDITS


def test_an_item_says_what_its_object_says() -> None:
    item = by_hand("en", headline="KOSPI jumps", deck="Foreigners buy").item
    assert (item.headline, item.short_headline, item.deck) == ("KOSPI jumps", "KOSPI jumps", "Foreigners buy")


def test_a_summary_follows_the_line_that_it_repeats() -> None:
    told = json.loads(printed("en"))
    assert told["item"]["summary"] == told["deck"]
    assert by_hand("en", deck="Foreigners buy").item.summary == "Foreigners buy"
    assert by_hand("en", deck=None, headline="KOSPI jumps").item.summary == "KOSPI jumps"


def test_whom_a_person_took_out_of_the_words_is_neither_keyword_nor_instrument() -> None:
    told = json.loads(printed("en"))
    before, kept = by_hand("en").item, [each for each in told["paragraphs"] if "Samsung" not in each["text"]]
    after = by_hand("en", paragraphs=kept).item
    assert list(before.keywords) == told["item"]["keywords"]
    assert "Samsung Electronics" in before.keywords and "Samsung Electronics" not in after.keywords
    gone = {each.symbol for each in before.instruments} - {each.symbol for each in after.instruments}
    assert gone == {"005930", "000660"}  # both stand in one sentence
    assert set(before.keywords) - set(after.keywords) == {"Samsung Electronics", "SK hynix"}


def test_a_kept_story_is_the_same_story_to_whoever_files_it_again(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    assert filed_of(kept.story.encode()) == kept


def test_the_day_and_the_lines_of_a_version_bear_each_other_out(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    assert day_of(kept) == pipeline.day_from_file(str(DAY))
    assert read_back(lines_of(kept), day_of(kept), "en") == ()


def test_newsgen_check_reads_a_story_that_can_be_filed(english: Filed) -> None:
    (story,) = stories_in("STORY.json", ".json", printed("en").decode())
    assert story.text.startswith(english.item.headline)
    assert (story.session, story.lang, story.about) == (english.item.session, "en", "market")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Seoul shares rose.", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "is no JSON object"),
        (b'{"headline": "KOSPI jumps"}', "has no id, lang, paragraphs, facts, problems, item, snapshot"),
    ],
)
def test_what_is_no_story_is_refused_in_a_line(content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        filed_of(content, "STORY.json")
    assert "\n" not in str(refused.value) and str(refused.value).startswith("STORY.json")


@pytest.mark.parametrize(
    "changed",
    [{"item": {}}, {"item": []}, {"paragraphs": 7}, {"facts": [{}]}, {"paragraphs": [{"text": None}]}],
)
def test_a_story_that_was_taken_apart_is_refused_in_a_line(changed: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="changed beyond its words"):
        by_hand("en", **changed)


def test_a_day_that_was_taken_apart_is_refused_in_a_line() -> None:
    with pytest.raises(BadInput, match="changed beyond its words"):
        by_hand("en", snapshot={"session": "2026-02-25"})
