"""Words of first sentences and headlines: gains given up, what was touched and not held, what turned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from newsgen.verify.claims import CrossSaid, LevelSaid, WaySaid, When
from newsgen.verify.claims_lead import EarlierSaid
from newsgen.verify.claims_records import OldRecordSaid
from newsgen.verify.korean.reading import Reading
from newsgen.verify.korean.settle import moved
from newsgen.verify.times import DaySaid


def early(r: Reading, i: int) -> int:
    """장 초반 상승분: waits for the verb that gives it up."""
    return r.wait(i, "early")


def gave_up(r: Reading, i: int) -> int:
    """반납하고, 만회하고: earlier it stood on the other side."""
    term, said = r.terms[i], r.take("early")
    j = r.phrase(i)[2] if term.role == "noun" else i + 1
    if said is None or term.sign not in (0, said.sign):
        return r.fail(i, "direction", "gains are given up, losses made up for")
    r.claims.extend(EarlierSaid((said.at[0], j), who, said.sign) for who in r.who)
    return j


def turn(r: Reading, i: int) -> int:
    """하락세로 돌아섰다, 하락 전환: it opened on the other side."""
    j = r.phrase(i)[2] if r.terms[i].role == "noun" else i + 1
    if not r.moves:
        r.fail(i, "direction", "turned to what?")
        return j
    going = r.moves.pop()
    opened = [said for said in r.claims if isinstance(said, WaySaid) and said.aspect == "open"]
    if not any(said.sign == -going.sign and said.who == going.who[0] for said in opened):
        r.claims.extend(WaySaid((i, j), who, "open", -going.sign) for who in going.who)
    moved(r, going, "last")
    return j


def not_held(r: Reading, i: int) -> int:
    """6,000선을 넘었으나 안착하지는 못했다: beyond it, and not now."""
    return i + 1 if _back_again(r) else r.fail(i, "direction", "what was not held?")


def _back_again(r: Reading) -> bool:
    """The crossing told last was one for a while; False when there is none."""
    for place in range(len(r.claims) - 1, -1, -1):
        said = r.claims[place]
        if isinstance(said, CrossSaid) and said.who == r.who[0]:
            r.claims[place] = replace(said, how="brief")
            return True
    return False


def lost_again(r: Reading, i: int) -> bool:
    """6,000선을 넘었으나 다시 내줬다."""
    r.take("anew")
    return r.terms[i].kind == "LOSE" and _back_again(r)


def again(r: Reading, i: int) -> int:
    """사상 최고치를 또다시 갈아치웠다: the record before is that of the session before."""
    before = r.cast.previous
    if before is None or r.terms[i + 1].kind != "BEAT":
        return r.fail(i, "superlative", "again since when?")
    day = DaySaid(-1, before.year, before.month, before.day)
    what = r.sentence.basis or ("high" if r.sentence.within else "close")
    r.claims.extend(OldRecordSaid((i, i + 2), who, what, None, day, None) for who in r.who)
    return i + 1


def also(r: Reading, i: int) -> int:
    """전날에 이어: the session before went the same way."""
    day = r.take("day", ("at",))
    if day is None or not isinstance(day.value, DaySaid):
        return r.fail(i, "word", "following what?")
    r.args.append(day._replace(kind="alike", at=(day.at[0], i + 1)))
    return i + 1


def alike(r: Reading, sign: int) -> None:
    """The move has its direction now, and the session before had the same."""
    day = r.take("alike")
    if day is not None and isinstance(day.value, DaySaid):
        when = When(day.value, apart=True)
        r.claims.extend(WaySaid(day.at, who, "last", sign, when=when) for who in r.who)


def patched_first(r: Reading) -> bool:
    """3,000선 회복…2021년 12월 28일 이후 처음: of the crossing that the clause before told."""
    since = r.take("since")
    for place in range(len(r.claims) - 1, -1, -1):
        said = r.claims[place]
        if isinstance(said, CrossSaid) and said.who == r.who[0]:
            day = since.value if since is not None and isinstance(since.value, DaySaid) else None
            if day is not None and said.how in ("touch", "brief"):
                return False  # what lies behind a day is known of closes alone
            back, how = said.back or (day is not None and said.side > 0), "close" if day else said.how
            r.claims[place] = replace(said, first=True, back=back, since=day, how=how)
            return True
    return False


def level_alone(r: Reading) -> None:
    """A headline's last figure, without its verb: ...오른 6,083.86; 사상 최고치 6,083.86."""
    number = r.take("num", ("",))
    if number is None or number.amount.unit or number.inside:
        if number is not None:
            r.args.append(number)
        return
    if r.records:
        at, what, amounts = r.records[-1]
        r.records[-1] = (at, what, (*amounts, (number.at, number.amount)))
        return
    aspect = "close" if r.cast.closed and r.sentence.look is None else "last"
    r.claims.extend(LevelSaid(number.at, who, aspect, number.amount, "", r.sentence.look) for who in r.who)


def anew(r: Reading, i: int) -> int:
    """다시: of the level crossed next."""
    return r.wait(i, "anew")


def still(r: Reading, i: int) -> int:
    """여전히: of the move over a period to come."""
    return r.wait(i, "still")


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "EARLY": early,
    "GAVEBACK": gave_up,
    "TURN": turn,
    "NOTHELD": not_held,
    "AGAIN": again,
    "ALSO": also,
    "ANEW": anew,
    "STILL": still,
}
