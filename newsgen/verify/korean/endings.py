"""Verbs by their endings: a stem is inflected once into every form that a story may print.

An ending says how its verb stands to what follows: ``final`` ends the sentence, ``link`` hands on to
the next verb (올라, 오르며), ``but`` does so against it (올랐지만), ``of`` goes with the noun behind
it (오른), ``then`` came before the next verb (오른 뒤), ``until`` and ``since`` are of time
(오르다가, 오른 지), ``that`` is what the rest is said of (오른 것은), ``now`` goes on at this hour
(오르고 있다), ``noun`` is the bare noun of a verb in 하다 (상승), ``cut`` a headline's ending.
"""

from __future__ import annotations

from collections.abc import Iterator

ENDED = frozenset(("final", "but", "until", "now", "after", "then"))
"""Endings that hand nothing on to a verb behind them."""
_PAST = (
    ("다", "final"),
    ("고", "link"),
    ("으며", "link"),
    ("는데", "link"),
    ("지만", "but"),
    ("으나", "but"),
    ("다가", "until"),
    ("던", "of"),
)
_STEM = (
    ("고", "link"),
    ("며", "link"),
    ("면서", "link"),
    ("지만", "but"),
    ("다가", "until"),
    ("다", "cut"),
    ("던", "of"),
    ("는", "of"),
    ("자", "link"),
    ("기도 했다", "final"),
    ("고 있다", "now"),
    ("고 있었다", "final"),
    ("고 있는", "of"),
    ("고 있으며", "link"),
)
_LONG = {"며": "으며", "면서": "으면서"}
"""After a stem that ends in a consonant other than ㄹ."""


def inflected(stem: str, linked: str, *, relative: str = "") -> Iterator[tuple[str, str]]:
    """Every form of a verb with its ending's role: from its stem, its form in 아/어, and that in ㄴ.

    >>> forms = dict(inflected("오르", "올라"))
    >>> forms["올랐다"], forms["오른"], forms["올랐으나"], forms["오르며"]
    ('final', 'of', 'but', 'link')
    """
    past = closed(linked, "ㅆ")
    of = relative or _before_noun(stem)
    yield from ((past + end, role) for end, role in _PAST)
    for end, role in _STEM:
        yield _joined(stem, end), role
    yield linked, "link"
    yield f"{linked}서", "link"
    yield of, "of"
    yield f"{of} 가운데", "link"
    yield f"{of} 채", "link"
    yield f"{of} 뒤", "then"
    yield f"{of} 데 이어", "after"
    yield f"{of} 지", "since"
    yield f"{of} 것은", "that"
    yield f"{of} 건", "that"


def _before_noun(stem: str) -> str:
    """The form in ㄴ: 내린, 낮은, and of a stem in ㄹ, which gives way, 연."""
    if final_of(stem) in OPEN:
        return closed(opened(stem), "ㄴ")
    return f"{stem}은"


def _joined(stem: str, end: str) -> str:
    """A stem with an ending: 내리며, 낮으며, 열며, 여는."""
    if final_of(stem) in OPEN:
        return (opened(stem) if end == "는" else stem) + end
    return stem + _LONG.get(end, end)


def done(noun: str) -> Iterator[tuple[str, str]]:
    """A verb in 하다: its forms, and the noun alone."""
    yield from ((noun + form, role) for form, role in _DONE)
    yield noun, "noun"


def become(noun: str) -> Iterator[tuple[str, str]]:
    """A verb in 되다: 거래된, 붕괴됐다."""
    yield from ((noun + form, role) for form, role in _BECOME)


_FINALS = {"": 0, "ㄴ": 4, "ㄹ": 8, "ㅁ": 16, "ㅆ": 20}


OPEN = (_FINALS[""], _FINALS["ㄹ"])
"""Ends of a stem that take an ending as it is."""


def final_of(word: str) -> int:
    """The consonant that ends the last syllable, as Unicode counts them; 0 for none."""
    return (ord(word[-1]) - 0xAC00) % 28


def opened(word: str) -> str:
    """The word without the consonant that ends its last syllable."""
    return word[:-1] + chr(ord(word[-1]) - final_of(word))


def closed(word: str, final: str) -> str:
    """The word with that consonant under its open last syllable.

    >>> closed("올라", "ㅆ"), closed("내리", "ㄴ")
    ('올랐', '내린')
    """
    return word[:-1] + chr(ord(word[-1]) + _FINALS[final])


_DONE = tuple(inflected("하", "해"))
_BECOME = (*inflected("되", "돼"), *inflected("되", "되어"))
