"""What a superlative is of: highest closes or prices, largest moves, turnover, a group's dealing."""

from __future__ import annotations

from newsgen.audit.korean.owners import MARKETS, owner_of, quantity, single
from newsgen.audit.korean.told import Told

_WAYS = {1: "rise", -1: "fall"}
_DEALT = {1: "buying", -1: "selling"}
_SIZES = ("turnover", "volume")


def measured(told: Told, i: int) -> tuple[str, tuple[str, ...]]:
    """Whose superlative it is, and in what."""
    up = told.pieces[i].value if isinstance(told.pieces[i].value, int) else 1
    if told.kind(i) == "aspect":
        return single(told, i), ("high_price",) if told.pieces[i].value == "high" else ("low_price",)
    group = _dealer(told, i)
    if group is not None:
        return group
    q = _counted(told, i)
    if q >= 0:
        name = told.pieces[q].value
        return owner_of(told, q), (f"{'high' if up > 0 else 'low'}_{name}",) if name in _SIZES else (
            f"{'high' if up > 0 else 'low'}_close",
        )
    widths = _widths(told, i)
    if widths:
        return single(told, i), widths if up > 0 or told.kind(i) in ("place", "figure") else ()
    return single(told, i), _height(told, i, up)


def _dealer(told: Told, i: int) -> tuple[str, tuple[str, ...]] | None:
    """A group's buying or selling, where the superlative is of that; None where it is not."""
    if told.kind(i) not in ("most", "big", "bigger"):
        return None
    clause = [k for k in range(len(told.pieces)) if told.clause[k] == told.clause[i] and not told.aside[k]]
    groups = [k for k in clause if told.kind(k) == "group" and k < i + 3]
    deals = [k for k in clause if told.kind(k) in ("deals", "net")]
    if (
        not groups
        and not deals
        and told.before is not None
        and told.before.dealt
        and not any(told.kind(k) in ("who", "width", "quantity") for k in clause)
    ):
        market, names, sign = told.before.dealt
        return (
            (f"{market}.{names[0]}", (_DEALT[sign],)) if len(names) == 1 and told.kind(i) == "most" else None
        )
    if not groups or not deals:
        return ("", ()) if groups else None
    market = told.market[groups[-1]] if told.market[groups[-1]] in MARKETS else told.cast.main
    if len(groups) > 1:
        return "", ()
    return f"{market}.{told.pieces[groups[-1]].value}", (_DEALT[told.pieces[deals[0]].value],)


def _counted(told: Told, i: int) -> int:
    """The 거래대금, 거래량 or 시가총액 that is the largest; -1 for none."""
    if told.kind(i) not in ("most", "big", "bigger", "record"):
        return -1
    after = next(
        (k for k in (i + 1, i + 2) if told.kind(k) == "quantity" and told.pieces[k].value != "price"), -1
    )
    q = after if after >= 0 else quantity(told, i)
    width = max(
        (k for k in range(i) if told.kind(k) == "width" and told.clause[k] == told.clause[i]), default=-1
    )
    return q if after >= 0 or q > width else -1


def _widths(told: Told, i: int) -> tuple[str, ...]:
    """The largest rise or fall: in percent for 률, in points or percent for 폭."""
    near = [k for k in (*range(i + 1, i + 4), *range(i - 1, -1, -1)) if 0 <= k < len(told.pieces)]
    found = next((k for k in near if told.kind(k) == "width" and told.clause[k] == told.clause[i]), -1)
    if told.kind(i) in ("record", "fresh", "yearly") or (
        told.kind(i) in ("big", "bigger") and told.words(i).find("낮") >= 0
    ):
        return ()
    if found < 0:
        moved = told.pieces[i + 1] if told.kind(i + 1) == "move" else None
        moves = moved is not None and told.kind(i) in ("most", "big") and moved.value
        return (
            tuple(f"{_WAYS[moved.value]}_{unit}" for unit in ("points", "percent"))
            if moved is not None and moves
            else ()
        )
    sign, words = told.pieces[found].value, told.words(found)
    if not sign:
        return ()
    within = (
        "intraday_"
        if told.kind(found - 1) == "aspect" and told.pieces[found - 1].value in ("mid", "once")
        else ""
    )
    units = ("percent",) if "률" in words else ("points", "percent")
    return tuple(f"{within}{_WAYS[sign]}_{unit}" for unit in units)


def _height(told: Told, i: int, up: int) -> tuple[str, ...]:
    """The highest or lowest: of closes, of prices within the day, or of either where it is not said."""
    kind = told.kind(i)
    if kind in ("most", "place", "figure") or (
        kind in ("big", "bigger") and not any(w in told.words(i) for w in ("높", "낮"))
    ):
        return ()
    side = "high" if up > 0 else "low"
    clause = [k for k in range(len(told.pieces)) if told.clause[k] == told.clause[i] and not told.aside[k]]
    said = {(told.kind(k), told.pieces[k].value) for k in clause if told.kind(k) in ("aspect", "end")}
    if (
        of_closes(told, i)
        or ("aspect", "close") in said
        or (("end", "close") in said and told.pieces[i].tail in ("to", "from", ""))
        or _ends_low(told, i, said)
    ):
        return (f"{side}_close",)
    if said & {("aspect", each) for each in ("mid", "once", "high", "low")}:
        return (f"{side}_price",)
    return (f"{side}_close", f"{side}_price")


def of_closes(told: Told, i: int) -> bool:
    """역대 최고 종가: the word for the record says that it is one of closes."""
    return told.kind(i) == "record" and any(word in told.words(i) for word in ("종가", "마감"))


def _ends_low(told: Told, i: int, said: set[tuple[str, object]]) -> bool:
    """가장 낮은 수준에서 거래를 마쳤다."""
    return told.kind(i) == "big" and ("end", "close") in said
