"""What the exchange made of a last close: the base price of a day after a split or another capital change."""

from __future__ import annotations

from newsgen.verify.amounts import Amount
from newsgen.verify.claims_stock import AdjustedSaid, SplitSaid
from newsgen.verify.korean.reading import Reading
from newsgen.verify.korean.terms import Term
from newsgen.verify.times import DaySaid

_FROM = "EXCHANGE P DAY VALUE NUM P"
_RATIO = "NUM P NUM P"
_TO = "PARTED DAYWORD BASEPRICE P NUM P SETAT"
_WITH, _WITHOUT = f"{_FROM} {_RATIO} {_TO}".split(), f"{_FROM} {_TO}".split()
_CASES = {5: "object", 7: "object", 9: "to"}


def exchange(r: Reading, i: int) -> int:
    """한국거래소는 10일 종가 42만5천원을 ... 액면분할 때처럼 조정해 이날 기준가를 8만5천원으로 정했다."""
    for pattern in (_WITH, _WITHOUT):
        terms = r.terms[i : i + len(pattern)]
        kinds = ["DAY" if term.kind == "DAYWORD" and at == 2 else term.kind for at, term in enumerate(terms)]
        if kinds == pattern:
            return _split(r, i, terms, ratio=pattern is _WITH)
    return r.fail(i, "number", "adjusted from what to what?")


def _split(r: Reading, i: int, terms: list[Term], *, ratio: bool) -> int:
    end = i + len(terms)
    for j in range(i, end):
        if r.terms[j].kind == "P":
            r.case(j)
    parts, day = _parts(terms, ratio=ratio), _day(r, terms[2])
    before, now = terms[4].value, terms[-3].value
    good = terms[3].name == "close" and terms[-6].name == "session" and _cased(terms, ratio=ratio)
    if not good or not isinstance(before, Amount) or not isinstance(now, Amount) or parts == 0:
        return r.fail(i, "number", "adjusted from what to what?")
    r.claims.append(SplitSaid((i, end), r.cast.focus, now, before, parts, day))
    return end


def _cased(terms: list[Term], *, ratio: bool) -> bool:
    """Whether each amount has the particle that its place asks for."""
    wanted = {at: case for at, case in _CASES.items() if ratio or at == 5}
    return all(terms[at].name == case for at, case in wanted.items()) and (
        (terms[-4].name, terms[-2].name) == ("object", "to")
    )


def _day(r: Reading, term: Term) -> DaySaid | None:
    if isinstance(term.value, DaySaid):
        return term.value
    day = r.cast.previous if term.name in ("yesterday", "previous") else None
    return DaySaid(-1, day.year, day.month, day.day) if day else None


def _parts(terms: list[Term], *, ratio: bool) -> int | None:
    """How many shares one became, negative where so many became one; 0 where the words do not say so."""
    name = terms[-7].name
    if not ratio:
        return None if name == "OTHER" else 0
    one, other = terms[6].value, terms[8].value
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return 0
    if {one.unit, other.unit} != {"shares"}:
        return 0
    if name == "INTO" and one.value == 1:
        return int(other.value)
    return -int(one.value) if name == "ONE" and other.value == 1 else 0


def adjusted(r: Reading, i: int) -> int:
    """기준가 조정 후."""
    r.claims.append(AdjustedSaid((i, i + 1), r.cast.focus))
    return i + 1
