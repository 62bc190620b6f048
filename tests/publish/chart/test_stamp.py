"""What a file says of itself, read back with other eyes than those that wrote it."""

from __future__ import annotations

from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from newsgen.publish.chart import SVG, chart_of, encode
from newsgen.publish.chart.stamp import PACKET, SPACES
from tests.publish.chart.recorded import recorded, sent

DRIVEN = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia"
SVG_SPACE = "{http://www.w3.org/2000/svg}"


def packet(content: bytes) -> etree._Element:
    told = Image.open(BytesIO(content)).info[PACKET]
    return etree.fromstring(told.encode().strip())


def said(root: etree._Element, name: str, lang: str) -> str:
    path = f".//{name}/rdf:Alt/rdf:li[@xml:lang='{lang}']/text()"
    found = root.xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return str(found[0])


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_png_carries_its_source_type_title_and_alt_text(lang: str) -> None:
    story, day = sent(lang=lang)
    root, chart = packet(encode(story, day)), chart_of(story, day)
    assert chart is not None
    assert root.findtext(".//Iptc4xmpExt:DigitalSourceType", namespaces=SPACES) == DRIVEN
    assert said(root, "dc:title", lang) == story.draft.headline.text
    assert said(root, "dc:description", "x-default") == chart.alt
    assert said(root, "Iptc4xmpCore:AltTextAccessibility", lang) == chart.alt
    assert root.findtext(".//photoshop:Source", namespaces=SPACES) == day.source.name[lang]
    assert (
        root.findtext(".//photoshop:Credit", namespaces=SPACES)
        == {"en": "Example News", "ko": "예시뉴스"}[lang]
    )
    assert said(root, "dc:rights", lang) == "© Example <News> & Co"


def test_a_house_that_states_no_rights_has_none_written() -> None:
    assert packet(encode(*recorded())).find(".//dc:rights", namespaces=SPACES) is None


def test_a_png_says_nothing_that_changes_from_run_to_run() -> None:
    assert set(Image.open(BytesIO(encode(*recorded()))).info) - {"xmp"} == {PACKET, "dpi"}


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_an_svg_is_one_picture_with_a_title_and_a_description(lang: str) -> None:
    story, day = sent(lang=lang)
    root, chart = etree.fromstring(encode(story, day, SVG)), chart_of(story, day)
    assert chart is not None
    assert (root.get("width"), root.get("height")) == ("1600", "900")
    assert root.get("role") == "img" and root.get("aria-labelledby") == "title desc"
    assert [child.tag.removeprefix(SVG_SPACE) for child in root[:3]] == ["title", "desc", "metadata"]
    assert (root[0].text, root[1].text) == (story.draft.headline.text, chart.alt)
    assert root.findtext(".//Iptc4xmpExt:DigitalSourceType", namespaces=SPACES) == DRIVEN
    assert len(root.findall(f"{SVG_SPACE}metadata")) == 1


def test_an_svg_needs_no_font_of_its_reader() -> None:
    root = etree.fromstring(encode(*recorded(lang="ko"), SVG))
    assert root.findall(f".//{SVG_SPACE}text") == []


def test_an_svg_names_no_address_to_fetch_anything_from() -> None:
    content = encode(*recorded(), SVG)
    assert b"<!DOCTYPE" not in content and b"<image" not in content and len(content) < 400_000
