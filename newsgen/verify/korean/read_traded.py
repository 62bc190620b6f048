"""What something amounts to: levels by name, what changed hands, the way to a record, parts of the market."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import At, ChangeSaid, LevelSaid, PaceSaid
from newsgen.verify.claims_past import GapSaid, LeaderSaid, PartSaid, ShortSaid, VolumeSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import way_of
from newsgen.verify.korean.terms import Term
from newsgen.verify.times import DaySaid, Lapse

_INDICES = frozenset(("KOSPI", "KOSDAQ"))
_PLACES = {"LEFT": ("until",), "SHORT": ("at",)}
_BELOW = ("than",)
"""Cases of what lies so far off: 4,300선까지 남았다, 4,300선에 못 미쳤다, 최고치보다 낮다."""
_TRADED = (".turnover", ".volume")


def equals(r: Reading, number: Arg) -> bool:
    """고점은 6,144.71이다; 거래대금은 12조3천억원이다; 상승률은 44.4%다; 중간값의 1.4배다."""
    if number.amount.unit == "times":
        return usual(r, number)
    if any(arg.kind == "value" for arg in r.args):
        return pairs(r, number)
    measure = r.take("measure", ("topic", "subject"))
    if measure is not None:
        return _measured(r, measure, number)
    if r.who[0].endswith((*_TRADED, ".cap")):
        r.claims.extend(LevelSaid(number.at, who, "last", number.amount, number.how) for who in r.who)
        return True
    return False


def pairs(r: Reading, number: Arg) -> bool:
    """장중 고가는 6,144.71, 저가는 5,984.28: the level of the value named before it."""
    named = r.take("value", ("topic", "subject"))
    if named is None:
        r.fail(number.at[0], "number", "the level of what?")
        return False
    r.not_by_close(named.at)
    look = r.sentence.look
    r.claims.extend(LevelSaid(number.at, who, named.name, number.amount, number.how, look) for who in r.who)
    return True


def _measured(r: Reading, measure: Arg, number: Arg) -> bool:
    """올해 들어 상승률은 44.4%다."""
    if number.amount.unit != measure.name:
        r.fail(number.at[0], "unit", "another unit than the measure's")
        return True
    base = r.take("base")
    counted = base.name if base else "previous_close"
    for who in r.who:
        r.claims.append(
            ChangeSaid(
                number.at,
                who,
                "last",
                way_of(who, measure.sign),
                number.amount,
                number.how,
                r.sentence.look,
                counted,
            )
        )
    return True


def amount_alone(r: Reading) -> None:
    """거래량은 4억주, 거래대금은 ...: the first has left its verb to the second."""
    number = r.take("num", ("",)) if r.who[0].endswith(_TRADED) else None
    if number is not None:
        r.claims.extend(LevelSaid(number.at, who, "last", number.amount, number.how) for who in r.who)


def usual(r: Reading, number: Arg) -> bool:
    """직전 20거래일 중간값의 1.4배: of turnover, or of a share's volume with what changed hands."""
    over = r.take("usual")
    if over is None or not isinstance(over.value, Lapse):
        return False
    code, _, what = r.who[0].partition(".")
    shares = r.take("num", ("to",))
    if what == "volume" and shares is not None and code.isalnum() and code != r.cast.main:
        r.claims.append(VolumeSaid(number.at, code, shares.amount, number.amount, over.value))
        return True
    if shares is not None:
        r.claims.append(LevelSaid(shares.at, r.who[0], "last", shares.amount, shares.how))
    if r.who[0] != f"{r.cast.main}.turnover":
        return False
    r.claims.append(PaceSaid(number.at, number.amount, None, over.value))
    return True


def reach(r: Reading, i: int) -> int:
    """44.4%에 달한다, 1.4배에 그쳤다."""
    number = r.take("num", ("at",))
    if number is not None and equals(r, number):
        return i + 1 if _fits(r.terms[i], number) else r.fail(i, "direction", "more, or less, than usual?")
    return r.fail(i, "number", "what comes to how much?")


def _fits(verb: Term, number: Arg) -> bool:
    """중간값의 1.4배에 달했다, 0.7배에 그쳤다: more or less than the usual, as the verb makes of it."""
    if number.amount.unit != "times":
        return True
    return number.amount.value <= 1 if verb.name == "no more" else number.amount.value >= 1


def traded(r: Reading, name: str) -> str:
    """The measure of what changed hands, where that is what the sentence is about."""
    _, _, what = r.who[0].partition(".")
    return f"{name}_{what}" if f".{what}" in _TRADED and name in ("high", "low") else ""


