from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.sources import settings_file

TEXT = '[feeds.desk]\nfile = "closes*.xlsx"\n\n[identities]\n"000001" = "000002"\n'


def test_settings_are_read_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "newsgen.toml").write_text(TEXT, "utf-8-sig")
    found = settings_file.near(tmp_path)
    assert found == {"feeds": {"desk": {"file": "closes*.xlsx"}}, "identities": {"000001": "000002"}}
    assert settings_file.read(tmp_path / "newsgen.toml") == found


def test_a_folder_without_settings_has_none(tmp_path: Path) -> None:
    assert settings_file.near(tmp_path) == {}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"feeds = ", r"newsgen\.toml is not TOML: .* Correct it there\.$"),
        (b"\xff", r"newsgen\.toml is not UTF-8 text\. Save it as UTF-8\.$"),
        (None, r"newsgen\.toml: there is no such settings file\. Check the path\.$"),
    ],
)
def test_what_is_no_settings_file_gives_one_line(tmp_path: Path, content: bytes | None, line: str) -> None:
    path = tmp_path / "newsgen.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput, match=line):
        settings_file.read(path)


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read: Is a directory"):
        settings_file.read(tmp_path)
