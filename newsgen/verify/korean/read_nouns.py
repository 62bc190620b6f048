"""Nouns with their particles: subjects, amounts, levels by their name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import (
    LevelSaid,
    RelativeSaid,
)
from newsgen.verify.korean import (
    read_traded,
)
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import finish
from newsgen.verify.korean.terms import Value

_FIFTH, _HALF, _LESS = Decimal("0.205"), Decimal("0.5"), Decimal("0.99")
INDICES = frozenset(("KOSPI", "KOSDAQ"))
_SAYING_WHO = frozenset(("topic", "subject", ""))


def subject(r: Reading, i: int) -> int:
    """A series by its name: what the sentence is about, one of several, or an object."""
    name, first = r.terms[i].name, i
    following = r.terms[i + 1]
    if following.kind == "P" and following.name == "of" and r.terms[i + 2].kind == "PARTOF":
        r.case(i + 1)
        i += 1
        following = r.terms[i + 1]
    if following.kind == "PARTOF":
        name, i = f"{name}.{following.name}", i + 1
    inside, case, j = r.phrase(i)
    return named(r, Arg("who", (first, j), case=case, name=name, inside=inside))


def part(r: Reading, i: int) -> int:
    """시가총액 alone is that of the series spoken of."""
    of = r.cast.focus if "." in r.who[0] else r.who[0]
    inside, case, j = r.phrase(i)
    return named(r, Arg("who", (i, j), case=case, name=f"{of}.{r.terms[i].name}", inside=inside))


def pronoun(r: Reading, i: int) -> int:
    """지수: the index that the story is about."""
    inside, case, j = r.phrase(i)
    return named(r, Arg("who", (i, j), case=case, name=r.cast.main, inside=inside))


def named(r: Reading, arg: Arg) -> int:
    """Topic and subject say whom the sentence is about; names joined by 와 do so together."""
    j = arg.at[1]
    case = arg.case
    listed = case == "" and r.terms[j].kind == "COMMA" and r.terms[j + 1].kind in ("WHO", "SHARE")
    if case == "and" or listed:
        r.joined.append(arg)
        return j + (case == "")
    if case not in _SAYING_WHO:
        r.args.append(arg)
        return j
    if case and r.words(j - 1) == "도":
        _also(r, arg)
    if r.joined:
        introduce(r, (*(each.name for each in r.joined), arg.name))
        r.joined.clear()
    else:
        introduce(r, (arg.name,))
    if arg.inside:
        r.args.extend(Arg("num", at, amount, "at") for at, amount in arg.amounts())
    return j


def _also(r: Reading, arg: Arg) -> None:
    """코스닥지수도: it went the way of the main index, which cannot go along with another."""
    if arg.name in (r.cast.main, r.cast.focus):
        r.fail(arg.at[1] - 1, "particle", "so did what?")
    elif arg.name in INDICES:
        r.claims.append(RelativeSaid(arg.at, arg.name, "tracked"))


def introduce(r: Reading, who: tuple[str, ...]) -> None:
    """From here on the sentence is about these."""
    if who != r.who:
        if r.args:
            read_traded.amount_alone(r)
        finish(r)
    r.who = who
    r.named = True


def number(r: Reading, i: int) -> int:
    """An amount: with its brackets, 넘게 or 가까이, and its particle."""
    term = r.terms[i]
    inside, case, j = r.phrase(i)
    how = "about" if term.name == "band" else ""
    if r.terms[j].kind == "HOW" and not case:
        how, j = r.terms[j].name, j + 1
        if r.terms[j].kind == "P":
            case, j = r.case(j), j + 1
    said, before = term.value, r.take("how") if r.args else None
    how = how or (before.name if before else "")
    if how:
        said, how = _whole_percents(said, how)
    r.args.append(Arg("num", (i, j), said, case, term.name, how, inside))
    return j


def _whole_percents(said: Value, how: str) -> tuple[Value, str]:
    """2% 가까이: from 1.80 as printed up to 2 percent; 2% 넘게: from 2.01 up to 2.99.

    Of other amounts they are the common measures of *nearly* and *more than*.
    """
    if not isinstance(said, Amount) or said.unit != "percent" or said.step != 1:
        return said, how
    if how == "nearly":
        return Amount(said.value - _FIFTH / 2, _FIFTH, said.unit), "about"
    if how == "more":
        return Amount(said.value + _HALF, _LESS, said.unit), "about"
    return said, how


def rung(r: Reading, i: int) -> int:
    """A round level: 6,000선, 6,000선 위로, 6,000선 아래로."""
    inside, case, j = r.phrase(i)
    sign = 0
    if r.terms[j].kind == "SIDE":
        sign, j = r.terms[j].sign, j + 1
    r.args.append(Arg("rung", (i, j), r.terms[i].value, case, inside=inside, sign=sign))
    return j


def how(r: Reading, i: int) -> int:
    """약, 거의: of the amount to come."""
    return r.wait(i, "how")


def value(r: Reading, i: int) -> int:
    """고점, 종가: with its level in brackets or to come."""
    inside, case, j = r.phrase(i)
    name = r.terms[i].name
    if case == "topic" and r.words(j - 1) == "도":
        r.fail(j - 1, "particle", "as well as what?")
    arg = Arg("value", (i, j), None, case, name, inside=inside)
    if inside and arg.amounts():
        for at, amount in arg.amounts():
            r.claims.extend(LevelSaid(at, who, name, amount, "", r.sentence.look) for who in r.who)
        return j
    if any(each.kind == "value" for each in r.args):  # 고가는 6,144.71, 저가는 5,984.28
        waiting = r.take("num", ("",))
        if waiting is not None:
            read_traded.pairs(r, waiting)
    r.args.append(arg)
    return j


def market(r: Reading, i: int) -> int:
    """유가증권시장에서, 코스닥시장에서: where groups deal."""
    r.market = r.terms[i].name
    return r.phrase(i)[2]


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "WHO": subject,
    "SHARE": subject,
    "PARTOF": part,
    "IT": pronoun,
    "NUM": number,
    "RUNG": rung,
    "HOW": how,
    "VALUE": value,
    "MARKET": market,
}