def most(r: Reading, at: At, measure: str, since: Arg) -> None:
    """거래대금은 2021년 1월 25일 이후 가장 많았다."""
    day = since.value if isinstance(since.value, DaySaid) else None
    least = r.take("least") is not None
    series = r.who[0].partition(".")[0]
    r.claims.append(SinceSaid((since.at[0], at[1]), series, (measure,), day, day is None, least))


def between(r: Reading, i: int) -> int:
    """5,984.28과 6,144.71 사이에서: the low and the high."""
    high, low = r.take("num", ("",)), r.take("num", ("and",))
    if high is None or low is None:
        return r.fail(i, "number", "between what?")
    r.not_by_close((i, i + 1))
    for who in r.who:
        r.claims.append(LevelSaid(low.at, who, "low", low.amount))
        r.claims.append(LevelSaid(high.at, who, "high", high.amount))
    return i + 1


def left_alone(r: Reading) -> None:
    """종가 기준 사상 최고치까지 1.44포인트: a headline leaves its verb out."""
    gap = next((arg for arg in r.args if arg.kind == "num" and arg.case == ""), None)
    mark = next((arg for arg in r.args if arg.kind == "mark"), None)
    if gap is None or mark is None or r.sentence.basis != "close" or gap.amount.unit != _gap_unit(r):
        return
    if mark.name != "high":
        return
    r.args.remove(gap)
    r.args.remove(mark)
    record = next((amount for _, amount in mark.amounts()), None)
    r.claims.extend(GapSaid((mark.at[0], gap.at[1]), who, gap.amount, record, None) for who in r.who)


def _gap_unit(r: Reading) -> str:
    return "points" if r.who[0] in _INDICES else "won"


def left(r: Reading, i: int) -> int:
    """최고치까지는 195.27포인트 남았다; 4,300선까지는 3.21포인트 남았다."""
    gap, places = r.take("num", ("", "subject")), _PLACES.get(r.terms[i].kind, _BELOW)
    level, mark = r.take("rung", places), r.take("mark", places)
    if gap is None or gap.amount.unit != _gap_unit(r) or (level is None) == (mark is None):
        return r.fail(i, "number", "how far from what?")
    for who in r.who:
        if level is not None:
            r.claims.append(ShortSaid((level.at[0], i + 1), who, gap.amount, level.amount))
        elif mark is not None:
            _gap(r, (mark.at[0], i + 1), who, gap, mark)
    return i + 1


def _gap(r: Reading, at: At, who: str, gap: Arg, mark: Arg) -> None:
    """So far below the record close, of so much, set on a day."""
    amounts, day = mark.amounts(), r.take("set")
    if not amounts or r.sentence.basis != "close" or mark.name != "high":
        r.fail(mark.at[0], "superlative", "how high is the record, and of which closes?")
        return
    then = day.value if day and isinstance(day.value, DaySaid) else None
    r.claims.append(GapSaid(at, who, gap.amount, amounts[0][1], then))


def taken(r: Reading, i: int) -> int:
    """시가총액 감소분의 41%를 삼성전자 한 종목이 차지했다."""
    share, whole = r.take("num", ("object",)), r.take("delta", ("of",))
    one = r.take("alone")
    if share is None or share.amount.unit != "percent" or whole is None or one is None:
        return r.fail(i, "number", "which part of what?")
    r.claims.append(PartSaid((whole.at[0], i + 1), r.who[0], whole.name, whole.sign, share.amount))
    return i + 1


def delta(r: Reading, i: int) -> int:
    """시가총액 증가분: of the series named just before it."""
    _, case, j = r.phrase(i)
    r.args.append(Arg("delta", (i, j), None, case, r.who[0], sign=r.terms[i].sign))
    return j


def leading(r: Reading, i: int) -> int:
    """대형주 가운데서는 SK하이닉스(9.16%)의 상승률이 가장 높았다."""
    among, measure, one = r.take("among"), r.take("measure", ("subject",)), r.take("who", ("of",))
    if among is None or measure is None or one is None:
        return 0
    r.claims.append(LeaderSaid((one.at[0], i + 1), one.name, measure.sign))
    for at, amount in one.amounts():
        sign = r.terms[at[0] - 1].sign or (-1 if amount.value < 0 else 1)
        said = amount if amount.value > 0 else amount.__class__(-amount.value, amount.step, amount.unit)
        if sign != measure.sign:
            r.fail(at[0], "direction", "the sign says one way and the noun the other")
        r.claims.append(ChangeSaid(at, one.name, "last", sign, said))
    return i + 1


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "REACH": reach,
    "BETWEEN": between,
    "LEFT": left,
    "SHORT": left,
    "TAKE": taken,
    "DELTA": delta,
    "USUAL": lambda r, i: r.phrase(i)[2],
    "ALONE": lambda r, i: r.wait(i, "alone"),
    "AMONG": lambda r, i: r.wait(i, "among"),
}
