"""NewsML-G2 with its NITF, RSS and Atom as an XML desk reads them."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from lxml import etree

from tests.publish.newsroom.reads_html import paragraphs
from tests.publish.newsroom.schemas import FOLDER

G2_XSD = "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd"
NITF_XSD = "nitf/nitf-3-6.xsd"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENTS = (
    "versionCreated",
    "firstCreated",
    "embargoed",
    "contentCreated",
    "contentModified",
    "updated",
    "sent",
)


@cache
def schema(name: str) -> etree.XMLSchema:
    """An official schema of the folder; it reaches for nothing beside it."""
    return etree.XMLSchema(file=str(FOLDER / name))


def faults_of(name: str, tree: Any) -> list[str]:
    held = schema(name)
    held.validate(tree)
    return [f"line {error.line}: {error.message}" for error in held.error_log]


def newsml_faults(content: bytes) -> list[str]:
    """What both schemas say: G2 does not look inside the NITF that it carries."""
    tree = etree.fromstring(content)
    inner = [etree.fromstring(etree.tostring(each, with_tail=False)) for each in tree.iter("{*}nitf")]
    found = faults_of(G2_XSD, tree)
    return found + [fault for each in inner for fault in faults_of(NITF_XSD, each)]


def feed_faults(content: bytes) -> list[str]:
    """No feed has an official schema; what lies in it of G2 does."""
    tree = etree.fromstring(content)
    inner = [etree.fromstring(etree.tostring(each, with_tail=False)) for each in tree.iter("{*}newsItem")]
    return [fault for each in inner for fault in faults_of(G2_XSD, each)]


def times(content: bytes) -> list[str]:
    tree = etree.fromstring(content)
    norms = [str(each) for each in tree.xpath("//@norm")]
    return norms + [each.text for name in MOMENTS for each in tree.iter(f"{{*}}{name}")]


def read_newsml(content: bytes) -> dict[str, Any]:
    tree = etree.fromstring(content)
    return {**known_of(tree), "body": tuple(each.text for each in tree.iterfind(".//{*}block/{*}p"))}


def read_rss(content: bytes) -> dict[str, Any]:
    (told,) = etree.fromstring(content).iter("item")
    return {**known_of(told.find("{*}newsItem")), "body": paragraphs(told.findtext(ENCODED))}


def read_atom(content: bytes) -> dict[str, Any]:
    (told,) = etree.fromstring(content).iter(f"{ATOM}entry")
    return {**known_of(told.find("{*}newsItem")), "body": paragraphs(told.findtext(f"{ATOM}content"))}


def known_of(tree: Any) -> dict[str, Any]:
    """All that a newsItem says beside its body."""
    meta, content = tree.find("{*}itemMeta"), tree.find("{*}contentMeta")
    return {
        **_managed(tree, meta),
        **_described(content),
        **_about(tree, content),
        "city": content.findtext("{*}located/{*}name"),
        "holder": tree.findtext("{*}rightsInfo/{*}copyrightHolder/{*}name"),
        "copyright": tree.findtext("{*}rightsInfo/{*}copyrightNotice"),
        "usage": tree.findtext("{*}rightsInfo/{*}usageTerms"),
    }


def _managed(tree: Any, meta: Any) -> dict[str, Any]:
    links = meta.findall("{*}link")
    notes = [each.text for each in meta.iterfind("{*}edNote")]
    pictures = [(each.get("href"), each.findtext("{*}title")) for each in links if each.get("href")]
    tongues = [(each.find("{*}language"), each.get("residref")) for each in links]
    return {
        "uri": tree.get("guid"),
        "version": int(tree.get("version")),
        "first_created": _moment(meta, "firstCreated"),
        "version_created": _moment(meta, "versionCreated"),
        "embargo": _moment(meta, "embargoed"),
        "status": meta.find("{*}pubStatus").get("qcode").removeprefix("stat:"),
        "twins": {(lang.get("tag"), uri) for lang, uri in tongues if lang is not None},
        "short_headline": meta.findtext("{*}title"),
        "provider": meta.findtext("{*}provider/{*}name"),
        "automatic": meta.find("{*}itemMetaExtProperty").get("value") == "true",
        "edit_note": notes[0] if len(notes) > 1 else "",
        "disclosure": notes[-1],
        "chart": pictures[0] if pictures else None,
    }


def _described(content: Any) -> dict[str, Any]:
    source = content.find("{*}infoSource")
    assert source.get("role") == "cRole:source"
    return {
        "lang": content.find("{*}language").get("tag"),
        "headline": content.findtext("{*}headline"),
        "deck": content.findtext("{*}description[@role='drol:summary']") or "",
        "slugline": content.findtext("{*}slugline"),
        "dateline": content.findtext("{*}dateline"),
        "byline": content.findtext("{*}by"),
        "urgency": int(content.findtext("{*}urgency")),
        "source": source.get("literal"),
        "source_type": _code(content, "digitalSourceType", "digsrctype:"),
    }


def _about(tree: Any, content: Any) -> dict[str, Any]:
    codes = [each.get("qcode", "") for each in content.iterfind("{*}subject")]
    traded = {each.get("literal"): each.find("{*}hasInstrument") for each in tree.iterfind("{*}assert")}
    return {
        "genre": _code(content, "genre", "genre:"),
        "media_topics": _under("medtop:", codes),
        "subject_codes": _under("subj:", codes),
        "keywords": {each.text for each in content.iterfind("{*}keyword")},
        "symbols": {
            f"{each.get('market', '')}:{each.get('symbol')}".removeprefix("mic:").removeprefix(":")
            for each in traded.values()
        },
        "names": {each.findtext("{*}name") for each in tree.iterfind("{*}assert")},
    }


def _code(content: Any, tag: str, alias: str) -> str:
    code = content.find(f"{{*}}{tag}").get("qcode")
    assert code.startswith(alias)
    return str(code.removeprefix(alias))


def _under(alias: str, codes: list[str]) -> set[str]:
    return {each.removeprefix(alias) for each in codes if each.startswith(alias)}


def _moment(meta: Any, name: str) -> datetime | None:
    told = meta.findtext(f"{{*}}{name}")
    return datetime.fromisoformat(told) if told else None
