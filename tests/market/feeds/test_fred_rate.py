from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsgen.market.batch import RATE, VendorFile
from newsgen.market.feeds.fred_rate import read

NAME = "usdkrw_fred_noon.csv"


def test_a_rate_is_the_noon_rate_and_an_empty_cell_or_a_full_stop_none(told: Callable[..., Any]) -> None:
    text = b"observation_date,DEXKOUS\n2026-02-24,1441.53\n2026-02-25,\n2026-02-26,.\n"
    (batch,) = read(VendorFile(NAME, text))
    assert batch.kind == RATE and set(batch.series) == {"USDKRW.noon"}
    assert told(batch, "close") == [14_415_300, None, None]
    assert batch.where(0, "close") == f"{NAME}#2026-02-24/DEXKOUS"


def test_a_missing_column_is_named(refused: Callable[..., str]) -> None:
    message = refused(read, NAME, b"DATE,DEXKOUS\n2026-02-24,1441.53\n")
    assert message == f"{NAME} has no column observation_date. It needs: observation_date, DEXKOUS."


def test_the_real_rates_reach_back_to_1981(data: Path) -> None:
    (batch,) = read(VendorFile(NAME, data / NAME))
    assert str(batch.days[0]) == "1981-04-13"
