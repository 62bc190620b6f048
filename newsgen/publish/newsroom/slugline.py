"""Which few words tell a story from the others of its day?"""

from __future__ import annotations

from datetime import date


def slugline(stem: str, session: date, most: int) -> str:
    """The words of a story's name with as much of its date as ``most`` characters hold. No word is cut: where
    even the words alone have more, they stay, for without one of them two stories of a day would be alike.

    >>> slugline("kospi-2026-02-25-close-1530", date(2026, 2, 25), 40)
    'kospi-close-1530-2026-02-25'
    >>> slugline("kospi-2026-02-25-close-1530", date(2026, 2, 25), 24)
    'kospi-close-1530-0225'
    >>> slugline("kospi-2026-02-25-close-1530", date(2026, 2, 25), 10)
    'kospi-close-1530'
    """
    words = stem.lower().replace(f"-{session}", "", 1)
    shapes = (f"{words}-{session}", f"{words}-{session:%m%d}", words)
    return next((each for each in shapes if len(each) <= most), words)
