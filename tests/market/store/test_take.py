"""Taking files in: new, unchanged, revised, refused; interrupted and gone on with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.market.store import take
from newsgen.market.store.connect import to_read
from newsgen.market.store.intake import opened, raw_file
from newsgen.records.ingested import Revision
from tests.market.made_batches import INDEX, made, shares
from tests.market.store.putting import FIRST, LATER, MORNING, SECOND, THIRD, contents, index, put, seen

EOK = 10**8


def test_what_was_taken_is_given_back(store: Path) -> None:
    what = put(store, index("2650.10", None, "2660.25"))
    assert (what.taken, what.unchanged, what.revised, what.refused) == (2, 0, 0, ())
    assert seen(store) == {str(FIRST): Decimal("2650.10"), str(THIRD): Decimal("2660.25")}


def test_taking_the_same_again_changes_nothing(store: Path) -> None:
    put(store, index(2650, 2660))
    before, raw = contents(store), store.read_bytes()
    what = put(store, index(2650, 2660), at=LATER)
    assert (what.taken, what.unchanged, what.revised) == (0, 2, 0)
    assert contents(store) == before and store.read_bytes() == raw


def test_the_same_figures_in_other_bytes_are_unchanged(store: Path) -> None:
    put(store, index(2650, 2660))
    versions = contents(store)["versions"]
    what = put(store, index(2650, 2660), at=LATER, content=b"2")
    assert (what.taken, what.unchanged) == (0, 2)
    assert contents(store)["versions"] == versions
    assert len(contents(store)["files"]) == 2


def test_a_revised_value_is_known_from_its_own_moment_on(store: Path) -> None:
    put(store, index(2650, 2660))
    what = put(store, index(2650, "2661.5"), at=LATER, content=b"2")
    assert (what.taken, what.unchanged, what.revised) == (0, 1, 1)
    assert what.revisions == (
        Revision(INDEX, "KOSPI", SECOND, "close", Decimal("2660.00"), Decimal("2661.50")),
    )
    assert seen(store, LATER - timedelta(seconds=1))[str(SECOND)] == Decimal("2660.00")
    assert seen(store, LATER)[str(SECOND)] == seen(store)[str(SECOND)] == Decimal("2661.50")


def test_a_value_may_be_revised_back(store: Path) -> None:
    for day, price in enumerate((2650, 2660, 2650)):
        put(store, index(price), at=MORNING + timedelta(days=day), content=bytes([day % 2]))
    assert [seen(store, MORNING + timedelta(days=day))[str(FIRST)] for day in range(3)] == [2650, 2660, 2650]


def test_the_later_of_two_revisions_at_one_moment_counts(store: Path) -> None:
    for price in (2650, 2660, 2670):
        put(store, index(price), content=str(price).encode())
    assert seen(store) == {str(FIRST): 2670}


def test_a_row_with_one_more_figure_is_taken_and_not_revised(store: Path) -> None:
    put(store, index(2650))
    what = put(store, made(INDEX, [("KOSPI", FIRST, {"close": 2650, "high": 2655})]), content=b"2")
    assert (what.taken, what.unchanged, what.revised) == (1, 0, 0)


def test_the_past_cannot_be_told_after_a_later_moment(store: Path) -> None:
    put(store, index(2650), at=LATER)
    with pytest.raises(BadInput, match="in the order they became known"):
        put(store, index(2660), content=b"2")
    assert seen(store) == {str(FIRST): 2650}


def test_what_is_refused_is_kept_with_its_reason_once(store: Path) -> None:
    bad = made(INDEX, [("KOSPI", FIRST, {"close": 2650, "high": 2640, "low": 2630})])
    for _ in range(2):
        what = put(store, bad)
        assert [each.reason for each in what.refused] == ["impossible bar"]
    (kept,) = contents(store)["refusals"]
    assert "impossible bar" in kept and "2026-03-09" in kept


def test_another_feeds_contradiction_is_refused_by_the_store(store: Path) -> None:
    put(store, index(2650))
    what = put(store, index(2651), feed="other", content=b"2")
    assert [each.detail for each in what.refused] == ["close 2,651.00, but mine has 2,650.00"]
    assert seen(store) == {str(FIRST): 2650}


class Stopped(Exception):
    """The machine went away."""


def stop_after(parts: int) -> Callable[[int, int], None]:
    calls = iter(range(parts, 0, -1))

    def watch(_done: int, _of: int) -> None:
        if next(calls) == 1:
            raise Stopped

    return watch


@pytest.mark.parametrize("stopped_after", [1, 2, 4])
def test_an_interrupted_ingest_goes_on_where_it_stopped(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_after: int
) -> None:
    monkeypatch.setattr(take, "PART", 2)
    batches = index(2650, 2660, 2640, 2655, 2670), shares(*({"close": price} for price in (100, 101, 102)))
    with pytest.raises(Stopped), opened(store, MORNING) as door:
        door.take(raw_file("made.csv", b"1", "mine"), batches, stop_after(stopped_after))
    held = contents(store)["versions"]
    assert 0 < len(held) < 8
    what = put(store, *batches)
    assert what.resumed == len(held) and what.taken == 8 - len(held) and what.unchanged == 0
    whole = tmp_path / "whole.duckdb"
    put(whole, *batches)
    assert contents(store) == contents(whole) or known_alike(store, whole)
    assert put(store, *batches).unchanged == 8


def known_alike(one: Path, other: Path) -> bool:
    """Whether two stores know the same, whatever their parts were numbered."""
    asked = (
        "SELECT kind, series, session, field, value, revises, epoch_us(known_at) FROM versions ORDER BY ALL"
    )
    rows = []
    for each in (one, other):
        with to_read(each) as opened_store:
            rows.append(opened_store.execute(asked).fetchall())
    return rows[0] == rows[1]


def test_a_killed_process_leaves_whole_parts_and_no_lock(store: Path) -> None:
    script = f"""
import os, signal
from pathlib import Path
from newsgen.market.store import take
from newsgen.market.store.intake import opened, raw_file
from tests.market.store.putting import MORNING, index
take.PART = 2
def watch(done, of):
    if done == 4:
        os.kill(os.getpid(), signal.SIGKILL)
with opened(Path({str(store)!r}), MORNING) as door:
    door.take(raw_file("made.csv", b"1", "mine"), [index(2650, 2660, 2640, 2655, 2670)], watch)
"""
    run = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[3])
    assert run.returncode < 0
    assert len(seen(store)) == 4
    what = put(store, index(2650, 2660, 2640, 2655, 2670))
    assert (what.resumed, what.taken, what.unchanged) == (4, 1, 0)


def test_a_part_that_cannot_be_finished_leaves_nothing(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, index(2650))
    before = contents(store)["versions"]
    monkeypatch.setattr("newsgen.market.store.entries.Entries._known_whole", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        put(store, index(2651), content=b"2", at=LATER)
    assert contents(store)["versions"] == before
