"""Hands each claim to the judge of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsgen.verify import (
    claims,
    claims_lead,
    claims_past,
    claims_records,
    judge_changes,
    judge_crossings,
    judge_halts,
    judge_leads,
    judge_levels,
    judge_others,
    judge_overseas,
    judge_past,
    judge_records,
    judge_sectors,
    judge_shares,
)
from newsgen.verify.faults import Fault
from newsgen.verify.view import View


def _change(said: claims.ChangeSaid, view: View) -> Fault | None:
    if said.who[0] == "^":
        return judge_overseas.change(said, view)
    if said.who[0] == "#":
        return judge_sectors.change(said, view)
    fault = judge_changes.change(said, view)
    if fault is not None and fault.check == "time" and view.history(said.who).period is not None:
        from newsgen.verify import judge_period_path  # another session's move stands in no other story

        return judge_period_path.step(said, view)
    return fault


def _way(said: claims.WaySaid, view: View) -> Fault | None:
    if said.who[0] == "^":
        return judge_overseas.way(said, view)
    if said.who[0] == "#":
        return judge_sectors.way(said, view)
    return judge_changes.way(said, view)


class _Judges(dict[type, Callable[[Any, View], Fault | None]]):
    """The judges by the kind of claim; those of a single share's are loaded when first asked for."""

    def __missing__(self, kind: type) -> Callable[[Any, View], Fault | None]:
        from newsgen.verify import judge_period, judge_rate, judge_stock

        self.update({**judge_stock.JUDGES, **judge_period.JUDGES, **judge_rate.JUDGES})
        return dict.__getitem__(self, kind)


JUDGES: Mapping[type, Callable[[Any, View], Fault | None]] = _Judges(
    {
        claims.LevelSaid: judge_levels.level,
        claims.DollarsSaid: judge_levels.dollars,
        claims.GrowthSaid: judge_levels.growth,
        claims.PaceSaid: judge_levels.pace,
        claims.ChangeSaid: _change,
        claims.WaySaid: _way,
        claims.SideSaid: judge_changes.side,
        claims.CrossSaid: judge_crossings.crossing,
        claims.EventSaid: judge_crossings.happening,
        claims_records.RecordSaid: judge_records.record,
        claims_records.OldRecordSaid: judge_records.old_record,
        claims_records.SinceSaid: judge_records.since,
        claims_records.RunSaid: judge_records.run,
        claims.FlowSaid: judge_others.flow,
        claims.TurnSaid: judge_others.turn,
        claims.RelativeSaid: judge_others.relative,
        claims.ClockSaid: judge_others.clock,
        claims.DateSaid: judge_others.date_said,
        claims.PhaseSaid: judge_others.phase,
        claims.ToldSaid: judge_others.told,
        claims.LedSaid: judge_others.led,
        claims_past.RankSaid: judge_past.rank,
        claims_past.PassedSaid: judge_past.passed,
        claims_past.YearRangeSaid: judge_past.year_range,
        claims_past.SumSaid: judge_past.total,
        claims_past.GapSaid: judge_past.gap,
        claims_past.PartSaid: judge_past.part,
        claims_past.ShortSaid: judge_past.short,
        claims_past.VolumeSaid: judge_shares.volume,
        claims_past.LeaderSaid: judge_shares.leader,
        claims_past.MarginSaid: judge_others.margin,
        claims_past.HaltSaid: judge_halts.halt,
        claims_lead.HaltedSaid: judge_leads.halted,
        claims_lead.EarlierSaid: judge_leads.earlier,
    }
)
"""By the claim's kind: None when the data bear it out, otherwise what is wrong with it."""
