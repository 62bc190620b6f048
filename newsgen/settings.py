"""The editors' tables and templates, read once and handed to the stages that use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from newsgen import facts, plan, prose, rules
from newsgen.errors import BadTable

SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's safe loader where the machine has it, which is ten times as fast."""

PACKAGE = Path(__file__).parent
LANGUAGE_FOLDERS = {"en": "english"}
DEFAULT_STYLE = {"en": "herald"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything between a day and its story that is not the day itself."""

    lang: str
    style: str
    ladders: facts.Ladders
    rulebook: rules.Rulebook
    skeletons: plan.Skeletons
    desk: prose.Desk


def templates_folder() -> Path:
    """Where the templates are: inside the installed package, or at the top of a checkout."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


def _table(path: Path) -> Any:
    try:
        return yaml.load(path.read_bytes(), Loader=SAFE)  # noqa: S506 - SAFE is a safe loader
    except FileNotFoundError:
        raise BadTable(f"the table {path} is missing; put it back or reinstall") from None
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise BadTable(
            f"the table {path.name}{where} is not YAML: {getattr(fault, 'problem', fault)}"
        ) from None


def languages() -> tuple[str, ...]:
    """The languages stories can be written in."""
    return tuple(LANGUAGE_FOLDERS)


@cache
def styles(lang: str) -> tuple[str, ...]:
    """The house styles of a language."""
    return prose.style_names(_table(_words_folder(lang) / "styles.yaml"))


def _words_folder(lang: str) -> Path:
    if lang not in LANGUAGE_FOLDERS:
        raise BadTable(f"there are no stories in {lang!r} yet; choose one of {', '.join(LANGUAGE_FOLDERS)}")
    return PACKAGE / "prose" / LANGUAGE_FOLDERS[lang]


@cache
def load(lang: str = "en", style: str | None = None) -> Settings:
    """The settings for a language and house style; BadInput or BadTable says what is wrong."""
    words = _words_folder(lang)
    tables = {name: _table(words / f"{name}.yaml") for name in ("styles", "verbs")}
    chosen = style or DEFAULT_STYLE[lang]
    return Settings(
        lang,
        chosen,
        facts.compile_ladders(_table(PACKAGE / "facts" / "ladders.yaml")),
        rules.compile_rules(_table(PACKAGE / "rules" / "points.yaml")),
        plan.compile_skeletons(_table(PACKAGE / "plan" / "skeletons.yaml")),
        prose.open_desk(lang, chosen, tables, templates_folder()),
    )
