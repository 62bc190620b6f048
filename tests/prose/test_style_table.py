"""The table of house styles: every field is explained, checked, and read by the verifier."""

from __future__ import annotations

from dataclasses import fields

import pytest

from newsgen import settings
from newsgen.errors import BadTable
from newsgen.prose.english.style import Style, style
from tests.prose.test_styles import HOUSES, TABLE


def test_the_head_of_the_table_explains_every_field() -> None:
    head = (settings.PACKAGE / "prose" / "english" / "styles.yaml").read_text("utf-8").partition("herald:")[0]
    unexplained = [each.name for each in fields(Style) if each.name not in head and each.name != "name"]
    assert unexplained == []


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("triple", "level_first", "points_first.*percent_first.*down_points_at"),
        ("percent", "pct", "' percent', '%'"),
        ("trim_level", "yes", "True, False"),
        ("dollar", "USD", r"'\$', 'US\$'"),
        ("share_price", "sometimes", "always.*close.*never"),
        ("flows_told", ["pensions"], "foreign.*institutions.*retail"),
        ("flows_told", [], "at least one"),
        ("dollars_on", ["cap"], "turnover.*net_flow.*move"),
        ("won", {"trillion": 2}, "billion at least"),
        ("won", {"trillion": 2, "billion": 9}, "choose one of"),
        ("won", {"zillion": 2, "billion": 1}, "quadrillion, trillion, billion, million"),
        ("groups", {"foreign": ["foreigners"]}, "foreign, institutions, retail"),
        ("names", {}, "KOSPI, KOSDAQ, USDKRW"),
        ("tags", {5930: "chipmaker"}, "in quotes"),
        ("clock", "utc", "seoul.*gmt"),
    ],
)
def test_a_field_that_nobody_understands_is_refused_with_what_it_may_be(
    field: str, value: object, said: str
) -> None:
    row = {**TABLE["herald"], field: value}
    with pytest.raises(BadTable, match=rf"styles.yaml: herald\.{field}.*{said}"):
        style({"herald": row}, "herald")


@pytest.mark.parametrize("house", HOUSES)
def test_every_company_that_a_style_introduces_has_words_that_the_verifier_reads(house: str) -> None:
    from newsgen.verify.words_companies import TAGS

    tags = settings.load("en", house).desk.style.tags
    assert {code: tag for code, tag in tags.items() if tag not in TAGS.get(code, ())} == {}
