"""A bucket as a store of files; the one module that loads boto3.

An object is written whole or not at all. It says the SHA-256 of its bytes to whoever reads it; we ourselves
look at the bytes, for whoever puts others there may keep what is said about them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConfigNotFound,
    ConfigParseError,
    EndpointProviderError,
    InvalidRegionError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
    PartialCredentialsError,
    ProfileNotFound,
    SSLError,
)

from newsgen.errors import ChangedThere, NotDelivered, NotNow, Refused
from newsgen.publish.targets.addresses import one_line
from newsgen.publish.targets.s3_settings import S3Settings
from newsgen.publish.targets.store import Kept, digest_of

MISSING = frozenset({"404", "NoSuchKey", "NotFound"})
TAKEN = frozenset({"412", "409", "PreconditionFailed", "ConditionalRequestConflict"})
UNKNOWN_CONDITION = frozenset({"NotImplemented", "501"})
LATER = frozenset(
    {"SlowDown", "Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequests"}
    | {"RequestTimeout", "InternalError", "ServiceUnavailable"}
    | {"QuotaExceeded", "InsufficientStorage", "XMinioStorageFull"}
)
KEYS = frozenset(
    {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "AccessDenied", "403"}
    | {"401", "Forbidden"}
)


MISTAKEN = (
    ConfigNotFound,
    ConfigParseError,
    EndpointProviderError,
    InvalidRegionError,
    NoRegionError,
    ParamValidationError,
    ValueError,
)
"""What botocore says of settings that no bucket can have."""


@contextmanager
def opened(told: S3Settings) -> Iterator[S3Store]:
    """A client of the bucket; every fault of it in one line."""
    client: Any = None
    try:
        client = _client(told)
        yield S3Store(client, told)
    except NotDelivered:
        raise
    except ClientError as fault:
        raise _said_no(told, fault) from None
    except (BotoCoreError, ValueError) as fault:
        raise _unreached(told, fault) from None
    finally:
        if client is not None:
            client.close()


def _client(told: S3Settings) -> Any:
    config = Config(
        connect_timeout=told.timeout,
        read_timeout=told.timeout,
        retries={"mode": "standard", "total_max_attempts": told.tries},
        # Storage of other makers knows no checksums of Amazon's newest kind.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    session = boto3.Session(profile_name=told.profile or None, region_name=told.region or None)
    return session.client("s3", endpoint_url=told.endpoint_url or None, config=config)


class S3Store:
    """One bucket; faults come up as botocore raises them."""

    def __init__(self, client: Any, told: S3Settings) -> None:
        self.client, self.told = client, told

    def place(self, name: str) -> str:
        """Its address among buckets."""
        return f"s3://{self.told.bucket}/{self.told.prefix}{name}"

    def kept(self, name: str) -> Kept | None:
        """The object, fetched: what is said about it may have been copied from another."""
        try:
            there = self.client.get_object(Bucket=self.told.bucket, Key=f"{self.told.prefix}{name}")
        except ClientError as no:
            if _code(no) in MISSING:
                return None
            raise
        with there["Body"] as body:
            return Kept(digest_of(body.read()), there["ETag"])

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:
        """The object in place of the one that was seen, where the storage can tell."""
        condition = {"IfMatch": over.mark} if over else {"IfNoneMatch": "*"}
        try:
            return self._put(name, content, media_type, condition)
        except ClientError as no:
            if _code(no) in UNKNOWN_CONDITION:
                return self._put(name, content, media_type, {})
            if _code(no) not in TAKEN:
                raise
        return self._taken(name, content)

    def drop(self, name: str) -> None:
        """Deleted; where the bucket keeps versions, the last one is that it was."""
        try:
            self.client.delete_object(Bucket=self.told.bucket, Key=f"{self.told.prefix}{name}")
        except ClientError as no:
            raise _said_no(self.told, no) from None

    def _put(self, name: str, content: bytes, media_type: str, condition: dict[str, str]) -> str:
        answer = self.client.put_object(
            Bucket=self.told.bucket,
            Key=f"{self.told.prefix}{name}",
            Body=content,
            ContentType=media_type,
            Metadata={"sha256": digest_of(content)},
            **condition,
        )
        return str(answer["ETag"])

    def _taken(self, name: str, content: bytes) -> str:
        """A try of ours that arrived though its answer was lost, or somebody's change in the same moment."""
        there = self.kept(name)
        if there and there.digest == digest_of(content):
            return there.mark
        raise ChangedThere(
            f"{self.place(name)} was changed while it was being delivered. Look at it, then say --overwrite."
        )


def _code(fault: ClientError) -> str:
    return str(fault.response.get("Error", {}).get("Code", ""))


def _said_no(told: S3Settings, fault: ClientError) -> NotDelivered:
    """What an answer of the storage means."""
    code, who = _code(fault), f"s3://{told.bucket}"
    status = int(fault.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    if code == "NoSuchBucket":
        return Refused(f"{who} does not exist. Make the bucket, or correct it in newsgen.toml.")
    if code in KEYS:
        whose = f"the profile {told.profile}" if told.profile else "AWS_ACCESS_KEY_ID and its secret"
        return Refused(f"{who} does not let us in ({code}). Check {whose}, and what they may do.")
    if code in LATER or status == 429 or status >= 500:
        return NotNow(f"{who} cannot take it now ({code or status}).")
    return Refused(f"{who} refuses it ({code or status}). Have its keeper look at it.")


def _unreached(told: S3Settings, fault: BotoCoreError | ValueError) -> NotDelivered:
    """What a fault on the way there means."""
    who = f"s3://{told.bucket}"
    if isinstance(fault, NoCredentialsError | PartialCredentialsError):
        return Refused(f"{who} needs keys. Put AWS_ACCESS_KEY_ID and its secret into the environment.")
    if isinstance(fault, ProfileNotFound):
        return Refused(f"{who}: the AWS files have no profile {told.profile}. Correct it in newsgen.toml.")
    if isinstance(fault, MISTAKEN):
        return Refused(f"{who} cannot be asked ({one_line(fault)}). Correct newsgen.toml or the AWS files.")
    if isinstance(fault, SSLError):
        return Refused(f"{who} cannot be trusted ({one_line(fault)}). Check its certificate.")
    return NotNow(f"{who} cannot be reached ({one_line(fault)}).")
