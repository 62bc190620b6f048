"""Records, firsts, rows of sessions, and *the largest since*: each read as one phrase to its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import At, WaySaid
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.gather import flush
from newsgen.verify.read_verbs import close
from newsgen.verify.reading import GROUPS, Governed, Reading
from newsgen.verify.times import DaySaid

_ROW_WORDS = frozenset(("LAPSE", "WINNING", "MOVE", "STREAK", "ORDINAL"))
_ON_THE_WAY = frozenset(("QUALIFIER", "AND", "ON", "NET"))


def first(r: Reading, i: int) -> int:
    """First, for the first time: of the crossing before or after it."""
    if r.terms[i + 1].kind == "BEYOND" and r.event and r.event.verb:
        r.event.first = (i, i + 1)  # the first above 6,000
    elif r.terms[i].name == "first":
        if r.terms[i + 1].kind == "STRAIGHT":
            return r.fail(i, "superlative", "a first in a row is no row")
        r.sentence.first = (i, i + 1)
    elif r.event and (r.event.marks or r.event.verb in ("touch", "cross")):
        r.event.first = (i, i + 1)
        if r.terms[i + 1].kind == "SINCE" and r.terms[i + 2].kind == "DAY":
            r.event.since = r.terms[i + 2].day
            return i + 3
    else:
        return r.fail(i, "superlative", "for the first time what?")
    return i + 1


def record(r: Reading, i: int) -> int:
    """A record close or high, with or without the figure."""
    event = r.event
    if event is None or not event.who:
        return r.fail(i, "superlative", "whose record?")
    what = _which(r, r.terms[i].name)
    if not what:
        return r.fail(i, "superlative", "a record close or an intraday record?")
    event.records += (((i, i + 1), what),)
    r.governed = Governed(value=what.removeprefix("low_"))
    if event.verb == "move" and not event.levels and not event.changes:
        event.aspect = what
    return i + 1


def _which(r: Reading, name: str) -> str:
    """Close or high: by the word, else by the figure or verb it goes with."""
    event = r.event
    aspect = event.levels[-1][2] if event and event.levels else event.aspect if event else ""
    if name == "high":
        return aspect if aspect in ("close", "open") else "high"
    if name == "low":
        return "low_close" if aspect == "close" else "low"
    if name:
        return name
    if aspect in ("high", "extreme"):
        return "high"
    return aspect if aspect in ("close", "open") else ""


def old_record(r: Reading, i: int) -> int:
    """The previous record: of how much, set when, beaten by how much. Begins at its name or its figure."""
    what = r.terms[i].name
    amount = r.amounts.get(i)
    gap: Amount | None = None
    day: DaySaid | None = None
    j = i + 1
    while True:
        term = r.terms[j]
        following = r.terms[j + 1].kind
        if term.kind in ("PREP", "BE") and following == "NUM":
            if term.name == "by":
                gap = r.amounts[j + 1]
            else:
                amount = r.amounts[j + 1]
            j += 1
        elif term.kind == "DAY":
            day = term.day
        elif term.kind not in ("ON", "TOUCH", "SET") and (term.kind, following) != ("COMMA", "SET"):
            break
        j += 1
    if not r.who:
        return r.fail(i, "superlative", "whose record?")
    for who in r.who:
        r.claims.append(OldRecordSaid((i, j), who, what or _last_record(r), amount, day, gap))
    return j


def _last_record(r: Reading) -> str:
    """Which record the story speaks of: the one it claimed last."""
    event = r.event
    if event and event.records:
        return event.records[-1][1]
    for claim in reversed(r.claims):
        if isinstance(claim, RecordSaid):
            return claim.what
        if isinstance(claim, SinceSaid) and claim.measures == ("high_close",):
            return "close"
    return "close" if event and event.aspect == "close" else ""


class Ranked(NamedTuple):
    """The words of a superlative."""

    end: int
    """The first term after them."""
    measures: tuple[str, ...]
    sign: int
    day: DaySaid | None
    ever: bool
    least: bool
    intraday: bool = False
    dealt: bool = False
    """Whether it is a net buying or selling."""
    group: str = ""


def superlative(r: Reading, i: int) -> int:
    """Highest, lowest, biggest ... since a day, or ever."""
    name = r.terms[i].name
    found = ranked(r, i)
    sign = found.sign
    if name == "big":
        sign = r.sentence.super_sign = sign or r.sentence.super_sign
    if found.dealt and not found.group and len(r.who) == 1 and r.who[0] in GROUPS:
        found = found._replace(group=r.who[0])  # their largest daily net selling
    value, j = _value_then(r, found.end) if found.day else (None, found.end)
    if (
        not r.who
        or not (found.ever or found.day)
        or (name == "big") != bool(sign)
        or found.dealt != bool(found.group)
    ):
        return r.fail(i, "superlative", "of what, since when?")
    for who, wanted in _subjects(r, name, sign, found):
        r.claims.append(SinceSaid((i, j), who, wanted, found.day, found.ever, found.least, value))
    return j


def _subjects(r: Reading, name: str, sign: int, found: Ranked) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Of whom by which measures: a group's dealing, what changed hands, or the series spoken of."""
    if found.dealt:
        yield f"{r.market}.{found.group}", ("buying" if sign > 0 else "selling",)
        return
    if r.who == ("USDKRW",):  # a rate that rises is a currency that falls
        name, sign = {"high": "low", "low": "high"}.get(name, name), -sign
    for who in r.who:
        series, _, traded = who.partition(".")
        if traded in ("turnover", "volume"):
            yield series, (f"{name}_{traded}",)
        else:
            yield who, _measures(name, sign, found)


