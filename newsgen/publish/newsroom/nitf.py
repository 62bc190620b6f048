"""The body of an item as NITF 3.6 (News Industry Text Format), to lie inside NewsML-G2.

Paragraphs lie inside ``<block>``: a receiver that looks for them there stores an empty story without it.
No table, link or line break is used: receivers drop them.
"""

from __future__ import annotations

from newsgen.publish.newsroom.body import body
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.xml_tree import LANG, Element, root, under
from newsgen.records.item import Chart, Item
from newsgen.sessions import KST

NITF = "http://iptc.org/std/NITF/2006-10-18/"
MEDIA_TYPE = "application/nitf+xml"
VERSION = "-//IPTC//DTD NITF 3.6//EN"


def add_nitf(parent: Element, item: Item) -> None:
    """Put the ``nitf`` element of the item into a parent.

    Its names have no prefix: Superdesk cleans ``<nitf:p>`` as HTML, and knows no such tag.
    """
    told = {"version": VERSION, "baselang": item.lang, LANG: item.lang}
    nitf = root(_n("nitf"), {None: NITF}, told)
    parent.append(nitf)
    _add_head(under(nitf, _n("head")), item)
    whole = under(nitf, _n("body"))
    _add_above(under(whole, _n("body.head")), item)
    content = under(whole, _n("body.content"))
    block = under(content, _n("block"))
    for part in body(item):
        under(block, _n("p"), part.text)
    if item.chart:
        _add_chart(content, item.chart)
    if item.tail:
        under(under(whole, _n("body.end")), _n("tagline"), item.tail)


def _add_head(head: Element, item: Item) -> None:
    under(head, _n("title"), item.headline)
    data = under(head, _n("docdata"), attributes={"management-status": item.status})
    _add(data, "doc-id", {"id-string": item.uri})
    _add(data, "urgency", {"ed-urg": str(item.urgency)})
    _add(data, "date.issue", {"norm": in_seoul(item.version_created)})
    if item.embargo:
        _add(data, "date.release", {"norm": in_seoul(item.embargo)})
    _add(data, "du-key", {"version": str(item.version), "key": item.slugline})
    if item.edit_note:
        _add(data, "ed-msg", {"info": item.edit_note})
    year = str(item.first_created.astimezone(KST).year)
    _add(data, "doc.copyright", {"year": year, "holder": item.rights.holder})
    words = under(data, _n("key-list"))
    for word in item.keywords:
        _add(words, "keyword", {"key": word})


def _add_above(above: Element, item: Item) -> None:
    """Headline, deck, byline and dateline, in the order that the schema keeps."""
    headlines = under(above, _n("hedline"))
    under(headlines, _n("hl1"), item.headline)
    if item.deck:
        under(headlines, _n("hl2"), item.deck)
    if item.rights.notice:
        under(above, _n("rights"), item.rights.notice)
    under(above, _n("byline"), item.byline)
    under(above, _n("distributor"), item.provider.name)
    place = under(under(above, _n("dateline")), _n("location"))
    under(place, _n("city"), item.dateline.city)
    under(place, _n("country"), attributes={"iso-cc": item.dateline.country})


def _add_chart(content: Element, chart: Chart) -> None:
    # Behind the block, whose elements a receiver takes for the story's own words.
    media = under(content, _n("media"), attributes={"media-type": "image"})
    _add(
        media,
        "media-reference",
        {
            "source": chart.href,
            "name": chart.name,
            "mime-type": "image/png",
            "alternate-text": chart.alt,
            "width": str(chart.width),
            "height": str(chart.height),
            "units": "pixels",
        },
    )
    under(under(media, _n("media-caption")), _n("p"), chart.caption)


def _add(parent: Element, tag: str, attributes: dict[str, str]) -> None:
    under(parent, _n(tag), attributes=attributes)


def _n(tag: str) -> str:
    return f"{{{NITF}}}{tag}"
