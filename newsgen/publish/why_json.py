"""The lead explained as one JSON object; numbers are exact decimal text, as in every other object."""

from __future__ import annotations

from typing import Any

from newsgen.publish.as_json import dump
from newsgen.publish.why_words import first, otherwise
from newsgen.records.plain_values import plain
from newsgen.records.why import Candidate, Change, Why


def encode(why: Why) -> bytes:
    """UTF-8 JSON, indented by two; ``change`` is the smallest of all, or null."""
    return dump(
        {
            "id": why.story_id,
            "session": why.session.isoformat(),
            "phase": why.phase,
            "lead": why.lead.fact.id,
            "candidates": [_candidate(why, each) for each in why.candidates],
            "change": _change(why.change, first(why, why.change)) if why.change else None,
            "others": [_change(each, first(why, each)) for each in why.others],
            "angles": [_change(each, otherwise(why, each)) for each in why.angles],
            "within": plain(why.within),
            "looked_at": list(why.looked_at),
        }
    )


def _candidate(why: Why, candidate: Candidate) -> dict[str, Any]:
    ranked, change = candidate.fact, candidate.change
    return {
        "id": ranked.fact.id,
        "points": ranked.points,
        "reasons": list(ranked.reasons),
        "story": ranked.story,
        "lost": candidate.lost or None,
        "short": plain(candidate.short),
        "change": _change(change, first(why, change)) if change else None,
    }


def _change(change: Change, says: str) -> dict[str, Any]:
    return {
        "datum": f"{change.series}.{change.field}",
        "address": change.address,
        "unit": change.unit,
        "from": plain(change.before),
        "to": plain(change.to),
        "by": plain(change.by),
        "percent": plain(change.percent),
        "tick": plain(change.tick),
        "until": plain(change.until),
        "along": plain(change.along),
        "lead": change.fact.id,
        "story": change.story,
        "points": change.points,
        "reason": change.reason,
        "proven": change.proven,
        "says": says,
    }
