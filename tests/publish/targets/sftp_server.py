"""A real SFTP server on loopback, its root a folder of the test, with a host key of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncssh

from tests.publish.targets.receiver import PASSWORD, USER

KEYS: set[bytes] = set()
"""The public keys that are let in."""


class _Door(asyncssh.SSHServer):
    def __init__(self, open_: list[asyncssh.SSHServerConnection]) -> None:
        self.open = open_

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self.open.append(conn)

    def begin_auth(self, username: str) -> bool:  # noqa: ARG002
        return True

    def password_auth_supported(self) -> bool:
        return True

    def public_key_auth_supported(self) -> bool:
        return bool(KEYS)

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        return username == USER and key.public_data in KEYS

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == (USER, PASSWORD)


@contextmanager
def sftp_server(root: Path, files: type[asyncssh.SFTPServer] = asyncssh.SFTPServer) -> Iterator[Any]:
    """Its port, its line for known_hosts, and what ends it."""
    key = asyncssh.generate_private_key("ssh-ed25519")
    loop, ready, port = asyncio.new_event_loop(), threading.Event(), [0]
    doors: list[asyncssh.SSHServerConnection] = []

    async def listen() -> asyncssh.SSHAcceptor:
        acceptor = await asyncssh.listen(
            "127.0.0.1",
            0,
            server_factory=lambda: _Door(doors),
            server_host_keys=[key],
            sftp_factory=lambda channel: files(channel, chroot=str(root).encode()),
        )
        port[0] = acceptor.get_port()
        return acceptor

    def serve() -> None:
        asyncio.set_event_loop(loop)
        acceptor = loop.run_until_complete(listen())
        loop.call_soon(ready.set)  # not before: a stop between the two would be lost
        loop.run_forever()
        loop.run_until_complete(_closed(acceptor, doors))
        loop.close()

    thread = threading.Thread(target=serve)
    thread.start()
    assert ready.wait(10)
    line = f"[127.0.0.1]:{port[0]} {key.export_public_key().decode().strip()}\n"
    try:
        yield port[0], line, _ender(loop, thread)
    finally:
        _ender(loop, thread)()


async def _closed(acceptor: asyncssh.SSHAcceptor, doors: list[asyncssh.SSHServerConnection]) -> None:
    acceptor.close()
    await acceptor.wait_closed()
    for each in doors:
        each.abort()
        await each.wait_closed()
    await asyncio.sleep(0)  # for the transports to close behind them


def _ender(loop: asyncio.AbstractEventLoop, thread: threading.Thread) -> Callable[[], None]:
    def end() -> None:
        if thread.is_alive():
            loop.call_soon_threadsafe(loop.stop)
            thread.join()

    return end
