"""One truth in many wordings: it is never called false, and with one thing changed that is never true."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsgen.checking import check
from newsgen.records import Datum, MarketDay
from newsgen.records.checked import CLOSE, FALSE, TRUE
from tests.audit.judged import recorded

PATTERNS = yaml.safe_load(Path(__file__).with_name("paraphrases.yaml").read_text("utf-8"))
WORDINGS = [(lang, words) for lang, several in PATTERNS.items() for words in several]
SLOT = re.compile(r"\{([^}]+)\}")
HUNDREDTH = Decimal("0.01")
COLOUR = "bulls|bears"
"""Words of taste, which no datum bears out."""

cents = st.integers(60_000, 600_000).map(lambda each: Decimal(each) / 100)
ways = st.sampled_from([-1, 1])
sizes = st.integers(20, 700).map(lambda each: Decimal(each) / 10_000)
reaches = st.integers(10, 200).map(lambda each: Decimal(each) / 10_000)


def in_cents(value: Decimal) -> Decimal:
    return value.quantize(HUNDREDTH, ROUND_HALF_UP)


@st.composite
def sessions(draw: st.DrawFn) -> dict[str, Decimal]:
    return made_up(draw(cents), draw(ways), draw(sizes), draw(reaches))


def made_up(before: Decimal, way: int, size: Decimal, reach: Decimal) -> dict[str, Decimal]:
    """Figures that one session can have: the low under, the high over open and close."""
    last, opened = in_cents(before * (1 + way * size)), in_cents(before * (1 + way * size / 3))
    low, high = in_cents(min(before, last) * (1 - reach)), in_cents(max(before, last) * (1 + reach))
    return {"before": before, "last": last, "open": opened, "low": low, "high": high}


def day_with(figures: dict[str, Decimal]) -> MarketDay:
    day = recorded(look="close")
    quote = day.indices["KOSPI"]
    names = {"before": "previous_close", "last": "last", "open": "open", "low": "low", "high": "high"}
    data: dict[str, Datum] = {}
    for name, value in figures.items():
        datum = getattr(quote, names[name])
        assert datum is not None
        data[names[name]] = replace(datum, value=value)
    return replace(day, indices={**day.indices, "KOSPI": replace(quote, **data)})


def filled(words: str, figures: dict[str, Decimal], wrong: int = -1) -> tuple[str, tuple[int, int]]:
    """The words with their slots filled, and where the one stands that was filled wrongly."""
    told, end, at = "", 0, (0, 0)
    for number, slot in enumerate(SLOT.finditer(words)):
        told += words[end : slot.start()]
        printed = _printed(slot[1], figures, wrong=number == wrong)
        at = (len(told), len(told) + len(printed)) if number == wrong else at
        told, end = told + printed, slot.end()
    return told + words[end:], at


def _printed(slot: str, figures: dict[str, Decimal], *, wrong: bool) -> str:
    delta = figures["last"] - figures["before"]
    if "|" in slot:
        return slot.split("|")[(delta < 0) != wrong]
    moved = {"points": abs(delta), "percent": in_cents(abs(delta) / figures["before"] * 100)}
    value = {**figures, **moved}[slot]
    off = Decimal("1.37") if slot in moved else Decimal("0.61")
    return f"{in_cents(value * off if wrong else value):,}"


def lies(words: str) -> Iterator[int]:
    """The slots of a wording that can be filled wrongly."""
    return (number for number, slot in enumerate(SLOT.findall(words)) if slot != COLOUR)


@pytest.mark.parametrize(("lang", "words"), WORDINGS)
@given(figures=sessions())
def test_the_truth_in_other_words_is_never_called_false(
    lang: str, words: str, figures: dict[str, Decimal]
) -> None:
    found = check(filled(words, figures)[0], day_with(figures), lang)
    assert not [each for each in found.statements if each.verdict in (FALSE, CLOSE)]
    assert any(each.verdict == TRUE for each in found.statements)


@pytest.mark.parametrize(("lang", "words"), WORDINGS)
@given(figures=sessions(), data=st.data())
def test_a_lie_in_other_words_is_never_called_true(
    lang: str, words: str, figures: dict[str, Decimal], data: st.DataObject
) -> None:
    told, (start, end) = filled(words, figures, data.draw(st.sampled_from(list(lies(words)))))
    found = check(told, day_with(figures), lang)
    on_it = [each for each in found.statements if each.start < end and start < each.end]
    assert TRUE not in {each.verdict for each in on_it}
