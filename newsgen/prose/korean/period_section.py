"""The builders of stories about a week, a month, a quarter or a year."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import (
    period_beside,
    period_calendar,
    period_heads,
    period_lead,
    period_path,
    period_sessions,
)
from newsgen.prose.korean.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "period_head": period_heads.head,
    "period_head_flat": period_heads.head_flat,
    "period_deck_streak": period_heads.deck_streak,
    "period_deck_records": period_heads.deck_records,
    "period_deck_flows": period_heads.deck_flows,
    "period_lead": period_lead.lead,
    "period_lead_flat": period_lead.lead_flat,
    "period_triple": period_path.triple,
    "period_year": period_path.year,
    "period_streak": period_path.streak,
    "period_since": period_path.since,
    "period_records": period_path.records,
    "period_first": period_path.first,
    "period_ends": period_path.ends,
    "period_retold": period_sessions.retold,
    "period_session": period_sessions.session,
    "period_extremes": period_sessions.extremes,
    "period_days": period_sessions.days,
    "period_flows": period_beside.flows,
    "period_flow_since": period_beside.flow_since,
    "period_flow_row": period_beside.flow_row,
    "period_turnover": period_beside.turnover,
    "period_kosdaq": period_beside.kosdaq,
    "period_won": period_beside.won,
    "period_cap": period_beside.cap,
    "period_leaders": period_beside.leaders,
    "period_calendar": period_calendar.calendar,
}
