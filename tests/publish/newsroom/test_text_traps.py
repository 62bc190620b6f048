"""Words that formats mistake for their own signs come out of each as they went in, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import feedparser
import pytest
from markdown_it import MarkdownIt

from newsgen import exports
from newsgen.publish.newsroom import ITEM_FORMATS, atom, rss
from newsgen.publish.newsroom.printable import printable
from newsgen.records.item import Item, Provider, Rights
from newsgen.records.newsroom import Instrument
from tests.publish.newsroom.items import CORRECTION, LOOKS, item
from tests.publish.newsroom.readings import READINGS, profile
from tests.publish.newsroom.reads_html import paragraphs

every_format = pytest.mark.parametrize("name", sorted(ITEM_FORMATS))
TRAPS = {
    "script": "a </script><script>alert(1)</script> b",
    "cdata": "a ]]> b <![CDATA[ c",
    "comment": "a --> b <!-- /wp:paragraph --> c",
    "ampersand": "S&P 500 & 'x' \"y\" &amp; &lt;p&gt;",
    "tags": "<b>strong</b> 5 < 6 > 4 <br/>",
    "emoji": "상승 📈 👍🏽",
    "copyright": "저작권자 © 예시뉴스 ⓒ 무단 전재·재배포 금지",
    "latin": "NAVER·LG에너지솔루션(373220)의 'A&B'",
    "markdown": "*a* _b_ # c [x](y) `d` \\ e | f",
    "braces": "{{ 7*7 }} {% x %} ${y}",
    "space": "a\u00a0b",
}
STRAY = {
    "a\tb": "a b",
    "a\nb\r\n c": "a b c",
    "a\x0bb\u2028c\x85d": "a b c d",
    "a\x00b\x07c\x1bd\x7fe": "abcde",
    "a\ud800b\ufffec": "abc",
}


def said_everywhere(text: str) -> Item:
    """An item that says one text in every place that holds words."""
    sent = item(LOOKS[0], "ko", CORRECTION)
    assert sent.chart
    words = ("headline", "short_headline", "deck", "byline", "notice", "tail", "opening", "summary")
    more = ("source", "disclosure", "edit_note")
    return replace(
        sent,
        **dict.fromkeys((*words, *more), text),
        paragraphs=(text, text),
        keywords=(text,),
        dateline=replace(sent.dateline, text=text, city=text),
        rights=Rights(text, text, text),
        provider=Provider(text, sent.provider.uri),
        corrections=(replace(sent.corrections[0], note=text),),
        instruments=(Instrument("005930", "XKRX", "share", {"en": text, "ko": text}),),
        chart=replace(sent.chart, alt=text, caption=text),
    )


@pytest.mark.parametrize("trap", TRAPS)
@every_format
def test_a_sign_of_the_format_is_a_mere_sign_in_words(name: str, trap: str) -> None:
    sent, reading = said_everywhere(TRAPS[trap]), READINGS[name]
    content = ITEM_FORMATS[name].encode(sent)
    wanted = {field: value for field, value in profile(sent).items() if field not in reading.lacks}
    assert reading.faults(content) == [] and dict(reading.read(content)) == wanted


@pytest.mark.parametrize("trap", TRAPS)
def test_a_feed_reader_shows_summary_and_text_as_they_were_written(trap: str) -> None:
    text, sent = TRAPS[trap], said_everywhere(TRAPS[trap])
    for form in (rss, atom):
        (found,) = feedparser.parse(form.encode(sent)).entries
        assert (unescape(found.summary) if form is rss else found.summary) == text
        assert paragraphs(found.content[0].value)[1:3] == (text + text, text)


@pytest.mark.parametrize("trap", TRAPS)
def test_the_wire_prints_words_as_they_are_and_markdown_shows_them_so(trap: str) -> None:
    text, sent = TRAPS[trap], said_everywhere(TRAPS[trap])
    lines = [text, text, text, text + text, text, text, text]
    assert ITEM_FORMATS["text"].encode(sent).decode() == "\n\n".join(lines) + "\n"
    shown = MarkdownIt("commonmark").parse(ITEM_FORMATS["md"].encode(sent).decode())
    inline = ["".join(part.content for part in each.children or ()) for each in shown if each.children]
    assert inline == lines


@pytest.mark.parametrize("stray", STRAY, ids=ascii)
@every_format
def test_what_no_receiver_can_print_is_left_out_and_a_break_is_a_space(name: str, stray: str) -> None:
    sent, meant = said_everywhere(stray), said_everywhere(STRAY[stray])
    assert ITEM_FORMATS[name].encode(sent) == ITEM_FORMATS[name].encode(meant)


@pytest.mark.parametrize("form", ["xml", "json"])
def test_a_house_form_leaves_it_out_as_well(form: str) -> None:
    told = {"format": form, "root": "a", "fields": {"h": "headline", "b": {"field": "body", "join": " "}}}
    made = exports.compile_exports({"desk": told})["desk"]
    for stray, meant in STRAY.items():
        assert made.encode(said_everywhere(stray)) == made.encode(said_everywhere(meant))


@pytest.mark.parametrize("name", [name for name, known in ITEM_FORMATS.items() if known.many])
def test_so_does_a_file_of_several_items(name: str) -> None:
    sent, meant = said_everywhere("a\x00b"), said_everywhere("ab")
    assert ITEM_FORMATS[name].encode_many([sent, sent]) == ITEM_FORMATS[name].encode_many([meant, meant])


def test_an_item_without_stray_signs_is_left_as_it_is() -> None:
    sent = item(LOOKS[0], "ko", CORRECTION)
    assert printable(sent) is sent
