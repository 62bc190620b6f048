"""The second half of a NewsML-G2 item: how urgent it is, how it was made, what it is about, its names.

Superdesk reads the legacy Subject Codes alone and a genre's English name; both stand beside the newer codes.
"""

from __future__ import annotations

from newsgen.publish.newsroom.iptc import legacy
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.publish.newsroom.newsml_item import ROLES, n
from newsgen.publish.newsroom.xml_tree import LANG, Element, under
from newsgen.records.item import Item
from newsgen.records.newsroom import Instrument, Subject


def add_content_meta(whole: Element, item: Item) -> None:
    """All of ``contentMeta``, and the instruments, which are told beside it."""
    meta = under(whole, n("contentMeta"))
    _add_making(meta, item)
    under(meta, n("language"), attributes={"tag": item.lang})
    genre = _coded(meta, "genre", f"genre:{item.genre.code}")
    for lang, name in item.genre.name.items():
        under(genre, n("name"), name, {LANG: lang})
    _add_subjects(meta, item)
    _add_words(meta, item)
    _add_instruments(whole, item)


def _add_making(meta: Element, item: Item) -> None:
    under(meta, n("urgency"), str(item.urgency))
    under(meta, n("contentCreated"), in_seoul(item.first_created))
    under(meta, n("contentModified"), in_seoul(item.version_created))
    _coded(meta, "digitalSourceType", f"digsrctype:{item.source_type}")
    place = under(meta, n("located"), attributes={"literal": item.dateline.city})
    under(place, n("name"), item.dateline.city)
    _coded(place, "broader", f"iso3166-1a2:{item.dateline.country}")
    under(meta, n("infoSource"), attributes={"role": f"{ROLES}:source", "literal": item.source})
    creator = under(meta, n("creator"), attributes={"literal": item.byline})
    under(creator, n("name"), item.byline)


def _add_subjects(meta: Element, item: Item) -> None:
    for word in item.keywords:
        under(meta, n("keyword"), word)
    for subject in item.subjects:
        _add_subject(meta, subject, item.lang)
    for code, name in legacy(item).items():
        under(_coded(meta, "subject", f"subj:{code}"), n("name"), name, {LANG: "en"})
    for instrument in item.instruments:
        about = under(
            meta, n("subject"), attributes={"type": _type(instrument), "literal": instrument.symbol}
        )
        under(about, n("name"), instrument.name[item.lang])


def _add_subject(meta: Element, subject: Subject, lang: str) -> None:
    topic = _coded(meta, "subject", f"medtop:{subject.medtop}")
    under(topic, n("name"), subject.name[lang], {LANG: lang})


def _add_words(meta: Element, item: Item) -> None:
    under(meta, n("slugline"), item.slugline)
    under(meta, n("headline"), item.headline)
    under(meta, n("dateline"), item.dateline.text)
    under(meta, n("by"), item.byline)
    under(meta, n("creditline"), item.provider.name)
    if item.deck:
        under(meta, n("description"), item.deck, {"role": "drol:summary"})


def _add_instruments(whole: Element, item: Item) -> None:
    for instrument in item.instruments:
        told = under(whole, n("assert"), attributes={"literal": instrument.symbol})
        under(told, n("name"), instrument.name[item.lang])
        under(told, n("hasInstrument"), attributes=_symbol(instrument))


def _type(instrument: Instrument) -> str:
    """A share stands for its company; an index or a rate is no organisation."""
    return "cpnat:organisation" if instrument.kind == "share" else "cpnat:abstract"


def _symbol(instrument: Instrument) -> dict[str, str]:
    market = {"market": f"mic:{instrument.exchange}"} if instrument.exchange else {}
    return {"symbol": instrument.symbol, **market}


def _coded(parent: Element, tag: str, code: str) -> Element:
    return under(parent, n(tag), attributes={"qcode": code})
