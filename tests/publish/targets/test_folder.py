"""A folder as a place of delivery: full, forbidden, read while it is written, and killed in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newsgen.errors import BadTable, NotNow, Refused
from newsgen.publish.targets import Target
from newsgen.publish.targets.folder import _settled
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.stories import CHART, story


def folder(path: Path) -> Target:
    return target_of("desk", {"kind": "folder", "path": str(path)})


def test_whoever_reads_meanwhile_sees_one_version_or_the_other(tmp_path: Path) -> None:
    first, second, seen, done = story(1), story(2), set(), threading.Event()
    receipts = {1: folder(tmp_path).deliver(first, None)}

    def read() -> None:
        while not done.is_set():
            seen.add((tmp_path / first.name).read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(60):
            version = 2 - turn % 2
            receipts[version] = folder(tmp_path).deliver(story(version), receipts[3 - version])
    finally:
        done.set()
        reader.join()
    assert seen == {first.content, second.content}
    assert os.listdir(tmp_path) == [first.name]  # noqa: PTH208


def test_nothing_is_sent_where_the_story_cannot_go(tmp_path: Path) -> None:
    parcel = story(1, CHART)
    (tmp_path / parcel.name).mkdir()
    with pytest.raises(Refused, match="Check the folder"):
        folder(tmp_path).deliver(parcel, None)
    assert not (tmp_path / CHART.name).exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from newsgen.publish.targets.kinds import target_of
from tests.publish.targets.stories import CHART, story
replace, files = os.replace, []
def counted(self, place):
    files.append(place)
    if len(files) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    replace(self, place)
Path.replace = counted
target_of("desk", {"kind": "folder", "path": sys.argv[1]}).deliver(story(1, CHART), None)
"""


@pytest.mark.parametrize(("file", "there"), [(1, []), (2, [CHART.name])])
def test_killed_between_files_a_repeat_makes_it_whole(tmp_path: Path, file: int, there: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(file)], check=False, cwd=Path(__file__).parents[3]
    )
    assert run.returncode == -signal.SIGKILL
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == there
    receipt = folder(tmp_path).deliver(story(1, CHART), None)
    assert not receipt.found and (tmp_path / story().name).read_bytes() == story().content
    assert (tmp_path / CHART.name).read_bytes() == CHART.content


def test_what_a_killed_process_left_is_gone_once_the_file_comes_again(tmp_path: Path) -> None:
    name, old = story().name, time.time() - 3600
    left, others = tmp_path / f".{name}.4711", [f".{name}.4712", f".{name}-other.4711", f".{name}"]
    for path in (left, *(tmp_path / other for other in others)):
        path.write_bytes(b"half a st")
        os.utime(path, (old, old))
    (tmp_path / others[0]).touch()  # somebody writes it at this moment
    folder(tmp_path).deliver(story(), None)
    assert {path.name for path in tmp_path.iterdir()} == {name, *others}


def test_what_cannot_be_swept_does_not_hinder(tmp_path: Path) -> None:
    left = tmp_path / f".{story().name}.4711"
    left.mkdir()
    os.utime(left, (0, 0))
    assert not folder(tmp_path).deliver(story(), None).found


def test_two_machines_on_which_the_process_has_one_number_do_not_meet(tmp_path: Path) -> None:
    """As two threads of a process do."""
    faults, both = [], threading.Barrier(2)

    def write(version: int) -> None:
        both.wait()
        try:
            for _ in range(100):
                folder(tmp_path).deliver(story(version), None, overwrite=True)
        except Refused as fault:
            faults.append(fault)

    writers = [threading.Thread(target=write, args=(version,)) for version in (1, 2)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert not faults and [path.name for path in tmp_path.iterdir()] == [story().name]


def test_a_share_that_cannot_be_asked_for_its_folder_takes_files_all_the_same() -> None:
    _settled(Path("/proc"))  # like some network shares, it knows no fsync


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Refused, match="Permission denied"):
        folder(tmp_path).deliver(story(), None)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(Refused, match="Check the folder"):
        folder(tmp_path / "out").deliver(story(), None)


def test_a_full_disk_waits_and_leaves_nothing_half(tmp_path: Path) -> None:
    small = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", tmp_path]
    made = subprocess.run(small, check=False, capture_output=True)
    if made.returncode:
        pytest.skip("a small disk can only be mounted by root")
    try:
        (tmp_path / "other").write_bytes(bytes(8000))
        with pytest.raises(NotNow, match="No space left"):
            folder(tmp_path).deliver(story(), None)
        assert [path.name for path in tmp_path.iterdir()] == ["other"]
        (tmp_path / "other").unlink()
        subprocess.run(["mount", "-o", "remount,size=1m", tmp_path], check=True)
        assert not folder(tmp_path).deliver(story(), None).found
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.parametrize(
    "table", [{}, {"path": 3}, {"path": "out", "embargo": "maybe"}, {"path": "out", "to": 1}]
)
def test_what_cannot_be_a_folder_is_told_with_its_place(table: dict[str, object]) -> None:
    with pytest.raises(BadTable) as told:
        target_of("desk", {"kind": "folder", **table})
    assert told.value.at[:2] == ("targets", "desk")
