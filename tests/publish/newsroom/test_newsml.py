from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from newsgen.publish.newsroom import newsml
from newsgen.records.item import Chart, Item
from tests.publish.newsroom import reads_xml
from tests.publish.newsroom.items import CORRECTION, FILED, KILL, LOOKS, item

LOOK = LOOKS[0]
DECLARED = frozenset("cpnat digsrctype drol genre irel iso3166-1a2 medtop mic ninat rnd stat subj".split())
"""Of the aliases that the IPTC's catalog 41 declares, those that stories need."""
CODED = ("qcode", "role", "rel", "market", "type", "rendition")


def tree(sent: Item) -> Any:
    return etree.fromstring(newsml.encode(sent))


def charted(sent: Item) -> Item:
    chart = Chart(f"{sent.uri}/chart", "https://x.example/a.png", "a.png", "5 > 4 & 3", "Index", 1600, 900)
    return replace(sent, chart=chart)


@pytest.mark.parametrize("state", [FILED, CORRECTION, KILL])
def test_every_alias_of_a_code_is_declared_by_a_catalog(state: str) -> None:
    told = etree.fromstring(newsml.encode_feed([charted(item(LOOK, "ko", state))]))
    codes = {each.get(name) for each in told.iter("{http://iptc.org/std/nar/2006-10-01/}*") for name in CODED}
    used = {code.split(":")[0] for code in codes if code and ":" in code}
    own = {each.get("alias") for each in told.iter("{*}scheme")}
    assert used <= DECLARED | own and {"stat", "medtop", "cRole"} <= used
    assert {each.get("href") for each in told.iter("{*}catalogRef")} == {
        "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
    }


def test_the_item_is_power_conformant_and_named_by_address_and_version() -> None:
    told = tree(item(LOOK, "en", CORRECTION))
    assert (told.get("standard"), told.get("standardversion"), told.get("conformance")) == (
        "NewsML-G2",
        "2.35",
        "power",
    )
    assert (told.get("guid"), told.get("version")) == (item(LOOK, "en").uri, "2")


def test_the_body_lies_in_a_block_which_holds_paragraphs_alone() -> None:
    (block,) = tree(item(LOOK, "ko")).iter("{*}block")
    # Without a prefix: a receiver that cleans the paragraphs as HTML knows no <nitf:p>.
    assert {etree.QName(each).localname for each in block.iter()} == {"block", "p"}
    assert {each.prefix for each in block.iter()} == {None}


def test_an_editor_reads_of_a_correction_first_why_it_was_made() -> None:
    sent = item(LOOK, "en", CORRECTION)
    assert tree(sent).findtext(".//{*}edNote") == sent.edit_note


def test_the_tail_of_the_house_stands_behind_the_body_and_not_in_it() -> None:
    told = tree(item(LOOK, "en"))
    assert told.findtext(".//{*}body.end/{*}tagline") == "(END) & more"
    assert all(each.text != "(END) & more" for each in told.iter("{*}p"))


def test_a_feed_is_one_message_of_each_item_and_behind_it_its_picture() -> None:
    sent = [charted(item(LOOK, lang)) for lang in ("en", "ko")]
    content = newsml.encode_feed(sent)
    told = etree.fromstring(content)
    guids = [each.get("guid") for each in told.iter("{*}newsItem")]
    assert guids == [uri for each in sent for uri in (each.uri, f"{each.uri}/chart")]
    assert reads_xml.newsml_faults(content) == []


def test_a_picture_says_in_words_what_it_shows_and_how_it_was_made() -> None:
    told = etree.fromstring(newsml.encode_feed([charted(item(LOOK, "en"))]))
    picture = list(told.iter("{*}newsItem"))[1]
    assert picture.find(".//{*}itemClass").get("qcode") == "ninat:picture"
    assert picture.findtext("{*}contentMeta/{*}description[last()]") == "5 > 4 & 3"
    assert picture.find(".//{*}digitalSourceType").get("qcode") == "digsrctype:dataDrivenMedia"
    assert picture.find(".//{*}remoteContent").get("href") == "https://x.example/a.png"


def test_a_control_character_of_a_vendor_does_not_stop_a_story() -> None:
    sent = replace(item(LOOK, "en"), headline="Kospi\x0b up \ufffe1%")
    assert tree(sent).findtext(".//{*}contentMeta/{*}headline") == "Kospi up 1%"
