"""Which words each template is given: what its builder's context holds, in every section of the paper."""

from __future__ import annotations

import inspect
from importlib.util import find_spec
from typing import get_type_hints

from newsgen.prose.languages import FOLDERS, language
from newsgen.records import MARKET, SECTIONS


def words_given(lang: str) -> dict[str, frozenset[str]]:
    """By template, the names of the words in its context."""
    found: dict[str, frozenset[str]] = {}
    home = f"newsgen.prose.{FOLDERS[lang]}"
    for section in SECTIONS:
        if section == MARKET or find_spec(f"{home}.{section}_section"):
            for template, builder in language(lang).builders_of(section).items():
                hints = get_type_hints(builder, inspect.getmodule(builder).__dict__)
                found.setdefault(template, frozenset(hints["return"].__slots__))
    return found
