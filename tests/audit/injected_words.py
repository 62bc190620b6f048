"""Words of our own stories made wrong: directions, sides, groups, subjects and qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from newsgen.records import Span
from tests.audit.injected_figures import figures
from tests.audit.injected_tale import Tale, Wrong, within

TABLES = Path(__file__).parent / "injected.yaml"
SIDES = ("net_flow", "flow_turn", "flow_streak")
MOVES = ("move", "overseas", "sector", "opening", "to_date", "multi_day", "previous_move")


@cache
def words_of(lang: str) -> dict[str, Any]:
    """The word lists of a language."""
    return dict(yaml.safe_load(TABLES.read_text(encoding="utf-8"))[lang])


def other_word(words: str, pairs: Sequence[Sequence[str]]) -> str | None:
    """The words with the longest of the listed ones by its opposite; None where none is in them."""
    both = [*pairs, *([two, one] for one, two in pairs)]
    for one, two in sorted(both, key=lambda pair: -len(pair[0])):
        edges = r"\b" if one.isascii() and one.isalpha() else ""
        found = re.search(f"{edges}{one}{edges}", words, re.IGNORECASE)
        if found:
            new = two.capitalize() if found.group()[:1].isupper() and one.isascii() else two
            return words[: found.start()] + new + words[found.end() :]
    return None


def directions(tale: Tale) -> Iterator[Wrong]:
    """Up for down, stronger for weaker; only where there was a move."""
    for span in tale.spans:
        kind, _, series = span.fact.partition(":")
        moved = [each for each in tale.beside(span) if each.fact == span.fact and each.kind == "figure"]
        if span.kind != "direction" or kind not in MOVES or not _moved(moved):
            continue
        if re.search(
            "분을", tale.words(span)
        ):  # of what was lost or gained since the open: two words at odds
            continue
        which = "won" if series == "USDKRW" else "direction"
        new = other_word(tale.words(span), words_of(tale.lang)[which])
        if new:
            name = "direction of the won" if which == "won" else "direction flipped"
            yield tale.change_word(name, (span.start, span.end), new)


def _moved(figures: Sequence[Span]) -> bool:
    """Whether one of the figures is a change that is not nothing, printed beside its word."""
    return any(
        each.unit in ("percent", "points", "won", "won per dollar")
        and len(each.data) != 1
        and abs(float(each.value)) > 0.02
        for each in figures
    )


def sides(tale: Tale) -> Iterator[Wrong]:
    """Bought for sold."""
    for span in tale.spans:
        if span.kind == "direction" and span.fact.partition(":")[0] in SIDES:
            amounts = [each for each in tale.beside(span) if each.kind == "figure" and each.fact == span.fact]
            new = other_word(tale.words(span), words_of(tale.lang)["dealing"])
            if new and any(abs(float(each.value)) > 1e9 for each in amounts if each.unit == "won"):
                yield tale.change_word("bought for sold", (span.start, span.end), new)


def groups(tale: Tale) -> Iterator[Wrong]:
    """Two groups of a sentence changed round, where they did not deal alike."""
    names = [
        each
        for each in tale.spans
        if each.kind == "name" and each.value in ("foreign", "institutions", "retail")
    ]
    flows = tale.day.flows.get(tale.day.main)
    for one, two in pairwise(names):
        place = within(tale.sentences, one.start)
        if one.value == two.value or place != within(tale.sentences, two.start) or not flows:
            continue
        nets = [datum.value if (datum := flows.of(each.value)) else None for each in (one, two)]
        dealt = [each for each in tale.beside(one) if each.kind == "figure" and "flow" in each.fact]
        if None in nets or not dealt or min(map(abs, nets)) < 1e9 or _alike(*nets):  # type: ignore[arg-type]
            continue
        first, second = tale.words(one), tale.words(two)
        words = cased(second, first) + tale.text[one.end : two.start] + cased(first, "x")
        yield tale.change_word("groups swapped", (one.start, two.end), words)


def _alike(one: Any, other: Any) -> bool:
    return bool(one * other > 0 and abs(one - other) < abs(one) / 5)


def cased(words: str, like: str) -> str:
    return words[:1].upper() + words[1:] if like[:1].isupper() else words[:1].lower() + words[1:]


def subjects(tale: Tale) -> Iterator[Wrong]:
    """One share for another; the Kosdaq for the Kospi."""
    main, junior = words_of(tale.lang)["indices"]
    names = {each.value: tale.words(each) for each in reversed(tale.spans) if each.value in tale.day.shares}
    for span, _, _ in figures(tale):
        if not span.fact.startswith("move:"):
            continue
        series = span.fact.partition(":")[2]
        name = next(
            (each for each in tale.beside(span) if each.value == series and each.kind == "name"), None
        )
        if name is None or name.start > span.start:
            continue
        words, at = tale.words(name), (name.start, name.end)
        for other, new in names.items():
            if series in names and other != series and not _same_move(tale, series, other):
                yield tale.change_word("wrong subject", at, new)
                break
        for one, two in ((main, junior), (junior, main)):
            if series in ("KOSPI", "KOSDAQ") and one in words and not _same_move(tale, "KOSPI", "KOSDAQ"):
                yield tale.change_word("Kospi for Kosdaq", at, words.replace(one, two), carried=True)


def _same_move(tale: Tale, one: str, other: str) -> bool:
    """Whether two moved so alike that one may stand for the other, or one of them is not known."""
    moves = []
    for series in (one, other):
        quote = tale.day.indices.get(series) or tale.day.shares.get(series)
        last, base = (quote.last, quote.previous_close) if quote else (None, None)
        if not (last and base and last.value is not None and base.value):
            return True
        moves.append((last.value - base.value) / base.value * 100)
    return abs(moves[0] - moves[1]) < 0.3


def qualifiers(tale: Tale) -> Iterator[Wrong]:
    """Less than for more than, 넘게 for 가까이; of 넘게 itself the figure before it is made too large."""
    for span in tale.spans:
        if span.kind != "figure" or span.unit in ("place", "sessions", "times"):
            continue
        start = max(within(tale.sentences, span.start)[0], span.start - 12)
        for word, new in words_of(tale.lang)["qualifier"]:
            found = re.search(rf"\b{word}\b(?= \$?$)", tale.text[start : span.start], re.IGNORECASE)
            if found:
                at = (start + found.start(), start + found.end())
                yield tale.change_word("qualifier wrong", at, cased(new, found.group()))
        yield from _korean_qualifier(tale, span)


def _korean_qualifier(tale: Tale, span: Span) -> Iterator[Wrong]:
    found = re.fullmatch(r"(\d+)(%|천조원) ?(넘게|가까이)", tale.text[span.start : span.end + 3].rstrip())
    if not found:
        return
    number, unit, word = found.groups()
    words = f"{number}{unit} 넘게" if word == "가까이" else f"{int(number) + 1}{unit} 넘게"
    yield tale.change_word("qualifier wrong", (span.start, span.start + len(found.group())), words)
