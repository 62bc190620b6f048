"""What words: a plan turned into a draft, every printed figure with its provenance."""

from __future__ import annotations

from newsgen.prose.compose import compose, flash
from newsgen.prose.desk import Desk, open_desk
from newsgen.prose.languages import FOLDERS, language

__all__ = ["FOLDERS", "Desk", "compose", "flash", "language", "open_desk"]
