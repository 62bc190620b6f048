"""A folder of an FTP server as a store of files.

A file goes up under a passing name and is then renamed, for receivers take what they see at once.
"""

from __future__ import annotations

from contextlib import suppress
from ftplib import FTP, error_perm
from io import BytesIO

from newsgen.errors import Refused
from newsgen.publish.targets.store import Kept, digest_of, draft_of


class FtpStore:
    """One folder over an open connection; faults come up as ftplib raises them."""

    def __init__(self, ftp: FTP, host: str, path: str) -> None:
        self.ftp, self.host, self.path = ftp, host, path.rstrip("/") if path != "/" else path
        self._entered = False

    def place(self, name: str) -> str:
        """Its address, without the user."""
        return "/".join(part for part in (f"ftp://{self.host}", self.path.strip("/"), name) if part)

    def kept(self, name: str) -> Kept | None:
        """The file, fetched: a size says nothing of a figure that was changed."""
        if not self._enter(make=False):
            return None
        parts: list[bytes] = []
        try:
            self.ftp.retrbinary(f"RETR {name}", parts.append)
        except error_perm as no:
            if str(no).startswith("550"):
                return None
            raise
        return Kept(digest_of(b"".join(parts)))

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:  # noqa: ARG002
        """The file under its name, once all of it is there."""
        self._enter(make=True)
        draft = draft_of(name, content)
        try:
            self.ftp.storbinary(f"STOR {draft}", BytesIO(content))
            self._rename(draft, name, over)
        except Exception:
            with suppress(Exception):
                self.ftp.delete(draft)
            raise
        there = self.kept(name)  # gone already where the receiver takes files away
        if there and there.digest != digest_of(content):
            raise Refused(f"{self.place(name)} holds something else than was sent. Check the server.")
        return ""

    def drop(self, name: str) -> None:
        """Deleted; a server that allows no deleting says so."""
        try:
            self.ftp.delete(name)
        except error_perm as no:
            raise Refused(f"the server says {no}") from None

    def _rename(self, draft: str, name: str, over: Kept | None) -> None:
        try:
            self.ftp.rename(draft, name)
        except error_perm:
            if over is None:
                raise
            # Servers on Windows rename over nothing: for a moment the name is free.
            self.ftp.delete(name)
            self.ftp.rename(draft, name)

    def _enter(self, *, make: bool) -> bool:
        """Goes to the folder once, making it step by step where that is wanted; whether it is there."""
        if self._entered or not self.path:
            return True
        try:
            self.ftp.cwd(self.path)
        except error_perm as no:
            if not str(no).startswith("550"):
                raise
            if not make:
                return False
            self._make()
        self._entered = True
        return True

    def _make(self) -> None:
        if self.path.startswith("/"):
            self.ftp.cwd("/")
        for step in self.path.strip("/").split("/"):
            with suppress(error_perm):  # it is there, or the next line says why not
                self.ftp.mkd(step)
            self.ftp.cwd(step)
