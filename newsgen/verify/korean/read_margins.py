"""By how much one index's rate was larger than the other's: 상승률은 코스피를 1.89%포인트 밑돌았다."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import RelativeSaid
from newsgen.verify.claims_past import MarginSaid
from newsgen.verify.korean import read_several, read_superlatives
from newsgen.verify.korean.reading import Reading

_UNIT = "percentage points"
RELATIONS = {(1, 1): "outpaced", (1, -1): "lagged", (-1, -1): "better", (-1, 1): "worse"}
"""By the way that both went, and whether its own rate is the larger."""
_LARGER = {"big": 1, "high": 1, "small": -1, "low": -1}
_ENDED = frozenset(("final", "now", "link", "but"))


def _apart(r: Reading) -> bool:
    """Whether percentage points wait for the verb."""
    return any(arg.kind == "num" and arg.amount.unit == _UNIT for arg in r.args)


def _margin(r: Reading, i: int, larger: int, case: str) -> int:
    """The rate of the one spoken of, beside that of the main index, in that case."""
    measure, main = r.take("measure", ("topic", "subject")), r.take("who", (case,))
    amount = r.take("num", ("",))
    if measure is None or main is None or amount is None or amount.amount.unit != _UNIT or amount.how:
        return r.fail(i, "number", "whose rate is how far from whose?")
    relation = RELATIONS.get((measure.sign, larger)) if measure.name == "percent" else None
    alone = len(r.who) == 1 and r.who[0] != r.cast.main and r.sentence.look is None
    if relation is None or main.name != r.cast.main or not alone or r.terms[i].role not in _ENDED:
        return r.fail(i, "direction", "whose rate is above or below whose?")
    at, who = (min(measure.at[0], main.at[0]), i + 1), r.who[0]
    r.claims.append(RelativeSaid(at, who, relation))
    r.claims.append(MarginSaid(at, who, main.name, measure.sign, larger, amount.amount))
    return i + 1


def cross(r: Reading, i: int) -> int:
    """상승률은 코스피를 1.89%포인트 밑돌았다; else a level."""
    if not _apart(r):
        return read_several.cross(r, i)
    if r.terms[i].name != "hold":
        return r.fail(i, "word", "no verb for what lies apart")
    return _margin(r, i, 1 if r.terms[i].kind == "CROSS" else -1, "object")


def adjective(r: Reading, i: int) -> int:
    """하락률은 코스피보다 0.62%포인트 컸다; else what stands in a place among all."""
    if not _apart(r):
        return read_superlatives.adjective(r, i)
    return _margin(r, i, _LARGER.get(r.terms[i].name, 0), "than")


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "CROSS": cross,
    "LOSE": cross,
    "ADJ": adjective,
}
