"""A filed version made ready for one target: its file in the target's format, and its picture."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from newsgen import exports, newsroom, pipeline, settings
from newsgen.archive.filed_story import day_of
from newsgen.errors import BadInput
from newsgen.publish.chart import picture_of
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.newsroom.printable import printable
from newsgen.publish.targets import Target
from newsgen.records import Length, Line, Story
from newsgen.records.assignment import IN_FULL
from newsgen.records.delivery import Parcel, Picture
from newsgen.records.filed import Filed
from newsgen.records.filing import USABLE
from newsgen.records.item import Item
from newsgen.records.restored import restored

FEEDS = ("rss", "atom")
"""Formats whose one file holds many stories."""
NEWEST = 30
"""How many."""
OWN = "json"
"""The story's own object, as ``newsgen write --format json`` prints it."""


def is_feed(target: Target) -> bool:
    """Whether a target takes one file that holds many stories."""
    return target.format in FEEDS


def parcel_of(filed: Filed, target: Target, others: Sequence[Item] = ()) -> Parcel:
    """The version as the target takes it; in a feed it stands among ``others``."""
    item, form = printable(filed.item), target.format
    if form in FEEDS:
        return _feed(filed, others, form)
    if form == OWN:
        suffix, kind, content = OWN, "application/json", filed.story.encode()
    else:
        known = exports.form_of(form)
        suffix, kind, content = known.suffix, known.media_type, known.encode(item)
    return Parcel(item, form, f"{item.story_id}.{suffix}", kind, content, _pictures(filed))


def rewritten(filed: Filed) -> Story:
    """The story that newsgen writes today from the data that a version was written from, in its style and
    as long."""
    made = json.loads(filed.story)
    house = replace(_house(filed.item.lang, made.get("style")), newsroom=newsroom.near())
    length = restored(Length, made["length"]) if made.get("length") else IN_FULL
    return pipeline.write(day_of(filed), house, length, verified=False)


def _house(lang: str, style: str | None) -> settings.Settings:
    """That of the style; of a style that only a house's own folder knows, our first."""
    try:
        return settings.load(lang, style)
    except BadInput:
        return settings.load(lang)


def _feed(filed: Filed, others: Sequence[Item], form: str) -> Parcel:
    """One file for ever, with the newest stories of a language; of one that was taken back it says so."""
    item, known = filed.item, ITEM_FORMATS[form]
    content = known.encode_many(sorted((*others, item), key=_age, reverse=True)[:NEWEST])
    name = f"stories.{item.lang}.{known.suffix}"
    return Parcel(item, form, name, known.media_type, content, _pictures(filed))


def _age(item: Item) -> tuple[object, ...]:
    return item.session, item.as_of, item.story_id


def _pictures(filed: Filed) -> tuple[Picture, ...]:
    """The chart that the item names, drawn from the data that the story was written from."""
    chart = filed.item.chart
    if chart is None or filed.item.status != USABLE:
        return ()
    story = rewritten(filed)
    # A desk may have changed the headline, which stands above the picture.
    draft = replace(story.draft, headline=Line.of([filed.item.headline]))
    picture = picture_of(replace(story, draft=draft), day_of(filed))
    if picture is None:
        return ()
    return (replace(picture, name=chart.name, alt=chart.alt, caption=chart.caption),)
