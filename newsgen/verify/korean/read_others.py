"""The won, other markets, large caps; and the readers of several names, of what was supplied, of halts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time

from newsgen.verify.claims import DateSaid, WaySaid
from newsgen.verify.korean import read_margins, read_several, read_times, read_told
from newsgen.verify.korean.reading import Reading
from newsgen.verify.korean.words_others import AMERICAN
from newsgen.verify.times import DaySaid

_RATE = "USDKRW"
_DAYTIME_FROM, _DAYTIME_ENDS = date(2024, 7, 1), time(15, 30)
"""Bank of Korea, July 2024: the onshore market trades until 2 a.m.; 15:30 ends the day's trading."""


def won_market(r: Reading, i: int) -> int:
    """서울 외환시장에서: the sentence goes on to the rate."""
    j = i + 1
    while r.who != (_RATE,) and r.terms[j].kind not in ("STOP", "LINE", "$"):
        if r.terms[j].name == _RATE:
            return r.phrase(i)[2]
        j += 1
    if r.who == (_RATE,):
        return r.phrase(i)[2]
    return r.fail(i, "subject", "what of the currency market?")


def won_day(r: Reading, i: int) -> int:
    """주간 거래: of the rate at 15:30, since there is trading at night."""
    cast = r.cast
    if r.who != (_RATE,) or cast.session < _DAYTIME_FROM or cast.now != _DAYTIME_ENDS:
        return r.fail(i, "time", "no figures of the end of the day's trading")
    return r.phrase(i)[2]


def abroad(r: Reading, i: int) -> int:
    """뉴욕증시에서: indices overseas follow; 뉴욕증시 상승에 이어: all of them went that way."""
    j = r.phrase(i)[2]
    move = r.terms[j]
    if j > i + 1 or move.kind != "MOVE" or move.role != "noun":
        return j if _only_abroad(r, i) else r.fail(i, "subject", "which of its indices?")
    end = r.phrase(j)[2]
    r.claims.append(WaySaid((i, end), "^", "last", move.sign))
    return end + (r.words(end) == "이어")


def _only_abroad(r: Reading, i: int) -> bool:
    """Whether the sentence names indices overseas, American ones where it speaks of New York."""
    names, american = [], r.terms[i].name == "us"
    while r.terms[i].kind not in ("STOP", "LINE", "$"):
        if r.terms[i].kind in ("WHO", "SHARE"):
            names.append(r.terms[i].name)
        i += 1
    abroad = all(name[0] == "^" and (not american or name[1:] in AMERICAN) for name in names)
    return bool(names) and abroad


def day(r: Reading, i: int) -> int:
    """20일(현지시간): the day of the markets overseas; else a day as any other."""
    said = r.terms[i].value
    if r.terms[i + 1].kind != "LOCAL" or not isinstance(said, DaySaid):
        return read_times.day(r, i)
    r.claims.append(DateSaid((i, i + 2), "^", said))
    return r.phrase(i + 1)[2]


def large(r: Reading, i: int) -> int:
    """시가총액 상위 종목 중에는: shares follow; 업종별로는: sectors do."""
    j = r.phrase(i)[2]
    sectors, following = r.terms[i].name == "sectors", r.terms[j]
    if following.kind not in ("SHARE", "WHO") or (following.name[0] == "#") != sectors:
        return r.fail(i, "subject", "which of them?")
    return j


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    **read_several.HANDLERS,
    **read_margins.HANDLERS,
    **read_told.HANDLERS,
    "WONMARKET": won_market,
    "WONDAY": won_day,
    "ABROAD": abroad,
    "DAY": day,
    "LARGE": large,
}
