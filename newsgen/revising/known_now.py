"""A story's day as it is known now: what a market tells of it today, and what only its own file ever knew."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from newsgen.market.names import known_names, laid_over
from newsgen.records import Breadth, Flows, History, MarketDay, Quote, Words
from newsgen.records.filed import Filed
from newsgen.revising.published import snapshot

_CODE = re.compile(r"\b\d{5}[0-9A-Z]\b")
Names = Mapping[str, Words]
"""By code."""

KEPT = ("session", "as_of", "phase", "source", "main", "assignment")
"""What a story was filed as stays what it was."""
UNITED = ("indices", "shares", "caps", "share_caps", "flows", "breadth", "history", "names", "listings")
"""Of what the market tells by name, it has the last word on each name that it knows."""


def completed(known: MarketDay, before: MarketDay, own: Names | None = None) -> MarketDay:
    """What is known of a session now, and beside it what the story's own day held and a market does not:
    words supplied, earlier looks, halts, names of its ``own`` that the market does not give either, the
    opening of a series that files give without one, the past of a series of which a market with a session
    missing knows less: what is not known is not false. A note says so."""
    parts: dict[str, Any] = {name: getattr(before, name) for name in KEPT}
    for each in fields(MarketDay):
        now, then = getattr(known, each.name), getattr(before, each.name)
        if each.name in UNITED:
            parts[each.name] = _united(now, then)
        elif each.name not in KEPT:
            parts[each.name] = _filled(now, then)
    parts["names"] = {code: _called(code, words, own or {}) for code, words in parts["names"].items()}
    of_the_story = tuple(each for each in known.notes if _concerns(each, before))
    parts["notes"] = (*(of_the_story or before.notes), *_shorter(known.history, before.history))
    return MarketDay(**parts)


def _concerns(note: str, before: MarketDay) -> bool:
    """A note that names shares is of account where the story's day tells of one of them."""
    codes = _CODE.findall(note)
    return not codes or any(code in before.shares for code in codes)


def _shorter(now: Mapping[str, History], then: Mapping[str, History]) -> Iterator[str]:
    """A note of the histories that once reached further back."""
    told = [
        f"{name} is counted from {now[name].covers_from or 'no day'}, not from {then[name].covers_from}"
        for name in now
        if name in then and _reaches_less(now[name], then[name])
    ]
    if told:
        yield f"the past of {'; of '.join(told)}: what was said of it stays as it was filed"


def _reaches_less(now: History, then: History) -> bool:
    return then.covers_from is not None and (now.covers_from is None or now.covers_from > then.covers_from)


def _called(code: str, now: Words, own: Names) -> Words:
    """A share's names as known now; where the market has only the table's, those that a story's day gave."""
    if code not in own or now != known_names().get(code, {}):
        return now
    return laid_over(code, own[code])


def renamed(filed: Filed) -> MarketDay:
    """The day of a version with every share called as the house's table calls it today, unless the day itself
    said how it is called."""
    day, own = snapshot(filed), own_names(filed)
    return replace(
        day, names={code: laid_over(code, own.get(code, {})) or day.names[code] for code in day.names}
    )


def own_names(filed: Filed) -> Names:
    """The names that the day of a version gave of its own: those that were not the table's when it was
    filed."""
    ours = json.loads(filed.story).get("table_names", {})
    named = {
        code: {form: name for form, name in words.items() if ours.get(code, {}).get(form) != name}
        for code, words in snapshot(filed).names.items()
    }
    return {code: words for code, words in named.items() if words}


def _united(now: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    both = {name: _filled(each, then.get(name)) for name, each in now.items()}
    return {**both, **{name: each for name, each in then.items() if name not in now}}


def _filled(now: Any, then: Any) -> Any:
    """What is known now, with the fields that nobody gives any more."""
    if now is None or now == ():
        return now if then is None else then
    if isinstance(now, History):
        return then if isinstance(then, History) and _reaches_less(now, then) else now
    if isinstance(now, Quote | Flows | Breadth) and isinstance(then, type(now)):
        gaps = {
            each.name: getattr(then, each.name) for each in fields(now) if getattr(now, each.name) is None
        }
        return replace(now, **gaps)
    return now
