"""ninjs 3.1, the IPTC's JSON for news: camelCase, lists with roles, whole seconds in UTC.

https://iptc.org/standards/ninjs/
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsgen.publish.newsroom import iptc
from newsgen.publish.newsroom.as_json import dump
from newsgen.publish.newsroom.body import body, html, summary
from newsgen.publish.newsroom.flags import AUTOMATIC, LABELS, scheme
from newsgen.publish.newsroom.moments import in_utc
from newsgen.records.item import DATA_DRIVEN, Chart, Item
from newsgen.records.newsroom import Instrument

Told = Mapping[str, Any]

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def encode(item: Item) -> bytes:
    """One item as JSON."""
    return dump({**_identity(item), **_words(item), **_codes(item), **_rights(item), **_beside(item)})


def _identity(item: Item) -> Told:
    return {
        "uri": item.uri,
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "profile": "text",
        "version": str(item.version),
        "firstCreated": in_utc(item.first_created),
        "versionCreated": in_utc(item.version_created),
        "contentCreated": in_utc(item.as_of),
        "embargoedUntil": in_utc(item.embargo) if item.embargo else None,
        "pubStatus": item.status,
        "urgency": item.urgency,
        "language": item.lang,
        "altIds": [{"role": "storyId", "value": item.story_id}, {"role": "slug", "value": item.slug}],
    }


def _words(item: Item) -> Told:
    return {
        "title": item.headline,
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": item.headline},
            {"role": "short", "contentType": "text/plain", "value": item.short_headline},
            *_maybe("deck", item.deck),
        ],
        "descriptions": [
            {"role": "summary", "contentType": "text/plain", "value": summary(item)},
            {"role": "disclosure", "contentType": "text/plain", "value": item.disclosure},
            *_maybe("dateline", item.dateline.text),
            *_maybe("tail", item.tail),
        ],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/html",
                "charCount": sum(len(part.text) for part in body(item)),
                "wordCount": sum(len(part.text.split()) for part in body(item)),
                "value": html(item),
            }
        ],
        "slugline": item.slugline,
        "by": item.byline,
        "located": item.dateline.city,
        "edNote": item.edit_note,
    }


def _maybe(role: str, value: str) -> list[Told]:
    return [{"role": role, "contentType": "text/plain", "value": value}] if value else []


def _codes(item: Item) -> Told:
    topics = [
        {"name": each.name[item.lang], "uri": iptc.MEDIA_TOPICS + each.medtop, "rel": "about"}
        for each in item.subjects
    ]
    legacy = {each.subj: each.subj_name for each in item.subjects if each.subj}
    return {
        "subjects": [
            *topics,
            *({"name": name, "uri": iptc.SUBJECT_CODES + code} for code, name in legacy.items()),
            *({"name": word, "literal": word, "rel": "keyword"} for word in item.keywords),
            *([_flag(item)] if item.automatic else []),
        ],
        "genres": [{"name": item.genre.name[item.lang], "uri": iptc.GENRES + item.genre.code}],
        "organisations": [_company(each, item.lang) for each in item.instruments if each.kind == "share"],
        "objects": [
            {"name": each.name[item.lang], "literal": each.code(), "rel": each.kind}
            for each in item.instruments
            if each.kind != "share"
        ],
        "places": [{"name": item.dateline.city, "literal": item.dateline.country, "rel": "dateline"}],
    }


def _flag(item: Item) -> Told:
    return {"name": LABELS[item.lang], "uri": scheme(item) + AUTOMATIC, "rel": "flag"}


def _company(share: Instrument, lang: str) -> Told:
    """A company with the symbols of its share."""
    symbols = [
        {"exchange": share.exchange, "symbolType": f"{iptc.SYMBOL_TYPES}TICKER", "symbol": share.symbol}
    ]
    if share.isin:
        symbols.append({"symbolType": f"{iptc.SYMBOL_TYPES}ISIN", "symbol": share.isin})
    return {"name": share.name[lang], "rel": "mention", "symbols": symbols}


def _rights(item: Item) -> Told:
    return {
        "copyrightHolder": item.rights.holder,
        "copyrightNotice": item.rights.notice,
        "usageTerms": item.rights.usage,
        "infoSources": [
            {"name": item.provider.name, "role": "provider", "uri": item.provider.uri},
            {"name": item.source, "role": "dataSource"},
            {"name": item.generator, "role": "generator"},
        ],
        "digitalSourceType": _source_type(item.source_type),
    }


def _source_type(code: str) -> Told:
    return {"name": iptc.SOURCE_TYPE_NAMES[code], "uri": iptc.SOURCE_TYPES + code}


def _beside(item: Item) -> Told:
    """The picture, and the same story in other languages."""
    twins = [
        {
            "name": f"{item.slugline} ({each.lang})",
            "rel": "translation",
            "uri": each.uri,
            "type": "text",
            "language": each.lang,
        }
        for each in item.twins
    ]
    return {"associations": [*([_picture(item.chart, item)] if item.chart else []), *twins]}


def _picture(chart: Chart, item: Item) -> Told:
    return {
        "name": "featuremedia",
        "rel": "chart",
        "uri": chart.uri,
        "type": "picture",
        "version": str(item.version),
        "versionCreated": in_utc(item.version_created),
        "pubStatus": item.status,
        "language": item.lang,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": item.short_headline}],
        "descriptions": [
            {"role": "caption", "contentType": "text/plain", "value": chart.caption},
            {"role": "altText", "contentType": "text/plain", "value": chart.alt},
        ],
        "by": item.byline,
        "copyrightHolder": item.rights.holder,
        "digitalSourceType": _source_type(DATA_DRIVEN),
        "renditions": [
            {
                "name": "original",
                "href": chart.href,
                "contentType": "image/png",
                "title": chart.name,
                "width": chart.width,
                "height": chart.height,
            }
        ],
    }
