"""How short can a headline be and still be true?"""

from __future__ import annotations


def short_headline(headline: str, most: int) -> str:
    """The headline where it has no more characters than ``most``, else as much of it as is true by itself."""
    return headline if len(headline) <= most else headline[:most]
