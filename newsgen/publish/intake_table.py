"""What an ingest took, revised and refused: for the terminal, for another program, for a spreadsheet."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO

from rich import box
from rich.table import Table

from newsgen.publish.terminal import printed
from newsgen.records.ingested import Ingested, Intake, Origin, Refusal
from newsgen.records.plain_values import plain
from newsgen.records.repaired import Claim, Repair

LISTED = 20
"""Refusals, revisions and repairs that are shown one by one; JSON has all."""

COUNTS = ("taken", "unchanged", "revised", "refused", "resumed")


def encode_json(intake: Intake) -> bytes:
    """One object: the sums, the files with all that was refused and revised, the repairs."""
    told = {
        "store": intake.store,
        "known_at": plain(intake.known_at),
        **totals(intake),
        "reasons": reasons(intake.refused),
        "files": plain(intake.files),
        "left_alone": plain(intake.left_alone),
        "repairs": plain(intake.repairs),
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def encode_refused(refused: Iterable[Refusal]) -> bytes:
    """CSV of everything refused, one line each, with a header."""
    out = StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(Refusal._fields)
    lines.writerows(refused)
    return out.getvalue().encode()


def render(intake: Intake, *, terminal: bool = False) -> str:
    """Counts by file, the reasons, then the first of what was refused, revised and is changed by that."""
    return printed(_counts(intake), *_lines(intake), terminal=terminal)


def totals(intake: Intake) -> dict[str, int]:
    """Rows taken, unchanged, revised, refused and resumed in all files.

    A single figure that is refused counts among the refused.
    """
    return {name: sum(_count(file, name) for file in intake.files) for name in COUNTS}


def reasons(refused: Iterable[Refusal]) -> dict[str, int]:
    """How many were refused for each reason, the commonest first."""
    return dict(Counter(each.reason for each in refused).most_common())


def summary(intake: Intake) -> str:
    """The ingest in one line."""
    told = ", ".join(
        f"{count:,} {name}" for name, count in totals(intake).items() if count or name != "resumed"
    )
    alone = f"; {len(intake.left_alone)} files are no market data" if intake.left_alone else ""
    known = f"known at {intake.known_at.isoformat(timespec='seconds')}"
    return f"{len(intake.files)} files into {intake.store}, {known}: {told}{alone}"


def render_origins(origins: Iterable[Origin]) -> str:
    """The versions of a figure, the first one first, each with the raw file that told it."""
    lines = (
        f"{each.address} = {each.value:f}  known at {each.known_at.isoformat()}  "
        f"{each.file} ({each.feed})  sha256 {each.digest}  {each.kept}"
        for each in origins
    )
    return "\n".join(lines) + "\n"


def _count(file: Ingested, name: str) -> int:
    return len(file.refused) if name == "refused" else int(getattr(file, name))


def _counts(intake: Intake) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_footer=len(intake.files) > 1)
    sums = totals(intake)
    shown = [name for name in COUNTS if sums[name] or name != "resumed"]
    table.add_column("file", "all", no_wrap=True)
    for name in shown:
        table.add_column(name, f"{sums[name]:,}", justify="right", no_wrap=True)
    for file in intake.files:
        table.add_row(file.file, *(f"{_count(file, name):,}" for name in shown))
    return table


def _lines(intake: Intake) -> Iterator[str]:
    for reason, count in reasons(intake.refused).items():
        yield f"refused, {reason}: {count:,}"
    more = "; all with --refused FILE.csv or --format json"
    yield from _first("refused", [_refusal(each) for each in intake.refused], more)
    revisions = [
        f"{each.series} {each.session} {each.field}: {each.before:,f} was known, now {each.after:,f}"
        for file in intake.files
        for each in file.revisions
    ]
    yield from _first("revised", revisions, "; all with --format json")
    yield from _first("changes", [_repair(each) for each in intake.repairs], "; all with --format json")
    for file in intake.files:
        if file.ahead:
            yield (
                f"{file.file}: {file.ahead:,} rows are of sessions after {intake.known_at.date()}, when they "
                "are said to be known. Check the clock, or --known-at"
            )
    for name in intake.left_alone:
        yield f"left alone: {name} is no market data that newsgen knows"
    yield summary(intake)


def _first(word: str, lines: list[str], more: str) -> Iterator[str]:
    yield from (f"{word}: {line}" for line in lines[:LISTED])
    if len(lines) > LISTED:
        yield f"{word}: and {len(lines) - LISTED:,} more{more}"


def _refusal(each: Refusal) -> str:
    where = " ".join(str(part) for part in (each.series, each.session, each.field) if part)
    return f"{each.file} {where}: {each.reason}: {each.detail}" if where else f"{each.file}: {each.detail}"


def _repair(each: Repair) -> str:
    measure = each.measure.replace("_", " ")
    return f"{each.series} {each.session}, {measure}: was {_claim(each.was)}, now {_claim(each.now)}"


def _claim(claim: Claim | None) -> str:
    if claim is None:
        return "none"
    then = "" if claim.then is None else f" ({claim.then:,f})"
    since = f"since {claim.since}{then}" if claim.since else "in all that is known"
    return f"{claim.value:,f}, the furthest {since}"
