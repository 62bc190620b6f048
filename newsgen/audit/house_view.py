"""The day as verify's judges see it, noting every figure that they are shown."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

from newsgen.records import Datum, Flows, History, Mark, MarketDay, Rung
from newsgen.verify.view import View

Known = Datum | Mark


class NotingView(View):
    """A view that remembers which figures were looked at."""

    __slots__ = ("seen",)

    def __init__(self, day: MarketDay, lang: str) -> None:
        super().__init__(day, lang)
        self.seen: dict[str, Known] = {}

    def note(self, found: Any) -> Any:
        """The same, noted when it is a figure."""
        if isinstance(found, Datum | Mark) and found.address:
            self.seen[found.address] = found
        return found

    def datum(self, who: str, aspect: str, look: time | None = None) -> Datum | None:
        """The figure that a subject has in a role."""
        found: Datum | None = self.note(super().datum(who, aspect, look))
        return found

    def base(self, who: str, base: str) -> Known | None:
        """What a move is counted from."""
        found: Known | None = self.note(super().base(who, base))
        return found

    def history(self, who: str) -> History:
        """What lies behind the series, each figure of which is noted when it is asked for."""
        return _Noting(super().history(who), self)  # type: ignore[return-value]

    def rung(self, who: str, level: Decimal) -> Rung | None:
        """The round level of a series with its first crossings."""
        found = super().rung(who, level)
        for mark in (found.first_touch, found.first_close) if found else ():
            self.note(mark)
        return found

    def flows(self, market: str, look: time | None = None) -> Flows | None:
        """Net buying on a market."""
        found = super().flows(market, look)
        return None if found is None else _Noting(found, self)  # type: ignore[return-value]


class _Noting:
    """A record whose figures are noted when they are asked for."""

    __slots__ = ("_of", "_view")

    def __init__(self, of: Any, view: NotingView) -> None:
        self._of = of
        self._view = view

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._of, name)
        if callable(found):
            return lambda *asked: self._view.note(found(*asked))
        if isinstance(found, dict):
            return _NotingRows(found, self._view)
        held = getattr(found, "at", None) or getattr(found, "base", None)
        self._view.note(held)
        return self._view.note(found)


class _NotingRows(dict[Any, Any]):
    """Figures by name, noted when they are asked for."""

    def __init__(self, rows: dict[Any, Any], view: NotingView) -> None:
        super().__init__(rows)
        self._view = view

    def __getitem__(self, key: Any) -> Any:
        return self._noted(super().__getitem__(key))

    def get(self, key: Any, default: Any = None) -> Any:
        """The row, noted."""
        return self._noted(super().get(key, default))

    def _noted(self, found: Any) -> Any:
        for each in (found, *(getattr(found, name, None) for name in ("at", "ahead", "behind"))):
            self._view.note(each)
        return found
