"""The editors' table of codes, ``coding.yaml``, made ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsgen.records.newsroom import Coding, Genre, Instrument, Subject


def compile_coding(table: Mapping[str, Any]) -> Coding:
    """The table as a Coding; BadTable with the place of a fault."""
    told: dict[str, tuple[Subject, ...]] = {
        section: tuple(map(_subject, rows)) for section, rows in table["subjects"].items()
    }
    for section, other in table["like"].items():
        told[section] = told[other]
    keywords = dict(table["keywords"])
    for section, other in table["like"].items():
        keywords.setdefault(section, keywords[other])
    return Coding(
        told,
        {row["kind"]: row["urgency"] for row in table["urgency"]},
        {look: Genre(**row) for look, row in table["genres"].items()},
        {series: Instrument(**row) for series, row in table["indices"].items()},
        {section: {lang: tuple(words) for lang, words in row.items()} for section, row in keywords.items()},
    )


def _subject(row: Mapping[str, Any]) -> Subject:
    return Subject(**{name: value for name, value in row.items() if name != "reason"})
