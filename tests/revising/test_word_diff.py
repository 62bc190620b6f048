"""The diff of two versions: words taken out, words put in, and what the editor sees of them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

from newsgen.publish import revision_json, revision_page, revision_table
from newsgen.publish.word_diff import GONE, NEW, SAME, Stretch, paragraphs, told, word_diff
from newsgen.records.revised import Revision
from newsgen.revising import revise
from tests.revising.published_stories import LATER, day, published


@cache
def found() -> Revision:
    return revise.revised(published(day(indices__KOSPI__last="6038.86")), day(), LATER)


def test_without_the_new_it_is_the_version_before_and_without_the_gone_the_one_after() -> None:
    assert found().after is not None
    before, after = found().before.item, found().after.item  # type: ignore[union-attr]
    diff = word_diff(before, after)
    assert "".join(each.text for each in diff if each.kind != NEW) == told(before)
    assert "".join(each.text for each in diff if each.kind != GONE) == told(after)


def test_only_the_words_that_changed_are_marked() -> None:
    diff = word_diff(found().before.item, found().after.item)  # type: ignore[union-attr]
    rows = list(paragraphs(diff))
    assert len(rows) == len(found().before.item.paragraphs) + 2
    assert rows[1] == (
        Stretch(SAME, "Index closes at record "),
        Stretch(GONE, "6,038.86"),
        Stretch(NEW, "6,083.86"),
    )


def test_words_side_by_side_that_changed_are_one_change() -> None:
    one = replace(found().before.item, headline="Kospi rises a little today", deck="", paragraphs=())
    other = replace(one, headline="Kospi falls very much today")
    assert word_diff(one, other) == (
        Stretch(SAME, "Kospi "),
        Stretch(GONE, "rises a little"),
        Stretch(NEW, "falls very much"),
        Stretch(SAME, " today"),
    )


def test_without_a_terminal_the_diff_has_plain_marks() -> None:
    page = revision_table.render(found())
    assert "Index closes at record [-6,038.86-]{+6,083.86+}" in page
    assert "\x1b" not in page
    assert found().note in page


def test_in_a_terminal_what_is_gone_is_struck_red_and_what_is_new_green() -> None:
    page = revision_table.render(found(), terminal=True)
    assert "\x1b[9;31m6,038.86\x1b[0m\x1b[32m6,083.86\x1b[0m" in page


def test_a_story_that_stands_is_one_line() -> None:
    stands = revise.revised(published(day()), day(shares__005930__open="202600"), LATER)
    assert revision_table.render(stands) == (
        "kospi-2026-02-25-close-1530-en, version 1: stands; nothing that it says is false "
        "(1 datum changed that it does not tell)\n"
    )


def test_the_json_object_has_what_is_false_the_data_the_note_and_the_diff() -> None:
    told_ = json.loads(revision_json.encode_line(found()))
    assert (told_["version"], told_["kind"], told_["after"]["version"]) == (1, "CORRECTED", 2)
    assert told_["falsified"][0]["changes"] == [
        {
            "path": "indices/KOSPI/last",
            "address": "close.json#/indices/KOSPI/last",
            "was": "6,038.86",
            "now": "6,083.86",
        }
    ]
    assert {"kind": "gone", "text": "6,038.86"} in told_["diff"]


def test_the_page_shows_both_versions_side_by_side_and_the_data() -> None:
    page = revision_page.encode([found()]).decode()
    assert "Index closes at record <del>6,038.86</del>" in page
    assert "Index closes at record <ins>6,083.86</ins>" in page
    assert "<code>close.json#/indices/KOSPI/last: 6,038.86 -&gt; 6,083.86</code>" in page
    assert "http" not in page
