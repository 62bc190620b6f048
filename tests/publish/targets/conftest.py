"""Places of delivery that run on loopback for a test."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.targets import places
from tests.publish.targets.places import Place
from tests.publish.targets.receiver import PASSWORD, TOKEN, Receiver, receiver


@pytest.fixture(autouse=True)
def _secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Passwords in the environment, and no keys of whoever runs the tests."""
    monkeypatch.setenv("DESK_PASSWORD", PASSWORD)
    monkeypatch.setenv("DESK_TOKEN", TOKEN)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIANEWSGEN")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", PASSWORD)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "no-config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "no-credentials"))
    for name in ("AWS_PROFILE", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def storage() -> Iterator[str]:
    """S3-compatible storage, the address of it."""
    server = pytest.importorskip("moto.server").ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def web() -> Iterator[Receiver]:
    """Our own web receiver."""
    with receiver() as there:
        yield there


@pytest.fixture(params=["folder", "ftp", "sftp", "http", "s3"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """One place of every kind."""
    if request.param != "s3":
        with getattr(places, request.param)(tmp_path) as found:
            yield found
        return
    with _storage(request) as found:
        yield found


@pytest.fixture
def bucket(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A bucket alone."""
    with _storage(request) as found:
        yield found


def _storage(request: pytest.FixtureRequest):  # noqa: ANN202
    url = request.getfixturevalue("storage")

    def guard(after: bytes) -> None:
        kind = {"Content-Type": "text/plain"}
        asked = urllib.request.Request(f"{url}/moto-api/reset-auth", after, kind, method="POST")  # noqa: S310
        urllib.request.urlopen(asked).close()  # noqa: S310

    request.addfinalizer(lambda: guard(b"inf"))
    return places.s3(url, lambda: None, lambda: guard(b"0"))
