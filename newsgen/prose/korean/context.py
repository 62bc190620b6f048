"""The contexts of Korean sentences."""

from __future__ import annotations

from collections.abc import Callable

from newsgen.prose.context import Context, Facts, context, every, one
from newsgen.prose.korean.voice import Voice

__all__ = ["Builder", "Context", "Facts", "context", "every", "one"]

Builder = Callable[[Facts, Voice], Context]
