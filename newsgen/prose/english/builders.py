"""Which function builds the context of which template: the way from a sentence to its code."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.english import flows, heads, index, leads, others, shares, superlatives
from newsgen.prose.english.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_milestone": heads.head_milestone,
    "head_record": heads.head_record,
    "head_level": heads.head_level,
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
    "lead_swing": leads.lead_swing,
    "lead_drift": leads.lead_drift,
    "lead_flat": leads.lead_flat,
    "triple": index.triple,
    "opening": index.opening,
    "range": index.day_range,
    "pace": index.pace,
    "cap_milestone": index.cap_milestone,
    "cap": index.cap,
    "cap_growth": index.cap_growth,
    "turnover": index.turnover,
    "year": index.year,
    "record": superlatives.record,
    "first_rung": superlatives.first_rung,
    "since_close": superlatives.since_close,
    "extreme": superlatives.extreme,
    "level": superlatives.level,
    "flows": flows.flows,
    "flow_turn": flows.flow_turn,
    "share_moves": shares.share_moves,
    "share_openings": shares.share_openings,
    "share_records": shares.share_records,
    "kosdaq": others.kosdaq,
    "kosdaq_open": others.kosdaq_open,
    "kosdaq_level": others.kosdaq_level,
    "kosdaq_opened": others.kosdaq_opened,
    "won": others.won,
    "won_open": others.won_open,
    "overseas": others.overseas,
    "leaders": others.leaders,
    "event": others.event,
    "view": others.view,
    "notice": others.notice,
}
