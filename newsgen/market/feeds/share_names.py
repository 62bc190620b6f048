"""What a house calls shares: ``share_names.csv`` in the market folder, for stories in each language.

The exchange's listings give Korean names alone. A row of this file is a code and its names, ``code,en,ko``;
a name left empty is that of the house's own table, or of the listing.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market.names import is_code

FILE = "share_names.csv"
HEADER = ("code", "en", "ko")


def read_names(path: Path) -> dict[str, Mapping[str, str]]:
    """Names by code and language; BadInput in one line for a file that cannot be used."""
    try:
        rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    except (OSError, ValueError) as fault:
        raise BadInput(f"{FILE} cannot be read: {fault}. Save it as UTF-8 text.") from None
    found: dict[str, Mapping[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        if tuple(row) != HEADER:
            raise BadInput(f"{FILE}: line {number} has not the columns {','.join(HEADER)}. Correct the file.")
        if not is_code(row["code"] or ""):
            raise BadInput(f"{FILE}: line {number}: {row['code']!r} is no share code. Use six characters.")
        found[row["code"]] = {lang: row[lang] for lang in HEADER[1:] if row[lang]}
    return found
