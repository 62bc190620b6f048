"""The first sentence of a story about investor flows, and who else dealt."""

from __future__ import annotations

from newsgen.prose.korean import dealing
from newsgen.prose.korean import dealt_words as words
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.dealt_sides import Row, rows
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowStreak, LargestSince, NetFlow, Said
from newsgen.sessions import CLOSE

BOLD = {words.BUY: dealing.BOUGHT[1], words.SELL: dealing.SOLD[1]}
"""Verbs that do not say *on balance*, for the words beside them do."""
PLAIN = {words.BUY: dealing.BOUGHT[0], words.SELL: dealing.SOLD[0]}


@context
class LeadDealt(Context):
    """What a group bought or sold, and what its past says of that."""

    group: Said
    today: Said
    clock: Said | None
    market: Said
    since: Said | None
    most: Said | None
    amount: Said
    behind: str
    deal: Said
    nth: Said | None
    side: Said | None
    on: str
    total_of: Said | None
    total: Said | None


def lead(facts: Facts, voice: Voice) -> LeadDealt:
    """``외국인이 21일 유가증권시장에서 2021년 2월 26일 이후 가장 많은 2조8천억원어치를 팔아치웠다.``"""
    fact, since, row = one(facts, NetFlow), one(facts, LargestSince), one(facts, FlowStreak)
    assert fact is not None
    way, closing = words.way_of(fact), voice.day.phase == CLOSE
    plain = row.ended if row else not closing
    verb = PLAIN[way] if plain else BOLD[way]
    amount = voice.won(fact.amount, fact)
    nth = (words.after(row, voice) if row.ended else words.kept(row, voice)) if row else None
    total = words.total_of(row, voice) if row else None
    return LeadDealt(
        voice.group(fact.group),
        voice.today(),
        None if closing else voice.as_of(),
        voice.market(fact.subject),
        words.since_day(since, voice) if since else None,
        _most(since, voice) if since else None,
        amount,
        dealing.behind(verb, amount),
        voice.word(dealing.form(verb, "beside" if row else "end", voice), way, fact),
        nth,
        _side(row, voice) if row else None,
        _on(row, closing=closing) if row else "",
        voice.word(f"{words.ON_BALANCE[way]}액", way, row) if row and total else None,
        total,
    )


def _most(fact: LargestSince, voice: Voice) -> Said:
    return voice.word("사상 가장 많은" if fact.ever else "가장 많은", fact.measure, fact)


def _side(row: FlowStreak, voice: Voice) -> Said:
    """The side that the group is on: that of its row, or the other where it ended."""
    way = words.SIDE[row.direction]
    if row.ended:
        return voice.word(words.AHEAD[words.OTHER[way]], way, row)
    return voice.word(words.ON_BALANCE[way], way, row)


def _on(row: FlowStreak, *, closing: bool) -> str:
    if row.ended:
        return "로 돌아섰다"
    return "를 이어갔다" if closing else "를 이어가고 있다"


@context
class DealtOthers(Context):
    """The groups of which the first sentence does not tell, with what each side dealt."""

    rows: tuple[Row, ...]


def others(facts: Facts, voice: Voice) -> DealtOthers:
    """``기관과 개인은 각각 7천26억원, 2조1천52억원을 순매수했다.``"""
    return DealtOthers(rows(every(facts, NetFlow), "은는", voice))


@context
class DealtPart(Context):
    """What a group dealt, of all that changed hands."""

    group: Said
    sum: Said
    market: Said
    part: Said


def part(facts: Facts, voice: Voice) -> DealtPart:
    """``외국인의 순매도액은 유가증권시장 거래대금의 18.8%에 해당한다.``"""
    fact = one(facts, NetFlow)
    assert fact is not None and fact.of_turnover is not None
    way = words.way_of(fact)
    return DealtPart(
        voice.group(fact.group),
        voice.word(f"{words.ON_BALANCE[way]}액", way, fact),
        voice.market(fact.subject),
        voice.percent(fact.of_turnover, fact, places=1),
    )
