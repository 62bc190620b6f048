"""The reader of anybody's English.

A text is cut into tokens, marked by the phrase book (``lex``), cut into clauses with their subjects settled
(``clauses``, ``subjects``); the areas then take the figures that they understand. What none
takes is *beside*.
"""

from __future__ import annotations

from newsgen.audit.english.reader import read

__all__ = ["read"]
