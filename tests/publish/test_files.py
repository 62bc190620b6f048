from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsgen.errors import CannotWrite
from newsgen.publish.files import growing, write_folder, write_whole


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "story.txt"
    target.write_text("an older, longer story")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_who_is_reading_the_old_file_goes_on_reading_it_whole(tmp_path: Path) -> None:
    target = tmp_path / "story.txt"
    target.write_text("an older, longer story")
    with target.open() as reader:
        write_whole(target, b"new")
        assert reader.read() == "an older, longer story"


def test_a_folder_in_the_way_is_refused_in_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "story.txt"
    folder.mkdir()
    with pytest.raises(CannotWrite, match="Is a directory"):
        write_whole(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_missing_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="No such file or directory"):
        write_whole(tmp_path / "nowhere" / "story.txt", b"new")


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_whole(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_of_files_is_made_with_its_folders(tmp_path: Path) -> None:
    write_folder(tmp_path / "gallery", {"index.html": b"i", "day/story.txt": b"s"})
    assert (tmp_path / "gallery" / "day" / "story.txt").read_bytes() == b"s"


def test_a_file_where_a_folder_should_be_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "gallery").write_text("in the way")
    with pytest.raises(CannotWrite, match="Name another folder"):
        write_folder(tmp_path / "gallery", {"index.html": b"i"})


def test_a_file_that_grows_is_there_whole_when_all_is_said(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    with growing(target) as write:
        write(b"one\n")
        assert target.read_text() == "old"
        write(b"two\n")
    assert target.read_bytes() == b"one\ntwo\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_was_growing_is_not_there_when_it_came_to_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with growing(target):
        pass
    with pytest.raises(ZeroDivisionError), growing(target) as write:
        write(b"%d" % (1 // len(b"")))
    assert list(tmp_path.iterdir()) == []


def test_where_a_file_cannot_grow_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="cannot write"), growing(tmp_path / "none" / "out.jsonl"):
        pass


def test_what_cannot_be_replaced_is_written_to_as_it_stands(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with growing(pipe) as write:
        write(b"one")
    assert os.read(reader, 10) == b"one" and pipe.is_fifo()
    os.close(reader)
