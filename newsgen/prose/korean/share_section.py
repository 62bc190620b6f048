"""The builders of stories about one share."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import stock, stock_heads, stock_leads, stock_session
from newsgen.prose.korean.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_stock_move": stock_heads.head_move,
    "head_stock_limit": stock_heads.head_limit,
    "head_stock_level": stock_heads.head_level,
    "head_stock_record": stock_heads.head_record,
    "head_stock_idle": stock_heads.head_idle,
    "head_stock_debut": stock_heads.head_debut,
    "deck_stock_since": stock_heads.deck_since,
    "deck_stock_streak": stock_heads.deck_streak,
    "lead_stock_move": stock_leads.lead_move,
    "lead_stock_limit": stock_leads.lead_limit,
    "lead_stock_level": stock_leads.lead_level,
    "lead_stock_record": stock_leads.lead_record,
    "lead_stock_idle": stock_leads.lead_idle,
    "lead_stock_debut": stock_leads.lead_debut,
    "stock_split": stock.split,
    "stock_since": stock.since,
    "stock_streak": stock.streak,
    "stock_several": stock.several,
    "before": stock.before,
    "stock_session": stock_session.session,
    "stock_touch": stock_session.touch,
    "stock_volume": stock_session.volume,
    "stock_cap": stock.cap,
    "stock_period": stock.period,
    "stock_index": stock.index,
}
