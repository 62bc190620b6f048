"""Several moves under one verb, each over its own time: 이달 들어 2.71%, 올해 들어 7.18% 올랐다."""

from __future__ import annotations

from newsgen.records import PERIODS
from newsgen.verify.claims import ChangeSaid, WaySaid
from newsgen.verify.korean import reader
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import way_of


def common(kind: str, r: Reading, i: int) -> int:
    """What the market's stories read in such a term."""
    return reader.handlers("market")[kind](r, i)


def move(r: Reading, i: int) -> int:
    """A verb of rise or fall: of the last time named, and of those before it as well."""
    _again(r, i)
    times = [arg for arg in r.args if arg.kind == "base" and arg.name in PERIODS]
    sizes = [arg for arg in r.args if arg.kind == "num" and arg.case == "" and arg.amount.unit == "percent"]
    if len(times) < 2:
        return common("MOVE", r, i)
    if not _paired(times, sizes):
        return r.fail(i, "number", "how far over which time?")
    who, way = r.who[0], way_of(r.who[0], r.terms[i].sign)
    for over, size in list(zip(times, sizes, strict=True))[:-1]:
        r.args.remove(over)
        r.args.remove(size)
        r.claims.append(ChangeSaid(size.at, who, "last", way, size.amount, size.how, base=over.name))
    return common("MOVE", r, i)


def _again(r: Reading, i: int) -> None:
    """전날에도 올랐다: this session did as well."""
    way = way_of(r.who[0], r.terms[i].sign)
    days = [arg for arg in r.args if arg.kind == "day" and r.words(arg.at[1] - 1) == "에도"]
    r.claims.extend(WaySaid(arg.at, r.who[0], "last", way) for arg in days)


def _paired(times: list[Arg], sizes: list[Arg]) -> bool:
    """Whether one size stands right behind each time."""
    ends = [each.at for pair in zip(times, sizes, strict=False) for each in pair]
    return len(times) == len(sizes) and ends == sorted(ends)
