"""The builders of stories about investor flows."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.english import dealt, dealt_past
from newsgen.prose.english.context import Builder

BUILDERS: Mapping[str, Builder] = {
    "head_dealt": dealt.head,
    "flash_dealt": dealt.flash,
    "deck_dealt": dealt.deck,
    "lead_dealt": dealt.lead,
    "dealt_others": dealt.others,
    "dealt_turned": dealt_past.turned,
    "dealt_part": dealt_past.part,
    "dealt_row": dealt_past.row,
    "dealt_since": dealt_past.since,
    "dealt_sums": dealt_past.sums,
    "dealt_index": dealt_past.index,
}
