from __future__ import annotations

from dataclasses import replace

from newsgen.publish.newsroom import wordpress_blocks
from tests.publish.newsroom.items import CORRECTION, LOOKS, item
from tests.publish.newsroom.reads_blocks import blocks

LOOK = LOOKS[0]


def test_every_paragraph_is_a_block_of_its_own_and_its_part_a_class() -> None:
    sent = item(LOOK, "ko", CORRECTION)
    told = blocks(wordpress_blocks.encode(sent))
    assert [name for name, _ in told] == ["correction", *[""] * len(sent.paragraphs), "disclosure", "tail"]
    assert told[1][1] == sent.opening + sent.paragraphs[0]


def test_text_is_escaped_as_the_editor_does_it() -> None:
    sent = replace(item(LOOK, "en"), paragraphs=('S&P "500" isn\'t <6,000>\u00a0won',), opening="", tail="")
    first = wordpress_blocks.encode(sent).decode().split("\n")[1]
    assert first == '<p>S&amp;P "500" isn\'t &lt;6,000&gt;&nbsp;won</p>'


def test_nothing_stands_between_blocks_but_an_empty_line() -> None:
    content = wordpress_blocks.encode(item(LOOK, "en")).decode()
    assert content.startswith("<!-- wp:paragraph -->\n<p>") and content.endswith("\n<!-- /wp:paragraph -->")
    assert content.count("\n\n") == content.count("<!-- /wp:paragraph -->") - 1
