from datetime import date
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.market.notices import FILE, read_notices

HEADER = "session,time,market,kind,side,stage"


def read(tmp_path: Path, *rows: str, header: str = HEADER) -> object:
    path = tmp_path / FILE
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8-sig")
    return read_notices(path)


def test_notices_come_by_session_in_the_order_of_time(tmp_path: Path) -> None:
    found = read_notices_of(
        tmp_path,
        "2026-03-04,11:19,KOSPI,circuit_breaker,,1",
        "2026-03-04,09:05:12,KOSPI,sidecar,sell,",
        "2026-03-05,09:06,KOSDAQ,sidecar,buy,",
    )
    first, second = found[date(2026, 3, 4)]
    assert (first.kind, first.side, first.stage, first.address) == ("sidecar", "sell", None, f"{FILE}#2")
    assert (second.kind, second.side, second.stage) == ("circuit_breaker", None, 1)
    assert (
        second.at.isoformat() == "2026-03-04T11:19:00+09:00" and second.source.name["en"] == "Korea Exchange"
    )
    assert found[date(2026, 3, 5)][0].market == "KOSDAQ"


def read_notices_of(tmp_path: Path, *rows: str) -> dict:  # type: ignore[type-arg]
    return dict(read(tmp_path, *rows))  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2026-13-04,09:05,KOSPI,sidecar,sell,", 'session is "2026-13-04". Write the day as 2026-03-04.'),
        ("2026-03-04,9h,KOSPI,sidecar,sell,", 'time is "9h". Write the time in Seoul as 09:05.'),
        ("2026-03-04,09:05,KONEX,sidecar,sell,", 'market is "KONEX". Use KOSPI or KOSDAQ.'),
        ("2026-03-04,09:05,KOSPI,halt,,", 'kind is "halt". Use sidecar or circuit_breaker.'),
        ("2026-03-04,09:05,KOSPI,sidecar,,", 'side is "". Use buy or sell for a sidecar.'),
        ("2026-03-04,09:05,KOSPI,circuit_breaker,,4", 'stage is "4". Use 1, 2 or 3 for a circuit breaker.'),
        (
            "2026-03-04,09:05,KOSPI,circuit_breaker,sell,1",
            'side is "sell". Leave it empty for a circuit breaker.',
        ),
        ("2026-03-04,09:05,KOSPI,sidecar,sell,1", 'stage is "1". Leave it empty for a sidecar.'),
    ],
)
def test_a_row_that_cannot_be_a_notice_is_refused_in_one_line(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(tmp_path, row)
    assert str(caught.value) == f"{FILE}#1/{message}"


def test_a_file_without_a_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"^exchange_notices\.csv has no column stage\. It needs: session, "):
        read(tmp_path, header="session,time,market,kind,side")
