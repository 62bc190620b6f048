"""What shares are called in each language: the names a file gives, else the house's own table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from newsgen.errors import BadDay
from newsgen.records import MarketDay, Words

TABLE = Path(__file__).with_name("names.csv")
"""Code, English name as the company styles it, Korean name as the exchange lists it."""

LANGUAGES = {"en": "English", "ko": "Korean"}


@lru_cache(maxsize=1)
def known_names() -> dict[str, Words]:
    """Every name of the table by code and language.

    >>> known_names()["000660"]["en"]
    'SK hynix'
    """
    header, *lines = TABLE.read_text("utf-8").splitlines()
    langs = header.split(",")[1:]
    rows = (line.split(",") for line in lines)
    return {code: dict(zip(langs, names, strict=True)) for code, *names in rows}


def names_of(codes: Iterable[str], given: Mapping[str, Words]) -> dict[str, Words]:
    """The names of these shares: given ones first, then the table's for languages without one."""
    found = {}
    for code in codes:
        own = given.get(code, {})
        found[code] = own if len(own) == len(LANGUAGES) else {**known_names().get(code, {}), **own}
    return found


def missing(day: MarketDay, lang: str) -> tuple[str, ...]:
    """The codes of the day's shares that have no name in a language."""
    looks = (day.shares, day.share_caps, *(look.quotes for look in day.earlier))
    codes = {code: None for quotes in looks for code in quotes if is_code(code)}
    return tuple(code for code in codes if not day.names.get(code, {}).get(lang))


def require(day: MarketDay, lang: str) -> None:
    """Raises BadDay when a share, the source or something supplied has no words in the story's language."""
    language = LANGUAGES.get(lang, lang)
    for code in missing(day, lang):
        remedy = f"add names.{code}.{lang} or leave the share out."
        if code == day.assignment.about:
            row = f"{code},NAME," if lang == "en" else f"{code},,NAME"
            remedy = f"add the row {row} to share_names.csv in the market folder, or names.{code}.{lang}."
        raise BadDay(f"no {language} name for {code}; {remedy}")
    for place in _unworded(day, lang):
        raise BadDay(f"{place} has no {language} words; add {place}.{lang} or leave it out.")


def _unworded(day: MarketDay, lang: str) -> Iterator[str]:
    """Where in the day file something else that a story prints as it was given has no words in a language."""
    if lang not in day.source.name:
        yield "source"
    for item in day.supplied:
        parts = {"text": item.text, "source": item.source.name, "speaker": item.speaker, "role": item.role}
        for part, words in parts.items():
            if words is not None and lang not in words:
                place = re.sub(r"/(\d+)", r"[\1]", item.address.partition("#/")[2])
                yield f"{place}.{part}"


def is_code(series: str) -> bool:
    """Whether a series is a share: six digits, the last a letter for some preferred shares.

    The fifth has been a letter for some new shares since 2024, when the exchange ran short of numbers.

    >>> is_code("005930"), is_code("00088K"), is_code("0126Z0"), is_code("KOSPI"), is_code("KOSDAQ")
    (True, True, True, False, False)
    """
    return len(series) == 6 and series.isascii() and series[:4].isdigit() and series[4:].isalnum()
