"""Stories of recorded days as parcels for a WordPress, and their corrections."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from newsgen import pipeline, settings
from newsgen.newsroom import compile_newsroom
from newsgen.publish.chart import picture_of
from newsgen.publish.newsroom.item_of import item_of
from newsgen.publish.newsroom.wordpress_blocks import encode
from newsgen.publish.targets.wordpress import WordPress
from newsgen.publish.targets.wordpress_settings import compile_wordpress
from newsgen.records.delivery import Parcel, Picture
from newsgen.records.filing import CANCELED, CORRECTED, WITHDRAWN, Correction
from newsgen.records.item import Item
from tests.cms.wordpress_site import WordPressSite

DAYS = Path(__file__).parents[2] / "fixtures" / "days"
CLOSE = DAYS / "2026-02-25-kospi-6000" / "close.json"
ROOM = {"languages": ["en", "ko"]}


@cache
def written(lang: str = "en", file: Path = CLOSE, *, drawn: bool = False) -> tuple[Item, Picture | None]:
    """The story of a look at a recorded day, and its chart where it is asked for."""
    day = pipeline.day_from_file(str(file))
    story = pipeline.write(day, replace(settings.load(lang), newsroom=compile_newsroom(ROOM)))
    return item_of(story, day), picture_of(story, day) if drawn else None


def parcel(item: Item, *pictures: Picture | None) -> Parcel:
    """What is sent of an item."""
    charts = tuple(each for each in pictures if each)
    return Parcel(item, "wordpress", f"{item.slug}.wordpress.html", "text/html", encode(item), charts)


def story(lang: str = "en", *, drawn: bool = False) -> Parcel:
    """The closing story of the day on which KOSPI passed 6,000."""
    return parcel(*written(lang, drawn=drawn))


def corrected(before: Parcel, *pictures: Picture) -> Parcel:
    """Its next version: a paragraph is put right, and the note says so."""
    item = before.item
    note = Correction(CORRECTED, "CORRECTED: paragraph 2 said otherwise.", item.version_created, item.version)
    version = item.version + 1
    words = (item.paragraphs[0], f"Put right in version {version}.", *item.paragraphs[2:])
    later = replace(item, version=version, paragraphs=words, corrections=(*item.corrections, note))
    return parcel(later, *(pictures or before.pictures))


def withdrawn(before: Parcel) -> Parcel:
    """Its last version: it cannot stand."""
    item = before.item
    note = Correction(WITHDRAWN, "WITHDRAWN: the figures were another day's.", item.version_created, 1)
    return parcel(replace(item, version=2, status=CANCELED, corrections=(note,)))


def target(site: WordPressSite, login: str = "editor", **told: Any) -> WordPress:
    """The site as newsgen.toml would have it, for one of its users."""
    table = {"kind": "wordpress", "url": site.url, "user": login, "password_env": f"PASSWORD_{login.upper()}"}
    return WordPress(compile_wordpress("site", {**table, **told}))
