"""Does an encoding have every character of a text, and what stands for those that it lacks?"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from newsgen.errors import BadInput

UTF_8, CP949, EUC_KR = "utf-8", "cp949", "euc-kr"
DECLARED = {UTF_8: "UTF-8", CP949: "CP949", EUC_KR: "EUC-KR"}
"""The encodings of an export, and what an XML declaration calls each."""
COMPOSED = b"\xa4\xd4"
"""With it begins a syllable that EUC-KR spells out in eight bytes (KS X 1001, annex 3). Python writes such
a one and hardly any newsroom reads it: EUC-KR here has the 2,350 syllables of two bytes."""


def lettered(text: str, encoding: str, replace: Mapping[str, str], where: str) -> str:
    """The text in characters that the encoding has; BadInput, which says ``where``, for one that nothing
    replaces.

    >>> lettered("6,000선 — 마감", "cp949", {"—": "-"}, "")
    '6,000선 - 마감'
    """
    if _whole(text, encoding):
        return text
    return "".join(each if has(each, encoding) else _other(each, encoding, replace, where) for each in text)


def _whole(text: str, encoding: str) -> bool:
    try:
        raw = text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return encoding != EUC_KR or COMPOSED not in raw


@lru_cache(maxsize=4096)
def has(letter: str, encoding: str) -> bool:
    """Whether the encoding has a character.

    >>> has("똠", "cp949"), has("똠", "euc-kr"), has("—", "cp949")
    (True, False, False)
    """
    try:
        return encoding == UTF_8 or len(letter.encode(encoding)) <= 2
    except UnicodeEncodeError:
        return False


def _other(letter: str, encoding: str, replace: Mapping[str, str], where: str) -> str:
    if letter in replace:
        return replace[letter]
    name = unicodedata.name(letter, "without a name")
    raise BadInput(
        f"{where}: {encoding} has no {letter} (U+{ord(letter):04X}, {name}). Say in the export's table "
        "replace what stands for it, or choose utf-8."
    )
