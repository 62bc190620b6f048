"""What each investor group bought on balance, as bars."""

from __future__ import annotations

from newsgen.publish.chart.printed import signed, won
from newsgen.publish.chart.sketch import Bar, Bars
from newsgen.publish.chart.words import MARKETS, WORDS
from newsgen.records import GROUPS, MarketDay
from newsgen.records.story import WonForm

OTHER = "other"


def flows(day: MarketDay, lang: str, form: WonForm) -> tuple[Bars, tuple[str, ...]] | None:
    """Net buying on the story's own market, and its figures in words; None with fewer than two groups."""
    held, words = day.flows.get(day.main), WORDS[lang]
    if held is None:
        return None
    bars, told = [], []
    for group in (*GROUPS, OTHER):
        amount = held.of(group)
        if amount is None:
            continue
        value = amount.value
        bars.append(Bar(words[group], value, signed(value, lang, form)))
        how = "told buying" if value > 0 else "told selling" if value < 0 else "told even"
        if group != OTHER:
            told.append(words[how].format(group=words[f"in {group}"], amount=won(value, lang, form)))
    if len(bars) < 2:
        return None
    heading = words["net buying"].format(market=MARKETS[lang][day.main])
    if held.provisional:
        heading = words["provisional"].format(heading=heading)
    return Bars(heading, tuple(bars), words["buying"], words["selling"]), tuple(told)
