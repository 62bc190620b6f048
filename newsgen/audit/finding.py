"""What a judge says of one assertion, before it is worded as a statement."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE


class Finding(NamedTuple):
    """A verdict with its reasons."""

    verdict: str
    """One of ``newsgen.records.checked.VERDICTS``."""
    why: str
    """The datum, the formula, the witness."""
    right: str = ""
    """What could be printed instead, in the text's language."""
    cause: str = ""
    """What the wrong figure looks like; empty where nothing fits."""


def true(why: str) -> Finding:
    """Borne out."""
    return Finding(TRUE, why)


def false(why: str, right: str, cause: str = "") -> Finding:
    """Contradicted."""
    return Finding(FALSE, why, right, cause)


def close(why: str, right: str = "") -> Finding:
    """Near, but not it."""
    return Finding(CLOSE, why, right)


def unknown(why: str) -> Finding:
    """Not to be told from the data: why names what is missing."""
    return Finding(UNCHECKABLE, why)
