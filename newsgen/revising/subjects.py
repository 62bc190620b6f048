"""What is it that was told wrong, in the words of an editor's note: *the Kospi's close*, 코스피 종가?"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.records import MarketDay, Quote
from newsgen.records.revised import Falsified
from newsgen.revising.note_words import WORDS, NoteWords
from newsgen.sessions import CLOSE

QUOTES = ("indices", "shares", "caps", "share_caps")
RATE = "dollar_won"
LEVELS = ("last", "previous_close", "open", "high", "low", "turnover", "volume")


def subject(each: Falsified, day: MarketDay, lang: str, before: MarketDay | None = None) -> str:
    """The noun of what false words were about; empty where they rest on more than one thing."""
    words, parts = WORDS[lang], [path.split("/") for path in dict.fromkeys(each.data)]
    if not parts:
        return ""
    if parts[0][0] == "names":
        return words.aspects["name"]
    if parts[0][0] == "flows" and len(parts) == 1 and len(parts[0]) == 3:
        return _flow(parts[0][1], parts[0][2], lang, words)
    series = {tuple(path[:-1]) for path in parts}
    if len(series) > 1 or parts[0][0] not in (*QUOTES, RATE):
        return ""
    return _quoted(next(iter(series)), [path[-1] for path in parts], day, lang, before)


def _quoted(
    place: Sequence[str], fields: Sequence[str], day: MarketDay, lang: str, before: MarketDay | None
) -> str:
    """Of a series: the level where there is one, else the move between two."""
    words, group = WORDS[lang], place[0]
    aspect = _aspect(frozenset(fields), _quote(place, day), day.phase)
    if aspect in ("gain", "loss") and before is not None and aspect != _way(_quote(place, before)):
        aspect = "change"
    if aspect and group in ("caps", "share_caps"):
        aspect = "cap" if len(fields) == 1 else "cap_change"
    if not aspect:
        return ""
    name = "USDKRW" if group == RATE else place[1]
    return words.aspects[aspect].format(owner=_owner(name, day, lang))


def _aspect(fields: frozenset[str], quote: Quote | None, phase: str) -> str:
    if len(fields) == 1:
        (field,) = fields
        if field == "last":
            return "close" if phase == CLOSE else "last"
        return field if field in LEVELS else ""
    if fields == {"last", "previous_close"}:
        return _way(quote)
    return "opening_change" if fields == {"open", "previous_close"} else ""


def _way(quote: Quote | None) -> str:
    """Which way it went by the new data; a rate's number says the opposite of its currency."""
    if quote is None or quote.last is None or quote.previous_close is None or quote.series == "USDKRW":
        return "change"
    moved = quote.last.value - quote.previous_close.value
    return "gain" if moved > 0 else "loss" if moved < 0 else "change"


def _quote(place: Sequence[str], day: MarketDay) -> Quote | None:
    if place[0] == RATE:
        return day.dollar_won
    found: Quote | None = getattr(day, place[0]).get(place[1])
    return found


def about(name: str, day: MarketDay, lang: str) -> str:
    """Whom a story is about: *the Kospi*, *Samsung Electronics*, 코스피."""
    name = {"market": day.main, "flows": day.main}.get(name, name)
    return WORDS[lang].indices.get(name) or day.names.get(name, {}).get(lang, name)


def _owner(name: str, day: MarketDay, lang: str) -> str:
    who = about(name, day, lang)
    if lang == "ko":
        return who
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def _flow(market: str, group: str, lang: str, words: NoteWords) -> str:
    who, where = words.groups.get(group, ""), words.markets.get(market, "")
    if not who:
        return ""
    if lang == "ko":
        return words.aspects["flow"].format(owner=f"{where} {who}")
    owner = f"{who}'" if who.endswith("s") else f"{who}'s"
    return f"{words.aspects['flow'].format(owner=owner)} {where}".strip()
