"""What is it that was told wrong, in the words of an editor's note: *the Kospi's close*, 코스피 종가?"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from newsgen.prose.korean import abroad
from newsgen.records import Datum, MarketDay, Quote
from newsgen.revising.note_nouns import DEALT, DOWN, GENERAL, MOVE, NAME, NEITHER, NOUNS, UP, WAYS, Way
from newsgen.revising.note_words import WORDS
from newsgen.revising.printed import DATE, Figure
from newsgen.sessions import CLOSE

QUOTES, CAPS, RATE, FLOWS = ("indices", "shares"), ("caps", "share_caps"), "dollar_won", "flows"
LEVELS = ("last", "previous_close", "open", "high", "low", "turnover", "volume")
RECORDS = ("record_close", "record_high")
PAST = ("milestone", "pace")
"""Kinds of facts whose figure is a round level."""


class Subject(NamedTuple):
    """What a figure is the figure of."""

    owner: str
    """Whose it is: *the Kospi*, *foreign investors*; empty where the noun says so or nobody's."""
    key: str
    """One of NOUNS."""
    where: str = ""
    """Of investors in English the market, where it is not the main one: *on the Kosdaq market*."""

    def own(self, before: Subject | None, lang: str) -> str:
        """Whose, as it stands before the noun; short for the owner of what was named just before."""
        same = before is not None and before.owner == self.owner and before.where == self.where
        if lang == "ko":
            return "" if same else self.owner
        if same:
            return "their" if self.owner in WORDS["en"].groups.values() else "its"
        return f"{self.owner}'" if self.owner.endswith("s") else f"{self.owner}'s"


def of_figure(figure: Figure, day: MarketDay, lang: str) -> Subject:
    """What a printed figure is the figure of."""
    return _subject(_key(figure, day), figure.paths, figure.about, day, lang)


def of_data(paths: Sequence[str], day: MarketDay, lang: str) -> Subject | None:
    """What false words without a printed figure are about; None where they rest on more than one thing."""
    if paths and paths[0].startswith("names/"):
        return Subject("", NAME)
    bare = Figure("", 0, 0, "", "", "", "", "", "", "", tuple(dict.fromkeys(paths)))
    key = _key(bare, day) if paths else GENERAL
    return _subject(key, bare.paths, "", day, lang) if key != GENERAL else None


def _subject(key: str, paths: Sequence[str], fact_about: str, day: MarketDay, lang: str) -> Subject:
    if "{owner}" not in NOUNS[key].en:
        return Subject("", key)
    owner, market = _owner(paths, fact_about, day, lang)
    elsewhere = lang == "en" and market not in ("", day.main)
    return Subject(owner, key, WORDS[lang].markets[market] if elsewhere else "")


def _key(figure: Figure, day: MarketDay) -> str:
    """Which noun, by the data; where they do not say so by the fact."""
    if figure.mark == DATE:
        kind, _, rest = figure.fact.partition(":")
        dated = f"{DATE}.{kind}.{rest.partition(':')[0]}"
        return dated if dated in NOUNS else DATE
    if figure.unit in ("sessions", "periods", "place"):
        return figure.unit
    if figure.kind in PAST:
        return "level"
    key = _by_data(figure, day) or _by_fact(figure)
    of_share = f"{key}.shares"  # an index has a level, a share a price
    return of_share if of_share in NOUNS and figure.paths[0].startswith("shares/") else key


def _by_data(figure: Figure, day: MarketDay) -> str:
    groups = {path.split("/")[0] for path in figure.paths}
    fields = {path.split("/")[-1] for path in figure.paths}
    if figure.unit == "dollars":
        return next((name for group, name in DOLLARS.items() if group in groups), "")
    if FLOWS in groups and len(figure.paths) > 1 and figure.unit == "percent":
        return "flow_share"
    if groups == {FLOWS} and len(figure.paths) == 1:
        return "flow"
    if figure.kind == "record" and figure.paths and figure.paths[0].split("/")[0] in (*QUOTES, *CAPS, RATE):
        groups, fields = {figure.paths[0].split("/")[0]}, {figure.paths[0].split("/")[-1]}
        if fields == {"previous_close"}:  # a record of the day before was that day's close
            return "record"
        return _of_series(fields, "", day.phase, cap=bool(groups & set(CAPS)))
    series = {path.rpartition("/")[0] for path in figure.paths}
    if len(series) != 1 or not groups <= {*QUOTES, *CAPS, RATE}:
        return next((each for each in RECORDS if fields == {each} and figure.kind != "record"), "")
    return _of_series(fields, figure.kind, day.phase, cap=bool(groups & set(CAPS)))


DOLLARS = {
    "flows": "flow_dollars",
    "caps": "cap_dollars",
    "share_caps": "cap_dollars",
    "indices": "turnover_dollars",
}


