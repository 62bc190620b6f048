"""A real FTP server on loopback, its root a folder of the test."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.publish.targets.receiver import PASSWORD, USER


@contextmanager
def ftp_server(root: Path, rights: str = "elradfmwMT", **more: Any) -> Iterator[tuple[int, threading.Event]]:
    """Its port, and an event that ends it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it still imports asyncore on Python 3.11
        from pyftpdlib.authorizers import DummyAuthorizer
        from pyftpdlib.handlers import FTPHandler
        from pyftpdlib.ioloop import IOLoop
        from pyftpdlib.servers import FTPServer

    letter = DummyAuthorizer()
    letter.add_user(USER, PASSWORD, str(root), perm=rights)
    told = {"authorizer": letter, "auth_failed_timeout": 0, "banner": ".", **more}
    handler = type("Handler", (FTPHandler,), told)
    loop = IOLoop()
    server = FTPServer(("127.0.0.1", 0), handler, ioloop=loop)
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            server.serve_forever(timeout=0.02, blocking=False)
        server.close_all()

    thread = threading.Thread(target=serve)
    thread.start()
    ended.wait_for_end = thread.join  # type: ignore[attr-defined]
    try:
        yield server.address[1], ended
    finally:
        ended.set()
        thread.join()
