"""ninjs 1.6 as Superdesk and its forks take it in: lower case, objects by name, whole seconds in UTC.

Superdesk publishes ``headline``, so the short one stands there and the full one in ``headline_main``. It
tells versions apart by ``versioncreated`` alone and takes the alternative text of a picture from
``body_text``. https://iptc.org/standards/ninjs/
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
    "version": "1.6",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_1.6.json",
}
LEAST_URGENT = 5
"""What Superdesk publishes is of urgency 1 to 5."""


def encode(item: Item) -> bytes:
    """One item as JSON, with no mark of byte order and nothing but ASCII in it."""
    return dump({**_identity(item), **_words(item), **_codes(item), **_rights(item), **_beside(item)})


def _identity(item: Item) -> Told:
    return {
        "uri": item.uri,
        "$standard": STANDARD,
        "type": "text",
        "representationtype": "complete",
        "profile": "text",
        "version": str(item.version),
        "firstcreated": in_utc(item.first_created),
        "versioncreated": in_utc(item.version_created),
        "contentcreated": in_utc(item.first_created),
        "embargoed": in_utc(item.embargo) if item.embargo else None,
        "pubstatus": item.status,
        "urgency": min(item.urgency, LEAST_URGENT),
        "language": item.lang,
        "altids": {
            "storyid": item.story_id,
            "slug": item.slug,
            # links alone: Superdesk makes an item of whatever stands among the associations
            **{f"translation_{each.lang}": each.uri for each in item.twins},
        },
    }


def _words(item: Item) -> Told:
    return {
        "title": item.headline,
        "headline": item.short_headline,
        "headline_main": item.headline,
        "headline_deck": item.deck,
        "description_text": summary(item),
        "description_disclosure": item.disclosure,
        "description_dateline": item.dateline.text,
        "description_tail": item.tail,
        "body_html": html(item),
        "charcount": sum(len(part.text) for part in body(item)),
        "wordcount": sum(len(part.text.split()) for part in body(item)),
        "slugline": item.slugline,
        "byline": item.byline,
        "located": item.dateline.city,
        "ednote": item.edit_note,
    }


def _codes(item: Item) -> Told:
    return {
        "subject": [*_subjects(item), *([_flag(item)] if item.automatic else [])],
        "genre": [{"name": item.genre.name[item.lang], "scheme": iptc.GENRES, "code": item.genre.code}],
        "organisation": [_company(each, item.lang) for each in item.instruments if each.kind == "share"],
        "object": [
            *(
                {"name": each.name[item.lang], "rel": each.kind, "code": each.code()}
                for each in item.instruments
                if each.kind != "share"
            ),
            *({"name": word, "rel": "keyword"} for word in item.keywords),
        ],
        "place": [{"name": item.dateline.city, "rel": "dateline", "code": item.dateline.country}],
    }


def _subjects(item: Item) -> list[Told]:
    """Media Topics, then the legacy codes; a ``uri`` would be an error here."""
    topics = [
        {"name": each.name[item.lang], "scheme": iptc.MEDIA_TOPICS, "code": each.medtop}
        for each in item.subjects
    ]
    codes = [
        {"name": name, "scheme": iptc.SUBJECT_CODES, "code": code} for code, name in iptc.legacy(item).items()
    ]
    return [*topics, *codes]


def _flag(item: Item) -> Told:
    """Superdesk keeps subjects of every scheme, and nothing of how an article was made."""
    return {"name": LABELS[item.lang], "scheme": scheme(item), "code": AUTOMATIC}


def _company(share: Instrument, lang: str) -> Told:
    symbol = {
        "ticker": share.symbol,
        "exchange": share.exchange,
        "symboltype": f"{iptc.SYMBOL_TYPES}TICKER",
        "symbol": share.symbol,
    }
    return {"name": share.name[lang], "rel": "mention", "symbols": [symbol]}


def _rights(item: Item) -> Told:
    return {
        **_owned(item),
        "infosource": [
            {"name": item.provider.name, "rel": "provider", "code": item.provider.uri},
            {"name": item.source, "rel": "dataSource"},
            {"name": item.generator, "rel": "generator"},
        ],
        "digitalsourcetype": iptc.source_type(item.source_type),
    }


def _owned(item: Item) -> Told:
    return {
        "copyrightholder": item.rights.holder,
        "copyrightnotice": item.rights.notice,
        "usageterms": item.rights.usage,
    }


def _beside(item: Item) -> Told:
    if item.chart:
        return {"associations": {"featuremedia": _picture(item.chart, item)}}
    return {"associations": {"featuremedia": _associated(item.chart_gone, item)}} if item.chart_gone else {}


def _associated(uri: str, item: Item) -> Told:
    """What goes as the story goes: Superdesk keeps it as an item of its own, and takes it down as one.

    Of an embargo a person reads: Superdesk turns the moment of a story into a date and leaves that of a
    picture a text, on which it breaks when the story is published.
    """
    return {
        "uri": uri,
        "type": "picture",
        "version": str(item.version),
        "versioncreated": in_utc(item.version_created),
        "pubstatus": item.status,
        "ednote": f"Embargo: {in_utc(item.embargo)}" if item.embargo else "",
        "language": item.lang,
        "slugline": item.slugline,
    }


def _picture(chart: Chart, item: Item) -> Told:
    """With slugline and subjects of its own, which Superdesk's publishing rules ask of a picture too."""
    rendition = {
        "href": chart.href,
        "mimetype": "image/png",
        "title": chart.name,
        "width": chart.width,
        "height": chart.height,
    }
    return {
        **_associated(chart.uri, item),
        "headline": item.short_headline,
        "description_text": chart.caption,
        "body_text": chart.alt,
        "byline": item.byline,
        "subject": _subjects(item),
        **_owned(item),
        "digitalsourcetype": iptc.source_type(DATA_DRIVEN),
        "renditions": {"original": rendition, "baseImage": rendition},
    }
