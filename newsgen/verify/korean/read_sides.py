"""On which side: of its own opening or close before, of a round level, of the main index's own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import ChangeSaid, RelativeSaid, SideSaid, WaySaid
from newsgen.verify.korean import read_nouns
from newsgen.verify.korean.reading import Arg, Mark, Reading
from newsgen.verify.times import DaySaid


def resolved(r: Reading, name: str) -> str:
    """The series that a name means on this day."""
    return r.cast.series.get(name, name)


def at_moment(r: Reading, aspect: str, role: str) -> None:
    """The side that waits for a verb of a moment: 시가 아래에서 마감했다, 1,000선 위에서 장을 마쳤다."""
    side = r.take("side")
    if side is not None:
        r.claims.extend(SideSaid(side.at, who, aspect, side.sign, side.name) for who in r.who)
    beyond_rung(r, aspect, role)


def own_level(r: Reading, i: int) -> bool:
    """시가를 밑돌고 있다: its own level, where one waits as the object."""
    own, side = r.take("value", ("object",)), 1 if r.terms[i].kind == "CROSS" else -1
    if own is None:
        return False
    r.claims.extend(SideSaid((own.at[0], i + 1), who, "last", side, own.name) for who in r.who)
    return True


def beyond_rung(r: Reading, aspect: str, role: str) -> None:
    """1,000선 위에서 장을 마쳤다: on which side of a round level; for the first time, it crossed it."""
    level = next((arg for arg in r.args if arg.kind == "rung" and arg.sign and arg.case in ("at", "")), None)
    if level is None:
        return
    r.args.remove(level)
    first, since = r.take("first"), r.take("since")
    day = since.value if since is not None and isinstance(since.value, DaySaid) else None
    went = any(move.sign == level.sign for move in r.moves)  # 내려 2,000선 아래에서: it was above
    crossed = went or first is not None or day is not None or role == "that"
    if day is not None and aspect != "close":
        r.fail(level.at[0], "superlative", "only closes are known so far back")
    how = ("close" if crossed else "end") if aspect == "close" else "open" if aspect == "open" else "hold"
    marks = [
        Mark(
            level.at,
            who,
            level.amount,
            level.sign,
            how,
            first is not None,
            back=day is not None and level.sign > 0,
            since=day,
        )
        for who in r.who
    ]
    if role == "that":
        r.sentence.told_of = marks[0]
    else:
        r.marks.extend(marks)


def beyond(r: Reading, i: int) -> int:
    """원/달러 환율 1,400원 아래로: it crossed the level just named."""
    level = r.take("num", ("",))
    if level is None or level.at[1] != i or len(r.who) != 1:
        return r.fail(i, "number", "above or below what?")
    j = r.phrase(i)[2]
    r.marks.append(Mark((level.at[0], j), r.who[0], level.amount, r.terms[i].sign, "stand"))
    return j


def value(r: Reading, i: int) -> int:
    """시가 아래에서 마감했다: on which side of its own level; else a level or the word for one."""
    following = r.terms[i + 1]
    if following.kind != "SIDE":
        return read_nouns.value(r, i)
    j = r.phrase(i + 1)[2]
    r.args.append(Arg("side", (i, j), name=r.terms[i].name, sign=following.sign))
    return j


def came(r: Reading, i: int) -> int:
    """시가 아래로 내려왔다: it stands on that side of its own level."""
    side, sign = r.take("side"), r.terms[i].sign
    if side is None or side.sign != sign:
        return r.fail(i, "direction", "came up or down to where?")
    r.claims.extend(SideSaid((side.at[0], i + 1), who, "last", sign, side.name) for who in r.who)
    return i + 1


def gave_up(r: Reading, i: int) -> int:
    """상승분을 지키지 못했다, 하락분을 만회했다: no longer on that side of its previous close."""
    sign, who = r.terms[i].sign, r.who[0]
    if not _opened(r, who, sign):
        return r.fail(i, "direction", "which gains or losses?")
    r.claims.append(SideSaid((i, i + 1), who, "last", -2 * sign, "previous_close"))
    return i + 1


def narrowed(r: Reading, i: int) -> int:
    """상승 폭을 줄였다, 낙폭을 줄였다: back from its open, but still on that side of its previous close."""
    sign, who = r.terms[i].sign, r.who[0]
    if not _opened(r, who, sign):
        return r.fail(i, "direction", "which gains or losses?")
    r.claims.append(SideSaid((i, i + 1), who, "last", -sign, "open"))
    r.claims.append(SideSaid((i, i + 1), who, "last", sign, "previous_close"))
    return i + 1


def _opened(r: Reading, who: str, sign: int) -> bool:
    """Whether the sentence has said that it opened that way."""
    opened = [said for said in r.claims if isinstance(said, ChangeSaid | WaySaid) and said.aspect == "open"]
    return bool(opened) and (opened[-1].who, opened[-1].sign) == (who, sign)


def unlike(r: Reading, i: int) -> int:
    """코스피와 달리: the other way than the main index."""
    following = r.terms[i + 1]
    who = resolved(r, following.name) if following.kind == "WHO" else r.who[0]
    if r.terms[i].name != r.cast.main or who == r.cast.main:
        return r.fail(i, "direction", "unlike which index?")
    r.claims.append(RelativeSaid((i, i + 1), who, "bucked"))
    return i + 1


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "UNLIKE": unlike,
    "VALUE": value,
    "GAVEUP": gave_up,
    "NARROWED": narrowed,
    "CAME": came,
    "SIDE": beyond,
}
