"""Which facts the sentences about investor groups tell: who bought and who sold, and what came before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.plan.measures import DEALING
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import FLOW, MAIN, Beat, Fact, FlowStreak, FlowSum, FlowTurn, LargestSince, NetFlow

FOREIGN, RETAIL = "foreign", "retail"


def flows(shelf: Shelf) -> Beat | None:
    """The three groups: one that changed sides first, else those that went with the index, and of them
    retail investors last, for they explain a move the least."""
    found = sorted(_worth_a_word(shelf), key=telling)
    groups = {flow.group for flow in found}
    turns = [turn for turn in shelf.all(FlowTurn, MAIN) if turn.group in groups]
    if not turns:
        return beat("flows", *found)
    turned = max(turns, key=lambda each: abs(each.before.value))
    for other in (fact for fact in shelf.all(FlowTurn, MAIN) if fact is not turned):
        shelf.pass_over(other, "one change of sides a story")
    return beat("flow_turn", turned, *(each for each in found if each.group != turned.group))


def telling(flow: NetFlow) -> tuple[bool, bool, Decimal]:
    """Who went with the index first, retail investors last of them, then by size."""
    return not flow.with_move, flow.with_move and flow.group == RETAIL, -abs(flow.amount.value)


def _worth_a_word(shelf: Shelf) -> list[NetFlow]:
    """The groups that bought or sold enough to be named: a few hundred million won is neither."""
    least, found = shelf.thresholds["told_flow"], []
    for flow in shelf.all(NetFlow, MAIN):
        if abs(flow.amount.value) >= least:
            found.append(flow)
        else:
            shelf.pass_over(flow, f"under {least:,f} won on balance is neither buying nor selling")
    return found


def flow_past(shelf: Shelf) -> Beat | None:
    """The strongest that the past says of a group: a row of sessions, the largest since, a period's sum."""
    largest = [each for each in shelf.fresh(LargestSince, FLOW) if each.measure in DEALING]
    found: list[Fact] = [*_rows(shelf), *largest, *_sums(shelf)]
    if not found:
        return None
    best = max(found, key=lambda each: shelf.weight([each]))
    templates = {FlowStreak: "flow_row", LargestSince: "flow_since", FlowSum: "flow_sum"}
    return beat(templates[type(best)], best)


def _rows(shelf: Shelf) -> list[FlowStreak]:
    """The rows of sessions worth a sentence: foreigners' rows move prices, others' only when they are
    long, and not where foreigners have a fair one of their own."""
    rows, limits = list(shelf.fresh(FlowStreak, FLOW)), shelf.thresholds
    own = [row for row in rows if row.group == FOREIGN]
    if own and own[0].sessions.value >= limits["foreign_row"]:
        for row in rows:
            if row.group != FOREIGN:
                shelf.pass_over(row, f"foreigners' own row: {own[0].id}")
        return own
    return [*own, *(r for r in rows if r.group != FOREIGN and r.sessions.value >= limits["flow_row"])]


def _sums(shelf: Shelf) -> list[FlowSum]:
    """What a group dealt in a period, unless this session is all there is of it."""
    today: Mapping[str, Decimal] = {flow.group: flow.amount.value for flow in shelf.all(NetFlow, MAIN)}
    return [each for each in shelf.fresh(FlowSum, FLOW) if each.amount.value != today.get(each.group)]


FLOWS: Mapping[str, Callable[[Shelf], Beat | None]] = {"flows": flows, "flow_past": flow_past}
