"""The next version of a published story, in each class of the trade, ready to be filed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newsgen import imprint, newsroom, pipeline, settings
from newsgen.archive.filed_story import filed_of
from newsgen.errors import BadInput
from newsgen.prose.korean.particles import particle
from newsgen.publish import as_json
from newsgen.records import Length, MarketDay
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED, REPEAT, WITHDRAWN, Correction, Filing
from newsgen.records.item import Item
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored
from newsgen.revising import note
from newsgen.revising.note_words import WORDS
from newsgen.revising.published import snapshot
from newsgen.revising.subjects import about

TICK = timedelta(seconds=1)
"""Times of versions are told in whole seconds; a receiver takes a later one for newer and no other."""

KEPT = ("uri", "story_id", "twins", "slug", "slugline")
"""By these receivers know an item: whatever a house says of itself today, they stay what they were."""


def rewritten(before: Filed, day: MarketDay, told: Correction, house: Path | None) -> Filed:
    """The story written anew from a day by today's templates, as the version that follows.

    Nobody has reviewed it. Raises BadInput where the day makes another story, BadDay where it makes none.
    """
    item, made = before.item, json.loads(before.story)
    ours = replace(
        settings.load(item.lang, made.get("style"), house=house),
        imprint=imprint.near(item.lang),
        newsroom=newsroom.near(house),
    )
    story = pipeline.write(day, ours, _length(made))
    if story.id != item.story_id:
        raise BadInput(f"the data make {story.id}, not {item.story_id}. Give the data of the same look.")
    filing = Filing(
        version=item.version + 1,
        first=item.first_created,
        at=told.at,
        status=item.status,
        corrections=(*item.corrections, told),
        embargo=item.embargo,
    )
    after = filed_of(as_json.encode(replace(story, filing=filing), day), item.story_id)
    return _with_item(after, replace(after.item, **{name: getattr(item, name) for name in KEPT}))


def noted(after: Filed, words: str) -> Filed:
    """The version with the note that its own words were needed for."""
    *earlier, last = after.item.corrections
    corrections = (*earlier, replace(last, note=words))
    return _with_item(after, replace(after.item, corrections=corrections, edit_note=words))


def repeated(before: Filed, at: datetime, embargo: datetime | None = None) -> Filed:
    """The same words again, for receivers that lost them, under another embargo where one is given; who
    reviewed them has reviewed these."""
    item = before.item
    words = note.plain(REPEAT, item.lang, item.version_created)
    if embargo:
        words = f"{words} {WORDS[item.lang].embargo.format(until=note.moment(embargo, item.lang))}"
    following = _following(item, correction(before, REPEAT, words, at))
    return _with_item(before, replace(following, embargo=embargo or item.embargo))


def withdrawn(before: Filed, reason: str, at: datetime, desk_reason: str = "") -> Filed:
    """A version that takes the story back: canceled, the note of it in place of the words, no picture.

    ``reason`` is a sentence in the story's language, for readers; ``desk_reason`` one in another, which the
    editor's note alone says. The address stays, for receivers find by it what they have to take down.
    """
    note_of_it = note.plain(WITHDRAWN, before.item.lang, before.item.version_created, reason)
    following = _following(before.item, correction(before, WITHDRAWN, note_of_it, at))
    headline, body = _in_its_place(before, reason)
    killed = replace(
        following,
        status=CANCELED,
        embargo=None,  # a kill waits for nothing, here or at a receiver
        edit_note=f"{following.edit_note} {desk_reason}".strip(),
        headline=headline,
        short_headline=headline,
        deck="",
        summary=body,
        paragraphs=(body,),
        chart=None,
        chart_gone=before.item.chart.uri if before.item.chart else before.item.chart_gone,
        review=None,
    )
    return replace(_with_item(before, killed), facts=(), problems=(), override=None, by_hand=False)


def _in_its_place(before: Filed, reason: str) -> tuple[str, str]:
    """The headline and the words that stand where a story stood that was taken back."""
    item, day = before.item, snapshot(before)
    words = WORDS[item.lang]
    headline = words.headline.format(about=about(day.assignment.about, day, item.lang), session=item.session)
    body = words.body.format(
        headline=item.headline,
        object=particle(item.headline, "을를"),
        when=note.moment(item.first_created, item.lang),
        reason=reason,
    )
    return headline, body.replace("  ", " ")


def correction(before: Filed, kind: str, words: str, at: datetime) -> Correction:
    """Why the next version follows; its time is later than that of the one before."""
    return Correction(kind, words, max(at, before.item.version_created + TICK), before.item.version)


def _following(item: Item, told: Correction) -> Item:
    return replace(
        item,
        version=item.version + 1,
        version_created=told.at,
        corrections=(*item.corrections, told),
        edit_note=told.note,
    )


def _length(made: Mapping[str, Any]) -> Length:
    told = made.get("length")
    return restored(Length, told) if told else Length()


def _with_item(filed: Filed, item: Item) -> Filed:
    """The version with another item, and the words of it in its own JSON object."""
    told = {
        **json.loads(filed.story),
        "version": item.version,
        "headline": item.headline,
        "deck": item.deck or None,
        "item": plain(item),
    }
    words = [each["text"] for each in told["paragraphs"]]
    if words != list(item.paragraphs):
        told |= {
            "headline_spans": [],
            "deck_spans": [],
            "paragraphs": [{"text": each, "spans": []} for each in item.paragraphs],
        }
    return replace(filed, item=item, story=json.dumps(told, ensure_ascii=False))
