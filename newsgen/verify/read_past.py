"""Places in the history, sums over rows and periods, 52 weeks, the way to the record, one share's part."""

from __future__ import annotations

from newsgen.verify.claims import ChangeSaid, PhaseSaid
from newsgen.verify.claims_past import (
    GapSaid,
    PartSaid,
    PassedSaid,
    RankSaid,
    ShortSaid,
    SumSaid,
    VolumeSaid,
    YearRangeSaid,
)
from newsgen.verify.gather import flush
from newsgen.verify.read_superlatives import ranked
from newsgen.verify.reading import Reading


def place(r: Reading, i: int) -> int:
    """The fourth-largest one-day percentage loss ever, or since at least the day the history starts."""
    found = ranked(r, i)
    sign = found.sign or r.sentence.super_sign  # ... since Oct. 24, 2008, and the fifth-largest ever
    if not (r.who and sign) or found.ever == (found.day is not None) or (found.day and not found.least):
        return r.fail(i, "superlative", "which place among which moves?")
    way, measures = "rise" if sign > 0 else "fall", found.measures or ("percent",)
    at, number = (i, found.end), r.terms[i].sign
    for measure in measures:
        r.claims.append(RankSaid(at, r.who[0], f"{way}_{measure}", number, found.ever, found.day))
    return found.end


def passed(r: Reading, i: int) -> int:
    """*The loss surpassed the 12.02 percent drop of Sept. 12, 2001*, or *the 52.22-point drop set on ...*."""
    terms, amount, day = r.terms, r.amounts.get(i + 1), r.terms[i + 4].day
    move, link = terms[i + 2], terms[i + 3]
    joined = link.kind == "SET" or (link.kind, link.name) == ("PREP", "of")
    if amount is None or amount.unit not in ("percent", "points") or day is None or len(r.who) != 1:
        return r.fail(i, "superlative", "past which move of which day?")
    if not joined or move.kind != "MOVE" or move.sign != terms[i].sign:
        return r.fail(i, "direction", "past a move the other way, or none")
    flush(r)
    r.claims.append(PassedSaid((i, i + 5), r.who[0], move.sign, amount, day))
    return i + 5


def combined(r: Reading, i: int) -> int:
    """*Having bought a combined 5.2 trillion won over the period*: over the row just said."""
    event, row, amount = r.event, r.sentence.row, r.amounts.get(i + 1)
    said = event is not None and event.verb == "flow" and row is not None
    if not said or amount is None or amount.unit != "won":
        return r.fail(i, "number", "a sum of what, over which row?")
    assert event is not None and row is not None
    market, _, group = row.who.partition(".")
    if event.who != (group,) or event.sign != row.sign:
        return r.fail(i, "number", "the sum of another group or side than the row's")
    r.claims.append(
        SumSaid(
            (i, i + 2), group, market, row.sign, amount, r.take_compare(), "broken" if row.broken else "row"
        )
    )
    r.event = None
    return i + 3 if r.terms[i + 2].kind == "PERIOD" else i + 2


def brought(r: Reading, i: int) -> int:
    """*Bringing the drop over the four sessions to 22.27 percent*: the change over the row just said."""
    terms, row, amount = r.terms, r.sentence.row, r.amounts.get(i + 3)
    lapse = terms[i + 1].lapse
    if row is None or lapse is None or amount is None or terms[i + 2].name != "to":
        return r.fail(i, "number", "which row comes to what?")
    if (lapse.number, lapse.unit, row.broken) != (row.sessions, "sessions", False):
        return r.fail(i, "number", "another row than the one just said")
    base = f"earlier:{lapse.number}"
    r.claims.append(ChangeSaid((i, i + 4), row.who, "last", terms[i].sign, amount, base=base))
    return i + 4


def span(r: Reading, i: int) -> int:
    """For the week, in February, in the first quarter: a period that this session ends."""
    term = r.terms[i]
    r.claims.append(PhaseSaid((i, i + 1), f"{term.name}_end"))
    if term.sign:
        r.claims.append(PhaseSaid((i, i + 1), f"{term.name}:{term.sign}"))
    return counted_from(r, i, term.name)


def counted_from(r: Reading, i: int, period: str) -> int:
    """What the move before or after the word is counted over."""
    event = r.event
    if event and event.verb:
        event.base = period
    else:
        r.sentence.base = period
    return i + 1


def year_range(r: Reading, i: int) -> int:
    """A 52-week high or low, of the close or of the price."""
    event, end = r.event, r.terms[i + 1].name
    if event is None or event.verb not in ("close", "touch") or not event.who:
        return r.fail(i, "superlative", "the close or the price?")
    kind = "close" if event.verb == "close" else "price"
    r.claims.extend(YearRangeSaid((i, i + 2), who, f"{end}_{kind}") for who in event.who)
    return i + 2


def gap(r: Reading, i: int) -> int:
    """*195.27 points below its record close of 6,307.27, set on Feb. 26.*"""
    terms = r.terms
    record, j = r.amounts.get(i + 4), i + 5
    good = terms[i + 1].sign < 0 and terms[i + 2].name == "close" and terms[i + 3].name == "of"
    if not good or record is None or not r.who or r.amounts[i].unit != "points":
        return r.fail(i, "number", "so much below what?")
    if terms[j].kind == "COMMA" and terms[j + 1].kind == "SET":
        j += 2
    day = terms[j].day if terms[j].kind == "DAY" else None
    end = j + 1 if day else i + 5
    r.claims.append(GapSaid((i, end), r.who[0], r.amounts[i], record, day))
    return end


def short(r: Reading, i: int) -> int:
    """*3.21 points short of 4,300.*"""
    gap, level = r.amounts[i], r.amounts.get(i + 2)
    if gap.unit != "points" or level is None or level.unit or len(r.who) != 1:
        return r.fail(i, "number", "so much short of what?")
    r.claims.append(ShortSaid((i, i + 3), r.who[0], gap, level))
    return i + 3


def saw(r: Reading, i: int) -> int:
    """*Saw 12.1 million shares change hands, 2.4 times its 20-session median.*"""
    terms, shares, times = r.terms, r.amounts.get(i + 1), r.amounts.get(i + 3)
    lapse = terms[i + 4].lapse
    good = shares is not None and times is not None and (shares.unit, times.unit) == ("shares", "times")
    if not good or lapse is None or terms[i + 5].kind != "MEDIAN" or len(r.who) != 1:
        return r.fail(i, "number", "who saw how much change hands?")
    assert shares is not None and times is not None
    flush(r)
    r.claims.append(VolumeSaid((i, i + 6), r.who[0], shares, times, lapse))
    return i + 6


def part(r: Reading, i: int) -> int:
    """*Samsung Electronics alone accounted for 41 percent of the loss in the market value of ...*."""
    terms, amount = r.terms, r.amounts.get(i + 1)
    whole = terms[i + 5].name if terms[i + 5].kind == "CAPOF" else r.cast.main
    kinds = [terms[j].kind for j in range(i + 2, i + 5)]
    good = kinds == ["QUALIFIER", "MOVE", "SUBJ"] and terms[i + 4].name == "cap"
    if not good or amount is None or amount.unit != "percent" or len(r.who) != 1:
        return r.fail(i, "number", "which part of what?")
    end = i + 6 if terms[i + 5].kind == "CAPOF" else i + 5
    r.claims.append(PartSaid((i, end), r.who[0], f"{whole}.cap", terms[i + 3].sign, amount))
    r.event = None
    return end
