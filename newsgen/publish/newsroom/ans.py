"""ANS 0.10.12, the JSON of Arc XP: one story with its paragraphs as elements.

https://github.com/washingtonpost/ans-schema (names beyond its own are errors, so whatever has no place there
stands in ``additional_properties``)
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from newsgen.publish.newsroom import iptc
from newsgen.publish.newsroom.as_json import dump
from newsgen.publish.newsroom.body import corrections, html_paragraphs, summary
from newsgen.publish.newsroom.flags import LABELS
from newsgen.publish.newsroom.moments import in_utc
from newsgen.records.item import DATA_DRIVEN, Chart, Item
from newsgen.records.newsroom import Subject

Told = Mapping[str, Any]

VERSION = "0.10.12"
"""Exactly this text, in a story and in everything within it."""
ID_LENGTH = 26


def encode(item: Item) -> bytes:
    """One story as JSON."""
    return dump({**_identity(item), **_words(item), **_codes(item), **_rights(item), **_beside(item)})


def id_of(uri: str) -> str:
    """Arc's own shape of a name, 26 characters of base 32, the same for the same address for ever.

    >>> len(id_of("https://news.example/1")), id_of("a") == id_of("a"), id_of("a") == id_of("b")
    (26, True, False)
    """
    return b32encode(sha256(uri.encode()).digest()).decode()[:ID_LENGTH]


def _identity(item: Item) -> Told:
    return {
        "type": "story",
        "version": VERSION,
        "_id": id_of(item.uri),
        "canonical_url_external": item.uri,
        "subtype": item.genre.code,
        "language": item.lang,
        "slug": item.slugline,
        "created_date": in_utc(item.first_created),
        "first_publish_date": in_utc(item.embargo or item.first_created),
        "display_date": in_utc(item.embargo or item.first_created),
        "last_updated_date": in_utc(item.version_created),
        "status": item.status,
        "planning": {"internal_note": f"urgency {item.urgency}"},
        "content_restrictions": _restrictions(item),
    }


def _restrictions(item: Item) -> Told:
    return {"embargo": {"active": True, "end_time": in_utc(item.embargo)} if item.embargo else None}


def _words(item: Item) -> Told:
    return {
        "headlines": {"basic": item.headline, "mobile": item.short_headline},
        "subheadlines": {"basic": item.deck},
        "description": {"basic": summary(item)},
        "content_elements": [
            {"type": "text", "_id": id_of(f"{item.uri}#{number}"), "content": text}
            for number, text in enumerate(html_paragraphs(item), 1)
        ],
        "credits": _credits(item),
        "location": item.dateline.city,
        "editor_note": item.edit_note,
        "corrections": [
            {"type": "correction", "correction_type": each.kind.lower(), "text": each.note}
            for each in corrections(item)
        ],
    }


def _credits(item: Item) -> Told:
    return {"by": [{"type": "author", "name": item.byline, "org": item.provider.name}]}


def _codes(item: Item) -> Told:
    return {
        "taxonomy": {
            "tags": [_tag(each, item.lang) for each in item.subjects],
            "seo_keywords": list(item.keywords),
            "keywords": [{"keyword": word, "score": 1} for word in item.keywords],
            "stock_symbols": [each.code() for each in item.instruments],
            "named_entities": [
                {"_id": each.symbol, "name": each.name[item.lang], "type": each.kind}
                for each in item.instruments
            ],
            "primary_section": _section(item),
        }
    }


def _tag(subject: Subject, lang: str) -> Told:
    address = iptc.MEDIA_TOPICS + subject.medtop
    return {"text": subject.name[lang], "slug": subject.medtop, "description": address}


def _section(item: Item) -> Told:
    name = item.subjects[0].name[item.lang]
    return {"type": "section", "version": VERSION, "_id": f"/{item.section}", "name": name}


def _rights(item: Item) -> Told:
    return {
        "copyright": item.rights.notice or item.rights.holder,
        "source": {
            "name": item.provider.name,
            "source_id": item.uri,
            "source_type": "wires",
            "system": item.generator,
        },
        "distributor": {"name": item.provider.name, "category": "wires"},
        "label": {"basic": {"text": LABELS[item.lang], "display": True}} if item.automatic else None,
        "additional_properties": {**_of_ours(item), **_made(item)},
    }


def _of_ours(item: Item) -> Told:
    """What ANS has no place for."""
    return {
        "version": item.version,  # Arc numbers its own revisions
        "story_id": item.story_id,
        "web_slug": item.slug,
        "urgency": item.urgency,
        "short_headline": item.short_headline,
        "dateline": item.dateline.text,
        "country": item.dateline.country,
        "tail": item.tail,
        "usage_terms": item.rights.usage,
        "copyright_holder": item.rights.holder,
        "media_topics": [f"medtop:{each.medtop}" for each in item.subjects],
        "subject_codes": [f"subj:{code}" for code in iptc.legacy(item)],
        "translations": [{"language": each.lang, "uri": each.uri} for each in item.twins],
    }


def _made(item: Item) -> Told:
    """How it was made, which ANS has no place for either."""
    return {
        "data_source": item.source,
        "generator": item.generator,
        "digital_source_type": iptc.SOURCE_TYPES + item.source_type,
        "disclosure": item.disclosure,
        "automatic": item.automatic,
    }


def _beside(item: Item) -> Told:
    return {
        "promo_items": {"basic": _picture(item.chart, item)} if item.chart else None,
        "related_content": {
            "translations": [
                {
                    "type": "reference",
                    "_id": id_of(each.uri),
                    "referent": {"type": "story", "id": id_of(each.uri), "provider": each.uri},
                }
                for each in item.twins
            ]
        },
    }


def _picture(chart: Chart, item: Item) -> Told:
    return {
        "type": "image",
        "version": VERSION,
        "_id": id_of(chart.uri),
        "url": chart.href,
        "width": chart.width,
        "height": chart.height,
        "caption": chart.caption,
        "alt_text": chart.alt,
        "subtitle": item.short_headline,
        "language": item.lang,
        "copyright": item.rights.holder,
        "credits": _credits(item),
        "content_restrictions": _restrictions(item),
        "additional_properties": {
            "file_name": chart.name,
            "digital_source_type": iptc.SOURCE_TYPES + DATA_DRIVEN,
        },
    }
