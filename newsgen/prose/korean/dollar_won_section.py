"""The builders of stories about the dollar and the won."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import rate_beside, rate_body, rate_heads, rate_leads
from newsgen.prose.korean.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_won_move": rate_heads.head_move,
    "head_won_level": rate_heads.head_level,
    "flash_won_level": rate_heads.flash_level,
    "deck_won_dollar": rate_heads.deck_dollar,
    "deck_won_streak": rate_heads.deck_streak,
    "deck_won_year": rate_heads.deck_year,
    "lead_won_move": rate_leads.lead_move,
    "lead_won_level": rate_leads.lead_level,
    "rate_since": rate_body.since,
    "rate_source": rate_body.source,
    "rate_change": rate_body.change,
    "rate_level": rate_body.level,
    "rate_dollar": rate_body.dollar,
    "rate_streak": rate_body.streak,
    "rate_several": rate_body.several,
    "rate_traded": rate_body.traded,
    "rate_stocks": rate_beside.stocks,
    "rate_spans": rate_beside.spans,
}
