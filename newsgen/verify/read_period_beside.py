"""What else a period came to: investors, turnover, large caps, days without trading."""

from __future__ import annotations

from newsgen.verify.amounts import Amount
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_period import LastSessionSaid, PeriodAverageSaid, PeriodMostSaid, ShutSaid
from newsgen.verify.period_terms import day_at, is_phrase, number_of, period_of, skip
from newsgen.verify.read_subjects import resolve
from newsgen.verify.reading import GROUPS, Reading
from newsgen.verify.times import DaySaid
from newsgen.verify.words_period import KIND


def flows(r: Reading, i: int) -> int:
    """Over the week, each group and what it bought or sold on balance."""
    j, told = i + 1, 0
    while True:
        k = skip(r, j)
        group, deal, net, amount = *(r.terms[n] for n in range(k, k + 3)), r.amounts.get(k + 3)
        if group.name not in GROUPS or deal.kind != "FLOW" or net.kind != "NET" or amount is None:
            break
        at = (k, k + 4)
        r.claims.append(SumSaid(at, group.name, r.market, deal.sign, amount, "", period_of(r)))
        j, told = k + 4, told + 1
    return j if told else r.fail(i, "subject", "who bought or sold how much?")


def average(r: Reading, i: int) -> int:
    """Daily turnover averaged so much, up or down so far from the previous week."""
    amount, j = r.amounts.get(i + 1), i + 2
    if amount is None or amount.unit != "won":
        return r.fail(i, "number", "how much won?")
    k = skip(r, j)
    sign, percent = r.terms[k], r.amounts.get(k + 1)
    compared = sign.kind == "SIGN" and percent is not None and percent.unit == "percent"
    if compared and r.terms[k + 2].name == "from" and is_phrase(r.terms[k + 3], "previous"):
        r.claims.append(PeriodAverageSaid((i, k + 4), amount, sign.sign, percent))
        return k + 4
    r.claims.append(PeriodAverageSaid((i, j), amount, 0, None))
    return j


def among(r: Reading, i: int) -> int:
    """Among six large caps, one share gained the most over the week, so far, and another lost the most."""
    j, told = i + 1, 0
    while True:
        k = skip(r, j)
        share, move, most = (r.terms[n] for n in range(k, k + 3))
        if share.kind != "SUBJ" or move.kind != "MOVE" or not is_phrase(most, "most"):
            break
        span = r.terms[k + 3]
        n = (
            k + 4
            if is_phrase(span, "flows") or (span.kind == "SPAN" and span.name == period_of(r))
            else k + 3
        )
        n = skip(r, n)
        percent: Amount | None = r.amounts.get(n)
        if percent is None or percent.unit != "percent":
            break
        who, number = resolve(r, share.name), number_of(r.terms[i])
        r.claims.append(PeriodMostSaid((k, n + 1), who, move.sign, number, percent))
        j, told = n + 1, told + 1
    return j if told else r.fail(i, "subject", "which of them, and how far?")


def shut(r: Reading, i: int) -> int:
    """The market was closed on Monday and Tuesday for a reason, and on Friday for another."""
    j, told = i + 1, 0
    while True:
        found, through, k = _closed_days(r, j)
        if not found:
            break
        why = ""
        if r.terms[k].kind == KIND and r.terms[k].name.startswith("why:"):
            why, k = r.terms[k].name[4:], k + 1
        r.claims.append(ShutSaid((i, k), tuple(found), through, why))
        j, told = k, told + 1
    r.event = None
    return j if told else r.fail(i, "time", "closed when?")


def _closed_days(r: Reading, j: int) -> tuple[list[DaySaid], bool, int]:
    found: list[DaySaid] = []
    through = False
    while True:
        k = skip(r, j)
        if r.terms[k].kind == "PREP" and r.terms[k].name in ("from", "to"):
            through, k = True, k + 1
        day = r.terms[k].day
        if r.terms[k].kind != "DAY" or day is None:
            return found, through, j
        found.append(day)
        j = k + 1


def last_session(r: Reading, i: int) -> int:
    """That was the last session of the year."""
    r.claims.append(LastSessionSaid((i, i + 1), None))
    return i + 1


def resumes(r: Reading, i: int) -> int:
    """Trading resumes on Friday."""
    day, j = day_at(r, i + 1)
    if day is None:
        return r.fail(i, "time", "when?")
    r.claims.append(LastSessionSaid((i, j), day))
    return j
