"""Where something stood: levels, prices, rates; at the open, the close, the day's high and low."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, NOW, Beside, Moment, Point, Said, ValueSaid
from newsgen.audit.korean.clauses import Told
from newsgen.audit.korean.moments import ASPECTS, PEAKS, day_of, ending, hour_of, named_end, within_day
from newsgen.audit.korean.shares_out import shared_out

SUBJECTS = frozenset(("who", "it", "they", "won"))
"""Kinds of words whose figures are the series' own."""
_STANDS = frozenset(("object", "at", "to", "end", "link", "from", "until", "", "adn", "and"))
_WITHIN_WHY = "a moment within the session"


def levels(told: Told) -> Iterator[Said]:
    """6,083.86에 마감했다, 시가는 6,022.70, 전 거래일(5,969.64)보다."""
    for i in list(told.figures()):
        piece = told.pieces[i]
        if piece.kind != "figure" or i in told.taken or not fits(told, i) or _in_range(told, i):
            continue
        point = _stood(told, i)
        if point is None:
            continue
        aspect, when = point
        whom = shared_out(told, i)
        assert piece.number is not None
        told.take(i)
        if aspect == "path" or whom is None:
            yield Beside(piece.at, (piece.number,), _WITHIN_WHY if whom else "which of several is not said")
            continue
        for who in whom:
            yield ValueSaid(
                piece.at, (piece.number,), Point(who, aspect, when), piece.value.amount, piece.value.how
            )


def fits(told: Told, i: int) -> bool:
    """Whether the unit is one that the subject is told in."""
    who, unit = told.who[i], told.pieces[i].value.amount.unit
    if not who or told.pieces[i].value.sign:
        return False
    if who[0][:1].isdigit():
        return bool(unit == "won")
    if who[0] == "USDKRW":
        return unit in ("won", "")
    return unit in ("", "points")


def _in_range(told: Told, i: int) -> bool:
    """6,000~6,100: a band."""
    beside = [told.pieces[k].value for k in (i - 1, i + 1) if told.kind(k) == "join"]
    return any(value in ("~", "∼", "〜", "-", "–") for value in beside)


def _stood(told: Told, i: int) -> tuple[str, Moment] | None:
    """At which moment, and which value of it; None for a figure that is no level."""
    before = _named_before(told, i)
    if before is not None:
        return before
    owner = told.owner[i]
    if owner >= 0 and told.kind(owner) in ("aspect", "base"):
        aspect = _aspect(told, owner)
        return _of_day(told, i, aspect) if aspect else None
    beside_name = told.aside[i] and told.kind(i - 2) == "who" and told.kind(i - 1) == "open"
    if beside_name and (_with_change(told, i) or _priced(told, i)):
        return _of_day(told, i, "last")
    if told.aside[i] and told.headline and told.kind(i - 2) == "move" and told.kind(i - 1) == "open":
        exact = told.pieces[i].value.amount.unit == "" and told.pieces[i].value.amount.step < 1
        return _of_day(told, i, "last") if exact else None  # 코스피 보합(3,221.48)
    if told.aside[i] or (owner >= 0 and told.kind(owner) not in SUBJECTS):
        return None
    return _by_its_verb(told, i)


def _by_its_verb(told: Told, i: int) -> tuple[str, Moment] | None:
    """A level by the verb that takes it: closed at, stands at, rose to; None for other verbs."""
    verb = told.verb[i]
    if told.pieces[i].tail == "adn" and told.words(i).endswith("던") and told.when[i] == NOW:
        return None  # 1,369.7원이던 환율은: until when is not said
    if _leaves_for(told, i):
        return ("close", told.when[i]) if told.when[i] != NOW else None
    if verb < 0:
        return _without_verb(told, i)
    if told.kind(verb) != "move" or not _bare_level(told, i):
        named = named_end(told, i)
        return _of_day(told, i, named) if named else _taken_by(told, i, verb)
    return _of_day(told, i, "last")


