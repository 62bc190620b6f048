"""The picture beside a story as a NewsML-G2 item of its own, for desks that take pictures in alone."""

from __future__ import annotations

from newsgen.publish.newsroom.iptc import legacy
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.newsml_item import (
    PICTURE,
    add_item_meta,
    add_rights,
    add_start,
    n,
    new_item,
)
from newsgen.publish.newsroom.xml_tree import Element, under
from newsgen.records.item import DATA_DRIVEN, Chart, Item


def picture_item(item: Item, chart: Chart) -> Element:
    """The ``newsItem`` of an item's chart: where it is, what it shows, of the story's own version."""
    whole = new_item(item, chart.uri)
    add_start(whole, item)
    add_rights(whole, item)
    meta = add_item_meta(whole, item, PICTURE)
    under(meta, n("link"), attributes={"rel": "irel:seeAlso", "residref": item.uri})
    _add_content_meta(whole, item, chart)
    under(
        under(whole, n("contentSet")),
        n("remoteContent"),
        attributes={
            "href": chart.href,
            "rendition": "rnd:highRes",
            "contenttype": "image/png",
            "width": str(chart.width),
            "height": str(chart.height),
        },
    )
    return whole


def _add_content_meta(whole: Element, item: Item, chart: Chart) -> None:
    meta = under(whole, n("contentMeta"))
    under(meta, n("urgency"), str(item.urgency))
    under(meta, n("contentCreated"), in_seoul(item.version_created))
    under(meta, n("digitalSourceType"), attributes={"qcode": f"digsrctype:{DATA_DRIVEN}"})
    under(meta, n("language"), attributes={"tag": item.lang})
    for subject in item.subjects:
        under(meta, n("subject"), attributes={"qcode": f"medtop:{subject.medtop}"})
    for code in legacy(item):
        under(meta, n("subject"), attributes={"qcode": f"subj:{code}"})
    under(meta, n("slugline"), item.slugline)
    under(meta, n("headline"), item.headline)
    under(meta, n("by"), item.byline)
    under(meta, n("description"), chart.caption, {"role": "drol:caption"})
    under(meta, n("description"), chart.alt)
