"""The builders of stories about investor flows."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import dealt, dealt_heads, dealt_past
from newsgen.prose.korean.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_dealt": dealt_heads.head,
    "flash_dealt": dealt_heads.flash,
    "deck_dealt": dealt_heads.deck,
    "lead_dealt": dealt.lead,
    "dealt_others": dealt.others,
    "dealt_part": dealt.part,
    "dealt_turned": dealt_past.turned,
    "dealt_row": dealt_past.row,
    "dealt_since": dealt_past.since,
    "dealt_sums": dealt_past.sums,
    "dealt_index": dealt_past.index,
}
