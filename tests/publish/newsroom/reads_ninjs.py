"""ninjs 3.1 and 1.6 as their receivers read them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from newsgen.publish.newsroom.iptc import GENRES, MEDIA_TOPICS, SOURCE_TYPES, SUBJECT_CODES
from tests.publish.newsroom import schemas
from tests.publish.newsroom.reads_html import paragraphs

Told = Mapping[str, Any]


def faults_31(content: bytes) -> list[str]:
    return list(schemas.faults(schemas.NINJS_31, json.loads(content)))


def faults_16(content: bytes) -> list[str]:
    return list(schemas.faults(schemas.NINJS_16, json.loads(content)))


def times_31(content: bytes) -> list[str]:
    return list(
        _named(json.loads(content), {"firstCreated", "versionCreated", "contentCreated", "embargoedUntil"})
    )


def times_16(content: bytes) -> list[str]:
    return list(
        _named(json.loads(content), {"firstcreated", "versioncreated", "contentcreated", "embargoed"})
    )


def _named(told: Any, names: set[str]) -> Iterator[str]:
    """The values of these names wherever they stand."""
    if isinstance(told, dict):
        for name, value in told.items():
            if name in names:
                yield value
            else:
                yield from _named(value, names)
    if isinstance(told, list):
        for each in told:
            yield from _named(each, names)


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _by_role(rows: list[Told]) -> dict[str, str]:
    return {row["role"]: row["value"] for row in rows}


def _one(rows: list[Told], role: str, name: str = "role") -> str:
    (found,) = [row["name"] for row in rows if row.get(name) == role]
    return str(found)


def _under(scheme: str, addresses: list[str]) -> set[str]:
    return {each.removeprefix(scheme) for each in addresses if each.startswith(scheme)}


def read_31(content: bytes) -> dict[str, Any]:
    told = json.loads(content)
    headlines, described = _by_role(told["headlines"]), _by_role(told["descriptions"])
    addresses = [each["uri"] for each in told["subjects"] if "uri" in each]
    beside = told.get("associations", [])
    pictures = [each for each in beside if each["type"] == "picture"]
    (written,) = told["bodies"]
    (genre,) = told["genres"]
    return {
        "uri": told["uri"],
        "version": int(told["version"]),
        "first_created": _moment(told["firstCreated"]),
        "version_created": _moment(told["versionCreated"]),
        "status": told["pubStatus"],
        "embargo": _moment(told.get("embargoedUntil")),
        "lang": told["language"],
        "twins": {(each["language"], each["uri"]) for each in beside if each["rel"] == "translation"},
        "headline": headlines["main"],
        "short_headline": headlines["short"],
        "deck": headlines.get("deck", ""),
        "slugline": told["slugline"],
        "city": told["located"],
        "dateline": described["dateline"],
        "byline": told["by"],
        "body": paragraphs(written["value"]),
        "media_topics": _under(MEDIA_TOPICS, addresses),
        "subject_codes": _under(SUBJECT_CODES, addresses),
        "genre": genre["uri"].removeprefix(GENRES),
        "symbols": {
            *_symbols(told.get("organisations", [])),
            *(each["literal"] for each in told.get("objects", [])),
        },
        "names": {each["name"] for each in told.get("organisations", []) + told.get("objects", [])},
        "keywords": {each["name"] for each in told["subjects"] if each.get("rel") == "keyword"},
        "urgency": told["urgency"],
        "automatic": any(each.get("rel") == "flag" for each in told["subjects"]),
        "holder": told["copyrightHolder"],
        "copyright": told["copyrightNotice"],
        "usage": told["usageTerms"],
        "provider": _one(told["infoSources"], "provider"),
        "source": _one(told["infoSources"], "dataSource"),
        "source_type": told["digitalSourceType"]["uri"].removeprefix(SOURCE_TYPES),
        "disclosure": described["disclosure"],
        "edit_note": told.get("edNote", ""),
        "chart": _picture_31(pictures[0]) if pictures else None,
    }


def _symbols(companies: list[Told]) -> list[str]:
    return [f"{symbol['exchange']}:{symbol['symbol']}" for each in companies for symbol in each["symbols"]]


def _picture_31(told: Told) -> tuple[str, str]:
    return told["renditions"][0]["href"], _by_role(told["descriptions"])["altText"]


def read_16(content: bytes) -> dict[str, Any]:
    told = json.loads(content)
    picture = told.get("associations", {}).get("featuremedia")
    (genre,) = told["genre"]
    links = {name: uri for name, uri in told["altids"].items() if name.startswith("translation_")}
    objects = told.get("object", [])
    return {
        "uri": told["uri"],
        "version": int(told["version"]),
        "first_created": _moment(told["firstcreated"]),
        "version_created": _moment(told["versioncreated"]),
        "status": told["pubstatus"],
        "embargo": _moment(told.get("embargoed")),
        "lang": told["language"],
        "twins": {(name.removeprefix("translation_"), uri) for name, uri in links.items()},
        "headline": told["headline_main"],
        "short_headline": told["headline"],
        "deck": told.get("headline_deck", ""),
        "slugline": told["slugline"],
        "city": told["located"],
        "dateline": told["description_dateline"],
        "byline": told["byline"],
        "body": paragraphs(told["body_html"]),
        "media_topics": {each["code"] for each in told["subject"] if each["scheme"] == MEDIA_TOPICS},
        "subject_codes": {each["code"] for each in told["subject"] if each["scheme"] == SUBJECT_CODES},
        "genre": genre["code"],
        "symbols": {
            *_symbols(told.get("organisation", [])),
            *(each["code"] for each in objects if each["rel"] != "keyword"),
        },
        "names": {
            each["name"] for each in told.get("organisation", []) + objects if each["rel"] != "keyword"
        },
        "keywords": {each["name"] for each in objects if each["rel"] == "keyword"},
        "urgency": told["urgency"],
        "automatic": any(each["scheme"].endswith("/codes/flag/") for each in told["subject"]),
        "holder": told["copyrightholder"],
        "copyright": told["copyrightnotice"],
        "usage": told["usageterms"],
        "provider": _one(told["infosource"], "provider", "rel"),
        "source": _one(told["infosource"], "dataSource", "rel"),
        "source_type": told["digitalsourcetype"]["uri"].removeprefix(SOURCE_TYPES),
        "disclosure": told["description_disclosure"],
        "edit_note": told.get("ednote", ""),
        "chart": (picture["renditions"]["original"]["href"], picture["body_text"]) if picture else None,
    }
