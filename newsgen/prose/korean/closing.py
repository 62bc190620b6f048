"""How a session ends, in the words that every kind of story closes with."""

from __future__ import annotations

from collections.abc import Mapping

CLOSED = ("거래를 마쳤다", "장을 마쳤다", "마감했다")
"""The predicates of a session that ended, which take turns."""
AND_SO: Mapping[str, str] = {"거래를 마쳤다": "거래를 마쳐", "장을 마쳤다": "장을 마쳐", "마감했다": "마감해"}
"""The same, and so."""
