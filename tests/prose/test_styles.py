"""House styles: every habit of the table, in the words of a story; and a wrong table refused."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    DOLLAR_WON,
    MAIN,
    Beat,
    Datum,
    Fact,
    Figure,
    Line,
    MarketDay,
    Move,
    Overseas,
    RankedFact,
    StoryPlan,
)
from tests.made import BEFORE, SESSION, datum, day, fig, flows, quote

HOUSES = ("herald", "yonhap", "reuters", "joongang")
TABLE = settings.tables.read(settings.PACKAGE / "prose" / "english" / "styles.yaml")


def a_day(clock: str = "15:30", **parts: Any) -> MarketDay:
    """A fall with shares, flows, the won and New York, all made up."""
    traded = {"turnover": 10_120_000_000_000, "volume": 437_200_000} if clock == "15:30" else {}
    whole = {
        "KOSPI": quote("KOSPI", last="2473.50", previous_close="2508.70", open="2500.10", **traded),
        "KOSDAQ": quote("KOSDAQ", last="780.10", previous_close="790.00"),
        "flows": {"KOSPI": flows(foreign="-1220.4", institutions="-99", retail="604.25")},
        "shares": {
            "005930": quote("005930", "won", last="205500", previous_close="201500"),
            "000660": quote("000660", "won", last="1018000", previous_close="1005000"),
        },
        "dollar_won": quote("USDKRW", "won per dollar", last="1429.4", previous_close="1442.5"),
        "conversion": datum("1429.4", "rate", "won per dollar"),
        "overseas": (Overseas("S&P 500", BEFORE, datum("0.77", "s&p", "percent")),),
    }
    return day(clock, **{**whole, **parts})


FALL = Move(
    "KOSPI",
    MAIN,
    fig("2473.50", "points"),
    fig("2508.70", "points"),
    fig("-35.20", "points"),
    fig("-1.4031"),
    "down",
)


def sentence(template: str, *facts: Fact, house: str, before: Figure | None = None, **parts: Any) -> str:
    """One template's words, in a story that may have printed a figure before."""
    here, desk = day(**parts), settings.load("en", house).desk
    beat, lead = Beat(template, facts), RankedFact(facts[0], 1, ())
    plan = StoryPlan(
        "x", "slump", "close", SESSION, here.as_of, lead, beat, None, ((Beat("x", ()), beat),), (), ()
    )
    voice: Voice = desk.new_voice(plan, here)
    if before:
        voice.percent(before, facts[0])
    chunks: list[str] = []
    desk.render(template)(desk.builders_of("market")[template](facts, voice).fields(), chunks)
    return Line.of(chunks).text


def body(house: str, here: MarketDay) -> str:
    """The paragraphs of a story that reads clean."""
    made = pipeline.write(here, settings.load("en", house))
    assert made.problems == ()
    return "\n".join(line.text for line in made.draft.paragraphs)


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "fell 35.20 points, or 1.4 percent, to close at 2,473.50."),
        ("yonhap", "fell 35.2 points, or 1.4 percent, to close at 2,473.5."),
        ("reuters", "closed down 35.20 points, or 1.40%, at 2,473.50."),
        ("joongang", "fell 35.2 points, or 1.4 percent, to close at 2,473.5."),
    ],
)
def test_points_percent_and_level_stand_in_the_house_s_order_and_decimals(house: str, said: str) -> None:
    told = sentence("triple", FALL, house=house)
    assert re.sub(r"(lost|declined|dropped|retreated|slid|shed|slipped)", "fell", told).endswith(said)


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "lost 35.20 points to close at 2,473.50."),
        ("reuters", "closed down 35.20 points at 2,473.50."),
    ],
)
def test_a_percent_that_the_story_has_said_is_left_out_of_the_order(house: str, said: str) -> None:
    assert sentence("triple", FALL, house=house, before=FALL.percent).endswith(said)


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "down 35.20 points, or 1.4 percent"),
        ("yonhap", "down 35.2 points, or 1.4 percent"),
        ("reuters", "down 35.20 points, or 1.40%, at 2,473.50"),
        ("joongang", "down 35.2 points, or 1.4 percent"),
    ],
)
def test_the_order_holds_before_the_close_too(house: str, said: str) -> None:
    assert said in body(house, a_day("14:00"))


def test_yonhap_gives_the_index_its_long_name_once_and_joongang_never() -> None:
    told = body("yonhap", a_day())
    assert told.count("Korea Composite Stock Price Index (KOSPI)") == 1
    assert "Kospi" not in told
    joongang = body("joongang", a_day())
    assert "Kospi" in joongang and "Kosdaq" in joongang
    assert "Composite" not in joongang and "KOSPI" not in joongang and "South Korean" not in joongang


def test_a_company_is_introduced_once_and_never_in_a_headline() -> None:
    made = pipeline.write(a_day(), settings.load("en", "yonhap"))
    text = "\n".join(line.text for line in made.draft.paragraphs)
    assert text.lower().count("market bellwether samsung electronics") == 1
    assert "bellwether" not in made.draft.headline.text
    assert re.search(r"^Market bellwether", text, re.MULTILINE)


