from pathlib import Path

import pytest

from newsgen import pipeline
from newsgen.errors import BadInput
from newsgen.market.feeds.share_names import read_names
from tests import made_market

ALL = "code,en,ko,ko_head,en_later,ko_later\n"


def test_a_file_may_say_what_a_share_is_called_later_on_and_in_headlines(tmp_path: Path) -> None:
    file = tmp_path / "share_names.csv"
    file.write_text(f"{ALL}000660,SK Hynix,,하이닉스,Hynix,\n005930,,,삼전,,삼전\n", "utf-8")
    assert read_names(file) == {
        "000660": {"en": "SK Hynix", "en_later": "Hynix", "ko_head": "하이닉스"},
        "005930": {"ko_head": "삼전", "ko_later": "삼전"},
    }


@pytest.mark.parametrize("header", ["code,en,ko,fr_later", "en,ko,code", "code,en,ko,ko"])
def test_a_column_that_no_story_reads_is_refused_with_those_that_may_stand(
    tmp_path: Path, header: str
) -> None:
    file = tmp_path / "share_names.csv"
    file.write_text(f"{header}\n005930,a,b,c\n", "utf-8")
    with pytest.raises(BadInput, match="and any of en_later, ko_later, ko_head behind them"):
        read_names(file)


def test_a_houses_names_stand_in_stories_of_the_market_too(tmp_path: Path) -> None:
    folder = made_market.write(tmp_path / "market")
    market = pipeline.market_at(folder)
    session = market.sessions[-1]
    code = next(iter(market.day(session, "close").shares))
    (folder / "share_names.csv").write_text(f"code,en,ko,ko_later\n{code},Ours,,우리\n", "utf-8")
    named = pipeline.market_at(folder).day(session, "close").names[code]
    assert (named["en"], named["ko_later"]) == ("Ours", "우리")
