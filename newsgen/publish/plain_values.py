"""Records as plain values, under the name by which encoders know it."""

from __future__ import annotations

from newsgen.records.plain_values import plain

__all__ = ["plain"]
