"""A receiver in a process of its own that stores what it is sent, counts it, and can kill who sends."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.request import urlopen

from tests.killing import WARM

BEFORE, STORED, ANSWERED = 1, 2, 3
"""When the sender is killed: its request has come; it has been stored; the answer is on its way."""
COUNTS = "/counts"


class Receiver:
    """How a test speaks to the server."""

    def __init__(self, port: int, victim: Any, moment: Any) -> None:
        self.url, self._victim, self._moment = f"http://127.0.0.1:{port}", victim, moment

    def kills(self, sender: int, moment: int) -> None:
        """The sender of this process number is killed at a moment of its next request that stores."""
        self._moment.value = moment
        self._victim.value = sender

    def spares(self) -> None:
        """Nobody is killed any more."""
        self._victim.value = 0

    def counts(self) -> dict[str, int]:
        """By path, how often something was stored there; by an Idempotency-Key, how many articles it made."""
        with urlopen(f"{self.url}{COUNTS}") as answer:  # noqa: S310
            found: dict[str, int] = json.loads(answer.read())
        return found

    def body(self, path: str) -> bytes:
        """What is stored at a path."""
        with urlopen(f"{self.url}{path}") as answer:  # noqa: S310
            content: bytes = answer.read()
        return content


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A server that runs until the block ends."""
    receiver = _server(WARM.Value("i", 0), WARM.Value("i", 0))
    process = WARM.Process(target=receiver.serve_forever, daemon=True)
    process.start()
    receiver.socket.close()  # the fork has it
    try:
        yield Receiver(receiver.server_port, receiver.victim, receiver.moment)
    finally:
        process.kill()
        process.join()


def _server(victim: Any, moment: Any) -> _Server:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.victim, server.moment = victim, moment
    return server


class _Server(ThreadingHTTPServer):
    """What is stored, by path or key, and how often."""

    victim: Any
    moment: Any

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.stored: dict[str, bytes] = {}
        self.counted: dict[str, int] = {}
        self.lock = threading.Lock()

    def handle_error(self, *_: Any) -> None:
        """Says nothing of a sender who was killed."""

    def take(self, key: str, body: bytes, *, again: bool) -> None:
        """Stores what came, ``again`` where something is there."""
        with self.lock:
            if again or key not in self.counted:
                self.counted[key] = self.counted.get(key, 0) + 1
                self.stored[key] = body

    def killed(self, now: int) -> bool:
        """Whether the sender was to be killed at this moment, and was."""
        if not self.victim.value or self.moment.value != now:
            return False
        os.kill(self.victim.value, signal.SIGKILL)
        self.victim.value = 0
        return True


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        if self.path == COUNTS:
            self._answer(200, json.dumps(self.server.counted).encode())
        else:
            found = self.server.stored.get(self.path)
            self._answer(404 if found is None else 200, found or b"")

    def do_PUT(self) -> None:
        self._take(self.path, again=True)

    def do_POST(self) -> None:
        self._take(self.headers["Idempotency-Key"], again=False)

    def _take(self, key: str, *, again: bool) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length or self.server.killed(BEFORE):
            return
        self.server.take(key, body, again=again)
        self.server.killed(STORED)
        self._answer(200, b"{}")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "GET":
            self.server.killed(ANSWERED)
        self.wfile.write(body)
