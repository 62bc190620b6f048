"""Sentences that a story does not have, put behind its first: each false by what the history holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.records import History, Mark, Quote
from tests.audit.injected_tale import Tale, Wrong

NAMES = {"en": "The Kospi", "ko": "코스피는"}


def sentences(tale: Tale) -> Iterator[Wrong]:
    """A record, a first and a sum that were none."""
    day = tale.day
    quote, history = day.indices.get("KOSPI"), day.history.get("KOSPI")
    last = quote.last.value if quote and quote.last else None
    if day.phase != "close" or history is None or last is None:
        return
    for kind, (english, korean) in (
        ("record falsely claimed", _record(last, history)),
        ("first time falsely claimed", _first(last, history)),
        ("two-day change added", _two_days(last, history)),
        ("turn falsely claimed", _turn(tale)),
        ("qualifier wrong", _more_than(quote)),
    ):
        if english:
            yield _behind_the_first(tale, kind, english if tale.lang == "en" else korean)


def _behind_the_first(tale: Tale, kind: str, sentence: str) -> Wrong:
    """The text with a sentence more at the end of its first paragraph after the heads."""
    heads = 2 if len(tale.lines) > 2 and not tale.lines[1].endswith(".") else 1
    end = tale.paragraphs[min(heads, len(tale.lines) - 1)][1]
    text = f"{tale.text[:end]} {sentence}{tale.text[end:]}"
    at = (end + 1, end + 1 + len(sentence))
    return Wrong(kind, text, at, at)


def _record(last: Decimal, history: History) -> tuple[str, str]:
    old = history.record_close
    if old is None or old.value is None or last >= old.value:
        return "", ""
    return "The Kospi closed at a record high.", "코스피는 종가 기준 사상 최고치로 마감했다."


def _first(last: Decimal, history: History) -> tuple[str, str]:
    """A round hundred below this close that was first closed above long ago, by an older record."""
    old: Mark | None = history.record_close
    level = last // 100 * 100
    if old is None or old.value is None or not level < old.value or last == level:
        return "", ""
    shown = f"{level:,.0f}"
    return (
        f"The Kospi closed above {shown} for the first time.",
        f"코스피가 사상 처음으로 {shown}선 위에서 마감했다.",
    )


def _two_days(last: Decimal, history: History) -> tuple[str, str]:
    """The percents of two days added, where they compound to something else."""
    before, today, run = history.earlier_closes.get(2), history.previous_percent, history.run
    if before is None and run and run.sessions == 1:
        before = run.base
    if before is None or before.value is None or today is None or today.value is None:
        return "", ""
    true = (last - before.value) / before.value * 100
    yesterday = before.value * (1 + today.value / 100)
    added = round(today.value + (last - yesterday) / yesterday * 100, 2)
    if abs(added - true) < Decimal("0.02") or abs(true) < Decimal("0.1") or added * true <= 0:
        return "", ""
    verb, word = ("gained", "올랐다") if true > 0 else ("lost", "내렸다")
    return (
        f"Over two sessions the Kospi has {verb} {abs(added):.2f} percent.",
        f"코스피는 이틀간 {abs(added):.2f}% {word}.",
    )


def _more_than(quote: Quote | None) -> tuple[str, str]:
    """More than the next whole percent."""
    last, base = (quote.last, quote.previous_close) if quote else (None, None)
    if not (last and base and last.value is not None and base.value):
        return "", ""
    moved = (last.value - base.value) / base.value * 100
    above = int(abs(moved)) + 1
    if abs(moved) < Decimal("0.1") or above - abs(moved) < Decimal("0.1"):
        return "", ""
    verb, word = ("rose", "올랐다") if moved > 0 else ("fell", "내렸다")
    return f"The Kospi {verb} more than {above} percent.", f"코스피는 {above}% 넘게 {word}."


def _turn(tale: Tale) -> tuple[str, str]:
    """Foreigners bought, or sold, as they did the session before: they turned to nothing."""
    flows, history = tale.day.flows.get("KOSPI"), tale.day.history.get("KOSPI.foreign")
    net = flows.of("foreign") if flows else None
    if not (net and net.value and history and history.run):
        return "", ""
    buying = net.value > 0
    if buying != (history.run.direction == "up"):
        return "", ""
    side, other, korean = ("buyers", "selling", "순매수") if buying else ("sellers", "buying", "순매도")
    return (
        f"Foreign investors turned net {side} after net {other} in the previous session.",
        f"외국인은 하루 만에 {korean}로 돌아섰다.",
    )
