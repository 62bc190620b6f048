"""Items as RSS 2.0 with the whole text: https://www.rssboard.org/rss-specification

An item's guid is its address for ever, so that a correction takes the place of what it corrects;
``atom:updated`` says when. A withdrawn item stays in the feed and says so: a reader that has it would
otherwise keep the old words.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.publish.newsroom.body import escaped, html, summary, title
from newsgen.publish.newsroom.feed_fields import (
    ATOM,
    CONTENT,
    DC,
    NAMES,
    add_all,
    add_links,
    add_picture,
    rfc822,
)
from newsgen.publish.newsroom.flags import AUTOMATIC, LABELS, scheme
from newsgen.publish.newsroom.iptc import MEDIA_TOPICS, SUBJECT_CODES
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.xml_tree import Element, root, under, written
from newsgen.records.item import Item


def encode(item: Item) -> bytes:
    """A feed of one item."""
    return encode_feed([item])


def encode_feed(items: Sequence[Item]) -> bytes:
    """A feed of items in the order given, at least one; the first says whose feed it is and in which
    language."""
    feed = root("rss", {"atom": ATOM, "content": CONTENT, **NAMES}, {"version": "2.0"})
    channel = under(feed, "channel")
    _add_start(channel, items)
    for item in items:
        _add_item(channel, item)
    return written(feed)


def _add_start(channel: Element, items: Sequence[Item]) -> None:
    first = items[0]
    under(channel, "title", first.provider.name)
    under(channel, "link", first.provider.uri)
    under(channel, "description", first.byline)
    under(channel, "language", first.lang)
    if first.rights.notice:
        under(channel, "copyright", first.rights.notice)
    under(channel, "lastBuildDate", rfc822(max(item.version_created for item in items)))
    under(channel, "generator", first.generator)
    if first.provider.logo:
        picture = under(channel, "image")
        for tag, text in (("url", first.provider.logo), ("title", first.provider.name)):
            under(picture, tag, text)
        under(picture, "link", first.provider.uri)


def _add_item(channel: Element, item: Item) -> None:
    told = under(channel, "item")
    under(told, "title", title(item))
    under(told, "link", item.uri)
    under(told, "guid", item.uri, {"isPermaLink": "false"})
    under(told, "pubDate", rfc822(item.first_created))
    under(told, f"{{{ATOM}}}updated", in_seoul(item.version_created))
    # Readers take a description for HTML.
    under(told, "description", escaped(summary(item)))
    under(told, f"{{{CONTENT}}}encoded", html(item))
    _add_names(told, item)
    _add_categories(told, item)
    add_links(told, item)
    if item.chart:
        add_picture(told, item, item.chart)
    add_all(told, item)


def _add_names(told: Element, item: Item) -> None:
    for tag, text in (
        ("creator", item.byline),
        ("language", item.lang),
        ("source", item.source),
        ("rights", item.rights.notice or item.rights.holder),
    ):
        under(told, f"{{{DC}}}{tag}", text)


def _add_categories(told: Element, item: Item) -> None:
    for subject in item.subjects:
        under(told, "category", subject.name[item.lang], {"domain": f"{MEDIA_TOPICS}{subject.medtop}"})
        if subject.subj:
            under(told, "category", subject.subj_name, {"domain": f"{SUBJECT_CODES}{subject.subj}"})
    for word in item.keywords:
        under(told, "category", word)
    if item.automatic:
        under(told, "category", LABELS[item.lang], {"domain": scheme(item) + AUTOMATIC})
