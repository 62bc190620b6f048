"""An item as IPTC NewsML-G2 2.35, its body in NITF; many items as a ``newsMessage`` with their pictures.

https://iptc.org/standards/newsml-g2/  Times have Korea's offset: a G2 time must have one.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.publish.newsroom.body import body
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.newsml_content import add_content_meta
from newsgen.publish.newsroom.newsml_item import NAMES, add_item_meta, add_rights, add_start, n, new_item
from newsgen.publish.newsroom.newsml_picture import picture_item
from newsgen.publish.newsroom.nitf import MEDIA_TYPE, add_nitf
from newsgen.publish.newsroom.xml_tree import Element, root, under, written
from newsgen.records.item import Item


def encode(item: Item) -> bytes:
    """One ``newsItem``."""
    return written(news_item(item))


def encode_feed(items: Sequence[Item]) -> bytes:
    """One ``newsMessage``: each item, and behind it its picture; sent by the first one's house when the
    latest was made."""
    message = root(n("newsMessage"), NAMES)
    header = under(message, n("header"))
    under(header, n("sent"), in_seoul(max(item.version_created for item in items)))
    under(header, n("sender"), items[0].provider.name)
    held = under(message, n("itemSet"))
    for item in items:
        held.append(news_item(item))
        if item.chart:
            held.append(picture_item(item, item.chart))
    return written(message)


def news_item(item: Item) -> Element:
    """The ``newsItem`` of an item, with its body."""
    whole = described(item)
    content = under(whole, n("contentSet"))
    words = sum(len(part.text.split()) for part in body(item))
    add_nitf(
        under(content, n("inlineXML"), attributes={"contenttype": MEDIA_TYPE, "wordcount": str(words)}), item
    )
    return whole


def described(item: Item) -> Element:
    """The ``newsItem`` without its body: all that is known of it."""
    whole = new_item(item, item.uri)
    add_start(whole, item)
    add_rights(whole, item)
    add_item_meta(whole, item)
    add_content_meta(whole, item)
    return whole
