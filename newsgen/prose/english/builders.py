"""Which function builds the context of which template: the way from a sentence to its code."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from newsgen.prose.english import (
    flash,
    flow_past,
    flows,
    halts,
    heads,
    index,
    leads,
    levels,
    move_leads,
    others,
    periods,
    shares,
    standings,
    superlatives,
)
from newsgen.prose.english.context import Builder
from newsgen.records import MARKET

BUILDERS: Mapping[str, Builder] = {
    "head_milestone": heads.head_milestone,
    "head_record": heads.head_record,
    "head_level": levels.head_level,
    "head_swing": heads.head_swing,
    "head_drift": heads.head_drift,
    "head_flat": heads.head_flat,
    "deck_pace": heads.deck_pace,
    "deck_since": heads.deck_since,
    "deck_record": heads.deck_record,
    "deck_streak": heads.deck_streak,
    "deck_flows": heads.deck_flows,
    "lead_milestone": leads.lead_milestone,
    "lead_record": leads.lead_record,
    "lead_level": leads.lead_level,
    "lead_swing": move_leads.lead_swing,
    "lead_drift": move_leads.lead_drift,
    "lead_flat": move_leads.lead_flat,
    "triple": index.triple,
    "opening": index.opening,
    "range": index.day_range,
    "pace": index.pace,
    "cap_milestone": index.cap_milestone,
    "cap": index.cap,
    "cap_growth": index.cap_growth,
    "turnover": index.turnover,
    "year": periods.year,
    "record": superlatives.record,
    "first_rung": levels.first_rung,
    "since_close": superlatives.since_close,
    "extreme": superlatives.extreme,
    "level": levels.level,
    "streak": superlatives.streak,
    "row_sum": superlatives.row_sum,
    "kosdaq_since": superlatives.kosdaq_since,
    "flows": flows.flows,
    "flow_turn": flows.flow_turn,
    "flow_row": flow_past.flow_row,
    "flow_since": flow_past.flow_since,
    "flow_sum": flow_past.flow_sum,
    "several": standings.several,
    "period": periods.period,
    "passed": standings.passed,
    "rank": standings.rank,
    "year_range": standings.year_range,
    "intraday": standings.intraday,
    "traded_since": standings.traded_since,
    "gap": standings.gap,
    "part": standings.part,
    "halts": halts.halts,
    "share_moves": shares.share_moves,
    "share_openings": shares.share_openings,
    "share_records": shares.share_records,
    "kosdaq": others.kosdaq,
    "kosdaq_open": others.kosdaq_open,
    "kosdaq_level": levels.kosdaq_level,
    "kosdaq_opened": others.kosdaq_opened,
    "won": others.won,
    "won_open": others.won_open,
    "overseas": others.overseas,
    "leaders": others.leaders,
    "event": others.event,
    "view": others.view,
    "flash": flash.flash,
    "notice": others.notice,
}


@cache
def builders_of(section: str) -> Mapping[str, Builder]:
    """The builders of a section of the paper: its own (``BUILDERS`` of ``share_section.py``), imported
    when first asked for, before those of the market's story."""
    if section == MARKET:
        return BUILDERS
    own: dict[str, Builder] = import_module(f"newsgen.prose.english.{section}_section").BUILDERS
    return ChainMap(own, dict(BUILDERS))
