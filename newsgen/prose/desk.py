"""A desk: one language, one house style, its templates and word tables, ready to write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsgen.errors import BadInput
from newsgen.prose import english
from newsgen.prose.english.voice import Voice
from newsgen.prose.environment import Render, open_templates, renderer
from newsgen.prose.style import Style, style
from newsgen.records import MarketDay, StoryPlan

LANGUAGES = {"en": english}
THRESHOLDS = {lang: words.THRESHOLDS for lang, words in LANGUAGES.items()}
"""What a language's table of thresholds must hold."""


class Desk:
    """Everything that writing needs and no day changes; templates are compiled when first used."""

    def __init__(
        self, lang: str, house: Style, tables: Mapping[str, Any], folder: Path, compiled: Path | None
    ) -> None:
        self.lang = lang
        self.style = house
        self.words = LANGUAGES[lang].compile_words(tables)
        self.builders_of = LANGUAGES[lang].builders_of
        """The functions that build each template's context, by section of the paper."""
        self._environment = open_templates(folder, compiled)
        self._renders: dict[str, Render] = {}

    def new_voice(self, plan: StoryPlan, day: MarketDay) -> Voice:
        """A voice for one story, in this house's style and words."""
        made: Voice = LANGUAGES[self.lang].Voice(self.style, self.words, plan, day)
        return made

    def render(self, name: str) -> Render:
        """The renderer of a template."""
        found = self._renders.get(name)
        if found is None:
            found = self._renders[name] = renderer(self._environment, name)
        return found


def open_desk(
    lang: str, style_name: str, tables: Mapping[str, Any], templates: Path, compiled: Path | None = None
) -> Desk:
    """A desk; BadInput names the languages and styles there are."""
    if lang not in LANGUAGES:
        raise BadInput(f"there are no stories in {lang!r} yet. Choose one of {', '.join(LANGUAGES)}.")
    return Desk(lang, style(tables["styles"], style_name), tables, templates / lang, compiled)
