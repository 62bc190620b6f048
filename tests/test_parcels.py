"""What goes to a target with a story: words that it can print, and the picture of that very story."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsgen import desking, newsroom, parcels, pipeline, settings
from newsgen.archive.filed_story import filed_of
from newsgen.publish import as_json
from newsgen.publish.targets.kinds import target_of
from newsgen.records import Length
from newsgen.records.filed import Filed

DAY = Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/close.json"


def filed(style: str = "yonhap", length: Length = Length(), headline: str = "") -> Filed:  # noqa: B008
    """The Korean story of the day, with a headline that a desk gave it."""
    day = pipeline.day_from_file(str(DAY))
    house = replace(settings.load("ko", style), newsroom=newsroom.compile_newsroom({}))
    told = json.loads(as_json.encode(pipeline.write(day, house, length), day))
    return filed_of(json.dumps({**told, "headline": headline or told["headline"]}).encode())


def picture(of: Filed) -> bytes:
    (drawn,) = parcels.parcel_of(of, target_of("desk", {"kind": "folder", "path": "."})).pictures
    return drawn.content


@pytest.mark.parametrize("style", ["yonhap", "daily", "herald"])
def test_a_story_is_written_again_in_its_own_style_and_as_long(style: str) -> None:
    for length in (Length(), Length("brief")):
        sent = filed(style, length)
        again = parcels.rewritten(sent)
        assert (again.style, again.id, again.draft.headline.text) == (
            style,
            sent.item.story_id,
            sent.item.headline,
        )
        assert tuple(line.text for line in again.draft.paragraphs) == sent.item.paragraphs


def test_a_style_that_only_a_house_knows_has_a_picture_all_the_same() -> None:
    told = json.loads(filed().story)
    assert picture(filed_of(json.dumps({**told, "style": "ours"}).encode())) == picture(filed())


def test_only_the_sentences_that_a_desk_changed_are_said_to_be_changed() -> None:
    assert desking.changed_by_hand(filed("daily", headline="코스피 6,000 시대")) == (
        f"- {filed('daily').item.headline}",
        "+ 코스피 6,000 시대",
    )


def test_the_picture_has_the_headline_of_the_desk() -> None:
    assert picture(filed(headline="코스피 6,000 시대")) != picture(filed())
    assert picture(filed()) == picture(filed())


def test_words_that_a_desk_pasted_go_out_as_one_line_wherever_a_target_takes_them_from() -> None:
    sent = parcels.parcel_of(
        filed(headline="코스피\t6,000\x0b시대\x07"), target_of("desk", {"kind": "folder", "path": "."})
    )
    assert sent.item.headline == "코스피 6,000 시대"
    assert json.loads(sent.content)["title"] == "코스피 6,000 시대"
