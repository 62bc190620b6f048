"""One web receiver asked: tried again while it is down, and every way to fail in one line.

Nothing is followed to another address: a POST that is sent on arrives as a GET, and the password would go
with it.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from newsgen.errors import NotNow, Refused
from newsgen.publish.targets.addresses import one_line, secret
from newsgen.publish.targets.http_settings import HttpSettings

LATER = frozenset({408, 425, 429, 500, 502, 503, 504, 507, 508, 520, 521, 522, 523, 524})
MISSING = frozenset({404, 410})
CONFLICTS = frozenset({409, 412})


class Again(NotNow):
    """A failure that may pass within seconds."""


class Web:
    """One receiver for the length of one delivery."""

    def __init__(self, told: HttpSettings) -> None:
        self.told = told
        whose = told.user or told.common.name
        word = secret(told.secret_env, whose) if told.secret_env else ""
        headers = {"User-Agent": "newsgen", **told.headers}
        if told.token_env:
            headers["Authorization"] = f"Bearer {word}"
        auth = (told.user, word) if told.user else None
        try:
            self._client = httpx.Client(auth=auth, headers=headers, timeout=told.timeout)
        except (ValueError, ImportError, OSError, httpx.InvalidURL) as fault:
            check = f"{told.secret_env}, and " if told.secret_env else ""
            raise Refused(
                f"{told.common.name} cannot be asked: {one_line(fault)}. Check {check}what the environment "
                "says of proxies and certificates."
            ) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def ask(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        bear: frozenset[int] = frozenset(),
    ) -> httpx.Response:
        """The answer: a good one, or one with a status that the caller bears."""
        trying = Retrying(
            stop=stop_after_attempt(self.told.tries),
            wait=self._wait,
            retry=retry_if_exception_type(Again),
            reraise=True,
        )
        return trying(self._once, method, url, headers, content, bear)

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, Again) and error.wait is not None:
            return error.wait
        return float(self.told.pause * 2 ** (state.attempt_number - 1))

    def _once(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        content: bytes | None,
        bear: frozenset[int],
    ) -> httpx.Response:
        host = httpx.URL(url).netloc.decode()
        try:
            answer = self._client.request(method, url, headers=headers, content=content)
        except httpx.TimeoutException:
            raise NotNow(f"{host} has not answered for {self.told.timeout:g} s.") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _unreached(host, error) from None
        if answer.status_code not in bear:
            self._judged(answer, host)
        return answer

    def _judged(self, answer: httpx.Response, host: str) -> None:
        """Raises what a status means; nothing for a good one."""
        status = answer.status_code
        if status < 300:
            return
        if status < 400:
            there = answer.headers.get("location", "elsewhere").split("?")[0]
            raise Refused(f"{host} sends on to {there}. Put the address that it goes by into url.")
        said = f"{status} {answer.reason_phrase}".strip()
        if status in LATER:
            raise self._later(answer, f"{host} answers {said}")
        if status in (401, 403) and self.told.secret_env:
            who = self.told.user or "the token"
            raise Refused(f"{host} does not let {who} in ({said}). Check {self.told.secret_env}.")
        about = one_line(answer.text, 120)
        raise Refused(f"{host} refuses it ({said}{f': {about}' if about else ''}). Have its desk look at it.")

    def _later(self, answer: httpx.Response, said: str) -> NotNow:
        wait = asked_to_wait(answer)
        if wait is None:
            return Again(f"{said}.")
        if wait > self.told.longest_wait:
            return NotNow(f"{said} and asks to wait {wait:g} s.", wait)
        return Again(f"{said} and asks to wait {wait:g} s.", wait)


def asked_to_wait(answer: httpx.Response) -> float | None:
    """The seconds of Retry-After: told as such, or as a moment against the receiver's own clock."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isdigit():
        return float(told)
    try:
        until, now = parsedate_to_datetime(told), parsedate_to_datetime(answer.headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _unreached(host: str, error: Exception) -> NotNow | Refused:
    """A certificate that is not good stays so until a person acts; all else may pass."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Refused(
                f"{host} cannot be trusted: {one_line(cause.verify_message)}. Check its certificate."
            )
        cause = cause.__cause__ or cause.__context__
    return Again(f"{host} cannot be reached ({one_line(error) or type(error).__name__}).")
