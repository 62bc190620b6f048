"""The editors' tables and templates, read once and handed to the stages that use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsgen import facts, plan, prose, rules, tables
from newsgen.errors import BadTable

PACKAGE = Path(__file__).parent
LANGUAGE_FOLDERS = {"en": "english"}
DEFAULT_STYLE = {"en": "herald"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything between a day and its story that is not the day itself."""

    lang: str
    style: str
    yardsticks: facts.Yardsticks
    rulebook: rules.Rulebook
    skeletons: plan.Skeletons
    desk: prose.Desk


def templates_folder() -> Path:
    """Where the templates are: inside the installed package, or at the top of a checkout."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


def languages() -> tuple[str, ...]:
    """The languages stories can be written in."""
    return tuple(LANGUAGE_FOLDERS)


@cache
def styles(lang: str) -> tuple[str, ...]:
    """The house styles of a language."""
    return prose.style_names(tables.read(_words_folder(lang) / "styles.yaml"))


def _words_folder(lang: str) -> Path:
    if lang not in LANGUAGE_FOLDERS:
        raise BadTable(f"there are no stories in {lang!r} yet. Choose one of {', '.join(LANGUAGE_FOLDERS)}.")
    return PACKAGE / "prose" / LANGUAGE_FOLDERS[lang]


@cache
def load(lang: str = "en", style: str | None = None) -> Settings:
    """The settings for a language and house style; BadInput or BadTable says what is wrong."""
    words = _words_folder(lang)
    by_name = {name: tables.read(words / f"{name}.yaml") for name in ("styles", "verbs")}
    by_name["thresholds"] = tables.thresholds(words / "thresholds.yaml", prose.THRESHOLDS[lang])
    chosen = style or DEFAULT_STYLE[lang]
    return Settings(
        lang,
        chosen,
        _yardsticks(),
        rules.compile_rules(tables.read(PACKAGE / "rules" / "points.yaml")),
        _skeletons(),
        prose.open_desk(lang, chosen, by_name, templates_folder(), tables.cache_folder("templates")),
    )


def _yardsticks() -> facts.Yardsticks:
    folder = PACKAGE / "facts"
    ladders = facts.compile_ladders(tables.read(folder / "ladders.yaml"))
    return facts.Yardsticks(ladders, tables.thresholds(folder / "thresholds.yaml", facts.THRESHOLDS))


def _skeletons() -> plan.Skeletons:
    folder = PACKAGE / "plan"
    thresholds = tables.thresholds(folder / "thresholds.yaml", plan.THRESHOLDS)
    return plan.compile_skeletons(tables.read(folder / "skeletons.yaml"), thresholds)
