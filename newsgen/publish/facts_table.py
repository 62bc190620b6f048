"""The facts of a day as a table: points, what each rests on, why it weighs so much, whether it is told."""

from __future__ import annotations

from rich import box
from rich.table import Table

from newsgen.numbers import half_up
from newsgen.publish.precedents import precedents
from newsgen.publish.terminal import printed
from newsgen.publish.told import left_out, told
from newsgen.records import Figure, RankedFact, StoryPlan


def render(plan: StoryPlan, *, terminal: bool = False) -> str:
    """The table as text, in the colours and the width of the terminal when it goes to one."""
    return printed(table(plan), terminal=terminal)


def table(plan: StoryPlan) -> Table:
    """One row a fact, in the order of weight."""
    found = Table(box=box.SIMPLE_HEAD, title=_title(plan), title_justify="left", expand=True)
    found.add_column("points", justify="right", no_wrap=True)
    found.add_column("fact", no_wrap=True, style="bold")
    found.add_column("figures", ratio=4)
    found.add_column("why these points", ratio=4)
    found.add_column("told", ratio=4)
    used, reasons = told(plan), left_out(plan)
    for each in plan.ranked:
        fact = each.fact
        status = status_of(fact.id, plan, used) or f"no: {reasons.get(fact.id, 'no sentence needs it')}"
        style = "" if fact.id in used else "dim"
        why = "; ".join(each.reasons)
        found.add_row(str(each.points), fact.id, figures(each), why, status, style=style)
    return found


def figures(ranked: RankedFact) -> str:
    """The figures of a fact, to four decimals at most, and the past session it leans on."""
    told = ", ".join(_figure(each) for each in ranked.fact.figures())
    return "; ".join((told, *precedents(ranked.fact)))


def status_of(fact_id: str, plan: StoryPlan, used: frozenset[str]) -> str:
    """``lead``, ``yes`` or, when the fact is not told, nothing."""
    if fact_id == plan.lead.fact.id:
        return "lead"
    return "yes" if fact_id in used else ""


def _figure(figure: Figure) -> str:
    value = figure.value
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -4:
        return f"{half_up(value, 4):,f} {figure.unit}"
    return f"{value:,f} {figure.unit}"


def _title(plan: StoryPlan) -> str:
    return f"{plan.kind} story, {plan.phase} of {plan.session}, lead {plan.lead.fact.id}"
