"""An FTP server as a place of delivery: refusals, full disks, and a connection that breaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsgen.errors import BadTable, NotNow, Refused
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.ftp_server import ftp_server
from tests.publish.targets.ftps_server import certificate, ftps_server
from tests.publish.targets.receiver import USER
from tests.publish.targets.stories import story

PLAIN = {"kind": "ftp", "host": "127.0.0.1", "user": USER, "password_env": "DESK_PASSWORD", "timeout": 3}


def ftp(port: int, **more: Any) -> Target:
    return target_of("desk", {**PLAIN, "port": port, "tls": False, **more})


def test_an_active_connection_does_as_well(tmp_path: Path) -> None:
    with ftp_server(tmp_path) as (port, _):
        ftp(port, passive=False).deliver(story(), None)
    assert (tmp_path / story().name).read_bytes() == story().content


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    with ftp_server(tmp_path, "elr") as (port, _), pytest.raises(Refused, match=r"550 .*Check path") as told:
        ftp(port).deliver(story(), None)
    assert "\n" not in str(told.value) and list(tmp_path.iterdir()) == []


def test_a_password_does_not_go_to_a_server_without_tls(tmp_path: Path) -> None:
    with ftp_server(tmp_path) as (port, _), pytest.raises(Refused, match="tls = false"):
        target_of("desk", {**PLAIN, "port": port}).deliver(story(), None)


def test_over_tls_files_come_in_the_session_of_the_first_connection(tmp_path: Path) -> None:
    cert, key = certificate(tmp_path)
    (tmp_path / "root").mkdir()
    for found in (False, True):
        with ftps_server(tmp_path / "root", cert, key) as port:
            receipt = target_of("desk", {**PLAIN, "port": port, "ca": str(cert)}).deliver(story(), None)
        assert receipt.found is found
    assert [path.read_bytes() for path in (tmp_path / "root").iterdir()] == [story().content]


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    cert, key = certificate(tmp_path)
    with ftps_server(tmp_path, cert, key) as port, pytest.raises(Refused, match="cannot be trusted"):
        target_of("desk", {**PLAIN, "port": port}).deliver(story(), None)


def test_nothing_stays_of_a_file_that_could_not_be_renamed(tmp_path: Path) -> None:
    with ftp_server(tmp_path, "elrdwmM") as (port, _), pytest.raises(Refused):
        ftp(port).deliver(story(), None)
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_speaks_korean_of_old_is_told_by_its_encoding(tmp_path: Path) -> None:
    with ftp_server(tmp_path, banner="시세 자료실입니다.", encoding="cp949") as (port, _):
        with pytest.raises(Refused, match=r"cannot be understood in utf-8 .* cp949") as told:
            ftp(port).deliver(story(), None)
        assert "\n" not in str(told.value)
        ftp(port, path="시황", encoding="cp949").deliver(story(), None)
    assert (tmp_path / "시황" / story().name).read_bytes() == story().content


def test_a_server_that_does_not_speak_is_left_after_a_while() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(NotNow, match=r"for 0\.2 s"):
        ftp(silent.getsockname()[1], timeout=0.2).deliver(story(), None)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({}, "host is missing"),
        ({"host": "h", "user": "me"}, "belong together"),
        ({"host": "h", "password_env": "P"}, "belong together"),
        ({"host": "h", "port": 70000}, "port"),
        ({"host": "h", "ca": "/no/such/file"}, "no such file"),
        ({"host": "h", "encoding": "morse"}, "encoding"),
        ({"host": "h", "password": "secret"}, "unknown field"),
    ],
)
def test_what_cannot_be_a_target_is_told_with_its_place(table: dict[str, Any], fault: str) -> None:
    with pytest.raises(BadTable, match=fault) as told:
        target_of("desk", {"kind": "ftp", **table})
    assert told.value.at[:2] == ("targets", "desk") and "secret" not in str(told.value)
