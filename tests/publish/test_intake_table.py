"""What an ingest says for itself."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from newsgen.publish.intake_table import LISTED, encode_json, encode_refused, render, render_origins, totals
from newsgen.records.ingested import Ingested, Intake, Origin, Refusal, Revision
from newsgen.records.repaired import Claim, Repair
from newsgen.sessions import KST

DAY = date(2024, 5, 28)
MOMENT = datetime(2024, 6, 3, 9, 0, tzinfo=KST)
REFUSED = Refusal("kospi.csv", "KOSPI", DAY, "", "impossible bar", "low 5 is above high 4, both odd")
FILE = Ingested("kospi.csv", "ab12", "krx_index", taken=7_784, unchanged=1, revised=2, refused=(REFUSED,))
INTAKE = Intake("market.duckdb", MOMENT, (FILE,))


def test_a_file_is_a_row_and_the_sums_are_the_last_line() -> None:
    said = render(INTAKE)
    assert "kospi.csv   7,784           1         2         1" in said
    assert said.splitlines()[-1] == (
        "1 files into market.duckdb, known at 2024-06-03T09:00:00+09:00: "
        "7,784 taken, 1 unchanged, 2 revised, 1 refused"
    )


def test_each_reason_is_counted_and_each_refusal_named() -> None:
    said = render(INTAKE).splitlines()
    assert "refused, impossible bar: 1" in said
    assert "refused: kospi.csv KOSPI 2024-05-28: impossible bar: low 5 is above high 4, both odd" in said


def test_a_long_list_says_how_to_see_all_of_it() -> None:
    many = replace(INTAKE, files=(replace(FILE, refused=(REFUSED,) * (LISTED + 3)),))
    assert "refused: and 3 more; all with --refused FILE.csv or --format json" in render(many)
    assert len(json.loads(encode_json(many))["files"][0]["refused"]) == LISTED + 3
    assert encode_refused(many.refused).count(b"\n") == LISTED + 4


def test_refusals_as_csv_survive_their_own_commas() -> None:
    header, row = encode_refused([REFUSED]).decode().splitlines()
    assert header == "file,series,session,field,reason,detail"
    assert row == 'kospi.csv,KOSPI,2024-05-28,,impossible bar,"low 5 is above high 4, both odd"'


def test_revisions_and_what_they_change_are_told() -> None:
    revision = Revision("index", "KOSPI", DAY, "close", Decimal("2660.20"), Decimal("2635.20"))
    repair = Repair("KOSPI", DAY, "high_close", Claim(Decimal("2650.10"), DAY, Decimal(1)), None)
    said = render(replace(INTAKE, files=(replace(FILE, revisions=(revision,)),), repairs=(repair,)))
    assert "revised: KOSPI 2024-05-28 close: 2,660.20 was known, now 2,635.20" in said
    assert (
        "changes: KOSPI 2024-05-28, high close: was 2,650.10, the furthest since 2024-05-28 (1), now none"
        in said
    )


def test_rows_from_the_future_are_pointed_out() -> None:
    said = render(replace(INTAKE, files=(replace(FILE, ahead=3),)))
    assert "kospi.csv: 3 rows are of sessions after 2024-06-03" in said


def test_the_sums_count_refusals_and_say_nothing_of_resuming_unless_it_happened() -> None:
    assert totals(INTAKE)["refused"] == 1
    assert "resumed" not in render(INTAKE)
    assert "resumed" in render(replace(INTAKE, files=(replace(FILE, resumed=5),)))


def test_json_has_exact_figures_and_the_moment() -> None:
    told = json.loads(encode_json(INTAKE))
    assert (told["taken"], told["known_at"], told["reasons"]) == (
        7784,
        "2024-06-03T09:00:00+09:00",
        {"impossible bar": 1},
    )


def test_an_origin_is_a_line_with_the_file_and_its_digest() -> None:
    origin = Origin(
        "market.duckdb#2024-05-28/KOSPI/close",
        Decimal("2660.20"),
        MOMENT,
        "kospi.csv",
        "raw/x",
        "ab12",
        "krx_index",
    )
    assert render_origins([origin]).startswith(
        "market.duckdb#2024-05-28/KOSPI/close = 2660.20  known at 2024-06-03"
    )
    assert "kospi.csv (krx_index)  sha256 ab12" in render_origins([origin])
