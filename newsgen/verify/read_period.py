"""The sentences that only a story about a period has, each phrase read to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify import read_period_beside as beside
from newsgen.verify import read_period_path as path
from newsgen.verify.claims import PhaseSaid
from newsgen.verify.claims_period import Another, OverSaid, PeriodFlatSaid, PeriodRunSaid, PeriodSinceSaid
from newsgen.verify.gather import begin, flush
from newsgen.verify.period_terms import number_of, one_of, period_of
from newsgen.verify.reading import FREE, GROUPS, Reading
from newsgen.verify.words_past import MONTHS
from newsgen.verify.words_period import KIND


def periodic(r: Reading, i: int) -> int:
    """Hands the phrase at ``i`` to the reader of its name."""
    name = r.terms[i].name.partition(":")[0]
    reader = READERS.get(name)
    if reader is None:
        return r.fail(i, "word", "these words belong to nothing the verifier can read")
    return reader(r, i)


def ended(r: Reading, i: int) -> int:
    """Ended the week higher; 1.2 percent higher; little changed: and with it what the index did."""
    term, following = r.terms[i], r.terms[i + 1]
    period = term.name.partition(":")[2]
    r.claims.append(OverSaid((i, i + 1), period))
    if term.sign:
        r.claims.append(PhaseSaid((i, i + 1), f"{period}:{term.sign}"))
    index_follows = r.terms[i + 2].kind == "COMMA" and r.terms[i + 3].kind in ("SUBJ", "MOVE")
    if following.kind == "FLAT":
        if not one_of(r):
            return r.fail(i, "subject", "who hardly moved?")
        unchanged = following.band is not None and following.band[1] < 0.1
        r.claims.append(PeriodFlatSaid((i, i + 2), one_of(r), period, unchanged))
        r.event = None
    else:
        begin(r, i, "close", "close").base = period
    if following.kind in ("SIGN", "FLAT") and index_follows:
        r.sentence.base = period  # with the Kospi rising so far: over the same time
    return i + 2 if following.kind == "FLAT" else i + 1


def flat(r: Reading, i: int) -> int:
    """Was little changed over the week, at a level."""
    if not one_of(r):
        return r.fail(i, "subject", "who hardly moved?")
    flush(r)
    r.claims.append(PeriodFlatSaid((i, i + 1), one_of(r), period_of(r), r.terms[i].name == "unchanged"))
    begin(r, i, "stand", "last")
    return i + 1


def than(r: Reading, i: int) -> int:
    """Weaker than at the end of the previous week: what the change is counted from."""
    if r.event is None or not r.event.changes:
        return r.fail(i, "time", "what was so then?")
    r.event.base, r.governed = period_of(r), FREE
    return i + 1


def superlative(r: Reading, i: int) -> int:
    """The biggest weekly gain since ..., or ever; of a group its net buying or selling."""
    j, sign, ever, group = i + 1, 0, False, ""
    measures: tuple[str, ...] = ()
    kind = r.terms[i].name
    if kind == "best":
        sign = r.terms[i].sign
    while True:
        term = r.terms[j]
        if term.kind == "MOVE" and not sign and kind == "big":
            sign = term.sign
        elif (
            term.kind == "FLOW" and not sign and r.terms[j + 1].name == "by" and r.terms[j + 2].name in GROUPS
        ):
            sign, group, j = term.sign, r.terms[j + 2].name, j + 2
        elif term.kind == "MEASURE":
            measures = (*measures, term.name)
        elif term.kind == "EVER":
            ever = True
        else:
            break
        j += 1
    since, j = _since(r, j)
    who = f"{r.market}.{group}" if group else one_of(r)
    if not sign or not who or ever == (since is not None):
        return r.fail(i, "superlative", "the largest of what, since when?")
    named = _measures(sign, measures, group)
    r.claims.append(PeriodSinceSaid((i, j), who, period_of(r), named, since, ever))
    return j


def _measures(sign: int, told: tuple[str, ...], group: str) -> tuple[str, ...]:
    """A change in no measure named means percent."""
    if group:
        return ("buying" if sign > 0 else "selling",)
    way = "rise" if sign > 0 else "fall"
    return tuple(f"{way}_{each}" for each in told or ("percent",))


def _since(r: Reading, j: int) -> tuple[Another | None, int]:
    """Since the week ended on a day, since a month, a quarter or a year."""
    term, following = r.terms[j], r.terms[j + 1]
    if term.kind == "SINCE" and not term.name:
        if following.kind == "DAY" and period_of(r) == "week":
            return Another("week", following.day), j + 2
        token = r.tokens[r.starts[j + 1]]
        if following.kind == "?" and token in MONTHS:
            year = _year(r, j + 2)
            return Another("month", None, MONTHS.index(token) + 1, year), j + 3 if year else j + 2
        year = _year(r, j + 1)
        return (Another("year", None, 0, year), j + 2) if year else (None, j)
    if term.kind != KIND or not term.name.startswith("since:"):
        return None, j
    period = term.name.partition(":")[2]
    if period == "week":
        return (Another("week", following.day), j + 2) if following.kind == "DAY" else (None, j)
    k = j + 2 if following.kind == "PREP" and following.name == "of" else j + 1
    year = _year(r, k)
    return Another(period, None, term.sign, year), k + 1 if year else j + 1


def _year(r: Reading, j: int) -> int:
    amount = r.amounts.get(j)
    plain = amount is not None and not amount.unit and amount.step == 1
    return int(amount.value) if amount is not None and plain and 1900 < amount.value < 2100 else 0


def nth(r: Reading, i: int) -> int:
    """A third straight weekly gain."""
    term = r.terms[i]
    return _run(r, i, i + 1, one_of(r), term.sign, broken=False)


def broken(r: Reading, i: int) -> int:
    """Ending a three-week losing streak; of the Kosdaq where it says so."""
    of = r.terms[i + 1].kind == "CAPOF"
    who = r.terms[i + 1].name if of else one_of(r)
    return _run(r, i, i + 2 if of else i + 1, who, r.terms[i].sign, broken=True)


def nth_of(r: Reading, i: int) -> int:
    """The third straight week of net selling by foreign investors."""
    flow, by, group = r.terms[i + 1], r.terms[i + 2], r.terms[i + 3]
    if flow.kind != "FLOW" or by.name != "by" or group.name not in GROUPS:
        return r.fail(i, "superlative", "so many periods of what, by whom?")
    return _run(r, i, i + 4, f"{r.market}.{group.name}", flow.sign, broken=False)


def _run(r: Reading, i: int, end: int, who: str, sign: int, *, broken: bool) -> int:
    if not who:
        return r.fail(i, "superlative", "whose row of periods?")
    number = number_of(r.terms[i])
    r.claims.append(PeriodRunSaid((i, end), who, period_of(r), sign, number, broken))
    return end


READERS: Mapping[str, Callable[[Reading, int], int]] = {
    "ended": ended,
    "flat": flat,
    "unchanged": flat,
    "than": than,
    "big": superlative,
    "best": superlative,
    "nth": nth,
    "nthof": nth_of,
    "broken": broken,
    "records": path.records,
    "onerecord": path.one_record,
    "firstclose": path.first_close,
    "end": path.end,
    "endnow": path.end_now,
    "bestday": path.best_day,
    "days": path.days,
    "flows": beside.flows,
    "average": beside.average,
    "among": beside.among,
    "shut": beside.shut,
    "lastsession": beside.last_session,
    "resumes": beside.resumes,
}
