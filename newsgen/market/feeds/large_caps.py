"""Large caps by day with their investor flows, ``kospi_large_caps.parquet``, and their names.

Source: Korea Exchange by way of Naver, as nextinvestment/kospi-flows collects it,
https://github.com/nextinvestment/kospi-flows. Names are in ``kospi_universe.csv`` beside it, without a day.

Units: ``close`` in won, ``ret_pct`` in percent, ``volume`` in shares.

Traps: ``inst_net`` and ``foreign_net`` are net buying in **shares**, not won, and are handed on as shares.
``change`` is empty but for zeros: it is left alone, and the change derived from closes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsgen.market.batch import NAMES, PLACES, SHARE, Batch, VendorFile, template
from newsgen.market.columns import header, read_parquet, texts_of

FIELDS = {
    "close": "close",
    "percent": "ret_pct",
    "volume": "volume",
    "institutions_shares": "inst_net",
    "foreign_shares": "foreign_net",
}
FLOWS = ("institutions_shares", "foreign_shares")
"""Fields that a file may lack."""
DAY, CODE = "date", "code"
HEADER = (DAY, CODE, "close", "ret_pct", "volume")
UNIVERSE_HEADER = (CODE, "name")


def read(file: VendorFile, only: Sequence[str] | None = None) -> tuple[Batch, ...]:
    """The large caps of the file, or only some codes; BadInput in one line when it cannot be used."""
    there = header(file)
    fields = {field: name for field, name in FIELDS.items() if field not in FLOWS or name in there}
    decimals = {name: PLACES[SHARE][field] for field, name in fields.items()}
    kept = None if only is None else {CODE: only}
    columns = read_parquet(file, DAY, decimals, texts=(CODE,), rounded=("ret_pct",), only=kept)
    figures = {field: columns.figures[name] for field, name in fields.items()}
    address = template(file.name, "{day}/{series}/{field}")
    return (Batch(SHARE, file.name, columns.texts[CODE], columns.days, figures, address, fields),)


def read_universe(file: VendorFile) -> tuple[Batch, ...]:
    """The names of ``kospi_universe.csv``: no figures, and no day."""
    texts = texts_of(file, UNIVERSE_HEADER)
    never = np.full(len(texts[CODE]), np.datetime64("NaT", "D"))
    address = template(file.name, "{series}/{field}")
    return (Batch(NAMES, file.name, texts[CODE], never, {}, address, {}, names=texts["name"]),)
