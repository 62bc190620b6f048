"""The editors' tables and templates, read once and handed to the stages that use them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from newsgen import facts, plan, prose, rules, tables
from newsgen.records import MARKET, NO_IMPRINT, Imprint
from newsgen.records.frozen import frozen
from newsgen.records.newsroom import Newsroom

PACKAGE = Path(__file__).parent
DEFAULT_STYLE = {"en": "herald", "ko": "yonhap"}


@frozen
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
    house: Path | None = None
    """The folder of a house with tables and templates of its own; None for newsgen's own."""
    imprint: Imprint = NO_IMPRINT
    """What the house sets around its stories."""
    newsroom: Newsroom | None = None
    """Who sends them, where a newsroom system is to take them in."""

    def for_section(self, section: str) -> Settings:
        """The same house with the tables of another section."""
        return self if section == self.section else load(self.lang, self.style, section, self.house)


def templates_folder() -> Path:
    """Where the templates are: inside the installed package, or at the top of a checkout."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


def languages() -> tuple[str, ...]:
    """The languages stories can be written in."""
    return tuple(prose.FOLDERS)


@cache
def styles(lang: str, house: Path | None = None) -> tuple[str, ...]:
    """The house styles of a language, a house's own among them."""
    return tuple(tables.read(_words_folder(lang) / "styles.yaml", house))


def _words_folder(lang: str) -> Path:
    prose.language(lang)  # BadInput where there is none
    return PACKAGE / "prose" / prose.FOLDERS[lang]


@cache
def load(
    lang: str = "en", style: str | None = None, section: str = MARKET, house: Path | None = None
) -> Settings:
    """The settings for a language, house style and section; BadInput or BadTable says what is wrong.

    ``house`` is a folder whose tables and templates are laid over newsgen's own.
    """
    prose.language(lang)  # BadInput where there is none
    chosen = style or DEFAULT_STYLE[lang]
    if house is not None:
        _inspect(house)
    points = tables.table(_of_section(PACKAGE / "rules" / "points.yaml", section), house)
    skeletons = _skeletons(
        lang, section, house
    )  # first, for a section's module brings kinds of fact of its own
    kinds = skeletons.section.stories
    return Settings(
        lang,
        chosen,
        _yardsticks(house),
        tables.checked(lambda rows: rules.compile_rules(rows, points.places, kinds), points),
        skeletons,
        _desk(lang, chosen, house),
        section,
        house,
    )


def _of_section(table: Path, section: str) -> Path:
    """A section's own table: ``points_share.yaml`` beside the market's ``points.yaml``."""
    return table if section == MARKET else table.with_stem(f"{table.stem}_{section}")


@cache
def _inspect(house: Path) -> None:
    """Refuses a house folder that holds what is no table or template."""
    from newsgen.tables.house import inspect  # only for a house

    inspect(house, PACKAGE, templates_folder())


@cache
def _desk(lang: str, style: str, house: Path | None) -> prose.Desk:
    words = _words_folder(lang)
    known = prose.language(lang)
    limits = tables.thresholds(words / "thresholds.yaml", known.THRESHOLDS, house)
    folders = tuple(folder for folder in (house and house / "templates", templates_folder()) if folder)

    def made(*contents: Any) -> prose.Desk:
        by_name = {**dict(zip(known.TABLES, contents, strict=True)), "thresholds": limits}
        return prose.open_desk(lang, style, by_name, folders, tables.cache_folder("templates"))

    return tables.checked(made, *(tables.table(words / f"{name}.yaml", house) for name in known.TABLES))


@cache
def _yardsticks(house: Path | None) -> facts.Yardsticks:
    folder = PACKAGE / "facts"
    ladders = tables.checked(facts.compile_ladders, tables.table(folder / "ladders.yaml"))
    if house is not None:
        own = tables.table(folder / "ladders.yaml", house)
        ladders = tables.checked(lambda rows: facts.compile_ladders(rows, ladders), own)
    return facts.Yardsticks(ladders, tables.thresholds(folder / "thresholds.yaml", facts.THRESHOLDS, house))


def _skeletons(lang: str, section: str, house: Path | None) -> plan.Skeletons:
    folder = PACKAGE / "plan"
    limits = tables.thresholds(folder / "thresholds.yaml", plan.THRESHOLDS, house)
    return tables.checked(
        lambda orders, implied: plan.compile_skeletons(orders, limits, section, implied),
        _orders(lang, section, house),
        tables.table(folder / "implied.yaml", house),
    )


def _orders(lang: str, section: str, house: Path | None) -> tables.Table:
    """A section's orders: the English ones, and over them what another language puts in another order."""
    folder, name = PACKAGE / "plan", _of_section(Path("skeletons.yaml"), section)
    own = folder / prose.FOLDERS[lang] / name
    return tables.table(folder / name, house, own if own.is_file() else None)
