"""The web page and the NewsArticle in it, as a search engine and a reader find them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from lxml import html

from newsgen.publish.newsroom.jsonld_article import SCHEMA, SOURCE_TYPES, STATUSES

TIMES = ("datePublished", "dateCreated", "dateModified", "contentReferenceTime")


def page(content: bytes) -> Any:
    """The page as a tree."""
    return html.document_fromstring(content.decode("utf-8"))


def article(content: bytes) -> dict[str, Any]:
    """The one object in the page."""
    (script,) = page(content).xpath("//script")
    assert script.get("type") == "application/ld+json"
    found: dict[str, Any] = json.loads(script.text)
    return found


def faults(content: bytes) -> list[str]:
    """What is not as search engines want it of an article; the vocabulary has a test of its own."""
    told = article(content)
    wanted = ("@id", "headline", "author", "publisher", "datePublished", "dateModified", "inLanguage")
    found = [f"{name} is missing" for name in wanted if not told.get(name)]
    if (told["@context"], told["@type"]) != (SCHEMA, "NewsArticle"):
        found.append("it is no NewsArticle")
    if not content.startswith(b"<!doctype html>"):
        found.append("the page does not say that it is HTML")
    return found


def times(content: bytes) -> list[str]:
    told, tree = article(content), page(content)
    corrections = [each["datePublished"] for each in told.get("correction", [])]
    embargo = tree.xpath("//meta[@name='newsgen:embargo']/@content")
    return [*(told[name] for name in TIMES), *corrections, *tree.xpath("//time/@datetime"), *embargo]


def read(content: bytes) -> dict[str, Any]:
    told, tree = article(content), page(content)
    named = {each["propertyID"]: each["value"] for each in told["identifier"]}
    (embargo,) = tree.xpath("//meta[@name='newsgen:embargo']/@content") or (None,)
    (picture,) = told.get("image") or (None,)
    mentions = told.get("mentions", [])
    terms = {each["termCode"] for each in told["about"]}
    twins = [*told.get("workTranslation", []), *told.get("translationOfWork", [])]
    return {
        "uri": told["@id"],
        "version": told["version"],
        "first_created": datetime.fromisoformat(told["dateCreated"]),
        "version_created": datetime.fromisoformat(told["dateModified"]),
        "status": {said: status for status, said in STATUSES.items()}[told["creativeWorkStatus"]],
        "embargo": datetime.fromisoformat(embargo) if embargo else None,
        "lang": told["inLanguage"],
        "twins": {(each["inLanguage"], each["@id"]) for each in twins},
        "headline": told["headline"],
        "short_headline": told["alternateName"],
        "deck": told.get("alternativeHeadline", ""),
        "slugline": named["slugline"],
        "city": told["locationCreated"]["name"],
        "dateline": told["dateline"],
        "byline": told["author"][0]["name"],
        "body": tuple(told["articleBody"].split("\n\n")),
        "media_topics": {each.removeprefix("medtop:") for each in terms if each.startswith("medtop:")},
        "subject_codes": {each.removeprefix("subj:") for each in terms if each.startswith("subj:")},
        "symbols": {(each.get("tickerSymbol") or each["identifier"]).replace(" ", ":") for each in mentions},
        "names": {each["name"] for each in mentions},
        "genre": told["genre"]["termCode"].removeprefix("genre:"),
        "keywords": set(told["keywords"]),
        "urgency": int(tree.xpath("//meta[@name='newsgen:urgency']/@content")[0]),
        "automatic": tree.xpath("//meta[@name='newsgen:automatic']/@content") == ["true"],
        "holder": told["copyrightHolder"]["name"],
        "copyright": told["copyrightNotice"],
        "usage": told["usageInfo"]["text"],
        "provider": told["publisher"]["name"],
        "source": told["isBasedOn"][0]["name"],
        "source_type": {f"{SCHEMA}/{said}": code for code, said in SOURCE_TYPES.items()}[
            told["digitalSourceType"]
        ],
        "disclosure": told["backstory"],
        "edit_note": (tree.xpath("//meta[@name='newsgen:edit-note']/@content") or [""])[0],
        "chart": (picture["url"], picture["description"]) if picture else None,
    }
