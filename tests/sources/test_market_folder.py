from hashlib import sha256
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.sources import market_folder


def test_known_files_are_found_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kospi.csv").write_bytes(b"x")
    (tmp_path / "usdkrw_fred_noon.csv").write_bytes(b"y")
    (tmp_path / "notes.txt").write_bytes(b"z")
    files = market_folder.read(tmp_path)
    assert list(files.paths) == ["kospi.csv", "usdkrw_fred_noon.csv"]
    assert files.digests()["kospi.csv"] == sha256(b"x").hexdigest()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        BadInput, match=r"there is no such folder or store\. Name one; a folder holds kospi\.csv\.$"
    ):
        market_folder.read(tmp_path / "nowhere")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "kospi.csv").write_bytes(b"x")
    with pytest.raises(BadInput, match=r"is no folder\. Name the folder that holds kospi\.csv\.$"):
        market_folder.read(tmp_path / "kospi.csv")


def test_a_folder_without_the_kospi_is_no_market(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"has no kospi\.csv\. Name a folder that holds it\.$"):
        market_folder.read(tmp_path)


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "kospi.csv").mkdir()
    with pytest.raises(BadInput, match=r"kospi\.csv cannot be read\. Check that it is a file"):
        market_folder.read(tmp_path)


def test_files_of_single_days_are_known_by_their_dates(tmp_path: Path) -> None:
    (tmp_path / "listing").mkdir()
    for name in ("kospi.csv", "listing/2026-03-20.csv", "listing/2026-03-18.csv", "listing/notes.csv"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "listing_desc_2026-03-20.csv").write_bytes(b"x")
    assert list(market_folder.read(tmp_path).paths) == [
        "kospi.csv",
        "listing/2026-03-18.csv",
        "listing/2026-03-20.csv",
        "listing_desc_2026-03-20.csv",
    ]
