"""What a copy editor would mark in a sentence as printed: blanks, articles before numbers, missing signs,
words said twice, parentheses left open, sentences that begin small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.prose.marks import article
from newsgen.records import Said
from newsgen.records.sentences import Mark

BLANKS = re.compile(r"  |\s[,.;:)%]|\(\s|,,|\.\.|,\.")
"""Two blanks, a blank before a comma or a stop, two stops."""
ARTICLES = re.compile(r"\b(an?) (\d[\d,]*(?:\.\d+)?)", re.IGNORECASE)
"""An article and the number after it."""
TWICE = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
"""A word said twice."""
SMALL = re.compile(r"^[a-z]|\b(?!Inc|Corp|Ltd)[A-Za-z]{3,}\. [a-z]")
"""A small letter at the beginning, or behind a full stop that is no abbreviation's."""
SIGNED = frozenset(("percent", "points"))
"""Units of a change: a figure of one says nothing without its direction."""
WAYS = re.compile(
    r"\b(?:up|down|higher|lower|gain|loss|drop|rise|fall|jump|swing|above|below|stronger|weaker|firmer|"
    r"winning|losing|advance|decline|added|shed|lost|gained|rose|fell|record|accounted)\w*",
    re.IGNORECASE,
)
"""Words that say which way."""


def text_marks(template: str, text: str, lang: str = "en") -> Iterator[Mark]:
    """Blanks and articles, or particles; of a whole sentence its beginning or its end too."""
    if found := BLANKS.search(text):
        near = text[max(0, found.start() - 20) : found.end() + 20]
        yield Mark(template, 1, "spaces", f'a blank or a stop too many near "{near}"')
    for found in ARTICLES.finditer(text):
        wanted = article(found[2]).split()[0]
        if found[1].lower() != wanted:
            yield Mark(template, 1, "article", f'"{found[0]}" should be "{wanted} {found[2]}"')
    if twice := TWICE.search(text):
        yield Mark(template, 1, "twice", f'"{twice[0]}" says a word twice')
    if text.count("(") != text.count(")"):
        yield Mark(template, 1, "parentheses", f'a parenthesis has no other in "{text}"')
    if lang == "ko":
        from newsgen.prose.korean.slips import slips  # only for its own language

        yield from (Mark(template, 1, check, message) for check, message in slips(text, template))
    if text.endswith(".") and (small := SMALL.search(text)):
        yield Mark(template, 1, "capital", f'a sentence begins small near "{text[small.start() :][:30]}"')


def beat_marks(template: str, pieces: Sequence[str]) -> Iterator[Mark]:
    """A change printed with no word for its direction."""
    said = [each for each in pieces if isinstance(each, Said)]
    changes = [each for each in said if each.kind == "figure" and each.unit in SIGNED and _signed(each)]
    text = "".join(pieces)
    if changes and not any(each.kind == "direction" for each in said) and not WAYS.search(text):
        yield Mark(template, 1, "sign", f'nothing says which way in "{text.strip()}"')


def _signed(figure: Said) -> bool:
    """Whether a figure is a change, which needs a word beside it; points above none may be a level."""
    return isinstance(figure.value, Decimal) and (
        figure.value < 0 or (figure.unit == "percent" and figure.value != 0)
    )
