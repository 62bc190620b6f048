"""S3-compatible storage as a place of delivery, against moto's server."""

from __future__ import annotations

from typing import Any

import pytest

from newsgen.errors import BadTable, ChangedThere, NotNow, Refused
from newsgen.publish.targets.kinds import target_of
from newsgen.publish.targets.store import Kept, digest_of
from tests.publish.targets.places import Place
from tests.publish.targets.stories import story


def test_an_object_says_what_it_is(bucket: Place) -> None:
    boto3 = pytest.importorskip("boto3")
    receipt = bucket.target().deliver(story(), None)
    client = boto3.client("s3", endpoint_url=bucket.table["endpoint_url"], region_name="us-east-1")
    there = client.head_object(Bucket="newsroom", Key=f"ko/{story().name}")
    client.close()
    assert there["ContentType"] == "application/json"
    assert there["Metadata"] == {"sha256": digest_of(story().content)}
    assert there["ETag"] == receipt.seen and receipt.place == f"s3://newsroom/ko/{story().name}"


def test_somebody_who_writes_in_the_same_moment_is_not_written_over(bucket: Place) -> None:
    bucket.write(story().name, b"a desk wrote this")
    with bucket.target().opened() as store:  # type: ignore[attr-defined]
        for seen in (None, Kept("0" * 64, '"0123456789abcdef0123456789abcdef"')):
            with pytest.raises(ChangedThere, match="while it was being delivered"):
                store.put(story().name, story().content, "application/json", seen)
    assert bucket.read(story().name) == b"a desk wrote this"


def test_a_bucket_that_does_not_exist_is_refused(bucket: Place) -> None:
    with pytest.raises(Refused, match="s3://nowhere does not exist"):
        bucket.target(bucket="nowhere").deliver(story(), None)


def test_a_profile_that_does_not_exist_is_refused(bucket: Place) -> None:
    with pytest.raises(Refused, match="no profile nobody"):
        bucket.target(profile="nobody").deliver(story(), None)


@pytest.mark.parametrize("wrong", [{"bucket": "no such/bucket"}, {"endpoint_url": "http://a..b"}])
def test_what_no_storage_can_have_does_not_wait_for_ever(bucket: Place, wrong: dict[str, str]) -> None:
    with pytest.raises(Refused, match=r"newsgen\.toml"):
        bucket.target(**wrong).deliver(story(), None)


def test_storage_that_is_down_waits() -> None:
    table = {"kind": "s3", "bucket": "b", "endpoint_url": "http://127.0.0.1:1", "region": "x", "tries": 1}
    with pytest.raises(NotNow, match="cannot be reached"):
        target_of("desk", table).deliver(story(), None)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({}, "bucket is missing"),
        ({"bucket": "b", "endpoint_url": "storage"}, "web address"),
        ({"bucket": "b", "endpoint_url": "http://me:secret@storage"}, "password stands"),
        ({"bucket": "b", "secret_key": "secret"}, "unknown field"),
    ],
)
def test_what_cannot_be_a_target_is_told_with_its_place(table: dict[str, Any], fault: str) -> None:
    with pytest.raises(BadTable, match=fault) as told:
        target_of("desk", {"kind": "s3", **table})
    assert told.value.at[:2] == ("targets", "desk")
