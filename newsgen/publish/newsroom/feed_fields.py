"""What a feed has no element for: all that is known of an item, as NewsML-G2 tells it, without a body.

Feed readers pass over names they do not know; a newsroom system finds version, urgency, codes, instruments
and embargo where NewsML-G2 has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime

from newsgen.publish.newsroom.newsml import described
from newsgen.publish.newsroom.newsml_item import NAR
from newsgen.publish.newsroom.xml_tree import LANG, Element, under
from newsgen.records.item import Chart, Item
from newsgen.sessions import KST

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"
DC = "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
NAMES: Mapping[str | None, str] = {"media": MEDIA, "dc": DC, "nar": NAR}
"""The prefixes of both kinds of feed."""


def add_all(parent: Element, item: Item) -> None:
    """The whole description of the item as the parent's last element."""
    parent.append(described(item))


def add_picture(parent: Element, item: Item, chart: Chart) -> None:
    """The chart with its words, as Media RSS has it: https://www.rssboard.org/media-rss"""
    size = {"width": str(chart.width), "height": str(chart.height)}
    picture = under(
        parent,
        f"{{{MEDIA}}}content",
        attributes={"url": chart.href, "medium": "image", "type": "image/png", **size, "lang": item.lang},
    )
    under(picture, f"{{{MEDIA}}}title", chart.caption, {"type": "plain"})
    under(picture, f"{{{MEDIA}}}description", chart.alt, {"type": "plain"})
    under(picture, f"{{{MEDIA}}}credit", item.provider.name)


def add_links(parent: Element, item: Item) -> None:
    """Where the item stands, and where in other languages.

    Some readers take the first link of the kind for the item's own, others the last of plain HTML: so its own
    stands first, and the others name their letters as well.
    """
    _add_link(parent, item.lang, item.uri, "text/html")
    for twin in item.twins:
        _add_link(parent, twin.lang, twin.uri, "text/html; charset=utf-8")


def _add_link(parent: Element, lang: str, uri: str, media_type: str) -> None:
    link = {"rel": "alternate", "hreflang": lang, "href": uri, "type": media_type}
    under(parent, f"{{{ATOM}}}link", attributes=link)


def rfc822(moment: datetime) -> str:
    """A moment as RSS has it, with Korea's offset in digits: readers take its letters for UTC.

    >>> rfc822(datetime(2026, 2, 25, 15, 30, tzinfo=KST))
    'Wed, 25 Feb 2026 15:30:00 +0900'
    """
    return format_datetime(moment.astimezone(KST))


def in_language(lang: str) -> dict[str, str]:
    """The attribute that says what language the words are in."""
    return {LANG: lang}
