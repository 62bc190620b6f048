"""Which picture suits a kind of story?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as File

RECENT, KNOWN, LOOKS = "recent", "known", "looks"
OTHER = "other"


def shown_for(kind: str) -> tuple[str, ...]:
    """What a story of this kind may show, the best first.

    >>> shown_for("milestone"), shown_for("flat")
    (('recent', 'known', 'looks'), ('looks',))
    """
    table = _table()
    return table.get(kind, table[OTHER])


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    import yaml

    rows = yaml.safe_load(File(__file__).with_name("pictures.yaml").read_text(encoding="utf-8"))
    return {kind: tuple(row["show"]) for row in rows for kind in row["kinds"]}
