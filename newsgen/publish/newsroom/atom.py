"""Items as Atom with the whole text (RFC 4287).

An entry's id is its address for ever and ``updated`` its version's time, so that a correction takes the place
of what it corrects. A withdrawn entry stays in the feed and says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.publish.newsroom.body import html, summary, title
from newsgen.publish.newsroom.feed_fields import (
    ATOM,
    NAMES,
    add_all,
    add_links,
    add_picture,
    in_language,
)
from newsgen.publish.newsroom.flags import AUTOMATIC, LABELS, scheme
from newsgen.publish.newsroom.iptc import MEDIA_TOPICS, SUBJECT_CODES
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.xml_tree import Element, root, under, written
from newsgen.records.item import Item


def encode(item: Item) -> bytes:
    """A feed of one entry."""
    return encode_feed([item])


def encode_feed(items: Sequence[Item]) -> bytes:
    """A feed of items in the order given, at least one; the first says whose feed it is and in which
    language."""
    first = items[0]
    feed = root(_n("feed"), {None: ATOM, **NAMES}, in_language(first.lang))
    under(feed, _n("id"), _feed_id(first))
    under(feed, _n("title"), first.provider.name)
    under(feed, _n("updated"), in_seoul(max(item.version_created for item in items)))
    under(feed, _n("link"), attributes={"rel": "alternate", "href": first.provider.uri})
    _add_generator(feed, first)
    if first.provider.logo:
        under(feed, _n("logo"), first.provider.logo)
    for item in items:
        _add_entry(feed, item)
    return written(feed)


def _feed_id(item: Item) -> str:
    """Of a feed of stories one address for each house and language."""
    return f"{item.provider.uri.rstrip('/')}/feed/{item.lang}"


def _add_generator(feed: Element, item: Item) -> None:
    name, version = item.generator.split(" ", 1)
    under(feed, _n("generator"), name, {"version": version})


def _add_entry(feed: Element, item: Item) -> None:
    entry = under(feed, _n("entry"), attributes=in_language(item.lang))
    under(entry, _n("id"), item.uri)
    under(entry, _n("title"), title(item), {"type": "text"})
    under(entry, _n("published"), in_seoul(item.first_created))
    under(entry, _n("updated"), in_seoul(item.version_created))
    under(under(entry, _n("author")), _n("name"), item.byline)
    add_links(entry, item)
    under(entry, _n("summary"), summary(item), {"type": "text"})
    under(entry, _n("content"), html(item), {"type": "html"})
    under(entry, _n("rights"), item.rights.notice or item.rights.holder, {"type": "text"})
    _add_categories(entry, item)
    if item.chart:
        add_picture(entry, item, item.chart)
    add_all(entry, item)


def _add_categories(entry: Element, item: Item) -> None:
    for subject in item.subjects:
        name = {"label": subject.name[item.lang]}
        _add_category(entry, {"scheme": MEDIA_TOPICS, "term": subject.medtop, **name})
        if subject.subj:
            _add_category(entry, {"scheme": SUBJECT_CODES, "term": subject.subj, "label": subject.subj_name})
    for word in item.keywords:
        _add_category(entry, {"term": word})
    if item.automatic:
        _add_category(entry, {"scheme": scheme(item), "term": AUTOMATIC, "label": LABELS[item.lang]})


def _add_category(entry: Element, attributes: dict[str, str]) -> None:
    under(entry, _n("category"), attributes=attributes)


def _n(tag: str) -> str:
    return f"{{{ATOM}}}{tag}"
