"""What a house calls shares: ``share_names.csv`` in the market folder, for stories in each language.

The exchange's listings give Korean names alone. A row of this file is a code and its names, ``code,en,ko``,
and, where the file has the columns, what a share is called once it has been named, ``en_later`` and
``ko_later``, and in a Korean headline, ``ko_head``. A name left empty is that of newsgen's own table, or of
the listing.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market.names import FORMS, is_code

FILE = "share_names.csv"
HEADER = ("code", "en", "ko")


def read_names(path: Path) -> dict[str, Mapping[str, str]]:
    """Names by code and form; BadInput in one line for a file that cannot be used."""
    try:
        table = csv.DictReader(path.read_text("utf-8-sig").splitlines())
        rows, columns = list(table), tuple(table.fieldnames or ())
    except (OSError, ValueError) as fault:
        raise BadInput(f"{FILE} cannot be read: {fault}. Save it as UTF-8 text.") from None
    found: dict[str, Mapping[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        if tuple(row) != columns or not _are_known(columns):
            raise BadInput(
                f"{FILE}: line {number} has not the columns {','.join(HEADER)}, and any of "
                f"{', '.join(FORMS[2:])} behind them. Correct the file."
            )
        if not is_code(row["code"] or ""):
            raise BadInput(f"{FILE}: line {number}: {row['code']!r} is no share code. Use six characters.")
        found[row["code"]] = {form: name for form in FORMS if (name := row.get(form))}
    return found


def _are_known(columns: tuple[str, ...]) -> bool:
    """Whether a file has the columns of every such file, and no others than may stand behind them."""
    rest = columns[len(HEADER) :]
    return columns[: len(HEADER)] == HEADER and set(rest) <= set(FORMS[2:])
