from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from newsgen.publish import markdown as story_markdown
from newsgen.publish import text as story_text
from newsgen.publish.newsroom import markdown, text
from newsgen.records.filing import REPEAT, Correction
from tests.publish.newsroom.items import CORRECTION, KILL, LANGUAGES, LOOKS, item, named, written

LOOK = LOOKS[0]
both = pytest.mark.parametrize(("ours", "theirs"), [(text, story_text), (markdown, story_markdown)])


@pytest.mark.parametrize("path", LOOKS, ids=named)
@both
def test_an_item_is_printed_as_its_story_is(ours: ModuleType, theirs: ModuleType, path: Path) -> None:
    for lang in LANGUAGES:
        assert ours.encode(item(path, lang)) == theirs.encode(*written(path, lang))


@both
def test_a_flash_is_printed_as_its_story_is(ours: ModuleType, theirs: ModuleType) -> None:
    story, day = written(LOOK, "en")
    flash = replace(story, draft=replace(story.draft, paragraphs=(), deck=None))
    sent = replace(item(LOOK, "en"), paragraphs=(), deck="", opening="")
    assert ours.encode(sent) == theirs.encode(flash, day)


def test_a_note_stands_on_top_of_a_later_version() -> None:
    sent = item(LOOK, "en", CORRECTION)
    assert text.encode(sent).decode().split("\n\n")[:2] == [sent.edit_note, sent.headline]
    assert (
        MarkdownIt("commonmark")
        .render(markdown.encode(sent).decode())
        .startswith("<blockquote>\n<p>CORRECTED: 1 &amp; 2 &lt; 3, not 2 &gt; 3</p>\n</blockquote>\n<h1>")
    )


def test_the_wire_says_that_a_story_is_sent_again_though_readers_need_not_know() -> None:
    first = item(LOOK, "en")
    note = Correction(REPEAT, "REPEAT: sent again", first.version_created, 1)
    sent = replace(first, corrections=(note,), edit_note=note.note)
    assert text.encode(sent).decode() == "REPEAT: sent again\n\n" + text.encode(first).decode()


def test_of_a_withdrawn_story_the_wire_says_which_and_why_and_no_more() -> None:
    sent = item(LOOK, "en", KILL)
    assert text.encode(sent).decode() == f"{sent.edit_note}\n\n{sent.headline}\n"
    assert markdown.encode(sent).decode().count("\n\n") == 1
