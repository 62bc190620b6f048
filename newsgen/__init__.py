"""Korean market data in, a wire story out, every figure and every claim in it provably true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsgen.checking import Day
    from newsgen.records.checked import Checked

__all__ = ["check"]


def check(text: str, day: Day, lang: str | None = None) -> Checked:
    """Every checkable statement of a story held to a day: true, false, close or not to be told.

    ``day`` is the path of a day file, its content as a mapping, or a ``MarketDay``; the language is guessed
    unless it is ``en`` or ``ko``. Raises ``newsgen.errors.BadInput``, one line, for what cannot be checked.
    """
    from newsgen import checking  # importing newsgen does no work

    return checking.check(text, day, lang)


def __getattr__(name: str) -> str:
    if name != "__version__":
        raise AttributeError(name)
    from newsgen.version import VERSION

    return VERSION
