"""What a template may print, and the filters that keep a mark."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsgen.errors import BadTemplate
from newsgen.records import Said


def capital(text: str) -> str:
    """The Jinja filter ``cap``: a capital first letter, the mark kept."""
    if text[:1].isupper():
        return text
    worded = text[:1].upper() + text[1:]
    return text.worded(worded) if isinstance(text, Said) else worded


AN = re.compile(r"8|1[18](?!\d)|[aeio](?!ne)|u(?!ni)")
"""How what is spoken with a vowel first starts: an 8 percent fall, an 11-session streak, an easing."""


def article(text: str) -> str:
    """The Jinja filter ``article``: with ``a`` or ``an`` before it, the mark kept.

    >>> article("8 percent fall"), article("third"), article("one-session streak")
    ('an 8 percent fall', 'a third', 'a one-session streak')
    """
    worded = f"{'an' if AN.match(text) else 'a'} {text}"
    return text.worded(worded) if isinstance(text, Said) else worded


PARTICLES = ("은는", "이가", "을를", "와과", "으로", "이라", "이다", "이며", "이나", "이어서", "이었다")
"""The Korean particles that depend on the word before, as two of each: ``{{ index }}{{ index | 은는 }}``."""


def filters() -> dict[str, Callable[[str], str]]:
    """The filters of every template, by name; those of particles give the particle alone, without a mark."""
    return {"cap": capital, "article": article, **{pair: _behind(pair) for pair in PARTICLES}}


def forms(pair: str) -> tuple[str, ...]:
    """The forms of a particle that a template names by its pair: 은 and 는 of ``은는``."""
    from newsgen.prose.korean.particles import PAIRS  # only Korean templates ask

    return tuple(dict.fromkeys(PAIRS[pair]))


def _behind(pair: str) -> Callable[[str], str]:
    return lambda word: _particle()(word, pair)


@cache
def _particle() -> Callable[[str, str], str]:
    from newsgen.prose.korean.particles import particle  # only Korean templates ask

    return particle


def finalize(value: str) -> str:
    """What Jinja may print: marked words, and plain words that say nothing checkable."""
    if value.__class__ is Said or value.__class__ is str:
        return value
    str(value)  # a name the context lacks says so itself
    raise BadTemplate(f"a template prints {value!r}, which is not text with a mark; format it in its context")
