from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.errors import BadDay
from newsgen.market.day import build
from newsgen.records import Datum, Overseas, Sector, Source

LATEST = "Give the latest close before it or leave the index out."


def test_a_foreign_close_is_a_percent_with_its_session(content: dict[str, Any]) -> None:
    (overseas,) = build("day.json", content).overseas
    percent = Datum("day.json#/overseas/0/percent", Decimal("0.77"), "percent")
    assert overseas == Overseas("S&P 500", date(2026, 2, 24), percent)


def test_a_sector_is_a_name_by_language_and_a_percent(content: dict[str, Any]) -> None:
    content["sectors"] = [{"name": {"en": "steel", "ko": "철강"}, "percent": Decimal("-0.82")}]
    percent = Datum("day.json#/sectors/0/percent", Decimal("-0.82"), "percent")
    assert build("day.json", content).sectors == (Sector({"en": "steel", "ko": "철강"}, percent),)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"percent": 1}, "sectors[0].name is missing. Add sectors[0].name."),
        ({"name": {"en": "steel"}}, "sectors[0].percent is missing. Add sectors[0].percent."),
        (
            {"name": {"en": "steel"}, "percent": 31},
            "sectors[0].percent is 31; no share moves by more than 30 percent in a session. "
            "Correct it or leave the field out.",
        ),
        (
            {"name": {"en": "paper", "ko": "종이"}, "percent": 1},
            'sectors has "paper" twice (en). Leave one of the two out.',
        ),
    ],
)
def test_a_sector_that_cannot_be_told_is_refused_in_one_line(
    content: dict[str, Any], row: dict[str, Any], message: str
) -> None:
    content["sectors"] = [row, {"name": {"en": "paper", "ko": "펄프"}, "percent": 2}]
    with pytest.raises(BadDay) as refused:
        build("day.json", content)
    assert str(refused.value) == f"day.json: {message}"


def test_supplied_words_keep_their_source_and_address(content: dict[str, Any]) -> None:
    leaders, event, view = build("day.json", content).supplied
    assert (leaders.kind, leaders.text, leaders.source) == (
        "leaders",
        {"en": "chip shares"},
        Source({"en": "the market desk"}),
    )
    assert (event.on, event.address) == (date(2026, 2, 26), "day.json#/context/1")
    assert view.speaker == {"en": "An Analyst"} and view.role is None


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("overseas.0", 3, "overseas[0] is 3; an object { } is wanted. Correct it."),
        (
            "context.2.text.en",
            "rates will stay.",
            'context[2].text.en ends with ".", but stands inside a sentence. Leave the mark out.',
        ),
        ("overseas.0.percent", ..., "overseas[0].percent is missing. Add overseas[0].percent."),
        (
            "overseas.0.session",
            "2026-02-25",
            f"overseas[0].session is 2026-02-25, not a close of the week before 2026-02-25. {LATEST}",
        ),
        (
            "overseas.0.session",
            "2026-02-02",
            f"overseas[0].session is 2026-02-02, not a close of the week before 2026-02-25. {LATEST}",
        ),
        (
            "overseas.0.percent",
            76,
            "overseas[0].percent is 76; no such index moved that far in a session. "
            "Correct it or leave the field out.",
        ),
        ("context.0.kind", "rumour", 'context[0].kind is "rumour". Use one of: leaders, event, view.'),
        ("context.0.source", ..., "context[0].source is missing. Say where it comes from."),
        ("context.0.text", ..., "context[0].text is missing. Add context[0].text."),
        ("context.0.text", {}, "context[0].text holds no text. Add context[0].text.en."),
        (
            "context.0.text.en",
            "chip\nshares",
            "context[0].text.en holds a line break or another control character. Write it on one line.",
        ),
        ("context.1.on", ..., "context[1].on is missing. Give the date of the event."),
        (
            "context.1.on",
            "2026-02-24",
            "context[1].on is 2026-02-24, before the session of 2026-02-25; an event lies ahead. "
            "Correct it or leave the field out.",
        ),
        ("context.2.speaker", ..., "context[2].speaker is missing. Say whose view it is."),
    ],
)
def test_supplied_words_without_what_they_need_are_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"
