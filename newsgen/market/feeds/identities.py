"""One share, several codes: a history goes on under the code that came last.

A share gets a new code in a merger or a relisting; a new name alone keeps the code. The settings file says
which codes are one share:

    [identities]
    "000001" = "000002"   # the code before = the code after
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from newsgen.errors import BadInput
from newsgen.market.batch import Batch
from newsgen.market.names import is_code


def compile_identities(table: Any) -> dict[str, str]:
    """The settings' ``identities``; BadInput with one line for every fault."""
    faults = faults_of(table)
    if faults:
        raise BadInput("\n".join(faults))
    return dict(table)


def faults_of(table: Any) -> tuple[str, ...]:
    """Everything that is wrong with the settings' ``identities``, one line each."""
    if not isinstance(table, Mapping):
        return ('identities is no table. Write [identities] and below it "000001" = "000002".',)
    return tuple(f"identities.{code}{fault}" for code in table for fault in _faults(table, code))


def _faults(table: Mapping[str, Any], code: str) -> Iterator[str]:
    after = table[code]
    if not is_code(code):
        yield " is no share code. It may be the code before, such as 000001."
    elif not (isinstance(after, str) and is_code(after)):
        yield f" is {after!r}. It may be the code after, such as 000002."
    elif code == identity(after, table):
        yield f" leads back to itself through {after}. It may lead to the code that came last."


def merged(batch: Batch, identities: Mapping[str, str]) -> Batch:
    """The batch with every share under the code its history is kept under.

    A share that got a new code, in a merger or a relisting, is one share: ``identities`` leads from the
    code before to the one after. Shares that were delisted without one keep their own.
    """
    if not identities or not any(code in identities for code in set(batch.series.tolist())):
        return batch
    series = batch.series.copy()
    for at, code in enumerate(series):
        series[at] = identity(code, identities)
    return replace(batch, series=series, told_as=batch.series)


def with_earlier(codes: Iterable[str], identities: Mapping[str, str]) -> list[str]:
    """These codes, and every code that their shares had before: what to look for in files.

    >>> with_earlier(["000003"], {"000001": "000002", "000002": "000003"})
    ['000003', '000001', '000002']
    """
    kept = list(codes)
    return kept + [before for before in identities if identity(before, identities) in kept]


def identity(code: str, identities: Mapping[str, str]) -> str:
    """The code a share's history is kept under, through as many changes of code as it has had.

    >>> identity("000001", {"000001": "000002", "000002": "000003"}), identity("005930", {})
    ('000003', '005930')
    """
    passed = {code}
    while code in identities and identities[code] not in passed:
        code = identities[code]
        passed.add(code)
    return code
