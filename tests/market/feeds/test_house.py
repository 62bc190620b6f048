from __future__ import annotations

import pytest

from newsgen.errors import BadInput
from newsgen.market.feeds.house import compile_house

MAP = {"file": "closes*.csv", "kind": "index", "series": "KOSPI", "day": "일자", "columns": {"close": "종가"}}


def test_a_house_without_settings_has_no_tables_and_no_changed_codes() -> None:
    house = compile_house({})
    assert (house.maps, house.identities) == ((), {})


def test_the_settings_name_the_desk_s_tables_and_the_shares_that_changed_their_code() -> None:
    house = compile_house({"feeds": {"mydesk": MAP}, "identities": {"000001": "000002"}})
    assert [each.name for each in house.maps] == ["mydesk"]
    assert house.identities == {"000001": "000002"}


def test_every_fault_of_the_settings_is_told_at_once_one_line_each() -> None:
    with pytest.raises(BadInput) as refused:
        compile_house(
            {"feds": {}, "feeds": {"mydesk": {**MAP, "kind": "bond"}}, "identities": {"1": "000002"}}
        )
    lines = str(refused.value).splitlines()
    assert [line.split()[0] for line in lines] == ["feds", "feeds.mydesk.kind", "identities.1"]
