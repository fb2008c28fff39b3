"""Writing: the same bytes each time, readable by everybody, and never half a zip under the final name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from scormpack.errors import ScormpackError
from scormpack.package import write
from scormpack.package.entries import Entry
from scormpack.package.write import Packed, pack, prepared

TEXT = b"the same words again and again " * 100


def entries(media: Path) -> list[Entry]:
    """Text, a page, a picture from disk and a name in Arabic."""
    return [
        Entry(name="player.js", content=TEXT),
        Entry(name="media/photo.jpg", content=media),
        Entry(name="media/خريطة.svg", content=media),
        Entry(name="index.html", content=b"<!doctype html>" * 9),
        Entry(name="empty.txt", content=b""),
        Entry(name="imsmanifest.xml", content=b"<manifest/>"),
    ]


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """Bytes that do not fit into one chunk."""
    path = tmp_path / "source.bin"
    path.write_bytes(b"\x89PNG" + TEXT * 200)
    return path


def written(path: Path, given: list[Entry], moment: int | None = None) -> Path:
    """The package at `path`."""
    with prepared(path, [pack(entry) for entry in given], moment):
        pass
    return path


def test_others_can_read_it(tmp_path: Path, media: Path) -> None:
    path = written(tmp_path / "a.zip", entries(media))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.read("player.js") == TEXT
        assert archive.read("media/خريطة.svg") == archive.read("media/photo.jpg") == media.read_bytes()
    subprocess.run(["unzip", "-tq", path], check=True, stdout=subprocess.DEVNULL)


def test_descriptor_first_then_launch_file_then_by_name(tmp_path: Path, media: Path) -> None:
    with zipfile.ZipFile(written(tmp_path / "a.zip", entries(media))) as archive:
        names = archive.namelist()
    assert names[:2] == ["imsmanifest.xml", "index.html"]
    assert names[2:] == sorted(names[2:])


def test_text_is_deflated_and_pictures_are_stored(tmp_path: Path, media: Path) -> None:
    with zipfile.ZipFile(written(tmp_path / "a.zip", entries(media))) as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}
    assert methods["player.js"] == methods["media/خريطة.svg"] == zipfile.ZIP_DEFLATED
    assert methods["media/photo.jpg"] == methods["empty.txt"] == zipfile.ZIP_STORED


def test_only_names_beyond_ascii_are_marked_as_utf8(tmp_path: Path, media: Path) -> None:
    with zipfile.ZipFile(written(tmp_path / "a.zip", entries(media))) as archive:
        assert {info.filename for info in archive.infolist() if info.flag_bits} == {"media/خريطة.svg"}


def test_the_same_entries_give_the_same_bytes_in_any_order(tmp_path: Path, media: Path) -> None:
    first = written(tmp_path / "a.zip", entries(media)).read_bytes()
    time.sleep(0.01)
    assert written(tmp_path / "b.zip", entries(media)[::-1]).read_bytes() == first


def test_the_time_is_that_of_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(written(tmp_path / "a.zip", [Entry(name="a.txt", content=b"a")])) as archive:
        assert archive.infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)
    with zipfile.ZipFile(written(tmp_path / "a.zip", [Entry(name="a.txt", content=b"a")], moment=0)) as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_what_was_deflated_before_is_taken_as_it_is(tmp_path: Path) -> None:
    deflated = zlib.compress(TEXT, 9, -15)
    kept = Packed(name="a.txt", method=8, content=deflated, crc=zlib.crc32(TEXT), size=len(TEXT))
    with prepared(tmp_path / "a.zip", [kept]):
        pass
    assert deflated in (tmp_path / "a.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "a.zip").read("a.txt") == TEXT


@pytest.mark.parametrize("name", ["../a", "/a", "a/../b", "C:/a", "a\\b", "a//b", "./a", "", "a\0b", "a\nb", "folder/"])
def test_unsafe_names_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScormpackError):
        written(tmp_path / "a.zip", [Entry(name=name, content=b"")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("twin", ["a.txt", "A.txt"])
def test_names_that_are_one_on_some_disks_are_refused(tmp_path: Path, twin: str) -> None:
    with pytest.raises(ScormpackError):
        written(tmp_path / "a.zip", [Entry(name="a.txt", content=b""), Entry(name=twin, content=b"")])


def test_the_name_is_given_only_after_the_body(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.zip"
    with prepared(path, [pack(Entry(name="a.txt", content=b"a"))]) as temporary:
        assert zipfile.ZipFile(temporary).testzip() is None
        assert not path.exists()
    assert [path] == list(path.parent.iterdir())


def test_a_body_that_raises_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), prepared(path, [pack(Entry(name="a.txt", content=b"a"))]):
        raise KeyError
    assert path.read_bytes() == b"old"
    assert [path] == list(tmp_path.iterdir())


def test_a_medium_that_is_gone_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ScormpackError, match=r"gone\.jpg"):
        written(tmp_path / "a.zip", [Entry(name="a.jpg", content=tmp_path / "gone.jpg")])
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_cleaned_by_the_next(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from scormpack.package.write import prepared\n"
        "with prepared(Path(sys.argv[1]), []): print('writing', flush=True); time.sleep(60)"
    )
    killed = subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "a.zip")], stdout=subprocess.PIPE)
    assert killed.stdout
    killed.stdout.readline()
    (left,) = tmp_path.iterdir()
    written(tmp_path / "b.zip", [])
    assert left.exists(), "a build that still runs keeps its file"
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([left.name, "b.zip"])
    written(tmp_path / "b.zip", [])
    assert [path.name for path in tmp_path.iterdir()] == ["b.zip"]


@pytest.mark.parametrize("limit", ["_LARGEST", "_MOST"])
def test_what_would_need_zip64_is_refused(
    tmp_path: Path, media: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(write, limit, 6)
    with pytest.raises(ScormpackError, match="4 GiB"):
        written(tmp_path / "a.zip", entries(media))
    assert [media] == list(tmp_path.iterdir())


def test_media_are_never_held_in_memory(tmp_path: Path) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(64 * 2**20)
    tracemalloc.start()
    written(tmp_path / "a.zip", [Entry(name="film.mp4", content=large)])
    assert tracemalloc.get_traced_memory()[1] < 4 * 2**20
    tracemalloc.stop()
