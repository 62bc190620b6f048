"""Addresses in the vocabularies of the IPTC; they begin with http, not https."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.records.item import DATA_DRIVEN, HUMAN_EDITS, Item

_CODES = "http://cv.iptc.org/newscodes"
MEDIA_TOPICS = f"{_CODES}/mediatopic/"
SUBJECT_CODES = f"{_CODES}/subjectcode/"
GENRES = f"{_CODES}/genre/"
SOURCE_TYPES = f"{_CODES}/digitalsourcetype/"
SYMBOL_TYPES = f"{_CODES}/financialinstrumentsymboltype/"

SOURCE_TYPE_NAMES = {DATA_DRIVEN: "Data-driven media", HUMAN_EDITS: "Human-edited media"}
"""The IPTC's own labels."""


def legacy(item: Item) -> Mapping[str, str]:
    """The English name of each legacy Subject Code, each code once: several topics may share one."""
    return {each.subj: each.subj_name for each in item.subjects if each.subj}


def source_type(code: str) -> Mapping[str, str]:
    """How something was made, as both kinds of ninjs say it."""
    return {"name": SOURCE_TYPE_NAMES[code], "uri": SOURCE_TYPES + code}
