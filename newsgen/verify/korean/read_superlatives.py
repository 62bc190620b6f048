"""Records, the largest since a day, places among all: each with its scope, measure and value then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from newsgen.verify.claims import (
    At,
    SideSaid,
)
from newsgen.verify.claims_past import PassedSaid, RankSaid, YearRangeSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.korean import (
    read_traded,
)
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid

_LARGE = frozenset(("big", "high"))
_NAMED = ("topic", "subject", "and", "")


def extreme(r: Reading, i: int) -> int:
    """최고치, 최저치, 최대: ever a record, else since a day."""
    inside, case, j = r.phrase(i)
    name = r.terms[i].name
    arg = Arg("record", (i, j), None, case, name, inside=inside)
    if case == "" and r.terms[j].kind == "NUM" and r.terms[j + 1].name in ("until", "than"):
        case, inside, j = r.case(j + 1), ((j, r.terms[j]),), j + 2  # 사상 최고치 2,683.45까지
        arg = Arg("record", (i, j), None, case, name, inside=inside)
    if case in ("until", "than"):
        r.take("scope")
        r.args.append(arg._replace(kind="mark"))  # 사상 최고치까지는 ... 남았다
        return j
    if name == "big":
        return _biggest(r, i, j)
    since, scope = r.take("since"), r.take("scope")
    if since is not None and scope is not None:
        return r.fail(i, "superlative", "ever, or since when?")
    opening = r.terms[j].kind == "OPEN"
    if since is not None and (r.sentence.basis == "high" or not r.sentence.used or opening):
        return r.fail(i, "superlative", "only closes are compared")
    if since is not None:
        _since(r, arg.at, (f"{name}_close",), since)
    elif scope is not None and scope.name == "year":
        what = "price" if r.within() and r.sentence.basis != "close" else "close"
        r.claims.extend(YearRangeSaid((scope.at[0], j), who, f"{name}_{what}") for who in r.who)
    elif scope is None:
        return r.fail(i, "superlative", "of what, since when?")
    elif name == "low":
        _since(r, arg.at, ("low_close",), scope)
    else:
        _record(r, arg, j)
    r.args.append(arg)
    return j


def _record(r: Reading, arg: Arg, j: int) -> None:
    """A record: of the opening where that is at it, within the day after 장중, else as the sentence goes."""
    what = r.sentence.basis or ("high" if r.sentence.within and not r.sentence.used else "")
    named = next((each.name for each in r.args if each.kind == "value"), "")
    what = what or (named if named in ("high", "close") else "")  # 고가는 사상 최고치인 4,140.26
    r.within()
    if r.terms[j].kind == "OPEN":
        what = "open"
    elif arg.case == "to" and r.terms[j].kind == "CLOSE" and what == "high":
        r.claims.extend(SideSaid(arg.at, who, "close", 0, "high") for who in r.who)  # at the very top
    r.records.append((arg.at, what, tuple(arg.amounts())))
    level = r.take("num", ("to",)) if r.terms[j].kind in ("BEAT", "LIGHT") else None
    if level is not None:
        read_traded.pairs(r, level)


def _biggest(r: Reading, i: int, j: int) -> int:
    """하락률은 사상 최대; 사상 최대 하락률; 사상 최대 장중 상승률; 거래량은 사상 최대."""
    waiting = r.take("since") or r.take("scope")
    if waiting is None:
        return r.fail(i, "superlative", "of what, since when?")
    r.args.append(Arg("record", (i, j)))
    if r.terms[j].kind in ("MEASURE", "WITHIN"):
        return _measure_behind(r, j, waiting)
    if r.terms[j].kind == "COP" and not any(arg.kind == "measure" for arg in r.args) and "." not in r.who[0]:
        r.args.append(waiting._replace(kind="largest"))
        return j
    traded = read_traded.traded(r, "high")
    measures = [_of(said.name, said.sign) for said in r.take_all("measure", _NAMED)]
    if traded:
        read_traded.most(r, (i, j), traded, waiting)
    elif measures:
        for measure in measures:
            _since(r, (i, j), (measure,), waiting)
    else:
        r.fail(i, "superlative", "the largest what?")
    return j


def _measure_behind(r: Reading, i: int, waiting: Arg) -> int:
    """가장 큰 장중 하락률."""
    within = r.terms[i].kind == "WITHIN"
    i += within
    term = r.terms[i]
    if term.kind != "MEASURE":
        return r.fail(i, "superlative", "the largest what?")
    _, case, j = r.phrase(i)
    kind = "intraday_" if within else ""
    _since(r, (i, j), (kind + _of(term.name, term.sign),), waiting)
    if case == "and" and r.terms[j].kind == "MEASURE" and r.terms[j] != term:
        return _measure_behind(r, j, waiting)
    return j


def _of(unit: str, sign: int) -> str:
    return f"{'rise' if sign > 0 else 'fall'}_{unit}"


def _since(r: Reading, at: At, measures: tuple[str, ...], since: Arg) -> None:
    """The claim, with the value on that day where brackets give one."""
    day = since.value if isinstance(since.value, DaySaid) else None
    amounts = since.amounts()
    value = amounts[0][1] if amounts else None
    whole, least = (min(at[0], since.at[0]), at[1]), _least(r)
    for who in r.who:
        r.claims.append(SinceSaid(whole, who, measures, day, day is None, least, value))


def _least(r: Reading) -> bool:
    """적어도: the day is where the history at hand starts."""
    return r.take("least") is not None


def most(r: Reading, i: int) -> int:
    """하락률은 ... 이후 가장 컸다; ... 이후 가장 큰 장중 하락률; 종가는 ... 이후 가장 낮다."""
    term = r.terms[i]
    where = r.take("since") or r.take("scope")
    if where is None:
        return read_traded.leading(r, i) or r.fail(i, "superlative", "of what, since when?")
    if term.role == "of":
        return _most_of(r, i, where)
    traded = read_traded.traded(r, {"many": "high", "few": "low"}.get(term.name, term.name))
    if traded:
        read_traded.most(r, (i, i + 1), traded, where)
        return i + 1
    level = r.take("value", ("topic", "subject"))
    if level is not None or (r.sentence.basis == "close" and term.name in ("high", "low")):
        if level is not None and level.name != "close":
            return r.fail(i, "superlative", "only closes are compared")
        _since(r, (i, i + 1), (f"{term.name}_close",), where)
        return i + 1
    measures = r.take_all("measure", _NAMED)
    if not measures or len({said.name for said in measures}) < len(measures) or term.name not in _LARGE:
        return r.fail(i, "superlative", "of what?")
    for said in measures:
        _since(r, (i, i + 1), (_of(said.name, said.sign),), where)
    return i + 1


def _most_of(r: Reading, i: int, where: Arg) -> int:
    """... 이후 가장 낮은 수준에서; ... 이후 가장 큰 하락률을."""
    name = r.terms[i].name
    if r.terms[i + 1].kind != "DEGREE" or name not in ("high", "low"):
        r.args.append(Arg("record", (i, i + 1)))
        return _measure_behind(r, i + 1, where)
    j = r.phrase(i + 1)[2]
    if r.terms[j].kind == "OPEN":
        return r.fail(i, "superlative", "only closes are compared")
    _since(r, (i, i + 2), (f"{name}_close",), where)
    return j


def adjective(r: Reading, i: int) -> int:
    """역대 다섯 번째로 큰 하락률; 최고치보다 195.27포인트 낮다."""
    term = r.terms[i]
    place = r.take("place", ("to", ""))
    if place is not None and term.role == "of" and r.terms[i + 1].kind == "MEASURE":
        return ranked(r, i + 1, place)
    if term.name == "low" and any(arg.kind == "mark" for arg in r.args):
        return read_traded.left(r, i)
    return r.fail(i, "word", "compared with what?")


def ranked(r: Reading, i: int, place: Arg) -> int:
    """The place of this session's move among all, or since the history's first day at least."""
    term, (_, _, j) = r.terms[i], r.phrase(i)
    since, ever = r.take("since"), r.take("scope")
    number = place.value
    if not isinstance(number, int) or (since is None and ever is None):
        return r.fail(i, "superlative", "in which place, since when?")
    _also_largest(r, (i, j), term.name, term.sign)
    day = since.value if since and isinstance(since.value, DaySaid) else None
    if since is not None and not _least(r):
        return r.fail(since.at[0], "superlative", "a place is told since the history's first day at least")
    for who in r.who:
        at = (place.at[0], j)
        r.claims.append(RankSaid(at, who, _of(term.name, term.sign), number, since is None, day))
    return j


def _also_largest(r: Reading, at: At, name: str, sign: int) -> None:
    """... 이후 최대이자 역대 네 번째로 큰 하락률: both are said of the one measure."""
    largest = r.take("largest")
    if largest is not None:
        _since(r, at, (_of(name, sign),), largest)


def passed(r: Reading, i: int) -> int:
    """종전 최대 하락률은 2001년 9월 12일의 12.02%였다, 전날의 12.02%였다."""
    measure, day, amount = r.terms[i + 1], r.terms[i + 3], r.terms[i + 5]
    if day.name == "yesterday":
        eve = r.cast.session - timedelta(days=1)
        day = day._replace(kind="DAY", value=DaySaid(-1, eve.year, eve.month, eve.day))
    kinds = [day.kind if k == i + 3 else r.terms[k].kind for k in range(i, i + 7)]
    if kinds != ["OLDMOST", "MEASURE", "P", "DAY", "P", "NUM", "COP"]:
        return r.fail(i, "superlative", "past which move of which day?")
    for k in (i + 2, i + 4, i + 6):
        r.case(k)
    said, then = amount.value, day.value
    if not isinstance(then, DaySaid) or getattr(said, "unit", "") != measure.name:
        return r.fail(i + 5, "unit", "another unit than the measure's")
    for who in r.who:
        r.claims.append(PassedSaid((i, i + 7), who, measure.sign, said, then))  # type: ignore[arg-type]
    return i + 7


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "SUPER": extreme,
    "MOST": most,
    "ADJ": adjective,
    "OLDMOST": passed,
}
