"""A real browser without a window, driven over a pipe by its own protocol.

https://chromedevtools.github.io/devtools-protocol/: messages are JSON, each ended by a NUL, on file
descriptors 3 (to the browser) and 4 (from it), so that no port is open and no library is needed.
"""

from __future__ import annotations

import json
import os
import selectors
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.cms import machines

CHROMIUM = "/usr/bin/chromium"
PATIENCE = 60.0
"""Seconds."""
QUIET = ("--headless=new", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio")
ALONE = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
"""Nothing but the site is asked for anything."""


class Browser:
    """One page of a browser."""

    def __init__(self, process: subprocess.Popen[bytes], to: int, back: int) -> None:
        self._process, self._to, self._back = process, to, back
        self._count, self._rest, self._session = 0, b"", ""
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(back, selectors.EVENT_READ)

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator[Browser]:
        """A browser with an empty page; it and its profile are gone with the block."""
        home = tempfile.mkdtemp(prefix="newsgen-browser-")
        read_there, to = os.pipe()
        back, write_there = os.pipe()
        # A shell puts the pipes where the protocol wants them; root's browser has to do without its sandbox.
        options = (*QUIET, *ALONE, *(("--no-sandbox",) if machines.root() else ()), f"--user-data-dir={home}")
        command = f'exec "$0" "$@" 3<&{read_there} 4>&{write_there}'
        process = subprocess.Popen(
            ["/bin/bash", "-c", command, CHROMIUM, *options, "--remote-debugging-pipe", "about:blank"],
            pass_fds=(read_there, write_there),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(read_there)
        os.close(write_there)
        try:
            browser = cls(process, to, back)
            browser._attach()
            yield browser
        finally:
            machines.end(process)
            os.close(to)
            os.close(back)
            shutil.rmtree(home, ignore_errors=True)

    def _attach(self) -> None:
        target = self._say("Target.createTarget", url="about:blank")["targetId"]
        told = self._say("Target.attachToTarget", targetId=target, flatten=True)
        self._session = told["sessionId"]

    def go(self, url: str) -> None:
        """Opens an address; what stands there may still be loading."""
        self._say("Page.navigate", url=url)

    def tell(self, script: str) -> Any:
        """What a line of JavaScript says in the page, as far as JSON can carry it; None where it fails."""
        told = self._say("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return told.get("result", {}).get("value") if "exceptionDetails" not in told else None

    def until(self, script: str) -> Any:
        """The same, asked again until it says something that is true."""
        end = time.monotonic() + PATIENCE
        while not (told := self.tell(script)):
            assert time.monotonic() < end, f"never true: {script}; the page: {self.tell('document.title')}"
            time.sleep(0.1)
        return told

    def _say(self, method: str, **told: Any) -> dict[str, Any]:
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": told}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            heard = json.loads(self._heard())
            if heard.get("id") == self._count:
                assert "error" not in heard, f"{method}: {heard['error']}"
                result: dict[str, Any] = heard["result"]
                return result

    def _heard(self) -> bytes:
        """The next message."""
        while b"\0" not in self._rest:
            assert self._waiting.select(PATIENCE), "the browser says nothing"
            more = os.read(self._back, 1 << 16)
            assert more, "the browser has ended"
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        return message
