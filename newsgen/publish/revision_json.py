"""What became of a published story, as one JSON object."""

from __future__ import annotations

import json
from typing import Any

from newsgen.publish.word_diff import word_diff
from newsgen.records.plain_values import plain
from newsgen.records.revised import Revision


def encode_line(found: Revision) -> bytes:
    """UTF-8 JSON on a line of its own: ``id``, ``version``, ``kind`` (empty where it stands), ``note``,
    ``falsified``, ``changes``, and where there is a next version ``after`` and ``diff``."""
    return (json.dumps(_content(found), ensure_ascii=False) + "\n").encode()


def _content(found: Revision) -> dict[str, Any]:
    item, after = found.before.item, found.after
    told: dict[str, Any] = {
        "id": item.story_id,
        "uri": item.uri,
        "lang": item.lang,
        "version": item.version,
        "kind": found.kind,
        "reason": found.reason,
        "note": found.note,
        "falsified": plain(found.falsified),
        "changes": plain(found.changes),
        "changed_by_hand": list(found.by_hand),
        "notes": list(found.notes),
    }
    if after is None:
        return told
    new = after.item
    return told | {
        "after": {
            "version": new.version,
            "at": new.version_created.isoformat(),
            "status": new.status,
            "headline": new.headline,
            "deck": new.deck or None,
            "paragraphs": list(new.paragraphs),
            "problems": plain(after.problems),
        },
        "diff": plain(word_diff(item, new)),
    }