def _taken_by(told: Told, i: int, verb: int) -> tuple[str, Moment] | None:
    kind, tail = told.kind(verb), told.hanging(i)
    if kind in ("end", "stand") and tail in _STANDS:
        ends = kind == "end" or _leads(told, verb)
        return _of_day(told, i, ending(told, verb) if ends else "last")
    if _comes_to(told, i, verb):
        return _of_day(told, i, "last")
    if kind == "become" and tail == "until":
        return _by_move(told, i, verb) if within_day(told, i) != "early" else ("path", NOW)
    moved = kind in ("move", "touch", "reach") and tail in ("to", "until", "at")
    return _by_move(told, i, verb) if moved else None


def _comes_to(told: Told, i: int, verb: int) -> bool:
    """6,083.86으로 6,000선을 넘었다, 19만900원이 됐다."""
    tail = told.hanging(i)
    if told.kind(verb) == "cross":
        return tail == "to" and told.kind(i + 1) == "rung"
    return told.kind(verb) == "do" and tail == "subject" and told.words(verb).startswith(("됐", "되", "된"))


def _bare_level(told: Told, i: int) -> bool:
    """2,884.36, 1.16% 내렸다: a number to two places without a unit is no size."""
    piece = told.pieces[i]
    index = told.who[i][0] in ("KOSPI", "KOSDAQ")
    bare = index and piece.tail == "" and piece.value.amount.unit == "" and piece.value.amount.step < 1
    after = told.kind(i + 1) == "join" and told.pieces[i + 1].value == "," and told.kind(i + 2) == "figure"
    return bare and after and i in (0, told.owner[i] + 1)


def _leaves_for(told: Told, i: int) -> bool:
    """839.98에서 844.72로: the level that a move leaves."""
    return told.pieces[i].tail == "from" and any(
        told.kind(k) == "figure" and told.pieces[k].tail in ("to", "until", "subject") and fits(told, k)
        for k in range(i + 1, len(told.pieces))
        if told.clause[k] == told.clause[i] and told.verb[k] == told.verb[i]
    )


def _aspect(told: Told, owner: int) -> str:
    """Open, close, high or low, of the session; empty for a peak of nobody knows when."""
    value = str(told.pieces[owner].value)
    if value in ASPECTS and (told.kind(owner) == "aspect" or value == "open"):
        return value
    known = any(
        piece.kind == "aspect" and piece.value in ("mid", "high", "low") for piece in told.pieces[:owner]
    )
    return PEAKS.get(value, "") if known else ""


def _with_change(told: Told, i: int) -> bool:
    """Whether a signed change follows, as in tables: 203,500원 (+1.75%)."""
    j = next((k for k in range(i + 1, len(told.pieces)) if told.kind(k) not in ("join", "open")), i)
    return j > i and told.kind(j) == "figure" and bool(told.pieces[j].value.sign)


def _priced(told: Told, i: int) -> bool:
    """SK하이닉스(19만4천200원)는: a price, where nobody deals in the share."""
    dealing = any(piece.kind in _DEALING for piece in told.pieces)
    amount = told.pieces[i].value.amount
    return told.kind(i + 1) == "close" and not dealing and amount.unit == "won" and amount.value < 10**8


_DEALING = frozenset("group net gross trade deals quantity outsider".split())


def _leads(told: Told, verb: int) -> bool:
    """기록하며 마감했다: the verb of closing right behind."""
    return told.kind(verb + 1) == "end"


def _named_before(told: Told, i: int) -> tuple[str, Moment] | None:
    """전 거래일(5,969.64), 전날 종가 5,969.64, 장중 고가(6,144.71)."""
    j = i - 1
    if told.kind(j) == "open":
        j -= 1
    if told.kind(j) == "base" and told.pieces[j].value == "close":
        return "close", BEFORE
    if told.kind(j) == "before" and told.kind(i - 1) == "open":
        return "close", BEFORE if told.pieces[j].value == 1 else Moment(ago=2)
    if told.kind(j) == "aspect" and told.pieces[j].value in ASPECTS and told.kind(i - 1) == "open":
        return _of_day(told, i, told.pieces[j].value)
    if told.kind(j) == "day" and told.kind(i - 1) == "open" and told.pieces[j].value is not None:
        return "close", Moment(on=told.pieces[j].value)
    return None


