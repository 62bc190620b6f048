"""A story as one JSON object: its words, the spans in them, the facts and the data under both.

Numbers are strings holding the exact decimal value (``"6138.58"``), never rounded, so that no reader's
floating point can change a figure. Dates are ISO 8601; ``start`` and ``end`` count code points of ``text``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from newsgen.publish.told import left_out, told
from newsgen.records import Line, MarketDay, RankedFact, Story, StoryPlan
from newsgen.records.addresses import data_of, supplied_of
from newsgen.records.plain_values import plain


def encode(story: Story, day: MarketDay) -> bytes:
    """UTF-8 JSON, indented by two, keys in a fixed order, one newline at the end."""
    draft = story.draft
    return dump(
        {
            "id": story.id,
            "version": story.version,
            "kind": story.plan.kind,
            "phase": story.plan.phase,
            "lang": draft.lang,
            "style": story.style,
            "session": day.session.isoformat(),
            "as_of": day.as_of.isoformat(),
            "source": plain(day.source),
            "headline": draft.headline.text,
            "headline_spans": _spans(draft.headline),
            "deck": draft.deck.text if draft.deck else None,
            "deck_spans": _spans(draft.deck) if draft.deck else [],
            "paragraphs": [_paragraph(line) for line in draft.paragraphs],
            "notice": _paragraph(draft.notice),
            "imprint": plain(story.imprint),
            "facts": facts(story.plan),
            "problems": plain(story.problems),
            "notes": plain(day.notes),
            "data": data(day),
            **_for_filing(story, day),
        }
    )


def _for_filing(story: Story, day: MarketDay) -> dict[str, Any]:
    """What the archive needs beside the words: the item, the whole day, which of its names were the table's,
    and by what the words are known."""
    if story.newsroom is None:
        return {}
    from newsgen.publish.newsroom.item_of import item_of

    draft = story.draft
    lines = (draft.headline, draft.deck, *draft.paragraphs)
    words = "\n".join(line.text for line in lines if line)
    return {
        "length": plain(story.length),
        "item": plain(item_of(story, day)),
        "snapshot": plain(day),
        "table_names": plain(story.table_names),
        "words_sha256": sha256(words.encode()).hexdigest(),
    }


def encode_facts(plan: StoryPlan, day: MarketDay) -> bytes:
    """The facts of a day before a word is written, in the same shape as in a story's object."""
    return dump(
        {
            "id": plan.story_id,
            "kind": plan.kind,
            "phase": plan.phase,
            "session": day.session.isoformat(),
            "as_of": day.as_of.isoformat(),
            "lead": plan.lead.fact.id,
            "facts": facts(plan),
            "notes": plain(day.notes),
            "data": data(day),
        }
    )


def facts(plan: StoryPlan) -> list[dict[str, Any]]:
    """Every fact, heaviest first as ranked, with its points, its reasons and whether it is told."""
    used, reasons = told(plan), left_out(plan)
    return [
        {
            "id": each.fact.id,
            "kind": each.fact.kind,
            "subject": each.fact.subject,
            "points": each.points,
            "reasons": list(each.reasons),
            "used": each.fact.id in used,
            "left_out": reasons.get(each.fact.id),
            "detail": _detail(each),
        }
        for each in plan.ranked
    ]


def data(day: MarketDay) -> dict[str, Any]:
    """Every input of the day by its address: figures, marks of the past, and what was supplied in words."""
    found = {**data_of(day), **supplied_of(day)}
    return {address: _without_address(plain(each)) for address, each in found.items()}


def dump(value: Mapping[str, Any]) -> bytes:
    """The one way JSON leaves newsgen: readable, Korean as it is, ends with a newline."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _detail(ranked: RankedFact) -> dict[str, Any]:
    values: dict[str, Any] = plain(ranked.fact)
    values.pop("subject")
    return values


def _without_address(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "address"}


def _paragraph(line: Line) -> dict[str, Any]:
    return {"text": line.text, "spans": _spans(line)}


def _spans(line: Line) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = plain(line.spans)
    return found
