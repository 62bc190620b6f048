"""Whatever datum of a day is revised: what no longer reads back is listed, and no other sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from newsgen import checking, verify
from newsgen.errors import NewsgenError
from newsgen.market import day as market_day
from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.revised import Falsified
from newsgen.revising import revise
from newsgen.revising.published import Published
from newsgen.sources import day_file
from tests.revising.published_stories import DAYS, LATER, published

LOOKS = sorted(str(path) for path in DAYS.glob("*/*.json"))
FIGURE = re.compile(r"[\d,.]+\S*(?: (?:percent|points|won|[mb]illion|trillion|dollars|shares))*")
TRIES = 40
"""Days tried each time; the dice are the same in every run."""


def figures(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every figure of a day file."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in parts:
            yield from figures(part, (*way, name))
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield way


def revised_value(value: Any, dice: random.Random) -> Any:
    """Another value: two digits transposed, a percent more, the other sign, one unit more."""
    unit = Decimal("0.01") if isinstance(value, Decimal) else Decimal(1)
    digits = list(str(value))
    pairs = [at for at in range(len(digits) - 1) if (digits[at] + digits[at + 1]).isdigit()]
    how = dice.choice(("transposed", "more", "sign", "unit")) if pairs else "unit"
    if how == "transposed":
        at = dice.choice(pairs)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        found = Decimal("".join(digits))
    else:
        other = {"more": value * Decimal("1.01"), "sign": -value, "unit": value + unit}[how]
        found = Decimal(other).quantize(unit)
    return int(found) if isinstance(value, int) else found


@cache
def revision(seed: int) -> tuple[MarketDay, MarketDay] | None:
    """A recorded day and the same with one figure revised; None where the revision cannot be true."""
    dice = random.Random(seed)
    raw = day_file.read(dice.choice(LOOKS))
    content = deepcopy(dict(raw.content))
    *way, last = dice.choice(list(figures(content)))
    place: Any = content
    for step in way:
        place = place[step]
    place[last] = revised_value(place[last], dice)
    try:
        return market_day.build(raw.name, raw.content), market_day.build(raw.name, content)
    except NewsgenError:
        return None


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("seed", range(TRIES))
def test_a_revised_datum_lists_what_no_longer_reads_back_and_nothing_else(seed: int, lang: str) -> None:
    days = revision(seed)
    if days is None:
        return  # newsgen refuses such a day, and says why
    before, now = published(days[0], lang), days[1]
    found = revise.revised(before, now, LATER)
    listed, failing = {each.sentence for each in found.falsified}, unread(before, now, lang)
    assert all(any(_one_in_another(each, other) for other in listed) for each in failing)
    assert all(any(_one_in_another(each, other) for other in failing) for each in listed)
    assert all(each.changes for each in found.falsified)
    assert bool(found.kind) == bool(listed)
    if found.after is not None and not found.after.problems:
        assert revise.revised(found.after, now, LATER).kind == ""
    _require_right(found.falsified, before, now)


def unread(filed: Filed, day: MarketDay, lang: str) -> set[str]:
    lines = (*Published.of(filed.item).lines, filed.item.disclosure)
    return {each.excerpt for each in verify.read_back(lines, day, lang)}


def _one_in_another(one: str, other: str) -> bool:
    return one in other or other in one


def _require_right(found: Sequence[Falsified], before: Filed, now: MarketDay) -> None:
    """Every right figure, put where the false one stood, is no longer false in the eyes of the audit."""
    figures = [each for each in found if FIGURE.fullmatch(each.said) and FIGURE.fullmatch(each.right)]
    text = Published.of(before.item).text
    for sentence in {each.sentence for each in figures}:
        right = sentence
        for each in figures:
            right = right.replace(each.said, each.right, 1) if each.sentence == sentence else right
        text = text.replace(sentence, right, 1)
    wrong = {each.text for each in checking.check(text, now, before.item.lang).false}
    assert not [each for each in figures if each.right in wrong]
