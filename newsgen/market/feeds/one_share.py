"""Files of one share: which one, their names alone say."""

from __future__ import annotations

import re

from newsgen.errors import BadInput
from newsgen.market.names import is_code


def code_of(name: str) -> str:
    """The share code in a file's name; BadInput when it has none, or several.

    >>> code_of("pykrx_005930_2026-01-02_2026-03-20.csv")
    '005930'
    """
    found = {word for word in re.split(r"[^0-9A-Za-z]+", name) if is_code(word)}
    if len(found) != 1:
        raise BadInput(f"{name} does not say which share it holds. Put its code into the name: 005930.csv.")
    return found.pop()
