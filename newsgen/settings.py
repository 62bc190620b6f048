"""The editors' tables and templates, read once and handed to the stages that use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsgen import facts, plan, prose, rules, tables
from newsgen.errors import BadTable
from newsgen.records import MARKET

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
    section: str = MARKET
    """The section of the paper whose points and orders these are."""

    def for_section(self, section: str) -> Settings:
        """The same house with the tables of another section."""
        return self if section == self.section else load(self.lang, self.style, section)


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
def load(lang: str = "en", style: str | None = None, section: str = MARKET) -> Settings:
    """The settings for a language, house style and section; BadInput or BadTable says what is wrong."""
    chosen = style or DEFAULT_STYLE.get(lang, "")
    return Settings(
        lang,
        chosen,
        _yardsticks(),
        rules.compile_rules(tables.read(_of_section(PACKAGE / "rules" / "points.yaml", section))),
        _skeletons(section),
        _desk(lang, chosen),
        section,
    )


def _of_section(table: Path, section: str) -> Path:
    """A section's own table: ``points_share.yaml`` beside the market's ``points.yaml``."""
    return table if section == MARKET else table.with_stem(f"{table.stem}_{section}")


@cache
def _desk(lang: str, style: str) -> prose.Desk:
    words = _words_folder(lang)
    by_name = {name: tables.read(words / f"{name}.yaml") for name in ("styles", "verbs")}
    by_name["thresholds"] = tables.thresholds(words / "thresholds.yaml", prose.THRESHOLDS[lang])
    return prose.open_desk(lang, style, by_name, templates_folder(), tables.cache_folder("templates"))


@cache
def _yardsticks() -> facts.Yardsticks:
    folder = PACKAGE / "facts"
    ladders = facts.compile_ladders(tables.read(folder / "ladders.yaml"))
    return facts.Yardsticks(ladders, tables.thresholds(folder / "thresholds.yaml", facts.THRESHOLDS))


def _skeletons(section: str) -> plan.Skeletons:
    folder = PACKAGE / "plan"
    thresholds = tables.thresholds(folder / "thresholds.yaml", plan.THRESHOLDS)
    table = tables.read(_of_section(folder / "skeletons.yaml", section))
    return plan.compile_skeletons(table, thresholds, section)
