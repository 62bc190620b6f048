import json

from newsgen.publish import names_table
from newsgen.records.named import NamesChecked, Unnamed

ONE = NamesChecked("listing.csv", 1_000, (Unnamed("999990", "가나다", "999990,NAME,"),))


def test_a_share_without_a_name_stands_with_the_row_that_would_name_it() -> None:
    shown = names_table.render(ONE).splitlines()
    assert any(line.split() == ["999990", "가나다", "999990,NAME,"] for line in shown)
    assert shown[-1] == "listing.csv: 1 of 1,000 listed shares has no English name"


def test_where_every_share_has_a_name_there_is_no_table() -> None:
    assert names_table.render(ONE._replace(unnamed=())).splitlines() == [
        "listing.csv: every one of 1,000 listed shares has an English name"
    ]


def test_json_says_the_same() -> None:
    told = json.loads(names_table.encode(ONE))
    assert told == {
        "listing": "listing.csv",
        "listed": 1_000,
        "unnamed": [{"code": "999990", "name": "가나다", "add": "999990,NAME,"}],
    }
