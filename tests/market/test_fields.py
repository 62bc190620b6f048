from decimal import Decimal

import pytest

from newsgen.errors import BadDay
from newsgen.market.fields import Block


def block(**content: object) -> Block:
    return Block("day.json", ("shares",), content)


@pytest.mark.parametrize("value", [5, Decimal("5.0"), Decimal("1E+3")])
def test_a_number_is_read_exactly(value: int | Decimal) -> None:
    assert block(last=value).number("last") == value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("6,138.58", 'the text "6,138.58"; a number is wanted. Write it without quotes or commas.'),
        (True, "true; a number is wanted. Correct it or leave the field out."),
        ([1], "a list; a number is wanted. Correct it or leave the field out."),
        (Decimal("1e30"), "1e+30; no market figure has that size. Correct it or leave the field out."),
        (Decimal("1e-30"), "1e-30; no market figure has that size. Correct it or leave the field out."),
    ],
)
def test_what_is_no_number_is_named(value: object, told: str) -> None:
    with pytest.raises(BadDay) as caught:
        block(last=value).number("last")
    assert str(caught.value) == f"day.json: shares.last is {told}"


def test_null_and_absence_are_the_same() -> None:
    assert block(last=None).number("last") is None
    assert "last" not in block(last=None)
    assert block().text("name") is None and block().day("on") is None and block().moment("as_of") is None


def test_an_address_is_a_json_pointer() -> None:
    assert block().address("a/b~c") == "day.json#/shares/a~1b~0c"
    assert block().address() == "day.json#/shares"


def test_true_and_false_are_not_numbers_nor_texts() -> None:
    assert block(ever=False).flag("ever") is False
    with pytest.raises(BadDay, match=r"shares\.ever is 1; true or false is wanted"):
        block(ever=1).flag("ever")


def test_a_message_stays_on_one_line_whatever_the_file_holds() -> None:
    with pytest.raises(BadDay) as caught:
        block(**{"la\nst" * 30: 1}).only(("last",))
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 150
