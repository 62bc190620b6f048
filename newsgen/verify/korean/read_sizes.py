"""How much was bought or sold in all: sums over rows and periods, and the largest since a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.records import PERIODS
from newsgen.verify.claims import At, FlowSaid
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_records import RunSaid, SinceSaid
from newsgen.verify.korean import read_nouns, read_records, read_superlatives, read_traded, read_verbs
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid, Lapse


def of_market(r: Reading, i: int) -> int:
    """A market in another case than that of a place is read by the reader of nouns."""
    return read_nouns.market(r, i)


def over(r: Reading, at: At, sign: int) -> str:
    """Over which stretch what comes is summed: empty for this session alone."""
    period, span, summed = r.take("base"), r.take("span"), r.take("sum")
    if period is not None and period.name in PERIODS:
        r.sentence.extra["over"] = period.name
        return period.name
    if "over" in r.sentence.extra and not (period or span or summed):
        return str(r.sentence.extra["over"])
    if period is not None:
        r.fail(period.at[0], "word", "nothing is counted from it")
    if r.take("this span") is not None:
        return _of_row(r, at, sign, None)
    if span is not None and isinstance(span.value, Lapse):
        return _of_row(r, at, sign, span)
    if summed is not None:
        r.fail(at[0], "time", "summed over what?")
    return ""


def _of_row(r: Reading, at: At, sign: int, span: Arg | None) -> str:
    """The row just said, this session being one of it or not; it must be as long as is said."""
    rows = [said for said in r.claims if isinstance(said, RunSaid) and "." in said.who]
    row = rows[-1] if rows else None
    waiting = next((arg.value for arg in r.args if arg.kind == "row"), None)
    before = r.take("before this") is not None
    number = span.value.number if span and isinstance(span.value, Lapse) else 0
    if isinstance(waiting, Lapse) and not before:
        return "row" if number in (0, waiting.number) else _other(r, at)
    if row is None or row.sign != sign or row.broken != before or number not in (0, row.sessions):
        return _other(r, at)
    return "broken" if before else "row"


def _other(r: Reading, at: At) -> str:
    r.fail(at[0], "number", "the sum of another row than the one just said")
    return ""


def span(r: Reading, i: int) -> int:
    """이 기간: over the row just said."""
    return r.wait(i, "this span")


def before(r: Reading, i: int) -> int:
    """앞선 6거래일 동안: the sessions before this one."""
    return r.wait(i, "before this")


def summed(r: Reading, i: int) -> int:
    """누적: not of this session alone."""
    return r.wait(i, "sum")


def size(r: Reading, i: int) -> int:
    """외국인의 순매도액은: waits for what is said of it."""
    party, last = r.take("party", ("of", "")), r.memory.get("dealt")
    names = party.name.split() if party else list(getattr(last, "groups", ()))
    _, case, j = r.phrase(i)
    if len(names) != 1:
        r.fail(i, "subject", "whose dealing?")
        return j
    r.args.append(Arg("dealt", (i, j), case=case, name=names[0], sign=r.terms[i].sign))
    return j


def amounted(r: Reading, i: int) -> int:
    """... 21조4천억원에 이른다, 달한다; or the copula behind the amount."""
    said = r.take("dealt", ("topic", "subject"))
    if said is None:
        return read_traded.reach(r, i)
    amount = r.take("num", ("at", "to", ""))
    if amount is None:
        return r.fail(i, "number", "what amounts to what?")
    at, group = (amount.at[0], i + 1), said.name
    stretch = over(r, at, said.sign)
    if stretch:
        r.claims.append(SumSaid(at, group, r.market, said.sign, amount.amount, amount.how, stretch))
    else:
        look = r.sentence.look
        r.claims.append(FlowSaid(at, group, r.market, said.sign, amount.amount, amount.how, look))
    return i + 1


def copula(r: Reading, i: int) -> int:
    """순매도 규모는 3조원이다, or any other noun's ending."""
    if not any(arg.kind == "dealt" for arg in r.args):
        return read_records.copula(r, i)
    r.case(i)
    return amounted(r, i)


def most(r: Reading, i: int) -> int:
    """순매도액은 ... 이후 가장 컸다; 사상 최대였다."""
    said = r.take("dealt", ("topic", "subject"))
    if said is None:
        return read_superlatives.most(r, i)
    return _largest(r, i, i + 1, said)


def extreme(r: Reading, i: int) -> int:
    """순매도액은 사상 최대였다, 이후 최대다."""
    said = r.take("dealt", ("topic", "subject", ""))
    if said is None:
        if r.terms[i].name == "high" and "peaked" in r.sentence.extra and not r.sentence.basis:
            r.sentence.basis = "high"  # 장중 20만6천원까지 올라 사상 최고가를 새로 썼다
        return read_superlatives.extreme(r, i)
    j = r.phrase(i)[2]
    if r.terms[j].kind == "COP":
        r.case(j)
        j += 1
    elif r.terms[j].kind == "LIGHT":
        j += 1
    return _largest(r, i, j, said)


def _largest(r: Reading, i: int, j: int, said: Arg) -> int:
    """The largest of its side since a day, or ever."""
    since, ever, least = r.take("since"), r.take("scope"), r.take("least")
    day = since.value if since and isinstance(since.value, DaySaid) else None
    if r.terms[i].name != "big" or (day is None) == (ever is None) or (since and since.inside):
        r.fail(i, "superlative", "the largest since when?")
        return j
    measure = "buying" if said.sign > 0 else "selling"
    who, start = f"{r.market}.{said.name}", least is not None
    r.claims.append(SinceSaid((said.at[0], j), who, (measure,), day, ever is not None, start))
    return j


def light(r: Reading, i: int) -> int:
    """기록했다, 보였다 with no side before it: an index's or a share's."""
    return read_verbs.light(r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "SPAN": span,
    "BEFORETHIS": before,
    "SUM": summed,
    "FLOWSIZE": size,
    "AMOUNTS": amounted,
    "COP": copula,
    "MOST": most,
    "SUPER": extreme,
    "LIGHT": light,
}
