"""The words of stories about investor flows: sides, sums, and since when nothing was as large."""

from __future__ import annotations

from newsgen.prose.korean import counting
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowStreak, FlowSum, LargestSince, NetFlow, Said

BUY, SELL = "buy", "sell"
SIDE = {"up": BUY, "down": SELL}
ON_BALANCE = {BUY: "순매수", SELL: "순매도"}
AHEAD = {BUY: "매수 우위", SELL: "매도 우위"}
QUOTED = {BUY: "'사자'", SELL: "'팔자'"}
OTHER = {BUY: SELL, SELL: BUY}


def way_of(fact: NetFlow | FlowSum) -> str:
    """``buy`` or ``sell``."""
    return BUY if fact.amount.value > 0 else SELL


def measure_way(measure: str) -> str:
    """The same of what a superlative is measured by: ``buying`` or ``selling``."""
    return BUY if measure == "buying" else SELL


def sum_of(fact: LargestSince, voice: Voice) -> Said:
    """``순매도액``, of which nothing was as large."""
    return voice.word(f"{ON_BALANCE[measure_way(fact.measure)]}액", fact.measure, fact)


def since_day(fact: LargestSince, voice: Voice) -> Said | None:
    """The last day of as much; 적어도 and the first day known, where nothing was; None for ever."""
    if fact.ever:
        return None
    if fact.witness.at is not None:
        return voice.date(fact.witness.at.session, fact)
    day = voice.date(fact.witness.covers_from, fact)
    return day.worded(f"적어도 {day}")


def kept(row: FlowStreak, voice: Voice) -> Said:
    """``7거래일째`` of a row that goes on; papers count the first days in words."""
    return voice.count(row.sessions, counting.in_row(int(row.sessions.value)), row)


def running(row: FlowStreak, voice: Voice) -> Said:
    """The same as a length: ``7거래일 연속``."""
    return voice.count(row.sessions, counting.running(int(row.sessions.value)), row)


def after(row: FlowStreak, voice: Voice) -> Said:
    """On which session a row ended, counting it: ``8거래일 만에``."""
    return voice.count(row.sessions, counting.after(int(row.sessions.value)), row)


def total_of(row: FlowStreak, voice: Voice) -> Said | None:
    """The sum over a row, which prints as more than this session's part of it."""
    if row.total is None or row.ended:
        return None
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(row.group) if flows else None
    return voice.won(row.total, row, (today.value,) if today else ())


def dealt_today(group: str, voice: Voice) -> str:
    """What the group does on balance: ``buy``, ``sell``, or empty."""
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(group) if flows else None
    if today is None or not today.value:
        return ""
    return BUY if today.value > 0 else SELL
