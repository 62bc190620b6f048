"""Readers of the words that only a story about the dollar and the won has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.korean.reading import Reading

HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {}
