"""A story as a NewsArticle in the vocabulary of schema.org, for search engines and readers of metadata.

https://schema.org/NewsArticle
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsgen.publish.newsroom.as_json import without_empty
from newsgen.publish.newsroom.body import body, corrections, summary
from newsgen.publish.newsroom.iptc import GENRES, MEDIA_TOPICS, SUBJECT_CODES, legacy
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.records.filing import CANCELED, USABLE, WITHHELD
from newsgen.records.item import DATA_DRIVEN, HUMAN_EDITS, Chart, Item, Twin
from newsgen.records.newsroom import Instrument, Subject

Told = Mapping[str, Any]

SCHEMA = "https://schema.org"
SOURCE_TYPES = {
    DATA_DRIVEN: "DataDrivenMediaDigitalSource",
    HUMAN_EDITS: "MinorHumanEditsDigitalSource",  # schema.org has no other for what people changed by hand
}
STATUSES = {USABLE: "Published", WITHHELD: "Pending", CANCELED: "Withdrawn"}
IN_HTML = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""So that nothing in a text can end the script that holds it."""


def script(item: Item) -> str:
    """The object as JSON that may stand inside ``<script>``."""
    return in_html(json.dumps(without_empty(article(item)), indent=1))


def in_html(told: str) -> str:
    r"""JSON without a sign that HTML reads as its own.

    >>> in_html('"</script>"')
    '"\\u003c/script\\u003e"'
    """
    for sign, escaped in IN_HTML.items():
        told = told.replace(sign, escaped)  # three times over takes a fifth of one look at each letter
    return told


def article(item: Item) -> Told:
    """The object, with names that may be empty."""
    return {
        "@context": SCHEMA,
        "@type": "NewsArticle",
        "@id": item.uri,
        "url": item.uri,
        "mainEntityOfPage": item.uri,
        **_identity(item),
        **_words(item),
        **_people(item),
        **_codes(item),
        "image": [_picture(item.chart, item)] if item.chart else [],
        "correction": [
            {"@type": "CorrectionComment", "text": each.note, "datePublished": in_seoul(each.at)}
            for each in corrections(item)
        ],
        **_twins(item),
    }


def _identity(item: Item) -> Told:
    named = {"storyId": item.story_id, "slugline": item.slugline, "slug": item.slug}
    return {
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name, "value": value} for name, value in named.items()
        ],
        "version": item.version,
        "datePublished": in_seoul(item.embargo or item.first_created),
        "dateCreated": in_seoul(item.first_created),
        "dateModified": in_seoul(item.version_created),
        "contentReferenceTime": in_seoul(item.as_of),
        "temporalCoverage": item.session.isoformat(),
        "creativeWorkStatus": STATUSES[item.status],
        "inLanguage": item.lang,
    }


def _words(item: Item) -> Told:
    words = [part.text for part in body(item)]
    return {
        "headline": item.headline,
        "alternativeHeadline": item.deck,
        "alternateName": item.short_headline,
        "description": summary(item),
        "articleBody": "\n\n".join(words),
        "wordCount": sum(len(text.split()) for text in words),
        "dateline": item.dateline.text,
        "backstory": item.disclosure,
        "digitalSourceType": f"{SCHEMA}/{SOURCE_TYPES[item.source_type]}",
    }


def _people(item: Item) -> Told:
    """Who wrote, sends and owns it: organizations, for no person did."""
    house = {"@type": "NewsMediaOrganization", "name": item.provider.name, "url": item.provider.uri}
    logo = {"@type": "ImageObject", "url": item.provider.logo} if item.provider.logo else None
    usage = {"@type": "CreativeWork", "text": item.rights.usage} if item.rights.usage else None
    return {
        "author": [{"@type": "Organization", "name": item.byline, "url": item.provider.uri}],
        "publisher": {**house, "logo": logo},
        "copyrightHolder": {"@type": "Organization", "name": item.rights.holder},
        "copyrightNotice": item.rights.notice,
        "copyrightYear": item.session.year,
        "usageInfo": usage,
        "creditText": item.provider.name,
        "isBasedOn": [{"@type": "Dataset", "name": item.source}],
        "locationCreated": {
            "@type": "Place",
            "name": item.dateline.city,
            "address": {
                "@type": "PostalAddress",
                "addressLocality": item.dateline.city,
                "addressCountry": item.dateline.country,
            },
        },
    }


def _codes(item: Item) -> Told:
    return {
        "articleSection": item.subjects[0].name[item.lang],
        "genre": _term(item.genre.name[item.lang], f"genre:{item.genre.code}", GENRES, item.genre.code),
        "keywords": list(item.keywords),
        "about": [
            *(_topic(each, item.lang) for each in item.subjects),
            *(_term(name, f"subj:{code}", SUBJECT_CODES, code) for code, name in legacy(item).items()),
        ],
        "mentions": [_mention(each, item.lang) for each in item.instruments],
    }


def _topic(subject: Subject, lang: str) -> Told:
    return _term(subject.name[lang], f"medtop:{subject.medtop}", MEDIA_TOPICS, subject.medtop)


def _term(name: str, term: str, scheme: str, code: str) -> Told:
    return {
        "@type": "DefinedTerm",
        "name": name,
        "termCode": term,
        "inDefinedTermSet": scheme,
        "sameAs": scheme + code,
    }


def _mention(traded: Instrument, lang: str) -> Told:
    if traded.kind == "share":
        return {"@type": "Corporation", "name": traded.name[lang], "tickerSymbol": traded.code(" ")}
    return {
        "@type": "FinancialProduct",
        "name": traded.name[lang],
        "identifier": traded.code(" "),
        "category": traded.kind,
    }


def _picture(chart: Chart, item: Item) -> Told:
    return {
        "@type": "ImageObject",
        "@id": chart.uri,
        "url": chart.href,
        "contentUrl": chart.href,
        "encodingFormat": "image/png",
        "width": chart.width,
        "height": chart.height,
        "caption": chart.caption,
        "description": chart.alt,
        "creditText": item.byline,
        "copyrightNotice": item.rights.notice or item.rights.holder,
        "creator": {"@type": "Organization", "name": item.byline},
        "digitalSourceType": f"{SCHEMA}/{SOURCE_TYPES[DATA_DRIVEN]}",
    }


def _twins(item: Item) -> Told:
    """The same story in other languages. Both are written from the same data; schema.org wants one of them to
    be the work, so the first language by its code is."""
    twins = [_twin(each) for each in item.twins]
    first = all(item.lang < each.lang for each in item.twins)
    return {"workTranslation": twins} if first else {"translationOfWork": twins}


def _twin(twin: Twin) -> Told:
    return {"@type": "NewsArticle", "@id": twin.uri, "url": twin.uri, "inLanguage": twin.lang}
