"""A running place of each kind, with a target for it and a back door to what it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.ftp_server import ftp_server
from tests.publish.targets.receiver import USER, receiver
from tests.publish.targets.sftp_server import sftp_server


@dataclass
class Place:
    """One place of delivery while it runs."""

    table: dict[str, Any]
    read: Callable[[str], bytes]
    write: Callable[[str, bytes], None]
    names: Callable[[], list[str]]
    stop: Callable[[], None]
    wrong: Callable[[], None] = lambda: None
    """Makes the password that the environment holds a wrong one."""

    def target(self, **more: Any) -> Target:
        return target_of("desk", {**self.table, **more})


def _in(root: Path, table: dict[str, Any], stop: Callable[[], None]) -> Place:
    """A place whose files are a folder of this machine."""
    return Place(
        table,
        lambda name: (root / name).read_bytes(),
        lambda name, content: (root / name).write_bytes(content) and None,
        lambda: sorted(path.name for path in root.iterdir()) if root.exists() else [],
        stop,
    )


@contextmanager
def folder(root: Path) -> Iterator[Place]:
    yield _in(root / "out" / "ko", {"kind": "folder", "path": str(root / "out" / "ko")}, lambda: None)


@contextmanager
def ftp(root: Path) -> Iterator[Place]:
    (root / "ftp").mkdir()
    with ftp_server(root / "ftp") as (port, ended):
        table = {"kind": "ftp", "host": "127.0.0.1", "port": port, "user": USER, "timeout": 3}
        table |= {"password_env": "DESK_PASSWORD", "path": "in/ko", "tls": False}

        def stop() -> None:
            ended.set()
            ended.wait_for_end()  # type: ignore[attr-defined]

        yield _in(root / "ftp" / "in" / "ko", table, stop)


@contextmanager
def sftp(root: Path) -> Iterator[Place]:
    (root / "sftp").mkdir()
    with sftp_server(root / "sftp") as (port, line, stop):
        (root / "known_hosts").write_text(line)
        table = {"kind": "sftp", "host": "127.0.0.1", "port": port, "user": USER, "timeout": 3}
        table |= {"password_env": "DESK_PASSWORD", "path": "/in/ko", "known_hosts": str(root / "known_hosts")}
        yield _in(root / "sftp" / "in" / "ko", table, stop)


@contextmanager
def http(root: Path) -> Iterator[Place]:  # noqa: ARG001
    with receiver() as there:
        table = {"kind": "http", "method": "PUT", "url": f"{there.url}/in/{{name}}", "pause": 0.01}
        table |= {"media_url": f"{there.url}/in/{{name}}", "user": USER, "password_env": "DESK_PASSWORD"}
        yield Place(
            table,
            lambda name: there.files[f"/in/{name}"],
            lambda name, content: there.files.update({f"/in/{name}": content}),
            lambda: sorted(path.removeprefix("/in/") for path in there.files),
            there.stop,
        )


@contextmanager
def s3(url: str, stop: Callable[[], None], wrong: Callable[[], None]) -> Iterator[Place]:
    import boto3

    client = boto3.client("s3", endpoint_url=url, region_name="us-east-1")
    for there in client.list_buckets()["Buckets"]:
        for each in client.list_objects_v2(Bucket=there["Name"]).get("Contents", []):
            client.delete_object(Bucket=there["Name"], Key=each["Key"])
        client.delete_bucket(Bucket=there["Name"])
    client.create_bucket(Bucket="newsroom")
    table = {"kind": "s3", "bucket": "newsroom", "prefix": "ko/", "endpoint_url": url, "tries": 1}
    try:
        yield Place(
            {**table, "region": "us-east-1", "timeout": 3},
            lambda name: client.get_object(Bucket="newsroom", Key=f"ko/{name}")["Body"].read(),
            lambda name, content: (
                client.put_object(Bucket="newsroom", Key=f"ko/{name}", Body=content) and None
            ),
            lambda: [
                each["Key"].removeprefix("ko/")
                for each in client.list_objects_v2(Bucket="newsroom").get("Contents", [])
            ],
            stop,
            wrong,
        )
    finally:
        client.close()
