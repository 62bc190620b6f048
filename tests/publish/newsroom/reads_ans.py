"""ANS 0.10.12 as its receiver reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import Any

from newsgen.publish.newsroom.iptc import SOURCE_TYPES
from tests.publish.newsroom import schemas

TIMES = ("created_date", "first_publish_date", "display_date", "last_updated_date")


def faults(content: bytes) -> list[str]:
    """Of the story, and of each element, which the schema of the story does not look into."""
    told = json.loads(content)
    return [*schemas.faults(f"{schemas.ANS}/story.json", told), *_elements(told)]


def _elements(told: Any) -> Iterator[str]:
    for element in told["content_elements"]:
        yield from schemas.faults(f"{schemas.ANS}/story_elements/{element['type']}.json", element)
    if picture := told.get("promo_items", {}).get("basic"):
        yield from schemas.faults(f"{schemas.ANS}/image.json", picture)


def times(content: bytes) -> list[str]:
    told = json.loads(content)
    embargo = told.get("content_restrictions", {}).get("embargo")
    return [*(told[name] for name in TIMES), *([embargo["end_time"]] if embargo else [])]


def read(content: bytes) -> dict[str, Any]:
    told = json.loads(content)
    also, taxonomy = told["additional_properties"], told["taxonomy"]
    embargo = told.get("content_restrictions", {}).get("embargo")
    picture = told.get("promo_items", {}).get("basic")
    (author,) = told["credits"]["by"]
    return {
        "uri": told["source"]["source_id"],
        "version": also["version"],
        "first_created": datetime.fromisoformat(told["created_date"]),
        "version_created": datetime.fromisoformat(told["last_updated_date"]),
        "status": told["status"],
        "embargo": datetime.fromisoformat(embargo["end_time"]) if embargo else None,
        "lang": told["language"],
        "twins": {(each["language"], each["uri"]) for each in also["translations"]},
        "headline": told["headlines"]["basic"],
        "short_headline": told["headlines"]["mobile"],
        "deck": told.get("subheadlines", {}).get("basic", ""),
        "slugline": told["slug"],
        "city": told["location"],
        "dateline": also["dateline"],
        "byline": author["name"],
        "body": tuple(unescape(each["content"]) for each in told["content_elements"]),
        "media_topics": {each.removeprefix("medtop:") for each in also["media_topics"]},
        "subject_codes": {each.removeprefix("subj:") for each in also["subject_codes"]},
        "genre": told["subtype"],
        "symbols": set(taxonomy["stock_symbols"]),
        "names": {each["name"] for each in taxonomy["named_entities"]},
        "keywords": {each["keyword"] for each in taxonomy["keywords"]},
        "urgency": also["urgency"],
        "automatic": also["automatic"],
        "holder": also["copyright_holder"],
        "copyright": told["copyright"],
        "usage": also["usage_terms"],
        "provider": told["distributor"]["name"],
        "source": also["data_source"],
        "source_type": also["digital_source_type"].removeprefix(SOURCE_TYPES),
        "disclosure": also["disclosure"],
        "edit_note": told.get("editor_note", ""),
        "chart": (picture["url"], picture["alt_text"]) if picture else None,
    }
