"""What was the record before, firsts, and the copula."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from newsgen.verify.claims import (
    At,
)
from newsgen.verify.claims_records import OldRecordSaid
from newsgen.verify.korean import (
    read_leads,
    read_traded,
)
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import finish, marked
from newsgen.verify.times import DaySaid, Lapse, is_lapse


def waits(kind: str) -> Callable[[Reading, int], int]:
    """The reader of a noun that waits for its verb."""
    return lambda r, i: r.wait(i, kind)


def first(r: Reading, i: int) -> int:
    """처음으로; 이번이 처음이다, 이후 처음이다 of a deed told before."""
    if r.terms[i + 1].kind == "COP":
        r.case(i + 1)
        _deed_first(r, (i, i + 2))
        return i + 2
    if r.terms[i + 1].kind in ("STOP", "LINE", "$", "PAUSE") and not r.marks and read_leads.patched_first(r):
        return i + 1
    return r.wait(i, "first")


def _deed_first(r: Reading, at: At) -> None:
    """2,500선을 웃돈 것은 이번이 처음이다, or 2020년 11월 13일 이후 처음이다."""
    mark, since = r.sentence.told_of, r.take("since")
    r.sentence.told_of = None
    if mark is None:
        r.fail(at[0], "superlative", "first what?")
        return
    day = since.value if since and isinstance(since.value, DaySaid) else None
    if day is not None and r.sentence.within is not None:
        r.fail(at[0], "superlative", "only closes are known so far back")
    back = mark.back or (day is not None and mark.side > 0)
    marked(r, mark._replace(first=True, back=back, since=day), mark.how)


def basis(r: Reading, i: int) -> int:
    """종가 기준, 장중 기준: by which measure records are said from here on in the sentence."""
    r.sentence.basis = r.terms[i].name
    return r.phrase(i)[2]


def record_set(r: Reading, i: int) -> int:
    """전날 세운: the day on which the old record was set."""
    day = r.take("day")
    if day is None:
        return r.fail(i, "day", "set when?")
    r.args.append(day._replace(kind="set"))
    return i + 1


def beat(r: Reading, i: int) -> int:
    """경신했다, 갈아치웠다, 새로 썼다: the record that waits, or the old one."""
    term = r.terms[i]
    j = r.phrase(i)[2] if term.role == "noun" else i + 1
    before, new = r.take("old"), r.take("record")
    if before is None and new is None:
        r.fail(i, "superlative", "which record?")
        return j
    if before is not None:
        finish(r)
        _beaten(r, (before.at[0], j), before, before.amounts())
    return j


def _beaten(r: Reading, at: At, before: Arg, amounts: Sequence[tuple[At, object]]) -> None:
    """The old record: how much, set when, how long ago."""
    days = [each.value for _, each in before.inside if isinstance(each.value, DaySaid)]
    given, after = r.take("set"), r.take("after")
    day = days[0] if days else given.value if given else None
    day = day if isinstance(day, DaySaid) else None
    if after is not None:
        day = _ago(r, after, day)
    what = before.name or r.sentence.basis or r.last_record or "close"
    amount = amounts[0][1] if amounts else None
    for who in r.who:
        r.claims.append(OldRecordSaid(at, who, what, amount, day, None))  # type: ignore[arg-type]


def _ago(r: Reading, after: Arg, day: DaySaid | None) -> DaySaid | None:
    """하루 만에: so long after the day, or of the session before."""
    said, before = after.value, r.cast.previous
    assert isinstance(said, Lapse)
    if said.number == 1 and said.unit in ("days", "sessions") and before is not None:
        one = DaySaid(-1, before.year, before.month, before.day)
        if day is None or day == one:
            return one
    elif day is not None and is_lapse(said, date(day.year, day.month, day.day), r.cast.session):
        return day
    r.fail(after.at[0], "time", "no such time lies between the records")
    return day


def copula(r: Reading, i: int) -> int:
    """이다: ends a noun; with a number it says how much."""
    if r.words(i) != "이자":  # 최대이자: kept whole after vowels too
        r.case(i)
    number = r.take("num", ("",))
    if number is None:
        return i + 1
    old = r.take("old", ("topic", "subject"))
    if old is not None:
        _beaten(r, (old.at[0], i + 1), old, [(number.at, number.value)])
        return i + 1
    return i + 1 if read_traded.equals(r, number) else r.fail(number.at[0], "number", "what is so much?")


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "SCOPE": waits("scope"),
    "FIRST": first,
    "BASIS": basis,
    "MEASURE": waits("measure"),
    "LEAST": waits("least"),
    "SET": record_set,
    "OLD": waits("old"),
    "BEAT": beat,
    "COP": copula,
}
