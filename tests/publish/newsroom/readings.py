"""How the fields of each format are read back from its bytes: a format joins the contract by a row here.

``read`` gives what a receiver finds, by the names of the function ``profile`` below. A name that it leaves
out must stand in ``lacks`` with the reason why the format has no place for it. ``times`` are all moments in
the bytes as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsgen.publish.newsroom.body import body
from newsgen.records.item import Item
from tests.publish.newsroom import reads_ans, reads_blocks, reads_jsonld, reads_ninjs, reads_xml

Z = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
OFFSET = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"


FIELDS = (
    "uri version first_created version_created status embargo lang twins headline short_headline deck"
    " slugline city dateline byline body media_topics subject_codes genre symbols names keywords urgency"
    " automatic holder copyright usage provider source source_type disclosure edit_note chart"
).split()


@dataclass(frozen=True)
class Reading:
    """How one format is read back."""

    faults: Callable[[bytes], list[str]]
    """What the official schema says against the bytes."""
    read: Callable[[bytes], Mapping[str, Any]]
    times: Callable[[bytes], list[str]]
    shape: str
    """What a moment must look like."""
    lacks: Mapping[str, str] = field(default_factory=dict)


def _all_but(kept: str, reason: str) -> dict[str, str]:
    return {name: reason for name in FIELDS if name != kept}


def _no_schema(content: bytes) -> list[str]:
    return [] if content.decode().strip() else ["there is nothing in it"]


def _no_times(_content: bytes) -> list[str]:
    return []


def _nothing(_content: bytes) -> dict[str, Any]:
    return {}


READINGS: dict[str, Reading] = {
    "ninjs": Reading(reads_ninjs.faults_31, reads_ninjs.read_31, reads_ninjs.times_31, Z),
    "ninjs1": Reading(reads_ninjs.faults_16, reads_ninjs.read_16, reads_ninjs.times_16, Z),
    "ans": Reading(reads_ans.faults, reads_ans.read, reads_ans.times, Z),
    "jsonld": Reading(reads_jsonld.faults, reads_jsonld.read, reads_jsonld.times, OFFSET),
    "newsml": Reading(reads_xml.newsml_faults, reads_xml.read_newsml, reads_xml.times, OFFSET),
    "rss": Reading(reads_xml.feed_faults, reads_xml.read_rss, reads_xml.times, OFFSET),
    "atom": Reading(reads_xml.feed_faults, reads_xml.read_atom, reads_xml.times, OFFSET),
    "wordpress": Reading(
        _no_schema,
        reads_blocks.read,
        _no_times,
        OFFSET,
        _all_but("body", "a field of the post, not its content"),
    ),
    "text": Reading(
        _no_schema, _nothing, _no_times, OFFSET, _all_but("", "words for people, without fields")
    ),
    "md": Reading(_no_schema, _nothing, _no_times, OFFSET, _all_but("", "words for people, without fields")),
}


def profile(item: Item) -> dict[str, Any]:
    """What a newsroom must find of an item, in whichever format it comes."""
    return {
        "uri": item.uri,
        "version": item.version,
        "first_created": item.first_created,
        "version_created": item.version_created,
        "status": item.status,
        "embargo": item.embargo,
        "lang": item.lang,
        "twins": {(each.lang, each.uri) for each in item.twins},
        "headline": item.headline,
        "short_headline": item.short_headline,
        "deck": item.deck,
        "slugline": item.slugline,
        "city": item.dateline.city,
        "dateline": item.dateline.text,
        "byline": item.byline,
        "body": tuple(part.text for part in body(item)),
        "media_topics": {each.medtop for each in item.subjects},
        "subject_codes": {each.subj for each in item.subjects},
        "genre": item.genre.code,
        "symbols": {each.code() for each in item.instruments},
        "names": {each.name[item.lang] for each in item.instruments},
        "keywords": set(item.keywords),
        "urgency": item.urgency,
        "automatic": item.automatic,
        "holder": item.rights.holder,
        "copyright": item.rights.notice,
        "usage": item.rights.usage,
        "provider": item.provider.name,
        "source": item.source,
        "source_type": item.source_type,
        "disclosure": item.disclosure,
        "edit_note": item.edit_note,
        "chart": (item.chart.href, item.chart.alt) if item.chart else None,
    }
