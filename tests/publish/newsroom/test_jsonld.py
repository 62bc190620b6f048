"""The web page and its NewsArticle: the vocabulary, what a reader sees, nothing that a text could break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsgen.publish.newsroom import jsonld
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records.filing import REPEAT, Filing, Review
from tests.publish.newsroom.items import CORRECTION, KILL, LANGUAGES, LOOKS, STATES, item, named, written
from tests.publish.newsroom.reads_jsonld import article, page

VOCABULARY = Path(__file__).parents[4] / "shared/schemas/schemaorg/30.0/schemaorg-all-https.jsonld"
SIX_THOUSAND = next(path for path in LOOKS if "kospi-6000/close" in named(path))
every_look = pytest.mark.parametrize("path", LOOKS, ids=named)


@cache
def vocabulary() -> dict[str, Any]:
    """The terms of schema.org by their names."""
    if not VOCABULARY.is_file():
        pytest.skip(f"the vocabulary of schema.org is share-alike and not copied; none lies at {VOCABULARY}")
    return {each["@id"]: each for each in json.loads(VOCABULARY.read_text("utf-8"))["@graph"]}


def named_there(value: Any) -> list[str]:
    rows = value if isinstance(value, list) else [value] if value else []
    return [row["@id"] for row in rows]


def with_ancestors(kind: str) -> set[str]:
    """A type and all that it is a kind of."""
    above = named_there(vocabulary()[kind].get("rdfs:subClassOf"))
    return {kind}.union(*(with_ancestors(each) for each in above if each in vocabulary()))


def misused(value: Any) -> Iterator[str]:
    """Every type that is not in the vocabulary, and every property that its type does not have."""
    if isinstance(value, list):
        for each in value:
            yield from misused(each)
    if not isinstance(value, dict):
        return
    kind = f"schema:{value['@type']}"
    if kind not in vocabulary():
        yield kind
        return
    for name, inner in value.items():
        if not name.startswith("@"):
            term = vocabulary().get(f"schema:{name}", {})
            if not with_ancestors(kind) & set(named_there(term.get("schema:domainIncludes"))):
                yield f"{kind} {name}"
        yield from misused(inner)


@every_look
def test_every_type_and_property_is_in_the_vocabulary_where_it_stands(path: Path) -> None:
    for lang in LANGUAGES:
        for state in STATES:
            assert list(misused(article(jsonld.encode(item(path, lang, state))))) == []


def test_a_property_that_a_type_does_not_have_is_seen() -> None:
    told = {"@type": "NewsArticle", "tickerSymbol": "XKRX 005930", "author": {"@type": "Robot"}}
    assert list(misused(told)) == ["schema:NewsArticle tickerSymbol", "schema:Robot"]


def test_every_source_type_is_one_of_the_vocabulary() -> None:
    story, day = written(SIX_THOUSAND, "en")
    changed = item_of(replace(story, filing=Filing(review=Review("Kim", day.as_of, "", ("+ a",)))), day)
    for sent in (changed, item(SIX_THOUSAND, "en")):
        name = article(jsonld.encode(sent))["digitalSourceType"].removeprefix("https://schema.org/")
        assert "schema:IPTCDigitalSourceEnumeration" in named_there_type(f"schema:{name}")


def named_there_type(name: str) -> list[str]:
    kinds = vocabulary()[name]["@type"]
    return kinds if isinstance(kinds, list) else [kinds]


def test_who_signs_is_a_desk_and_the_house_has_its_logo() -> None:
    told = article(jsonld.encode(item(SIX_THOUSAND, "en")))
    assert [each["@type"] for each in told["author"]] == ["Organization"]
    assert told["publisher"]["logo"]["url"] == "https://news.example/logo.png"


def test_nothing_in_a_text_can_end_the_script_or_become_markup() -> None:
    evil = "</script><script>alert(1)</script><!-- & -->"
    sent = replace(item(SIX_THOUSAND, "en"), headline=evil, deck=evil, paragraphs=(evil,), tail=evil)
    content = jsonld.encode(sent)
    assert article(content)["headline"] == evil and len(page(content).xpath("//script")) == 1
    assert page(content).xpath("//h1")[0].text_content() == evil
    assert not page(content).xpath("//comment()")


@every_look
def test_the_page_shows_the_story_and_its_disclosure_to_a_reader(path: Path) -> None:
    for lang in LANGUAGES:
        sent = item(path, lang)
        tree = page(jsonld.encode(sent))
        shown = tree.xpath("//article/p/text()")
        assert shown == [sent.opening + sent.paragraphs[0], *sent.paragraphs[1:]]
        assert tree.xpath("//p[@class='notice']/text()") == [sent.notice]
        assert tree.xpath("//h1/text()") == [sent.headline]
        assert tree.get("lang") == lang


def test_the_chart_is_fetched_from_its_address_and_said_in_words() -> None:
    sent = item(SIX_THOUSAND, "ko")
    (picture,) = page(jsonld.encode(sent)).xpath("//figure/img")
    assert sent.chart is not None
    assert (picture.get("src"), picture.get("alt")) == (sent.chart.href, sent.chart.alt)


def test_what_was_wrong_stands_above_the_story() -> None:
    tree = page(jsonld.encode(item(SIX_THOUSAND, "en", CORRECTION)))
    first = tree.xpath("//article/*[not(self::header)]")[0]
    assert first.get("class") == "correction" and "not 2 > 3" in first.text_content()


def test_machines_are_told_of_every_correction_and_when() -> None:
    sent = item(SIX_THOUSAND, "en", KILL)
    told = article(jsonld.encode(sent))["correction"]
    assert [(each["@type"], each["text"]) for each in told] == [
        ("CorrectionComment", each.note) for each in sent.corrections
    ]
    assert told[-1]["datePublished"] == article(jsonld.encode(sent))["dateModified"]
    assert "correction" not in article(jsonld.encode(item(SIX_THOUSAND, "en")))


def test_a_withdrawn_story_is_neither_shown_nor_found() -> None:
    sent = item(SIX_THOUSAND, "en", KILL)
    tree = page(jsonld.encode(sent))
    assert sent.edit_note == "WITHDRAWN: see the notice"
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    shown = tree.xpath("//main")[0].text_content()
    assert sent.paragraphs[0] not in shown and sent.headline not in shown and not tree.xpath("//img")
    assert shown.count(sent.edit_note) == 1


def test_the_other_language_is_a_link_for_readers_and_for_machines() -> None:
    english, korean = (page(jsonld.encode(item(SIX_THOUSAND, lang))) for lang in LANGUAGES)
    there = item(SIX_THOUSAND, "ko").uri
    assert english.xpath("//link[@rel='alternate'][@hreflang='ko']/@href") == [there]
    assert english.xpath("//footer//a[@lang='ko']/@href") == [there]
    assert korean.xpath("//link[@rel='canonical']/@href") == [there]


def test_one_twin_is_the_work_and_the_other_its_translation() -> None:
    english, korean = (article(jsonld.encode(item(SIX_THOUSAND, lang))) for lang in LANGUAGES)
    assert [each["@id"] for each in english["workTranslation"]] == [korean["@id"]]
    assert [each["@id"] for each in korean["translationOfWork"]] == [english["@id"]]


def test_a_share_is_mentioned_by_exchange_and_symbol() -> None:
    mentions = article(jsonld.encode(item(SIX_THOUSAND, "en")))["mentions"]
    assert "XKRX 005930" in [each.get("tickerSymbol") for each in mentions]


def test_a_story_sent_again_with_nothing_false_in_it_is_not_told_as_corrected() -> None:
    sent = item(SIX_THOUSAND, "en", CORRECTION)
    again = replace(sent, corrections=(*sent.corrections, replace(sent.corrections[0], kind=REPEAT)))
    assert article(jsonld.encode(again))["correction"] == article(jsonld.encode(sent))["correction"]


def test_the_credit_is_the_house_s() -> None:
    told = article(jsonld.encode(item(SIX_THOUSAND, "ko")))
    assert told["creditText"] == told["publisher"]["name"] == "예시뉴스"
