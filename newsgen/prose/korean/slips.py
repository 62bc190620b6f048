"""What a Korean copy editor would mark in a sentence as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.prose.korean.particles import particle

Marks = Iterator[tuple[str, str]]
"""The name of each fault, and what is wrong."""

FIGURE = r"\d[\d,.]*(?:경|조|억|만|천)?[\d,천백만억조 ]*(?:원|주|배|%포인트|% 포인트|%|포인트|p|선|대)?\)?"
BEHIND = re.compile(rf"{FIGURE}(?P<particle>은|는|이|가|을|를|와|과|으로|로)(?=[ ,.…]|$)")
"""A figure and the particle behind it."""
PAIRS = ("은는", "이가", "을를", "와과", "으로")
OF_PAIR = {
    form: pair for pair in PAIRS for form in ((pair[0], pair[1]) if pair != "으로" else ("으로", "로"))
}
LONGEST_LEAD, LONGEST_HEAD = 120, 45
"""Characters of a first sentence and of a headline."""
BASE = r"(?:전 거래일|전장|전날)(?:보다| 대비)"
"""What a move is counted from."""
GOES_ON = r"[가-힣](?:고|며|나|만|데|면)[, ]"
"""Where another part of a sentence begins."""
FAULTS = tuple(
    (check, re.compile(pattern), why)
    for check, pattern, why in (
        (
            "particle",
            r"\S+?(?:은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|\(이\)라)",
            "leaves the particle to the reader",
        ),
        ("twice", r"(?:은은|는는|을을|를를|는은|를을|을를)(?=[ ,.])", "says a particle twice"),
        ("twice", r"(?<![가-힣])([가-힣]{2,}) \1(?![가-힣])", "says a word twice"),
        (
            "twice",
            rf"(?:대비|보다) ?(?:대비|보다)|{BASE}(?:(?!{GOES_ON}).)*{BASE}",
            "is counted from two bases",
        ),
        (
            "spaces",
            r"(?:(?<=[\d%)]) |\s)(?:은|는|을|를|에서|으로|까지)(?=[ ,.])",
            "has a particle that stands alone",
        ),
        (
            "amount",
            r"[경조억만천] ?0+(?=[경조억만천원주])|(?<![\d.,])0[경조억만천]",
            "prints a part that is nothing",
        ),
        ("amount", r"(?<![\d.,])\d{5,}(?= ?[경조억만천])", "has more digits than its unit holds"),
        ("amount", r"\d,\d{3} ?천", "counts in thousands what is grouped by them"),
        ("order", r"(?:그것|그들|그녀)(?:은|는|이|가|을|를|의)", "is a pronoun that no paper prints"),
        ("order", r"^[가-힣]*[았었했였됐졌렸쳤]다(?= )", "begins with the predicate"),
        ("order", r"[가-힣](?:며|고|으나|지만|면서|는데),?\.$", "breaks off before the predicate"),
    )
)
"""Check, how it looks, what is wrong."""


def slips(text: str, template: str = "") -> Marks:
    """Every fault of a sentence; of a headline or a first sentence its length as well."""
    for found in BEHIND.finditer(text):
        before = text[: found.start("particle")]
        right = particle(before, OF_PAIR[found["particle"]])
        if right != found["particle"]:
            yield "particle", f'"{found[0]}" should have {right} in "{before[-20:]}{right}"'
    for check, pattern, why in FAULTS:
        if fault := pattern.search(text):
            yield check, f'"{fault[0]}" {why}'
    yield from _headline(text) if template.startswith("head_") else _sentence(text, template)


def _headline(text: str) -> Marks:
    if text.endswith("."):
        yield "headline", f'a headline has no full stop: "{text}"'
    if len(text) > LONGEST_HEAD:
        yield "headline", f'{len(text)} characters, where {LONGEST_HEAD} are a line: "{text}"'


def _sentence(text: str, template: str) -> Marks:
    """The register of a story, which its notice alone leaves; the length of its first sentence."""
    if text.endswith(".") and not text.endswith("다.") and template != "notice":
        yield "register", f'"{text[-20:]}" does not end in -다'
    if text.endswith("니다.") and template != "notice":
        yield "register", f'"{text[-20:]}" speaks to the reader'
    if template.startswith("lead_") and len(text) > LONGEST_LEAD:
        yield "length", f'{len(text)} characters in a first sentence, at most {LONGEST_LEAD}: "{text}"'
