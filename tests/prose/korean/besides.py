"""Korean sentences beside the index, as stories of many names print them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import (
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Fact,
    LargestSince,
    MarketDay,
    Move,
    NetFlow,
)
from tests.made import day, fig, mark, witness
from tests.prose.korean.telling import printed, voice_of

EOK = 10**8
CLOSE, NOW = "15:30", "14:00"


def moved(direction: str = "up", percent: str = "1.91") -> Move:
    sign = "-" if direction == "down" else ""
    figures = fig("6083.86", "points"), fig("5969.64", "points"), fig(f"{sign}114.22", "points")
    return Move("KOSPI", MAIN, *figures, fig(f"{sign}{percent}"), direction)


def told(
    *beats: tuple[str, tuple[Fact, ...]],
    here: MarketDay | None = None,
    house: str = "yonhap",
    story: str = "x",
    lead: tuple[Fact, ...] = (),
) -> list[str]:
    """The sentences of a story whose first one has other facts: the index's move, if none are given."""
    lines = tuple(Beat(template, facts) for template, facts in beats)
    paragraphs = ((Beat("lead", lead or (moved(),)),), lines)
    voice = voice_of(here or day(), paragraphs, lines[0].facts[0], house, story)
    return [printed(beat.template, beat.facts, voice) for beat in lines]


def sentence(template: str, *facts: Fact, clock: str = CLOSE, house: str = "yonhap", story: str = "x") -> str:
    return told((template, facts), here=day(clock), house=house, story=story)[0]


def every(template: str, *facts: Fact, clock: str = CLOSE, house: str = "yonhap") -> set[str]:
    """What stories of many names say."""
    names = (f"story-{number}" for number in range(60))
    return {sentence(template, *facts, clock=clock, house=house, story=name) for name in names}


def dealt(group: str, eok: int, *, with_move: bool = False, market: str = "KOSPI") -> NetFlow:
    return NetFlow(market, MAIN if market == "KOSPI" else INDEX, group, fig(eok * EOK, "won"), with_move)


THREE = (dealt("institutions", 11_100, with_move=True), dealt("foreign", -12_200), dealt("retail", -470))


def since(
    of: str, role: str, measure: str, *, at: date | None = date(2025, 11, 20), ever: bool = False
) -> LargestSince:
    found = witness(measure, mark(at, "1") if at else None, ever=ever)
    return LargestSince(of, role, measure, fig(1), found, Decimal(1))


def share(code: str, percent: str, price: int = 203_500) -> Move:
    way = "flat" if percent == "0" else "down" if percent.startswith("-") else "up"
    return Move(code, SHARE, fig(price, "won"), fig(1, "won"), fig(1, "won"), fig(percent), way)


def kosdaq(direction: str, change: str = "2.09", percent: str = "0.18") -> Move:
    last = fig("1167.14", "points"), fig(1, "points")
    return Move("KOSDAQ", INDEX, *last, fig(change, "points"), fig(percent), direction)
