import io
import os
import sys
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from newsgen.errors import BadDay, BadInput
from newsgen.sources import day_file


def refused(name: str, raw: bytes) -> str:
    with pytest.raises(BadDay) as caught:
        day_file.parse(name, raw)
    return str(caught.value)


def test_a_file_keeps_name_digest_and_exact_numbers(tmp_path: Path) -> None:
    raw = b'{"last": 6022.70, "turnover": 35284562768622}'
    (tmp_path / "14-00.json").write_bytes(raw)
    day = day_file.read(str(tmp_path / "14-00.json"))
    assert (day.name, day.digest) == ("14-00.json", sha256(raw).hexdigest())
    assert str(day.content["last"]) == "6022.70" and isinstance(day.content["last"], Decimal)
    assert day.content["turnover"] == 35_284_562_768_622


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"a": 1}')))
    assert day_file.read("-").name == "stdin"


def test_a_byte_order_mark_is_tolerated() -> None:
    assert day_file.parse("day.json", b'\xef\xbb\xbf{"a": 1}').content == {"a": 1}


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"a": "\xff"}', "day.json is not UTF-8 text (byte 8). Save it as UTF-8."),
        (b"", "day.json is empty. Give it one JSON object with the day's figures."),
        (
            b'{\n "a": 1,\n "b" 2}',
            "day.json is not JSON: Expecting ':' delimiter at line 3, column 6. Correct it there.",
        ),
        (b"[1]", "day.json holds a list; a day is one JSON object. Put it in { }."),
        (b'"x"', "day.json holds a text; a day is one JSON object. Put it in { }."),
        (b"null", "day.json holds a single value; a day is one JSON object. Put it in { }."),
        (
            b'{"a": {"last": 1, "last": 2}}',
            'day.json: the field "last" stands twice in one object. Keep one.',
        ),
        (b'{"a": NaN}', "day.json: NaN is not a figure. Correct it or leave the field out."),
        (b'{"a": -Infinity}', "day.json: -Infinity is not a figure. Correct it or leave the field out."),
        (
            b'{"a":' * 100_000,
            "day.json is nested too deeply to be a day's figures. Give one flat day.",
        ),
    ],
)
def test_what_is_no_day_is_refused_in_one_line(raw: bytes, message: str) -> None:
    assert refused("day.json", raw) == message


def test_a_number_of_five_thousand_digits_is_refused_in_one_line() -> None:
    assert "\n" not in refused("day.json", b'{"a": ' + b"1" * 5000 + b"}")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"nothing\.json: there is no such file\. Check the path\.$"):
        day_file.read(str(tmp_path / "nothing.json"))


def test_a_folder_is_no_day(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"is a folder\. Name one DAY\.json in it\.$"):
        day_file.read(str(tmp_path))


def test_a_strange_path_still_gives_one_line() -> None:
    with pytest.raises(BadInput) as caught:
        day_file.read("no\nsuch\0file")
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.json"
    path.write_text("{}")
    path.chmod(0)
    with pytest.raises(BadInput, match="cannot be read: Permission denied"):
        day_file.read(str(path))
