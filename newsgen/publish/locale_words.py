"""What a reader meets beside the story, in the words of the story's language as the CLDR has them."""

from __future__ import annotations

from datetime import datetime

from newsgen.sessions import KST


def moment(as_of: datetime, lang: str) -> str:
    """A moment in full, Seoul time: ``Wednesday, February 25, 2026, 2:00 PM Korean Standard Time``."""
    from babel import Locale
    from babel.dates import format_date, format_time

    locale, seoul = Locale.parse(lang), as_of.astimezone(KST)
    # The half of the day in its wide form: the short one of Korean is AM and PM, which nobody there writes.
    hours = locale.time_formats["short"].pattern.replace("a", "aaaa")
    clock = format_time(seoul, hours, tzinfo=KST, locale=locale)
    zone = locale.meta_zones["Korea"]["long"]["standard"]
    day = format_date(seoul.date(), "full", locale=locale)
    return str(locale.datetime_formats["full"]).format(f"{clock} {zone}", day)


def language(lang: str) -> str:
    """What a language calls itself.

    >>> language("en"), language("ko")
    ('English', '한국어')
    """
    from babel import Locale

    return str(Locale.parse(lang).get_language_name())


def in_english(lang: str) -> str:
    """What a language is called in English.

    >>> in_english("ko")
    'Korean'
    """
    from babel import Locale

    return str(Locale.parse(lang).get_language_name("en"))
