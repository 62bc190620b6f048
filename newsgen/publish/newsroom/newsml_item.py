"""The first half of a NewsML-G2 item: whose it is, which version, and what may be done with it.

The order of elements is the schema's. Every code's alias is declared: by the IPTC's catalog or, of the one
role that it does not have, by a catalog inside the item.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.publish.newsroom.flags import AUTOMATIC, scheme
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.xml_tree import LANG, Element, root, under
from newsgen.records.item import Chart, Item, Twin

NAR = "http://iptc.org/std/nar/2006-10-01/"
NAMES: Mapping[str | None, str] = {None: NAR}
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
ROLES = "cRole"
"""Superdesk takes a story's source from ``cRole:source`` alone, which no catalog of the IPTC declares."""
TEXT, PICTURE = "ninat:text", "ninat:picture"
G2_ITEM = "application/vnd.iptc.g2.newsitem+xml"


def n(tag: str) -> str:
    """A tag in G2's namespace."""
    return f"{{{NAR}}}{tag}"


def new_item(item: Item, guid: str) -> Element:
    """An empty ``newsItem`` of the item's version and language."""
    return root(
        n("newsItem"),
        NAMES,
        {
            "standard": "NewsML-G2",
            "standardversion": "2.35",
            "conformance": "power",
            "guid": guid,
            "version": str(item.version),
            LANG: item.lang,
        },
    )


def add_start(whole: Element, item: Item) -> None:
    """Where the codes are explained."""
    under(whole, n("catalogRef"), attributes={"href": CATALOG})
    own = under(whole, n("catalog"))
    under(
        own, n("scheme"), attributes={"alias": ROLES, "uri": f"{item.provider.uri.rstrip('/')}/codes/role/"}
    )


def add_rights(whole: Element, item: Item) -> None:
    """Whose it is."""
    rights = under(whole, n("rightsInfo"))
    holder = under(rights, n("copyrightHolder"), attributes={"uri": item.provider.uri})
    under(holder, n("name"), item.rights.holder)
    if item.rights.notice:
        under(rights, n("copyrightNotice"), item.rights.notice)
    if item.rights.usage:
        under(rights, n("usageTerms"), item.rights.usage)


def add_item_meta(whole: Element, item: Item, item_class: str = TEXT) -> Element:
    """Version, times, status and the desk's notes; comes back so that more may follow."""
    meta = under(whole, n("itemMeta"))
    _code(meta, "itemClass", item_class)
    provider = under(meta, n("provider"), attributes={"uri": item.provider.uri})
    under(provider, n("name"), item.provider.name)
    under(meta, n("versionCreated"), in_seoul(item.version_created))
    under(meta, n("firstCreated"), in_seoul(item.first_created))
    if item.embargo:
        under(meta, n("embargoed"), in_seoul(item.embargo))
    _code(meta, "pubStatus", f"stat:{item.status}")
    name, version = item.generator.split(" ", 1)
    under(meta, n("generator"), name, {"versioninfo": version})
    if item_class == TEXT:
        _add_notes(meta, item)
    return meta


def _add_notes(meta: Element, item: Item) -> None:
    # The short headline, for lists and telephones.
    under(meta, n("title"), item.short_headline)
    if item.edit_note:
        under(meta, n("edNote"), item.edit_note)
    # The first note is the one that receivers show: of a later version, why it was made.
    under(meta, n("edNote"), item.disclosure)
    for twin in item.twins:
        _link_twin(meta, twin)
    if item.chart:
        _link_chart(meta, item.chart)
    told = {"reluri": scheme(item) + AUTOMATIC, "value": "true" if item.automatic else "false"}
    under(meta, n("itemMetaExtProperty"), attributes=told)


def _link_twin(meta: Element, twin: Twin) -> None:
    link = under(
        meta,
        n("link"),
        attributes={"rel": "irel:seeAlso", "residref": twin.uri, "contenttype": G2_ITEM},
    )
    _code(link, "itemClass", TEXT)
    under(link, n("language"), attributes={"tag": twin.lang})


def _link_chart(meta: Element, chart: Chart) -> None:
    link = under(
        meta,
        n("link"),
        attributes={
            "rel": "irel:seeAlso",
            "residref": chart.uri,
            "href": chart.href,
            "contenttype": "image/png",
        },
    )
    _code(link, "itemClass", PICTURE)
    under(link, n("title"), chart.alt)


def _code(parent: Element, tag: str, code: str) -> None:
    under(parent, n(tag), attributes={"qcode": code})
