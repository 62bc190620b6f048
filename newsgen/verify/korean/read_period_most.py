"""The largest change or sum of its kind since another period, or ever; and rows of periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import At
from newsgen.verify.claims_period import Another, PeriodRunSaid, PeriodSinceSaid
from newsgen.verify.korean.period_terms import UNITS, beneath, copula, one_of
from newsgen.verify.korean.read_nouns import introduce
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid, Lapse

_NAMED = ("topic", "subject")


def another(r: Reading, i: int) -> int:
    """2001년 11월 이후, 지난해 4분기 이후, 1999년 이후."""
    term = r.terms[i]
    year = term.value if isinstance(term.value, int) else 0
    return _since(r, i, i + 1, Another(term.name, None, term.sign, year))


def week_ended(r: Reading, i: int) -> int:
    """지난해 2월 7일로 끝난 주 이후."""
    day = r.take("day", ("to",))
    if day is None or not isinstance(day.value, DaySaid):
        return r.fail(i, "time", "the week that ended when?")
    return _since(r, day.at[0], i + 1, Another("week", day.value))


def _since(r: Reading, start: int, end: int, said: Another) -> int:
    if r.terms[end].kind != "SINCE":
        return r.fail(start, "time", "what of that period?")
    r.sentence.extra["another"] = said
    r.args.append(Arg("another", (start, end + 1)))
    return end + 1


def in_points(r: Reading, i: int) -> int:
    """포인트 기준: what comes is measured in points."""
    return r.wait(i, "in points")


def measure(r: Reading, i: int) -> int:
    """주간 상승률은: waits for what is said of it."""
    owner = r.take("who", ("of",))
    if owner is not None:
        introduce(r, (owner.name,))
    return r.wait(i, "period measure", name=f"{r.terms[i].role} {r.terms[i].name}")


def dealt(r: Reading, i: int) -> int:
    """외국인의 주간 순매도액은."""
    party, (_, case, j) = r.take("party", ("of",)), r.phrase(i)
    if party is None or len(party.name.split()) != 1:
        r.fail(i, "subject", "whose dealing?")
        return j
    name = f"{r.terms[i].name} {party.name}"
    r.args.append(Arg("period dealt", (i, j), case=case, name=name, sign=r.terms[i].sign))
    return j


def most(r: Reading, i: int) -> int:
    """이후 가장 높은 주간 상승률; 주간 상승률은 ... 이후 가장 높았다; of closes and sessions as ever."""
    term, behind = r.terms[i], r.terms[i + 1]
    if term.role == "of" and behind.kind == "PMEASURE":
        return _noun_behind(r, i)
    if _waiting(r):
        return _said_of(r, i, i + 1)
    return beneath(r, i)


def extreme(r: Reading, i: int) -> int:
    """이후 최고 상승률, 사상 최대 주간 상승 폭; 주간 상승률은 사상 최고였다; of closes as ever."""
    behind = r.terms[i + 1].kind
    if behind == "PMEASURE" or (behind == "MEASURE" and _alone(r)):
        return _noun_behind(r, i)
    if _waiting(r):
        j = copula(r, r.phrase(i)[2])
        return _said_of(r, i, j)
    return beneath(r, i)


def _waiting(r: Reading) -> bool:
    return any(arg.kind in ("period measure", "period dealt") for arg in r.args)


def _alone(r: Reading) -> bool:
    """A headline's measure is the period's where another period, or all of them, is what it is beside."""
    return any(arg.kind in ("another", "scope") for arg in r.args)


def _noun_behind(r: Reading, i: int) -> int:
    """The measure stands behind the superlative; so may the verb that carries both."""
    term, inside = r.terms[i + 1], r.phrase(i + 1)
    period = term.role if term.kind == "PMEASURE" else r.cast.period
    _claim(r, (i, inside[2]), period, one_of(r), _change(term.sign, term.name), i)
    r.args.append(Arg("record", (i, inside[2])))
    return inside[2]


def _said_of(r: Reading, i: int, j: int) -> int:
    """The measure stands before it, in the place of the subject."""
    said, sums = r.take("period measure", _NAMED), r.take("period dealt", _NAMED)
    if said is not None:
        period, _, unit = said.name.partition(" ")
        _claim(r, (said.at[0], j), period, one_of(r), _change(said.sign, unit), i)
    elif sums is not None:
        period, _, group = sums.name.partition(" ")
        way = "buying" if sums.sign > 0 else "selling"
        _claim(r, (sums.at[0], j), period, f"{r.market}.{group}", way, i)
    else:
        r.fail(i, "superlative", "the largest what?")
    return j


def _change(sign: int, unit: str) -> str:
    return f"{'rise' if sign > 0 else 'fall'}_{unit}"


def _claim(r: Reading, at: At, period: str, who: str, measured: str, i: int) -> None:
    """Nothing of its kind was as large since then, or ever."""
    ever, points, word = r.take("scope"), r.take("in points"), r.terms[i].name
    since = _then(r, period)
    ever_said = ever is not None and ever.name == "ever"
    rate = measured == "rise_percent"
    fits = word == "big" or (word == "high" and rate)
    if not who or not fits or (since is None) != ever_said or (points and not measured.endswith("points")):
        r.fail(at[0], "superlative", "the largest of what, since when?")
        return
    r.claims.append(PeriodSinceSaid(at, who, period, (measured,), since, ever_said))


def _then(r: Reading, period: str) -> Another | None:
    """The period that it is set beside; a headline gives a week by the day that it ended."""
    day, named = r.take("since"), r.take("another")
    found = r.sentence.extra.pop("another", None)
    if named is not None and isinstance(found, Another):
        return found
    if day is not None and period == "week" and isinstance(day.value, DaySaid):
        return Another("week", day.value)
    return None


# --- rows of periods


def lapse(r: Reading, i: int) -> int:
    """3주 연속, 4주 만에: a row of periods waits apart from one of sessions."""
    said = r.terms[i].value
    unit = said.unit if isinstance(said, Lapse) else ""
    behind = r.terms[i + 1].kind
    if unit not in UNITS or behind not in ("ROW", "AFTER") or not _exact(said):
        return beneath(r, i)
    return _row_waits(r, i, i + 2, said, behind)


def quarters(r: Reading, i: int) -> int:
    """3개 분기 연속, 4개 분기 만에."""
    number = r.take("num", ("",))
    if number is None or number.amount.unit != "count":
        return r.fail(i, "number", "how many quarters?")
    kind = "ROW" if r.terms[i].name == "연속" else "AFTER"
    return _row_waits(r, number.at[0], i + 1, Lapse(int(number.amount.value), "quarters"), kind)


def _exact(said: object) -> bool:
    return isinstance(said, Lapse) and not said.how


def _row_waits(r: Reading, start: int, end: int, said: object, kind: str) -> int:
    assert isinstance(said, Lapse)
    if UNITS[said.unit] != r.cast.period:
        return r.fail(start, "time", "a row of another kind of period")
    length = said.number - (kind == "AFTER")
    name = "row" if kind == "ROW" else "after"
    r.args.append(Arg("period row", (start, end), said._replace(number=length), name=name))
    return end


def row_of(r: Reading, at: At, who: str, sign: int, *, ended: bool) -> bool:
    """The row of periods that waits, if one does, goes with this move or side."""
    row = r.take("period row")
    if row is None or not isinstance(row.value, Lapse):
        return False
    after = row.name == "after"
    if after and ended:
        r.fail(row.at[0], "time", "ended twice")
    period = UNITS[row.value.unit]
    whole = (row.at[0], at[1])
    way = -sign if after else sign
    r.claims.append(PeriodRunSaid(whole, who, period, way, row.value.number, after or ended))
    return True


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "ANOTHER": another,
    "PENDED": week_ended,
    "INPOINTS": in_points,
    "PMEASURE": measure,
    "PDEALT": dealt,
    "MOST": most,
    "SUPER": extreme,
    "LAPSE": lapse,
    "QUARTERS": quarters,
}
