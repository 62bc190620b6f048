"""Addresses in the vocabularies of the IPTC; they begin with http, not https."""

from __future__ import annotations

from newsgen.records.item import DATA_DRIVEN, HUMAN_EDITS

_CODES = "http://cv.iptc.org/newscodes"
MEDIA_TOPICS = f"{_CODES}/mediatopic/"
SUBJECT_CODES = f"{_CODES}/subjectcode/"
GENRES = f"{_CODES}/genre/"
SOURCE_TYPES = f"{_CODES}/digitalsourcetype/"
SYMBOL_TYPES = f"{_CODES}/financialinstrumentsymboltype/"

SOURCE_TYPE_NAMES = {DATA_DRIVEN: "Data-driven media", HUMAN_EDITS: "Human-edited media"}
"""The IPTC's own labels."""
