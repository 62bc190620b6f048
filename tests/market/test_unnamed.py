from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.market.names import known_names
from newsgen.market.unnamed import check_names
from newsgen.records.named import NamesChecked, Unnamed

HEADER = ",Code,Name,Market,ListingDate\n"
SHARES = (
    ("005930", "삼성전자"),
    ("060310", "3S"),
    ("999990", "가나다"),
    ("999980", "라마바"),
)
MISSING = (Unnamed("999990", "가나다", "999990,NAME,"), Unnamed("999980", "라마바", "999980,NAME,"))


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    """Four listed shares: one of the table, one whose listed name is English already, and two of neither."""
    file = tmp_path / "listing_desc_2026-03-20.csv"
    rows = (f"{row},{code},{name},KOSPI,2020-01-02" for row, (code, name) in enumerate(SHARES))
    file.write_text(HEADER + "\n".join(rows) + "\n", "utf-8-sig")
    return file


def test_a_share_that_neither_the_table_nor_the_listing_names_in_english_is_told(listing: Path) -> None:
    assert check_names(listing) == NamesChecked(listing.name, 4, MISSING)


def test_a_house_names_shares_beside_the_listing_or_in_a_file_of_its_own(listing: Path) -> None:
    (listing.parent / "share_names.csv").write_text("code,en,ko\n999990,Ganada,\n", "utf-8")
    assert check_names(listing).unnamed == MISSING[1:]
    own = listing.parent / "own.csv"
    own.write_text("code,en,ko,ko_later\n999980,Ramaba,,라마\n", "utf-8")
    assert check_names(listing, own).unnamed == MISSING[:1]


def test_the_listing_of_a_day_finds_the_names_of_the_folder_above(tmp_path: Path) -> None:
    day = tmp_path / "listing" / "2026-03-20.csv"
    day.parent.mkdir()
    header = "Code,Name,Market,ChangeCode,Close,Open,High,Low,Changes,ChagesRatio,Volume,Amount,Marcap,Stocks"
    day.write_text(f",{header}\n0,999990,가나다,KOSPI,3,10,10,10,10,0,0,1,10,100,10\n", "utf-8-sig")
    assert [each.code for each in check_names(day).unnamed] == ["999990"]
    (tmp_path / "share_names.csv").write_text("code,en,ko\n999990,Ganada,\n", "utf-8")
    assert check_names(day).unnamed == ()


def test_every_share_of_the_table_has_its_name(tmp_path: Path) -> None:
    file = tmp_path / "kospi_universe.csv"
    rows = (f"{code},{words['ko']}" for code, words in known_names().items())
    file.write_text("code,name\n" + "\n".join(rows) + "\n", "utf-8")
    assert check_names(file) == NamesChecked(file.name, len(known_names()), ())


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("nowhere.csv", None, "there is no such file"),
        ("other.csv", "a,b\n1,2\n", "is no file that newsgen knows"),
    ],
)
def test_a_file_that_tells_no_names_is_refused_in_one_line(
    tmp_path: Path, name: str, text: str | None, message: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(BadInput, match=message) as caught:
        check_names(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_file_of_figures_alone_says_what_to_name_instead(tmp_path: Path) -> None:
    file = tmp_path / "usdkrw_fred_noon.csv"
    file.write_text("observation_date,DEXKOUS\n2026-01-02,1450.1\n", "utf-8")
    with pytest.raises(BadInput, match="does not tell what shares are called"):
        check_names(file)