def _of_series(fields: set[str], kind: str, phase: str, *, cap: bool) -> str:
    """Of one series: a level of it, or a move between two."""
    if len(fields) == 1:
        (field,) = fields
        if cap or (field == "previous_close" and kind == "split"):
            return "cap" if cap else "base"
        return "close" if field == "last" and phase == CLOSE else field if field in LEVELS else ""
    if "previous_close" not in fields or len(fields) != 2:
        return "since_open" if fields == {"open", "last"} else ""
    (other,) = fields - {"previous_close"}
    if cap:
        return "cap_change"
    return {"last": "change", "open": "opening_change", "low": "low_change", "high": "high_change"}.get(
        other, ""
    )


def _by_fact(figure: Figure) -> str:
    kind, part = figure.kind, figure.fact.partition(":")[2].partition(":")[0]
    if kind == "split":
        return "base" if figure.paths[0].endswith("/previous_close") else "resumed_from"
    if kind == "period_move" and figure.about.endswith(".cap"):
        return "period_cap"
    asked = (f"{kind}.{figure.unit}", f"{kind}.{part}", f"{kind}.{figure.fact.rpartition(':')[2]}", kind)
    return next((each for each in asked if each in NOUNS), GENERAL)


def way(figure: Figure, key: str, day: MarketDay) -> int:
    """Which way the thing went: of a figure between two levels by these, else by its sign."""
    if not NOUNS[key].way:
        return NEITHER
    if NOUNS[key].way == DEALT and (dealt := _flow(figure.paths, day)):
        return _sign(dealt.value)
    quote, (first, *_) = _quote(figure.paths, day), (*figure.paths, "")
    level = getattr(quote, first.split("/")[-1], None) if quote else None
    if key.endswith("change") and quote and quote.previous_close and level:
        return _sign(level.value - quote.previous_close.value)
    try:
        return _sign(Decimal(figure.value))
    except InvalidOperation:
        return NEITHER


def _sign(value: Decimal) -> int:
    return UP if value > 0 else DOWN if value < 0 else NEITHER


def _flow(paths: Sequence[str], day: MarketDay) -> Datum | None:
    """What a group bought, of data that are no more than that and a rate."""
    flow = next((path.split("/") for path in paths if path.startswith(f"{FLOWS}/")), None)
    past = any(path.startswith("history/") for path in paths)
    return day.flows[flow[1]].of(flow[2]) if flow and not past and flow[1] in day.flows else None


def _quote(paths: Sequence[str], day: MarketDay) -> Quote | None:
    group, _, rest = (paths[0] if paths else "").partition("/")
    if group == RATE:
        return day.dollar_won
    if group not in (*QUOTES, *CAPS):
        return None
    found: Quote | None = getattr(day, group).get(rest.split("/")[0])
    return found


def said_way(subject: Subject, unit: str, went: int, lang: str) -> Way:
    """The words for a direction: the won loses when its rate rises, in English."""
    sort = NOUNS[subject.key].way or MOVE
    if lang == "en" and sort == MOVE and subject.owner == WORDS["en"].indices["USDKRW"]:
        went = -went
    return WAYS[lang]["rate" if lang == "ko" and sort == MOVE and unit == "percent" else sort][went]


def about(name: str, day: MarketDay, lang: str) -> str:
    """Whom a story is about: *the Kospi*, *Samsung Electronics*, 코스피."""
    name = {"market": day.main, "flows": day.main}.get(name, name)
    return WORDS[lang].indices.get(name) or day.names.get(name, {}).get(lang, name)


def _owner(paths: Sequence[str], fact_about: str, day: MarketDay, lang: str) -> tuple[str, str]:
    """Whose a figure is, by its data, else by its fact; of investors the market too."""
    group, _, rest = (paths[0] if paths else "").partition("/")
    if group == FLOWS:
        market, group, *_ = rest.split("/")
        return _investors(market, group, lang)
    if group in ("history", *QUOTES, *CAPS):
        return _called(rest.split("/")[0], day, lang)
    return _called("USDKRW" if group == RATE else fact_about, day, lang)


def _called(name: str, day: MarketDay, lang: str) -> tuple[str, str]:
    """A series, a group of investors, a sector or an index abroad by its name in a language."""
    name, _, group = name.removesuffix(".cap").partition(".")
    if group:
        return _investors(name, group, lang)
    sectors = {each.name.get("en", ""): each.name.get(lang, "") for each in day.sectors}
    if name in sectors:
        return WORDS[lang].sector.format(name=sectors[name]), ""
    if name in {each.index for each in day.overseas}:
        return (abroad.korean(name) if lang == "ko" else f"the {name}"), ""
    return about(name, day, lang), ""


def _investors(market: str, group: str, lang: str) -> tuple[str, str]:
    """Who deals, and where."""
    words = WORDS[lang]
    who = words.groups.get(group, group)
    return (f"{words.markets[market]} {who}" if lang == "ko" else who), market


def is_dealt(subject: Subject) -> bool:
    """Whether it is what investors bought and sold."""
    return NOUNS[subject.key].way == DEALT
