"""Readers of the words that only a story about investor flows has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import At
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_rate import DealtPartSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.korean import read_flows, read_sizes
from newsgen.verify.korean.dealing import Dealt, parties
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid

_MEASURES = frozenset(("dealt", "measure", "value"))
"""What a superlative may be said of in the words before it."""


def at_market(r: Reading, i: int) -> int:
    """코스피서: where those named deal."""
    r.market = r.terms[i].name
    return i + 1


def flow(r: Reading, i: int) -> int:
    """A verb of dealing; behind several spans, each with its sum, it says so of every one."""
    spans = [arg for arg in r.args if arg.kind == "base"]
    if len(spans) < 2 or r.terms[i].role == "noun":
        most = r.take("most dealt")
        j = read_flows.flow(r, i)
        if most is not None:
            _largest(r, most, j)
        return j
    who, term = parties(r), r.terms[i]
    sums = r.take_all("num", ("", "object"))
    r.take_all("base")
    if len(who) != 1 or len(who[0].name.split()) != 1 or not _paired(spans, sums):
        return r.fail(i, "number", "who dealt how much over which time?")
    group = who[0].name
    for span, amount in zip(spans, sums, strict=True):
        at = (span.at[0], amount.at[1])
        r.claims.append(SumSaid(at, group, r.market, term.sign, amount.amount, amount.how, span.name))
    r.sentence.extra["dealt"] = r.memory["dealt"] = Dealt((group,), r.market, term.sign)
    return i + 1


def _paired(spans: list[Arg], sums: list[Arg]) -> bool:
    """Whether a sum, and nothing else, stands behind each span."""
    ends: list[At] = [each.at for pair in zip(spans, sums, strict=False) for each in pair]
    return len(spans) == len(sums) and ends == sorted(ends) and not any(each.inside for each in sums)


def most(r: Reading, i: int) -> int:
    """2021년 2월 26일 이후 가장 많은 2조8천억원어치를: waits for the verb of dealing."""
    term, since = r.terms[i], next((arg for arg in r.args if arg.kind in ("since", "scope")), None)
    if (term.role, term.name, r.terms[i + 1].kind) != ("of", "many", "NUM") or since is None:
        return read_sizes.most(r, i)
    r.args.remove(since)
    least = r.take("least")
    start = least.at[0] if least is not None else since.at[0]
    name = "least" if least is not None else since.name
    r.args.append(Arg("most dealt", (start, i + 1), since.value, name=name))
    return i + 1


def _largest(r: Reading, said: Arg, end: int) -> None:
    """What the one group named dealt is the most of its side since a day, or ever."""
    last, day = r.sentence.extra.get("dealt"), said.value if isinstance(said.value, DaySaid) else None
    ever = day is None and said.name == "ever"
    if not isinstance(last, Dealt) or len(last.groups) != 1 or (day is None and not ever):
        r.fail(said.at[0], "superlative", "whose largest, since when?")
        return
    measure = "buying" if last.sign > 0 else "selling"
    at, who = (said.at[0], end), f"{last.market}.{last.groups[0]}"
    r.claims.append(SinceSaid(at, who, (measure,), day, ever, said.name == "least"))


def part(r: Reading, i: int) -> int:
    """외국인의 순매도액은 유가증권시장 거래대금의 18.8%에 해당한다."""
    said, amount, whole = (
        r.take("dealt", ("topic", "subject")),
        r.take("num", ("at",)),
        r.take("who", ("of",)),
    )
    if said is None or amount is None or whole is None or whole.name != f"{r.market}.turnover":
        return r.fail(i, "number", "whose dealing came to which part of what?")
    r.claims.append(DealtPartSaid((said.at[0], i + 1), said.name, r.market, said.sign, amount.amount))
    return i + 1


def extreme(r: Reading, i: int) -> int:
    """...순매도…2021년 2월 26일 이후 최대: of what the headline has just told."""
    last, named = r.memory.get("dealt"), any(arg.kind in _MEASURES for arg in r.args)
    if r.terms[i].name == "big" and not named and isinstance(last, Dealt):
        if len(last.groups) != 1 or last.market != r.market:
            return r.fail(i, "superlative", "whose dealing?")
        r.args.append(Arg("dealt", (i, i), case="topic", name=last.groups[0], sign=last.sign))
    return read_sizes.extreme(r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "DEALTAT": at_market,
    "DEALTPART": part,
    "FLOW": flow,
    "MOST": most,
    "SUPER": extreme,
}
