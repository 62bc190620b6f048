from __future__ import annotations

from datetime import date

from newsgen.records.replayed import Count, Fault, Replayed, together

EARLY, LATE = Fault(date(1999, 1, 4), "a", "why"), Fault(date(1999, 1, 5), "b", "why")


def test_parts_are_added_up_in_the_order_of_their_sessions_whichever_ended_first() -> None:
    first = Replayed(2, {(1999, "move"): Count(2, 1)}, false=(EARLY,))
    second = Replayed(3, {(1999, "move"): Count(5, 0), (1998, "gap"): Count(1, 1)}, false=(LATE,))
    whole = together([second, first])
    assert whole == together([first, second])
    assert whole.sessions == 5 and whole.claims[1999, "move"] == Count(7, 1) and whole.false == (EARLY, LATE)
    assert (whole.offered, whole.told) == (8, 2) and list(whole.by_kind) == ["move", "gap"]


def test_a_replay_is_proven_when_nothing_was_false_missed_or_misread() -> None:
    assert Replayed(skipped=(EARLY,)).proven
    for name in ("false", "missed", "problems"):
        assert not Replayed(**{name: (EARLY,)}).proven
