"""What was supplied, and what the exchange announced: each with the source that stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time

from newsgen.verify.claims import At, DateSaid, LedSaid
from newsgen.verify.claims_lead import HaltedSaid
from newsgen.verify.claims_past import HaltSaid
from newsgen.verify.korean import read_times
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid, Lapse

_LAST_STAGE = 3


def told(r: Reading, i: int) -> int:
    """Supplied words, taken as they are; leaders wait for 이끌었다, an event for 앞두고."""
    words, sentence = r.cast.told[int(r.terms[i].name)], r.sentence
    _, case, j = r.phrase(i)
    if words.part != "text":
        sentence.sources |= words.items
        if words.part == "source" and not case:
            return r.fail(i, "word", "a source, and nothing that it says")
        return j
    item = min(words.items)
    sentence.told += ((i, item),)
    if words.kind in ("leaders", "event"):
        r.args.append(Arg(words.kind, (i, j), item, case))
        if words.kind == "event":
            _on(r, item)
    return j


def _on(r: Reading, item: int) -> None:
    """The day before what lies ahead is its own."""
    day = r.take("day")
    if day is not None and isinstance(day.value, DaySaid):
        r.claims.append(DateSaid(day.at, f"told:{item}", day.value))


def ahead(r: Reading, i: int) -> int:
    """앞두고, 주목했다: of what lies ahead."""
    if r.take("event") is None:
        return r.fail(i, "word", "ahead of what?")
    return i + 1


def led(r: Reading, i: int) -> int:
    """상승을 이끌었다, 거래를 주도했다: supplied leaders do."""
    leaders, way = r.take("leaders", ("subject", "topic")), r.terms[i].sign
    if leaders is None or not isinstance(leaders.value, int):
        return r.fail(i, "subject", "who led is not in the data; it must be supplied")
    if way:
        r.claims.append(LedSaid((i, i + 1), leaders.value, way))
    return i + 1


def according(r: Reading, i: int) -> int:
    """에 따르면: a source must stand before it; it holds for the halts of its paragraph."""
    if not r.sentence.sources:
        return r.fail(i, "word", "according to whom?")
    r.memory["sources"] = r.sentence.sources
    return i + 1


def said(r: Reading, i: int) -> int:
    """말했다: somebody who was supplied, of what was supplied."""
    if not (r.sentence.sources and r.sentence.told):
        return r.fail(i, "word", "who said what? it must be supplied")
    return i + 1


def clock(r: Reading, i: int) -> int:
    """The minute of a halt, where one follows in the clause; else that of the figures."""
    j = i + 1
    while r.terms[j].kind not in ("STOP", "LINE", "$", "CLOCK"):
        if r.terms[j].kind == "HALT":
            return r.wait(i, "minute")
        j += 1
    return read_times.clock(r, i)


def halt(r: Reading, i: int) -> int:
    """매도 사이드카가: waits for 발동."""
    return r.wait(i, "halt")


def issued(r: Reading, i: int) -> int:
    """발동됐다: at which minute, and what follows says what it held back; or no more than that."""
    j = r.phrase(i)[2] if r.terms[i].role == "noun" else i + 1
    what, minute = r.take("halt"), r.take("minute")
    if what is None:
        return r.fail(i, "word", "what was set off?")
    at = (what.at[0], j)
    if minute is None:
        r.claims.append(HaltedSaid(at, what.name, what.sign, r.market))
    elif _goes_on(r, j):
        r.args.append(Arg("issued", at, minute.value, name=what.name, sign=what.sign))
    elif isinstance(minute.value, time):
        r.claims.append(_by_rule(r, at, what, minute.value))
    return j


def _goes_on(r: Reading, j: int) -> bool:
    """Whether the clause goes on with what was held back."""
    while r.terms[j].kind not in ("STOP", "LINE", "$", "HALT"):
        if r.terms[j].kind in ("HELD", "STOPPED"):
            return True
        j += 1
    return False


def _by_rule(r: Reading, at: At, what: Arg, minute: time) -> HaltSaid:
    """A halt of which no more is said than its minute: it held back what its rule says."""
    kind, grade, market = what.name, what.sign, r.market
    if kind == "sidecar":
        return HaltSaid(at, kind, grade, str(grade), market, minute, Lapse(5, "minutes"), _sources(r))
    if grade == _LAST_STAGE:
        return HaltSaid(at, kind, grade, "end", market, minute, None, _sources(r))
    return HaltSaid(at, kind, grade, "all", market, minute, Lapse(20, "minutes"), _sources(r))


def _sources(r: Reading) -> frozenset[int]:
    """Those named in the sentence, or at the head of the paragraph's halts."""
    sources = r.sentence.sources or r.memory.get("sources", frozenset())
    assert isinstance(sources, frozenset)
    return sources


def stopped(r: Reading, i: int) -> int:
    """효력이 5분간 정지됐다, 거래가 20분간 중단됐다, 그대로 종료됐다."""
    what, held, lapse = r.take("issued"), r.take("held"), r.take("span")
    ended = r.terms[i].name == "end"
    good = what is not None and held is not None and isinstance(what.value, time)
    if not good or ended != (lapse is None) or (ended and what and what.sign != _LAST_STAGE):
        return r.fail(i, "word", "what was halted, when, for how long?")
    assert what is not None and held is not None and isinstance(what.value, time)
    span = lapse.value if lapse and isinstance(lapse.value, Lapse) else None
    name = "end" if ended else held.name
    at = (what.at[0], i + 1)
    r.claims.append(HaltSaid(at, what.name, what.sign, name, r.market, what.value, span, _sources(r)))
    return i + 1


def held(r: Reading, i: int) -> int:
    """프로그램 매도호가의 효력이: what was held back."""
    return r.wait(i, "held")


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "TOLD": told,
    "AHEAD": ahead,
    "LED": led,
    "ACCORDING": according,
    "SAID": said,
    "CLOCK": clock,
    "HALT": halt,
    "ISSUED": issued,
    "HELD": held,
    "STOPPED": stopped,
}
