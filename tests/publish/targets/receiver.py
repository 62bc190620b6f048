"""A web receiver of our own on loopback: it keeps what it is given, and can be made to fail in every way."""

from __future__ import annotations

import gzip
import threading
import time
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

USER, PASSWORD, TOKEN = "newsgen", "s3cret-word", "t0ken-word"
LETTERS_IN = frozenset({f"Basic {b64encode(f'{USER}:{PASSWORD}'.encode()).decode()}", f"Bearer {TOKEN}"})


@dataclass
class Receiver:
    """What it has, what it was asked, and how it is to fail next."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    keys: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    """Given instead, one for each request that writes, before anything is kept."""
    drop: bool = False
    """Whether the next write is kept and the connection then cut."""
    slow: float = 0.0
    shows: bool = True
    """Whether it answers GET."""
    packs: bool = False
    """Whether it compresses its answers for who takes that, under another ETag, as Apache does."""
    keeps: bool = False
    """Whether it refuses to delete."""

    def writes(self) -> list[str]:
        return [path for method, path, _ in self.asked if method in ("PUT", "POST")]


@contextmanager
def receiver() -> Any:
    """One that listens until the end of the block."""
    kept = Receiver()

    class Handler(_Handler):
        receiver = kept

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    kept.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    kept.stop = lambda: _stopped(server, thread)  # type: ignore[attr-defined]
    try:
        yield kept
    finally:
        _stopped(server, thread)


def _stopped(server: ThreadingHTTPServer, thread: threading.Thread) -> None:
    if thread.is_alive():
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    receiver: Receiver

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        there = self.receiver
        if not self._came_in():
            return
        if not there.shows:
            self._say(405)
        elif self.path in there.files:
            self._shown(there.files[self.path])
        else:
            self._say(404)

    def _shown(self, content: bytes) -> None:
        tag = _etag(content)
        if self.receiver.packs and "gzip" in self.headers.get("Accept-Encoding", ""):
            packed = {"Content-Encoding": "gzip", "ETag": f'{tag[:-1]}-gzip"'}
            self._say(200, gzip.compress(content), **packed)
        else:
            self._say(200, content, ETag=tag)

    def do_PUT(self) -> None:
        content = self._content()
        if not self._came_in() or self._fails(content):
            return
        there = self.receiver.files.get(self.path)
        match, none_match = self.headers.get("If-Match"), self.headers.get("If-None-Match")
        if (none_match == "*" and there is not None) or (match and match != _etag(there or b"")):
            self._say(412)
            return
        self.receiver.files[self.path] = content
        self._cut_or_say(201, ETag=_etag(content))

    def do_DELETE(self) -> None:
        if not self._came_in():
            return
        if self.receiver.keeps:
            self._say(405)
            return
        self._say(204 if self.receiver.files.pop(self.path, None) is not None else 404)

    def do_POST(self) -> None:
        content, key = self._content(), self.headers["Idempotency-Key"]
        if not self._came_in() or self._fails(content):
            return
        if key in self.receiver.keys:
            digest = b64encode(sha256(self.receiver.keys[key]).digest()).decode()
            self._say(409, b"already there", **{"Repr-Digest": f"sha-256=:{digest}:"})
            return
        self.receiver.keys[key] = self.receiver.files[f"{self.path}#{key}"] = content
        self._cut_or_say(201, Location=f"/kept/{len(self.receiver.keys)}")

    def _content(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _came_in(self) -> bool:
        self.receiver.asked.append((self.command, self.path, dict(self.headers)))
        if self.headers.get("Authorization") in LETTERS_IN:
            return True
        self._say(401, b"who are you?")
        return False

    def _fails(self, content: bytes) -> bool:
        assert sha256(content).digest() in _told(self.headers["Repr-Digest"])
        time.sleep(self.receiver.slow)
        if not self.receiver.answers:
            return False
        status, headers = self.receiver.answers.pop(0)
        self._say(status, b"not now", **headers)
        return True

    def _cut_or_say(self, status: int, **headers: str) -> None:
        if self.receiver.drop:
            self.receiver.drop, self.close_connection = False, True
            return
        self._say(status, **headers)

    def _say(self, status: int, body: bytes = b"", **headers: str) -> None:
        try:
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the sender has given up
            self.close_connection = True


def _etag(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:20]}"'


def _told(digest: str) -> bytes:
    from base64 import b64decode

    return b64decode(digest.removeprefix("sha-256=:").removesuffix(":"))
