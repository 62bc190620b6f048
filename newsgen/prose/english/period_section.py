"""Which function builds the context of which template of a story about a period."""

from __future__ import annotations

from newsgen.prose.english import period_beside, period_body, period_heads
from newsgen.prose.english.context import Builder

BUILDERS: dict[str, Builder] = {
    "period_head": period_heads.head,
    "period_head_flat": period_heads.head_flat,
    "period_deck_streak": period_heads.deck_streak,
    "period_deck_records": period_heads.deck_records,
    "period_deck_flows": period_heads.deck_flows,
    "period_lead": period_heads.lead,
    "period_lead_flat": period_heads.lead_flat,
    "period_triple": period_body.triple,
    "period_year": period_body.year,
    "period_streak": period_body.streak,
    "period_since": period_body.since,
    "period_records": period_body.records,
    "period_first": period_body.first,
    "period_retold": period_body.retold,
    "period_session": period_body.session,
    "period_extremes": period_body.extremes,
    "period_days": period_body.days,
    "period_ends": period_body.ends,
    "period_flows": period_beside.flows,
    "period_flow_since": period_beside.flow_since,
    "period_flow_row": period_beside.flow_row,
    "period_turnover": period_beside.turnover,
    "period_kosdaq": period_beside.kosdaq,
    "period_won": period_beside.won,
    "period_cap": period_beside.cap,
    "period_leaders": period_beside.leaders,
    "period_calendar": period_beside.calendar,
}
