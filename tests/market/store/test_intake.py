"""What revisions change."""

from __future__ import annotations

from pathlib import Path

from newsgen.market.store.connect import to_read
from newsgen.market.store.intake import repairs_since
from tests.market.made_batches import sessions
from tests.market.store.putting import LATER, SECOND, index, put

EOK = 10**8


def test_a_revision_names_the_later_statements_that_it_changes(store: Path) -> None:
    put(store, index(2650, 2680, 2640, 2670))
    what = put(store, index(2650, 2665, 2640, 2670), at=LATER, content=b"2")
    with to_read(store) as opened_store:
        ((before,),) = opened_store.execute("SELECT min(entry) FROM versions").fetchall()
    found = repairs_since(store, before, what.revisions)
    high = [each for each in found if each.measure == "high_close" and each.session == sessions(4)[3]]
    assert len(high) == 1
    assert high[0].was and high[0].was.since == SECOND
    assert high[0].now and high[0].now.since is None
