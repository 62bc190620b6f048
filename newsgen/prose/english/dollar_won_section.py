"""The builders of stories about the dollar and the won."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.english import rate_decks, rate_heads, rates
from newsgen.prose.english.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_won_move": rate_heads.head_move,
    "head_won_level": rate_heads.head_level,
    "flash_won_level": rate_heads.flash_level,
    "deck_won_dollar": rate_decks.deck_dollar,
    "deck_won_streak": rate_decks.deck_streak,
    "deck_won_year": rate_decks.deck_year,
    "lead_won_move": rate_heads.lead_move,
    "lead_won_level": rate_heads.lead_level,
    "rate_since": rates.since,
    "rate_source": rates.source,
    "rate_change": rates.change,
    "rate_level": rates.level,
    "rate_dollar": rates.dollar,
    "rate_streak": rates.streak,
    "rate_several": rates.several,
    "rate_traded": rates.traded,
    "rate_stocks": rates.stocks,
    "rate_spans": rates.spans,
}
