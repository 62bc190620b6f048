"""The languages a story can be written in, and where each keeps its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from newsgen.errors import BadInput
from newsgen.prose.context import Context, Facts
from newsgen.records import MarketDay, StoryPlan
from newsgen.records.story import WonForm

FOLDERS: Mapping[str, str] = {"en": "english", "ko": "korean"}
"""Languages, and the folder of each one's words, which are imported only when a story is written in it."""


class HouseStyle(Protocol):
    """What every stage may ask of a house's style, whatever the language."""

    @property
    def name(self) -> str:
        """The style's row in the table."""

    @property
    def flows_told(self) -> tuple[str, ...]:
        """The investor groups that are told of at all."""

    @property
    def won_form(self) -> WonForm:
        """How Korean amounts are written, for pictures; in another language it says nothing."""


class Voice(Protocol):
    """How one story speaks: what has been named and said in it."""

    plan: StoryPlan
    day: MarketDay

    def new_paragraph(self) -> None:
        """Forgets what only a paragraph remembers."""

    def apart(self) -> Voice:
        """A voice for a headline: the same choices, nothing said yet."""


Builders = Mapping[str, Callable[[Facts, Any], Context]]
"""By template, what builds its context from a sentence's facts and a voice."""


class Language(Protocol):
    """What a language's folder offers."""

    TABLES: tuple[str, ...]
    """Its tables beside that of its thresholds, each a file of YAML."""
    THRESHOLDS: frozenset[str]
    """What its table of thresholds must hold."""
    CLAUSES_BEHIND: bool
    """Whether the clauses of a first sentence are printed behind it one by one, each by a template of its
    own; else the template of the first sentence has them in their places."""

    def builders_of(self, section: str) -> Builders:
        """The builders of a section of the paper."""

    def compile_words(self, tables: Mapping[str, Any]) -> Any:
        """The word tables, checked."""

    def read_style(self, table: Mapping[str, Any], name: str) -> HouseStyle:
        """The style of that name; BadInput lists those that exist, BadTable says what is wrong."""

    def Voice(self, style: Any, words: Any, plan: StoryPlan, day: MarketDay) -> Voice:  # noqa: N802, a class
        """A voice for one story."""


@cache
def language(lang: str) -> Language:
    """The language of that name; BadInput lists those there are."""
    if lang not in FOLDERS:
        raise BadInput(f"there are no stories in {lang!r} yet. Choose one of {', '.join(FOLDERS)}.")
    return cast("Language", import_module(f"newsgen.prose.{FOLDERS[lang]}"))


Limits = Mapping[str, Decimal]
"""Thresholds by name."""
