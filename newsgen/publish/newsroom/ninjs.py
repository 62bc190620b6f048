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
from newsgen.records.item import DATA_DRIVEN, Chart, Item, Twin
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
        "contentCreated": in_utc(item.first_created),
        "embargoedUntil": in_utc(item.embargo) if item.embargo else None,
        "pubStatus": item.status,
        "urgency": item.urgency,
        "language": item.lang,
        "altIds": [{"role": "storyId", "value": item.story_id}, {"role": "slug", "value": item.slug}],
    }


def _words(item: Item) -> Told:
    return {
        "title": item.headline,
        "headlines": _texts(main=item.headline, short=item.short_headline, deck=item.deck),
        "descriptions": _texts(
            summary=summary(item),
            disclosure=item.disclosure,
            dateline=item.dateline.text,
            tail=item.tail,
        ),
        "bodies": [_body(item)],
        "slugline": item.slugline,
        "by": item.byline,
        "located": item.dateline.city,
        "edNote": item.edit_note,
    }


def _texts(**by_role: str) -> list[Told]:
    """A text for each role that has one."""
    return [
        {"role": role, "contentType": "text/plain", "value": value}
        for role, value in by_role.items()
        if value
    ]


def _body(item: Item) -> Told:
    parts = [part.text for part in body(item)]
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": sum(map(len, parts)),
        "wordCount": sum(len(text.split()) for text in parts),
        "value": html(item),
    }


def _codes(item: Item) -> Told:
    return {
        "subjects": [*_subjects(item), *([_flag(item)] if item.automatic else [])],
        "genres": [{"name": item.genre.name[item.lang], "uri": iptc.GENRES + item.genre.code}],
        "organisations": [_company(each, item.lang) for each in item.instruments if each.kind == "share"],
        "objects": [
            {"name": each.name[item.lang], "literal": each.code(), "rel": each.kind}
            for each in item.instruments
            if each.kind != "share"
        ],
        "places": [{"name": item.dateline.city, "literal": item.dateline.country, "rel": "dateline"}],
    }


def _subjects(item: Item) -> list[Told]:
    topics = [
        {"name": each.name[item.lang], "uri": iptc.MEDIA_TOPICS + each.medtop, "rel": "about"}
        for each in item.subjects
    ]
    codes = [{"name": name, "uri": iptc.SUBJECT_CODES + code} for code, name in iptc.legacy(item).items()]
    words = [{"name": word, "literal": word, "rel": "keyword"} for word in item.keywords]
    return [*topics, *codes, *words]


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
        **_owned(item),
        "infoSources": [
            {"name": item.provider.name, "role": "provider", "uri": item.provider.uri},
            {"name": item.source, "role": "dataSource"},
            {"name": item.generator, "role": "generator"},
        ],
        "digitalSourceType": iptc.source_type(item.source_type),
    }


def _owned(item: Item) -> Told:
    return {
        "copyrightHolder": item.rights.holder,
        "copyrightNotice": item.rights.notice,
        "usageTerms": item.rights.usage,
    }


def _beside(item: Item) -> Told:
    """The picture, and the same story in other languages."""
    pictures = [_picture(item.chart, item)] if item.chart else []
    gone = [_associated(item.chart_gone, item)] if item.chart_gone else []
    return {"associations": [*pictures, *gone, *(_twin(each, item) for each in item.twins)]}


def _twin(twin: Twin, item: Item) -> Told:
    return {
        "name": f"{item.slugline} ({twin.lang})",
        "rel": "translation",
        "uri": twin.uri,
        "type": "text",
        "language": twin.lang,
    }


def _associated(uri: str, item: Item) -> Told:
    """What goes as the story goes: of its version, as usable as it, and not before."""
    return {
        "name": "featuremedia",
        "rel": "chart",
        "uri": uri,
        "type": "picture",
        "version": str(item.version),
        "versionCreated": in_utc(item.version_created),
        "embargoedUntil": in_utc(item.embargo) if item.embargo else None,
        "pubStatus": item.status,
        "language": item.lang,
    }


def _picture(chart: Chart, item: Item) -> Told:
    return {
        **_associated(chart.uri, item),
        "headlines": _texts(main=item.short_headline),
        "descriptions": _texts(caption=chart.caption, altText=chart.alt),
        "by": item.byline,
        **_owned(item),
        "digitalSourceType": iptc.source_type(DATA_DRIVEN),
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
