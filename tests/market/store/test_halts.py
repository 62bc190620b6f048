"""Halts in a store: as known at a moment, told again only where they differ."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newsgen.market.batch import VendorFile
from newsgen.market.feeds.exchange_notices import FILE, HEADER, read
from newsgen.market.store.holdings import open_store
from newsgen.market.store.origin import origins
from newsgen.records.ingested import Ingested
from tests.market.store.putting import LATER, MORNING, index, put

DAY = date(2026, 3, 4)
SIDECAR, BREAKER = "2026-03-04,09:05,KOSPI,sidecar,sell,", "2026-03-04,11:19,KOSPI,circuit_breaker,,1"


def announce(store: Path, *rows: str, **more: object) -> Ingested:
    content = "\n".join([",".join(HEADER), *rows]).encode()
    return put(store, *read(VendorFile(FILE, content)), content=content, **more)  # type: ignore[arg-type]


def test_halts_are_given_back_by_session_with_addresses_in_the_store(store: Path) -> None:
    put(store, index(2650))
    assert announce(store, BREAKER, SIDECAR).taken == 2
    sidecar, breaker = open_store(store).notices()[DAY]
    assert (sidecar.kind, sidecar.side, sidecar.at.isoformat()) == (
        "sidecar",
        "sell",
        "2026-03-04T09:05:00+09:00",
    )
    assert (breaker.stage, breaker.market, breaker.source.name["en"]) == (1, "KOSPI", "Korea Exchange")
    assert breaker.address == f"{store.name}#2026-03-04/KOSPI/circuit_breaker"


def test_halts_told_again_leave_the_store_as_it_was(store: Path) -> None:
    announce(store, BREAKER, SIDECAR)
    before = store.read_bytes()
    what = announce(store, BREAKER, SIDECAR, at=LATER)
    assert (what.taken, what.unchanged, what.revised) == (0, 2, 0) and store.read_bytes() == before


def test_a_corrected_halt_stands_for_the_one_before_and_the_past_stays(store: Path) -> None:
    put(store, index(2650))
    announce(store, BREAKER, SIDECAR)
    what = announce(
        store, BREAKER.replace("11:19", "11:20"), SIDECAR, "2026-03-05,09:06,KOSDAQ,sidecar,buy,", at=LATER
    )
    assert (what.taken, what.revised) == (1, 2)
    times = [[f"{each.at:%H:%M}" for each in open_store(store, at).notices()[DAY]] for at in (MORNING, LATER)]
    assert times == [["09:05", "11:19"], ["09:05", "11:20"]]


def test_a_halt_told_twice_in_a_file_is_one(store: Path) -> None:
    put(store, index(2650))
    announce(store, SIDECAR, SIDECAR)
    assert len(open_store(store).notices()[DAY]) == 1


def test_a_halt_on_a_closed_day_is_refused(store: Path) -> None:
    (refused,) = announce(store, SIDECAR.replace("03-04", "03-07")).refused
    assert refused.reason == "closed day" and "a Saturday" in refused.detail


def test_a_halt_leads_to_the_file_that_told_it(store: Path) -> None:
    announce(store, SIDECAR)
    (found,) = origins(store, f"{store.name}#2026-03-04/KOSPI/sidecar")
    assert (found.value, found.file, found.known_at) == (1, "made.csv", MORNING)