def ranked(r: Reading, i: int) -> Ranked:
    """Goes on from the superlative as far as its words reach."""
    found = Ranked(i + 1, (), 0, None, ever=False, least=False)
    while True:
        j = found.end
        term, following = r.terms[j], r.terms[j + 1]
        if term.kind == "MEASURE":
            found = found._replace(measures=(*found.measures, term.name))
        elif term.kind == "MOVE" and not (found.sign or found.ever or found.day):
            found = found._replace(sign=term.sign)
        elif term.kind == "EVER":
            found = found._replace(ever=True)
        elif term.kind == "PHASE" and r.tokens[r.starts[j]] == "intraday":
            found = found._replace(intraday=True)
        elif term.kind == "FLOW" and not found.sign and r.tokens[r.starts[j]] == "net":
            found = found._replace(sign=term.sign, dealt=True)
        elif found.dealt and term.name == "by" and following.name in GROUPS:
            found, j = found._replace(group=following.name), j + 1
        elif term.kind == "SINCE" and following.kind == "DAY":
            found, j = found._replace(day=following.day, least=bool(term.name)), j + 1
        elif term.kind not in _ON_THE_WAY and (term.kind, r.terms[i].name == "big") != ("CLOSE", False):
            return found
        found = found._replace(end=j + 1)


def _value_then(r: Reading, j: int) -> tuple[Amount | None, int]:
    """*..., when the index ended at 2,368.34*: the value on the day named."""
    kinds = [r.terms[k].kind for k in range(j, j + 6)]
    if kinds[0] == "COMMA":
        kinds, j = kinds[1:], j + 1
    if kinds[:1] == ["AFTER"] and kinds[1] in ("SUBJ", "IT") and kinds[2:5] == ["CLOSE", "PREP", "NUM"]:
        return r.amounts.get(j + 4), j + 5
    return None, j


def _measures(name: str, sign: int, found: Ranked) -> tuple[str, ...]:
    """The witnesses that a superlative needs. A move in no measure named means percent, *ever* both."""
    if name != "big":
        return (f"{name}_close",)
    way = "rise" if sign > 0 else "fall"
    measures = found.measures or (("points", "percent") if found.ever else ("percent",))
    within = "intraday_" if found.intraday else ""
    return tuple(f"{within}{way}_{measure}" for measure in measures)


def ordinal(r: Reading, i: int) -> int:
    """A third straight session, its third straight losing session, a third straight gain."""
    sessions = r.terms[i].sign
    j, sign, straight = i + 1, 0, False
    while True:
        term = r.terms[j]
        if term.kind == "STRAIGHT":
            straight = True
        elif term.kind in ("WINNING", "MOVE") and not sign:
            sign = term.sign
        elif not (term.kind == "PREP" and term.name == "of"):
            break
        j += 1
    sign = sign or (r.event.sign if r.event else 0)
    if not (straight and sign and r.who):
        return r.fail(i, "superlative", "the how manieth what in a row?")
    return _row(r, (i, j), sign, sessions, broken=False)


def streak(r: Reading, i: int) -> int:
    """Snapping a four-session winning streak; extending its losing streak to five sessions."""
    broken = r.terms[i].kind == "SNAP"
    if r.terms[i].name == "close" and r.terms[i + 1].kind not in _ROW_WORDS:
        r.governed = Governed("to")
        return close(r, i)
    if r.terms[i + 1].kind == "NUM" and r.terms[i + 2].kind == "MOVE" and not broken:
        return _same_way_again(r, i)
    j, sign, sessions = i + 1, 0, 0
    while True:
        term = r.terms[j]
        if term.kind == "LAPSE" and term.lapse and term.lapse.unit in ("sessions", "days") and not sessions:
            sessions = term.lapse.number
        elif term.kind == "ORDINAL" and not sessions:
            sessions = term.sign
        elif term.kind in ("WINNING", "MOVE", "FLOW") and not sign and _fits_row(r, term.kind):
            sign = term.sign
        elif term.kind not in ("STREAK", "STRAIGHT", "PREP"):
            break
        j += 1
    if not (sessions and sign and r.who):
        return r.fail(i, "superlative", "a row of how many what?")
    return _row(r, (i, j), sign, sessions, broken=broken)


def _row(r: Reading, at: At, sign: int, sessions: int, *, broken: bool) -> int:
    """The row of a series, or of an investor group on the market spoken of."""
    who = r.who[0]
    said = RunSaid(at, f"{r.market}.{who}" if who in GROUPS else who, sign, sessions, broken)
    r.sentence.row = said
    r.claims.append(said)
    return at[1]


def _fits_row(r: Reading, kind: str) -> bool:
    """A group's row is of buying or selling, a series' of gains or losses."""
    return bool(r.who) and (kind == "FLOW") == (r.who[0] in GROUPS)


def _same_way_again(r: Reading, i: int) -> int:
    """*Extending a 3.51 percent gain the day before*: this session went the same way."""
    sign = r.terms[i + 2].sign
    r.claims.extend(WaySaid((i, i + 1), who, "last", sign) for who in r.who)
    flush(r)
    r.sentence.after = True
    return i + 1


def streak_ends(r: Reading, i: int) -> int:
    """*Five-session winning streak ends*, as a headline has it."""
    length = r.terms[i].lapse
    winning, row, ends = (r.terms[j] for j in (i + 1, i + 2, i + 3))
    if length is None or length.unit not in ("sessions", "days") or not r.cast.main:
        return r.fail(i, "superlative", "a row of what?")
    if (row.kind, ends.kind) != ("STREAK", "CLOSE"):
        return r.fail(i, "superlative", "a row that does what?")
    r.claims.append(RunSaid((i, i + 4), r.cast.main, winning.sign, length.number, broken=True))
    return i + 4