def _of_day(told: Told, i: int, aspect: str) -> tuple[str, Moment]:
    """The value of the day that the clause speaks of; within the day only the extremes are known."""
    when = day_of(told, i)
    within = within_day(told, i)
    if aspect == "last" and (within == "once" or (within == "mid" and told.cast.phase == "close")):
        aspect = "extreme"
    elif aspect == "last" and within == "early" and told.cast.phase != "open":
        aspect = "path"
    if when != NOW:
        return ("close" if aspect == "last" else aspect), when
    look = hour_of(told, i)
    return aspect, look if aspect == "last" else NOW


def _by_move(told: Told, i: int, verb: int) -> tuple[str, Moment]:
    """6,142.14까지 올라: the high; 6,083.86으로 상승: where it stands."""
    sign = _way(told, i, verb)
    end = ending(told, verb)
    within = within_day(told, i)
    if within in ("once", "mid") or (within and told.hanging(i) == "until"):
        aspect = "high" if sign > 0 else "low" if sign < 0 else "extreme"
        return aspect, told.when[i]
    if told.hanging(i) == "until" and not (end and told.words(verb + 1).startswith("채")):
        return ("extreme", NOW) if _of_the_day(told, i) else ("path", NOW)
    return _of_day(told, i, end or "last")


def _of_the_day(told: Told, i: int) -> bool:
    """Whether 까지 says how far the session went: no hour, no stretch of time, no early trading before it."""
    amount = told.pieces[i].value.amount
    whole = amount.unit == "" and amount.step >= 1
    within = any(
        piece.kind in ("clock", "lapse", "period", "since", "after")
        or (piece.kind, piece.value) == ("aspect", "early")
        for piece in told.pieces[:i]
    )
    return not whole and not within and told.when[i] == NOW


def _way(told: Told, i: int, verb: int) -> int:
    """1 up and -1 down: of 상승폭을 키우다 the way of its noun."""
    if told.kind(verb) != "become":
        return int(told.pieces[verb].value)
    width = next((k for k in range(i, verb) if told.kind(k) == "width"), -1)
    return int(told.pieces[width].value) * int(told.pieces[verb].value) if width >= 0 else 0


def _without_verb(told: Told, i: int) -> tuple[str, Moment] | None:
    """지수는 6,083.86이다; a headline's 코스피 6,083.86(+1.91%)."""
    piece = told.pieces[i]
    if i == 0 and piece.tail == "topic" and piece.value.amount.step < 1:
        return _of_day(told, i, "last")  # 3,056.84는 지난해 7월 30일 이후 최저치다
    if piece.tail in ("end", "link", "adn"):
        return _of_day(told, i, "last")
    if told.kind(i - 1) == "move" and told.pieces[i - 1].tail == "adn" and piece.tail == "":
        return _of_day(told, i, "last")
    labelled = told.kind(i - 1) == "join" and told.pieces[i - 1].value in ":：" and told.owner[i] == i - 2
    between = range(told.owner[i] + 1, i)
    alone = told.owner[i] >= 0 and all(told.kind(k) in ("figure", "join") for k in between)
    plain = alone and (piece.value.amount.unit == "won" or "." in str(piece.value.amount.value))
    listed = (told.headline and (labelled or plain)) or (plain and _changed(told, i))
    if piece.tail == "" and (listed or _one_of_list(told, i) or _at_the_end(told, i)):
        return _of_day(told, i, "last")
    return None


def _changed(told: Told, i: int) -> bool:
    """삼성전자 20만3천500원(+1.75%)."""
    return told.kind(i + 1) == "open" and _with_change(told, i)


def _one_of_list(told: Told, i: int) -> bool:
    """SK하이닉스는 74만9천원, 삼성전자는 ... 14만2천300원이다: the others are what the last of them is."""
    unit = told.pieces[i].value.amount.unit
    if told.kind(i + 1) != "join" or told.kind(i - 1) not in SUBJECTS or told.kind(i + 2) != "who":
        return False
    return any(
        told.kind(k) == "figure"
        and told.pieces[k].value.amount.unit == unit
        and told.pieces[k].tail in ("end", "link")
        and told.clause[k] == told.clause[i]
        for k in range(i + 2, len(told.pieces))
    )


def _at_the_end(told: Told, i: int) -> bool:
    """3천600원 올라 6만9천700원!"""
    before = told.pieces[i - 1] if i else None
    return i == len(told.pieces) - 1 and before is not None and (before.kind, before.tail) == ("move", "link")
