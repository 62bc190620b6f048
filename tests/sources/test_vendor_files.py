import os
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.sources import vendor_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "market"
    for name in (
        "kospi.csv",
        "listing/2026-03-20.csv",
        "closes.XLSX",
        ".old/kosdaq.csv",
        "~$closes.xlsx",
        "README.md",
    ):
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return place


def test_a_folder_leads_to_its_tables_and_those_of_its_folders(folder: Path) -> None:
    found = vendor_files.find(folder)
    assert [each.name for each in found] == ["closes.XLSX", "kospi.csv", "listing/2026-03-20.csv"]
    assert all(each.path.is_file() for each in found)


def test_a_file_leads_to_itself_and_a_listing_keeps_its_folder(folder: Path) -> None:
    assert vendor_files.find(folder / "kospi.csv")[0].name == "kospi.csv"
    assert vendor_files.find(str(folder / "listing/2026-03-20.csv"))[0].name == "listing/2026-03-20.csv"


def test_a_path_that_leads_nowhere_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"there is no such file or folder\. Check the path\.$"):
        vendor_files.find(tmp_path / "nowhere")
    with pytest.raises(BadInput, match=r"holds no \.csv, \.parquet, \.xlsx file\. Name a folder"):
        vendor_files.find(tmp_path)


def test_a_folder_that_cannot_be_looked_into_gives_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def locked(path: str) -> object:
        if str(path).endswith("listing"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", locked)
    with pytest.raises(BadInput, match=r"listing cannot be looked into: Permission denied\. Check"):
        vendor_files.find(folder)
