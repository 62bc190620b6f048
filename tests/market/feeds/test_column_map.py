from typing import Any

import pytest

from newsgen.errors import BadInput
from newsgen.market.feeds.column_map import compile_maps, faults_of

DESK: dict[str, Any] = {
    "file": "closes*.xlsx",
    "kind": "index",
    "series": "KOSPI",
    "day": "일자",
    "columns": {"close": "종가", "turnover": "거래대금"},
    "units": {"turnover": "million won"},
}


def faults(**changed: Any) -> tuple[str, ...]:
    """The faults of one map with some keys changed; ... leaves a key out."""
    table = {key: value for key, value in {**DESK, **changed}.items() if value is not ...}
    return faults_of({"desk": table})


def test_a_whole_map_has_no_faults_and_a_factor_for_every_field() -> None:
    (column_map,) = compile_maps({"desk": DESK})
    assert (column_map.name, column_map.kind, column_map.series) == ("desk", "index", "KOSPI")
    assert dict(column_map.scales) == {"close": 1, "turnover": 10**6}


def test_flows_is_short_for_every_group() -> None:
    columns = {"retail": "개인", "foreign": "외국인"}
    units = {"flows": "100 million won", "foreign": "won"}
    (column_map,) = compile_maps({"desk": {**DESK, "kind": "flows", "columns": columns, "units": units}})
    assert dict(column_map.scales) == {"retail": 10**8, "foreign": 1}


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"kind": "indx"}, 'feeds.desk.kind is "indx". It may be index, share, flows or rate.'),
        ({"file": ...}, 'feeds.desk.file is missing. It may be a name such as "closes*.xlsx".'),
        ({"day": 3}, "feeds.desk.day is 3. It may be a text."),
        ({"encoding": "kor"}, 'feeds.desk.encoding is "kor". It may be utf-8 or cp949.'),
        ({"separator": "tab"}, "feeds.desk.separator is 'tab'. It may be one sign."),
        (
            {"decimal": ","},
            "feeds.desk.decimal is the same sign as .thousands. They may be . and , or another pair.",
        ),
        (
            {"series": "NIKKEI"},
            'feeds.desk.series is "NIKKEI". For index it may be KOSPI, KOSDAQ or KOSPI200.',
        ),
        ({"series": ...}, "feeds.desk.series is to be given, or series_column: one of the two."),
        ({"series_column": "종목"}, "feeds.desk.series is to be given, or series_column: one of the two."),
        ({"columns": {}}, 'feeds.desk.columns is {}. It may be a table such as {close = "종가"}.'),
        (
            {"columns": {"close": 1}, "units": {}},
            "feeds.desk.columns.close is 1. It may be the name of a column.",
        ),
        (
            {"columns": {"last": "종가"}, "units": {}},
            "feeds.desk.columns.last is not known. "
            "For index it may be close, open, high, low, change, percent, volume, turnover or cap.",
        ),
        ({"units": {"open": "points"}}, "feeds.desk.units.open has no column. It may be close or turnover."),
        (
            {"units": {"turnover": "억원"}},
            "feeds.desk.units.turnover is '억원'. It may be won, thousand won, million won, "
            "100 million won, billion won or trillion won.",
        ),
        ({"kind": "share"}, 'feeds.desk.series is "KOSPI". For share it may be a code such as 005930.'),
    ],
)
def test_a_fault_names_its_key_and_what_it_may_be(changed: dict[str, Any], line: str) -> None:
    assert faults(**changed) == (line,)


def test_an_unknown_key_is_told_with_all_that_are_known() -> None:
    (line,) = faults(colums={})
    assert line.startswith("feeds.desk.colums is not known. It may be file, kind, series, ")


def test_all_faults_come_at_once_one_a_line() -> None:
    with pytest.raises(BadInput) as caught:
        compile_maps({"a": {"kind": "x"}, "b": 3})
    lines = str(caught.value).splitlines()
    assert [line.partition(" ")[0] for line in lines] == [
        "feeds.a.file",
        "feeds.a.day",
        "feeds.a.columns",
        "feeds.a.kind",
        "feeds.b",
    ]


def test_feeds_that_are_no_tables_are_told() -> None:
    assert faults_of([]) == ("feeds is no table. Write [feeds.NAME] and its keys below it.",)
    assert faults_of({"desk": {"units": [], **{key: DESK[key] for key in DESK if key != "units"}}}) == (
        'feeds.desk.units is []. It may be a table such as {turnover = "million won"}.',
    )


def test_a_map_is_for_the_files_of_its_name() -> None:
    (column_map,) = compile_maps({"desk": DESK})
    assert column_map.fits("closes.xlsx") and column_map.fits("desk/closes-2026.xlsx")
    assert not column_map.fits("CLOSES.xlsx") and not column_map.fits("closes.csv")