def test_reuters_writes_sk_hynix_with_a_capital_and_tells_of_foreigners_alone() -> None:
    told = body("reuters", a_day())
    assert "SK Hynix" in told and "SK hynix" not in told
    assert re.search(r"[Ff]oreign", told)
    assert not re.search(r"institution|retail|individual", told, re.IGNORECASE)


@pytest.mark.parametrize(
    ("house", "close", "midday"),
    [("herald", True, True), ("yonhap", True, False), ("reuters", False, False), ("joongang", True, True)],
)
def test_a_share_s_price_follows_its_percent_where_the_house_gives_it(
    house: str, *, close: bool, midday: bool
) -> None:
    assert ("205,500 won" in body(house, a_day())) is close
    assert ("205,500 won" in body(house, a_day("11:20"))) is midday


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "10.12 trillion won ($7.1 billion)"),
        ("yonhap", "10.12 trillion won (US$7.08 billion)"),
        ("reuters", "1.2 trillion won ($853.8 million)"),
        ("joongang", "10.12 trillion won ($7.08 billion)"),
    ],
)
def test_one_amount_a_story_is_told_in_dollars_too(house: str, said: str) -> None:
    told = body(house, a_day())
    assert said in told
    assert told.count("$") == 1


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("clock", ["09:20", "11:20", "15:30"])
def test_dollars_stand_once_at_any_hour_and_never_without_a_rate(house: str, clock: str) -> None:
    assert body(house, a_day(clock)).count("$") == 1
    assert "$" not in body(house, a_day(clock, conversion=None))


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "The won closed at 1,429.4 per dollar, 13.1 won stronger than the previous close."),
        (
            "yonhap",
            "The local currency closed at 1,429.4 won against the dollar, 13.1 won stronger than the previous"
            " close.",
        ),
        (
            "reuters",
            "The won closed at 1,429.4 per dollar, 0.91% stronger than the previous close of 1,442.5.",
        ),
        (
            "joongang",
            "The Korean won strengthened by 13.1 won to close at 1,429.4 won against the dollar.",
        ),
    ],
)
def test_a_stronger_won_is_said_without_ambiguity(house: str, said: str) -> None:
    rate, change = "won per dollar", fig("-13.1", "won per dollar")
    firmer = Move(
        "USDKRW", DOLLAR_WON, fig("1429.4", rate), fig("1442.5", rate), change, fig("-0.9081"), "down"
    )
    assert sentence("won", firmer, house=house) == said
    assert not re.search(r"\b(up|down) [\d.]+ won", body(house, a_day()))


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    ("last", "way"), [("1450.0", "weake"), ("1442.5", "unchanged"), ("1442.4", "stre|stronger")]
)
def test_the_won_reads_clean_whichever_way_it_went(house: str, last: str, way: str) -> None:
    rate = quote("USDKRW", "won per dollar", last=last, previous_close="1442.5")
    for clock in ("11:20", "15:30"):
        assert re.search(way, body(house, a_day(clock, dollar_won=rate)))


def test_hours_are_seoul_s_and_reuters_adds_greenwich() -> None:
    assert "As of 11:20 a.m., " in body("yonhap", a_day("11:20"))
    assert "As of 11:20 a.m. (0220 GMT), " in body("reuters", a_day("11:20"))


def test_new_york_is_named_as_the_house_names_it_and_supplied_words_as_given() -> None:
    assert "In the U.S. overnight, the S&P 500 " in body("yonhap", a_day())
    assert "On Wall Street overnight, the S&P 500 " in body("herald", a_day())


def test_percent_is_a_word_in_joongang_s_text_and_a_sign_in_its_headline() -> None:
    made = pipeline.write(a_day(), settings.load("en", "joongang"))
    assert "1.4%" in made.draft.headline.text or "%" not in made.draft.headline.text
    heads = made.draft.headline.text + (made.draft.deck.text if made.draft.deck else "")
    assert "percent" not in heads
    assert all("%" not in line.text for line in made.draft.paragraphs)


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ("herald", "604.3 billion"),
        ("yonhap", "604.25 billion"),
        ("joongang", "604.3 billion"),
    ],
)
def test_won_amounts_keep_the_house_s_decimals(house: str, said: str) -> None:
    assert said in body(house, a_day())


def test_market_value_from_a_thousand_trillion_is_in_quadrillions_at_joongang_alone() -> None:
    caps = {
        "KOSPI": quote("KOSPI.cap", "won", last=4_604_357_700_000_000, previous_close=5_116_000_000_000_000)
    }
    crash = quote("KOSPI", last="900.00", previous_close="1000.00")
    assert "4.604 quadrillion won" in body("joongang", a_day(caps=caps, KOSPI=crash))
    assert "4,604.4 trillion won" in body("reuters", a_day(caps=caps, KOSPI=crash))
    assert "4,604.36 trillion won" in body("yonhap", a_day(caps=caps, KOSPI=crash))


def test_dollars_are_reckoned_from_the_exact_won() -> None:
    rate = Datum("made#rate", Decimal("1000"), "won per dollar")
    assert "($1.2 billion)" in body("reuters", a_day(conversion=rate))
