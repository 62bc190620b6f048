from datetime import date
from importlib.util import find_spec

import pytest

from newsgen.errors import BadInput
from newsgen.sources import live
from newsgen.sources.question import Question

FIRST, LAST = date(2026, 1, 2), date(2026, 1, 5)


def refused(source: str, first: date = FIRST, last: date = LAST) -> str:
    with pytest.raises(BadInput) as caught:
        live.ask(source, first, last)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_words_that_ask_a_vendor_are_told_from_paths() -> None:
    assert live.is_live("fdr:KS11") and live.is_live("pykrx:KOSPI/flows")
    assert not live.is_live("fdr") and not live.is_live("data/fdr:x") and not live.is_live("C:\\data")


@pytest.mark.skipif(find_spec("FinanceDataReader") is not None, reason="the extra is installed")
@pytest.mark.parametrize("what", ["KS11", "005930", "00680K", "USD/KRW"])
def test_without_the_extra_the_line_says_how_to_get_it(what: str) -> None:
    assert refused(f"fdr:{what}") == (
        f"fdr:{what} needs FinanceDataReader, which is not installed. Run: pip install newsgen[live]."
    )


@pytest.mark.skipif(find_spec("pykrx") is not None, reason="the extra is installed")
@pytest.mark.parametrize("what", ["KOSPI", "KOSDAQ/flows", "005930", "005930/cap"])
def test_pykrx_is_missed_by_its_name(what: str) -> None:
    assert refused(f"pykrx:{what}").startswith(f"pykrx:{what} needs pykrx, which is not installed.")


def test_what_no_reader_knows_is_not_asked_for() -> None:
    assert refused("fdr:DJI") == (
        "fdr:DJI cannot be read. It may be KS11, KQ11, KS200, USD/KRW, KRX or a share code such as 005930."
    )
    assert refused("pykrx:KOSPI200/flows").startswith(
        "pykrx:KOSPI200/flows cannot be read. It may be KOSPI, "
    )
    assert refused("yahoo:KS11") == (
        "yahoo:KS11 names no vendor. It may start with fdr or pykrx, as in fdr:KS11."
    )


def test_a_whole_market_is_asked_for_by_the_day() -> None:
    assert refused("fdr:KRX") == "fdr:KRX lists one day. Give the same day as --from and --to."
    assert refused("pykrx:ALL/cap").endswith("is one day of a market. Give the same day as --from and --to.")


def test_dates_the_wrong_way_round_are_refused() -> None:
    message = "fdr:KS11: 2026-01-05 comes after 2026-01-02. Turn the dates round."
    assert refused("fdr:KS11", LAST, FIRST) == message


def test_an_answer_is_named_for_what_was_asked() -> None:
    assert Question("USD/KRW", FIRST, LAST).word == "USD-KRW"
