"""Which language a text is written in."""

from __future__ import annotations

import re

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_OTHER = re.compile("[Ͱ-᷿぀-ヿ㐀-鿿฀-๿؀-ۿ]")
"""Letters of neither: Greek to Arabic and Thai, Japanese kana, Chinese characters."""
_WORD = re.compile("[a-zà-ɏ]+")

OTHERS = frozenset(
    # French, German, Spanish, Italian, Portuguese, Dutch, Indonesian: words that no English sentence has
    """le la les des du une et est dans pour avec sur der die das und ist ein eine den dem mit auf nicht el
    los las del una que por con para il gli della di e o os um uma em não het een en van naar yang dan dari
    pada dengan ke""".split()
)
ENGLISH = frozenset("the of and to in at by for on from its as was were with is after a an up down".split())
"""Small words by which a language is known; a headline may have none of them."""


def guess(text: str) -> str | None:
    """``en`` or ``ko``; None for a text that is in neither.

    >>> guess("The Kospi rose."), guess("코스피가 SK하이닉스에 힘입어 올랐다."), guess("日経平均 closed")
    ('en', 'ko', None)
    >>> guess("Kospi tops 6,000"), guess("Le Kospi a progressé dans la matinée")
    ('en', None)
    """
    hangul, latin, other = (len(letters.findall(text)) for letters in (_HANGUL, _LATIN, _OTHER))
    if hangul and hangul * 2 > max(latin, other):
        return "ko"
    if not latin or other * 2 > latin:
        return None
    words = _WORD.findall(text.lower())
    foreign, english = (sum(word in known for word in words) for known in (OTHERS, ENGLISH))
    return None if foreign > 1 and foreign > english else "en"
