"""What shares are called in each language: the names a file gives, else the house's own table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from newsgen.errors import BadDay
from newsgen.records import MarketDay, Words

TABLE = Path(__file__).with_name("names.csv")
"""Code, English name as the company styles it, Korean name as the exchange lists it, and where a paper says
less: what it is called in English and Korean once it has been named, and in a Korean headline."""

LANGUAGES = {"en": "English", "ko": "Korean"}
FORMS = (*LANGUAGES, "en_later", "ko_later", "ko_head")
"""What a share may have a name for: a language at first mention, later on, in a headline."""


@lru_cache(maxsize=1)
def known_names() -> dict[str, Words]:
    """Every name of the table by code and form.

    >>> known_names()["000660"], known_names()["373220"]["ko_later"]
    ({'en': 'SK hynix', 'ko': 'SK하이닉스'}, 'LG엔솔')
    """
    header, *lines = TABLE.read_text("utf-8").splitlines()
    forms = header.split(",")[1:]
    rows = (line.split(",") for line in lines)
    return {
        code: {form: name for form, name in zip(forms, names, strict=True) if name} for code, *names in rows
    }


def names_of(codes: Iterable[str], given: Mapping[str, Words]) -> dict[str, Words]:
    """The names of these shares: given ones first, then the table's for languages without one."""
    return {code: laid_over(code, given.get(code, {})) for code in codes}


def laid_over(code: str, own: Words) -> Words:
    """A share's names as given, over those of the table. A name of one's own in a language takes the place
    of the table's short ones too: they are short for another.

    >>> laid_over("035420", {"ko": "네이버"})
    {'en': 'Naver', 'ko': '네이버'}
    """
    known = known_names().get(code, {})
    if not own:
        return known
    renamed = tuple(lang for lang in LANGUAGES if own.get(lang, known.get(lang)) != known.get(lang))
    kept = known if not renamed else {form: text for form, text in known.items() if form[:2] not in renamed}
    return {**kept, **own}


def of_table(day: MarketDay) -> dict[str, Words]:
    """Of a day's names those that are the table's; one that a file gave is its own, unless the two agree."""
    known = known_names()
    return {
        code: {form: name for form, name in words.items() if known.get(code, {}).get(form) == name}
        for code, words in day.names.items()
    }


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
        remedy = "." if place == "source" else " or leave it out."
        raise BadDay(f"{place} has no {language} words; add {place}.{lang}{remedy}")


def _unworded(day: MarketDay, lang: str) -> Iterator[str]:
    """Where in the day file something else that a story prints as it was given has no words in a language."""
    if lang not in day.source.name:
        yield "source"
    for at, sector in enumerate(day.sectors):
        if lang not in sector.name:
            yield f"sectors[{at}].name"
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
