"""The words that a fact's attributes may be: what an editors' table may ask for, and what a fact may say.

By attribute, or by kind of fact and attribute where kinds differ. An attribute that is not here is free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from newsgen.records.facts import CAP, DOLLAR_WON, FLOW, INDEX, MAIN, NOON_RATE, SHARE, SHARE_CAP, Fact
from newsgen.records.history import MEASURES, PERIODS
from newsgen.records.market import GROUPS

ROLES = (
    MAIN,
    INDEX,
    SHARE,
    CAP,
    DOLLAR_WON,
    SHARE_CAP,
    NOON_RATE,
    FLOW,
    "overseas",
    "sector",
    "leaders",
    "event",
    "view",
)
"""Whom a fact is about; the last three are what was supplied."""

VOCABULARY: Mapping[str, tuple[str, ...]] = {
    "role": ROLES,
    "direction": ("up", "down", "flat"),
    "measure": MEASURES,
    "period": PERIODS,
    "group": GROUPS,
    "grade": ("major", "minor"),
    "how": ("touched", "closed", "regained", "lost"),
    "event": ("first_touch", "first_close"),
    "record.what": ("close", "high", "low_close", "low"),
    "halt.what": ("sidecar", "circuit_breaker"),
    "occasion.what": ("year_first", "year_last"),
    "gap.to": ("record_close", "record_high", "next_rung"),
    "relation": ("lagged", "outpaced", "fell_more", "fell_less", "bucked", "tracked"),
    "since_open.side": ("above", "below", "at"),
    "leader.side": ("led", "lagged"),
}


def words_of(kind: str, attribute: str) -> tuple[str, ...] | None:
    """What an attribute of a kind of fact may be; None where it is free."""
    return VOCABULARY.get(f"{kind}.{attribute}") or VOCABULARY.get(attribute)


_ATTRIBUTES: dict[str, Mapping[str, str]] = {}


def attributes(kind: type[Fact]) -> Mapping[str, str]:
    """Everything a kind of fact has, by name: the type, as it is written in its class."""
    found = _ATTRIBUTES.get(kind.kind)
    if found is None:
        told = {each.name: str(each.type) for each in fields(kind)}
        for name in dir(kind):
            each = getattr(kind, name, None)
            if isinstance(each, property) and each.fget:
                told[name] = str(each.fget.__annotations__.get("return"))
        found = _ATTRIBUTES[kind.kind] = told
    return found
