"""An SFTP server as a place of delivery: hosts that are not known, keys, full disks, and no library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from newsgen.errors import BadTable, NotNow, Refused
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.receiver import PASSWORD, USER
from tests.publish.targets.sftp_server import sftp_server
from tests.publish.targets.stories import story


def sftp(port: int, hosts: Path, **more: Any) -> Target:
    table = {"kind": "sftp", "host": "127.0.0.1", "port": port, "user": USER, "timeout": 3}
    return target_of("desk", {**table, "password_env": "DESK_PASSWORD", "known_hosts": str(hosts), **more})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "root"
    made.mkdir()
    return made


def test_a_host_that_is_not_known_is_not_spoken_to(tmp_path: Path, root: Path) -> None:
    hosts = tmp_path / "known_hosts"
    with sftp_server(root) as (port, _, _):
        with pytest.raises(Refused, match="cannot be read"):
            sftp(port, hosts).deliver(story(), None)
        hosts.write_text("")
        with pytest.raises(Refused, match="is not in"):
            sftp(port, hosts).deliver(story(), None)
    assert hosts.read_text() == "" and list(root.iterdir()) == []


def test_a_host_with_another_key_is_not_spoken_to(tmp_path: Path, root: Path) -> None:
    hosts = tmp_path / "known_hosts"
    with sftp_server(root) as (port, line, _):
        other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
        hosts.write_text(f"{line.split()[0]} {other}")
        with pytest.raises(Refused, match="another host key"):
            sftp(port, hosts).deliver(story(), None)
    assert list(root.iterdir()) == []


def test_a_key_with_a_passphrase_is_a_way_in(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, hosts = asyncssh.generate_private_key("ssh-ed25519"), tmp_path / "known_hosts"
    (tmp_path / "key").write_bytes(key.export_private_key("openssh", passphrase=PASSWORD, rounds=50))
    with sftp_server(root) as (port, line, _):
        hosts.write_text(line)
        target = sftp(port, hosts, key=str(tmp_path / "key"))
        with pytest.raises(Refused, match="does not let newsgen in"):
            target.deliver(story(), None)
        monkeypatch.setattr("tests.publish.targets.sftp_server.KEYS", {key.public_data})
        target.deliver(story(), None)
        monkeypatch.setenv("DESK_PASSWORD", "another")
        with pytest.raises(Refused, match="Check"):
            target.deliver(story(), None)
    assert [path.read_bytes() for path in root.iterdir()] == [story().content]


class _Full(asyncssh.SFTPServer):
    def write(self, file_obj: object, offset: int, data: bytes) -> int:  # noqa: ARG002
        raise asyncssh.SFTPNoSpaceOnFilesystem("No space left on device")


class _Forbidden(asyncssh.SFTPServer):
    def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> object:
        if pflags & asyncssh.FXF_WRITE:
            raise asyncssh.SFTPPermissionDenied("Permission denied")
        return super().open(path, pflags, attrs)


class _Plain(asyncssh.SFTPServer):
    """Knows no posix-rename, as servers do that are not OpenSSH."""

    def posix_rename(self, oldpath: bytes, newpath: bytes) -> None:  # noqa: ARG002
        raise asyncssh.SFTPOpUnsupported("not known")


class _Stern(asyncssh.SFTPServer):
    """Lets nobody rename over a file."""

    def posix_rename(self, oldpath: bytes, newpath: bytes) -> None:  # noqa: ARG002
        raise asyncssh.SFTPPermissionDenied("Permission denied")


class _Beside(asyncssh.SFTPServer):
    """Another process makes each folder a moment before."""

    def mkdir(self, path: bytes, attrs: asyncssh.SFTPAttrs) -> None:
        super().mkdir(path, attrs)
        super().mkdir(path, attrs)


@pytest.mark.parametrize(
    ("files", "fault", "said"), [(_Full, NotNow, "no room"), (_Forbidden, Refused, "Check path")]
)
def test_what_the_server_cannot_take_is_told(
    files: Any, fault: Any, said: str, tmp_path: Path, root: Path
) -> None:
    hosts = tmp_path / "known_hosts"
    with sftp_server(root, files) as (port, line, _):
        hosts.write_text(line)
        with pytest.raises(fault, match=said) as told:
            sftp(port, hosts).deliver(story(), None)
    assert "\n" not in str(told.value) and list(root.iterdir()) == []


def test_a_server_without_posix_rename_takes_versions_too(tmp_path: Path, root: Path) -> None:
    hosts = tmp_path / "known_hosts"
    with sftp_server(root, _Plain) as (port, line, _):
        hosts.write_text(line)
        before = sftp(port, hosts).deliver(story(), None)
        sftp(port, hosts).deliver(story(2), before)
    assert [path.read_bytes() for path in root.iterdir()] == [story(2).content]


def test_what_is_there_stays_where_nothing_may_be_renamed_over_it(tmp_path: Path, root: Path) -> None:
    hosts, place = tmp_path / "known_hosts", root / story().name
    with sftp_server(root, _Stern) as (port, line, _):
        hosts.write_text(line)
        place.write_bytes(story().content)
        before = sftp(port, hosts).deliver(story(), None)
        with pytest.raises(Refused, match="Check path"):
            sftp(port, hosts).deliver(story(2), before)
    assert [path.read_bytes() for path in root.iterdir()] == [story().content]


def test_a_folder_may_be_made_by_two_at_once(tmp_path: Path, root: Path) -> None:
    hosts = tmp_path / "known_hosts"
    with sftp_server(root, _Beside) as (port, line, _):
        hosts.write_text(line)
        assert not sftp(port, hosts, path="/in/ko").deliver(story(), None).found


def test_a_file_of_hosts_that_is_none_is_told(tmp_path: Path) -> None:
    hosts = tmp_path / "known_hosts"
    hosts.write_bytes(b"\xff\xfe\x00h\x00o")
    with pytest.raises(Refused, match="known_hosts cannot be read"):
        sftp(9, hosts).deliver(story(), None)


def test_without_its_library_it_says_how_to_get_it() -> None:
    code = """
import os, sys
sys.modules["paramiko"] = sys.modules["boto3"] = None
from newsgen.errors import Refused
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.stories import story
tables = [{"kind": "sftp", "host": "h", "user": "me", "password_env": "P"}, {"kind": "s3", "bucket": "b"}]
for table in tables:
    try:
        target_of("desk", table).deliver(story(), None)
    except Refused as told:
        print(told)
"""
    there = Path(__file__).parents[3]
    run = subprocess.run([sys.executable, "-c", code], check=False, cwd=there, capture_output=True, text=True)
    assert run.stdout.splitlines() == [
        "h needs paramiko, which is not here. Say pip install 'newsgen[sftp]'.",
        "desk needs boto3, which is not here. Say pip install 'newsgen[s3]'.",
    ], run.stderr


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"host": "h"}, "user is missing"),
        ({"host": "h", "user": "me"}, "password_env or key"),
        ({"host": "h", "user": "me", "key": "/no/such/key"}, "no such file"),
        ({"host": "h", "user": "me", "password": "secret"}, "unknown field"),
    ],
)
def test_what_cannot_be_a_target_is_told_with_its_place(table: dict[str, Any], fault: str) -> None:
    with pytest.raises(BadTable, match=fault) as told:
        target_of("desk", {"kind": "sftp", **table})
    assert told.value.at[:2] == ("targets", "desk") and "secret" not in str(told.value)
