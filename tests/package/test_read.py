"""Reading what nobody should have made: a finding each, in bounded time and memory, and nothing is touched."""

from __future__ import annotations

import io
import os
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from package.zips import FILES, directory_of, end_of, good, poked, record_of, renamed
from scormpack.errors import UsageError
from scormpack.package.archive import Damaged
from scormpack.package.limits import Limits, TooMuch
from scormpack.package.read import open_package
from scormpack.targets.judge import judge
from targets.samples import SITE, found

AAAA = {"media/aaaa.png": b"a"}


def listed(extra: dict[str, bytes], as_names: str = "") -> dict[str, bytes]:
    """The good package with more files, all of them on the manifest's list."""
    hrefs = ("".join(sign if sign.isascii() else quote(sign) for sign in name) for name in (as_names.split() or extra))
    files = "".join(f'<file href="{href}"/>' for href in hrefs)
    manifest = FILES["imsmanifest.xml"].replace(
        b'<file href="index.html"/>', f'<file href="index.html"/>{files}'.encode()
    )
    return {"imsmanifest.xml": manifest, **extra}


def rules(folder: Path, content: bytes) -> list[str]:
    """What is found in a zip of these bytes."""
    path = folder / "course.zip"
    path.write_bytes(content)
    return found(path)


def test_a_good_zip_has_no_findings(tmp_path: Path) -> None:
    assert rules(tmp_path, good()) == []
    assert rules(tmp_path, good(method=zipfile.ZIP_STORED)) == []
    assert rules(tmp_path, good(listed(AAAA))) == []


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all", b"PK\3\4" + b"\0" * 100, b"PK\5\6"])
def test_what_is_no_zip_says_so(tmp_path: Path, content: bytes) -> None:
    assert rules(tmp_path, content) == ["PKG-001"]


def test_a_zip_cut_off_anywhere_says_so(tmp_path: Path) -> None:
    whole = good()
    for length in range(0, len(whole) - 1, 37):
        assert rules(tmp_path, whole[:length]) == ["PKG-001"]


def test_a_zip_whose_middle_was_lost_says_so(tmp_path: Path) -> None:
    whole = good()
    assert rules(tmp_path, whole[:100] + whole[400:]) == ["PKG-001"]


def test_a_directory_that_lies_about_its_length(tmp_path: Path) -> None:
    whole = good()
    assert rules(tmp_path, poked(whole, end_of(whole) + 8, struct.pack("<HH", 9, 9))) == ["PKG-001"]
    assert rules(tmp_path, poked(whole, end_of(whole) + 12, struct.pack("<L", 2**31))) == ["PKG-001"]


def test_a_size_or_checksum_that_lies(tmp_path: Path) -> None:
    whole = good()
    record = record_of(whole, "imsmanifest.xml")
    assert rules(tmp_path, poked(whole, record + 16, b"\0\0\0\0")) == ["PKG-001"]
    assert rules(tmp_path, poked(whole, record + 24, struct.pack("<L", 10))) == ["PKG-001"]


@pytest.mark.parametrize(
    "name", [b"../../evil.png", b"/media/aaa.png", b"C:/dia/aaa.png", b"media/..//.png", b"..\\..\\evil.png"]
)
def test_names_that_lead_out(tmp_path: Path, name: bytes) -> None:
    whole = renamed(good({"media/aaaa.png": b"a"}), b"media/aaaa.png", name)
    assert rules(tmp_path, whole) == ["CP-FIL-003", "PKG-005"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["course.zip"]


def test_a_nul_in_a_name(tmp_path: Path) -> None:
    whole = renamed(good({"media/aaaa.png": b"a"}), b"media/aaaa.png", b"media/a.js\0png")
    assert rules(tmp_path, whole) == ["CP-FIL-003", "PKG-005"]


def test_a_link_is_shown_and_not_followed(tmp_path: Path) -> None:
    whole = good(listed(AAAA))
    record = record_of(whole, "media/aaaa.png")
    assert rules(tmp_path, poked(whole, record + 38, struct.pack("<L", 0o120777 << 16))) == ["PKG-005"]


def test_a_descriptor_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    whole = good()
    record = record_of(whole, "imsmanifest.xml")
    assert rules(tmp_path, poked(whole, record + 38, struct.pack("<L", 0o120777 << 16))) == ["PKG-005"]


def test_backslashes(tmp_path: Path) -> None:
    whole = renamed(good({"media/aaaa.png": b"a"}), b"media/aaaa.png", b"media\\aaaa.png")
    assert rules(tmp_path, whole) == ["CP-FIL-003", "PKG-006"]


def test_a_name_twice(tmp_path: Path) -> None:
    whole = good({"media/tea_pot.png": b"a"})
    assert rules(tmp_path, renamed(whole, b"media/tea_pot.png", b"media/tea-pot.png")) == ["PKG-007"]


def test_a_name_in_other_capitals(tmp_path: Path) -> None:
    assert rules(tmp_path, good({"Index.html": b""})) == ["PKG-008"]


def test_encryption_and_odd_methods(tmp_path: Path) -> None:
    whole = good(listed(AAAA))
    record, start = record_of(whole, "media/aaaa.png"), whole.index(b"media/aaaa.png") - 30
    assert rules(tmp_path, poked(whole, record + 8, b"\1\0")) == ["PKG-009"]
    other = poked(whole, start + 8, struct.pack("<H", 14))
    assert rules(tmp_path, poked(other, record + 10, struct.pack("<H", 14))) == ["PKG-009"]
    assert rules(tmp_path, other) == ["PKG-001"]


def test_letters_beyond_ascii(tmp_path: Path) -> None:
    whole = good(listed({"media/thé.png": b"a"}))
    assert rules(tmp_path, whole) == ["PKG-011"]
    flagged = poked(whole, whole.index("media/thé.png".encode()) - 24, b"\0\0")
    unflagged = poked(flagged, record_of(flagged, "media/thé.png") + 8, b"\0\0")
    assert "PKG-010" in rules(tmp_path, unflagged)
    spoilt = renamed(whole, "media/thé.png".encode(), b"media/th\xff\xfe.png")
    assert "PKG-010" in rules(tmp_path, spoilt)


def test_the_name_that_info_zip_adds_is_used(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("media/th_.png")
        name = "media/thé.png".encode()
        entry.extra = struct.pack("<HHBL", 0x7075, 5 + len(name), 1, zlib.crc32(b"media/th\x82.png")) + name
        for other, content in listed({"media/thé.png": b""}).items():
            archive.writestr(entry if other.endswith("é.png") else zipfile.ZipInfo(other), content)
        for other, content in SITE.items():
            archive.writestr(zipfile.ZipInfo(other), content)
    whole = stream.getvalue().replace(b"media/th_.png", b"media/th\x82.png")
    assert rules(tmp_path, whole) == ["PKG-010"]


@pytest.mark.parametrize("name", ["media/a~1.png", "media/a&b.png", "media/con.png", "media/a.", "media/a#.png"])
def test_names_that_lmss_change(tmp_path: Path, name: str) -> None:
    assert rules(tmp_path, good({name: b""})) == ["CP-FIL-003", "PKG-012"]


def test_long_names(tmp_path: Path) -> None:
    name = "media/" + "a" * 200 + ".png"
    assert rules(tmp_path, good(listed({name: b""}))) == ["PKG-014"]


def test_what_tools_leave(tmp_path: Path) -> None:
    assert rules(tmp_path, good(listed({"media/.DS_Store": b""}))) == ["PKG-015"]


def test_descriptors_in_the_wrong_place(tmp_path: Path) -> None:
    deeper = {f"course/{name}": content for name, content in FILES.items()}
    folder = tmp_path / "folder.zip"
    with zipfile.ZipFile(folder, "w") as archive:
        for name, content in deeper.items():
            archive.writestr(name, content)
    assert found(folder) == ["PKG-003"]


def test_descriptors_in_other_letters(tmp_path: Path) -> None:
    assert rules(tmp_path, renamed(good(), b"imsmanifest.xml", b"IMSManifest.xml")) == ["PKG-004"]


def test_no_descriptor(tmp_path: Path) -> None:
    assert rules(tmp_path, renamed(good(), b"imsmanifest.xml", b"imsmanifest.txt")) == ["PKG-002"]


def test_several_descriptors(tmp_path: Path) -> None:
    course = b'<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>'
    assert rules(tmp_path, good({"cmi5.xml": course})) == ["CM5-CRS-001", "PKG-019"]


def test_bytes_before_and_after(tmp_path: Path) -> None:
    assert rules(tmp_path, b"#!/bin/sh\n" + good()) == ["PKG-021"]
    assert rules(tmp_path, good() + b"more") == ["PKG-021"]
    commented = poked(good(), end_of(good()) + 20, b"\4\0") + b"more"
    assert rules(tmp_path, commented) == []


def test_parts_on_other_disks(tmp_path: Path) -> None:
    whole = good()
    assert rules(tmp_path, poked(whole, end_of(whole) + 4, b"\1\0")) == ["PKG-021"]


def test_zip64(tmp_path: Path) -> None:
    whole = good()
    end = end_of(whole)
    count, length, start = len(FILES), end - directory_of(whole), directory_of(whole)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    tail = poked(whole[end:], 8, b"\xff\xff\xff\xff" + b"\xff" * 8)
    assert rules(tmp_path, whole[:end] + record + locator + tail) == ["PKG-020"]


def test_a_bomb_by_ratio(tmp_path: Path) -> None:
    assert rules(tmp_path, good({"bomb.txt": bytes(20 * 2**20)})) == ["PKG-016"]


def test_a_bomb_by_overlap(tmp_path: Path) -> None:
    whole = good(method=zipfile.ZIP_STORED)
    record, other = record_of(whole, "leaves.html"), record_of(whole, "index.html")
    start = whole[other + 42 : other + 46]
    assert rules(tmp_path, poked(whole, record + 42, start)) == ["PKG-016"]


def test_too_many_entries_and_too_many_bytes(tmp_path: Path) -> None:
    path = tmp_path / "course.zip"
    path.write_bytes(good())
    for limits in (Limits(entries=3), Limits(total=100), Limits(descriptor=100), Limits(elements=9)):
        assert [finding.rule for finding in open_package(path, limits=limits).findings] == ["PKG-016"]


def test_a_claimed_size_is_not_believed(tmp_path: Path) -> None:
    whole = good({"bomb.txt": bytes(20 * 2**20)})
    path = tmp_path / "course.zip"
    lie = poked(whole, whole.index(b"bomb.txt") - 8, struct.pack("<L", 100))
    path.write_bytes(poked(lie, record_of(whole, "bomb.txt") + 24, struct.pack("<L", 100)))
    package = open_package(path)
    tracemalloc.start()
    with pytest.raises((Damaged, TooMuch)):
        package.read("bomb.txt", limit=1000)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


def test_a_folder_is_read_like_its_zip(tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert found(tmp_path) == []
    assert open_package(tmp_path).read("index.html") == FILES["index.html"]
    (tmp_path / "media" / "tea-pot.png").unlink()
    assert found(tmp_path) == ["CP-FIL-002"]


def test_links_and_pipes_of_a_folder_are_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (tmp_path / "secret.html").write_bytes(b"secret")
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(tmp_path / "secret.html")
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to(folder)
    assert found(folder) == ["CP-FIL-003", "CP-FIL-003", "PKG-005", "PKG-005", "PKG-005"]
    with pytest.raises(Damaged):
        open_package(folder).read("index.html")


def test_a_descriptor_alone_is_judged_without_its_files(tmp_path: Path) -> None:
    path = tmp_path / "tea.imsmanifest.xml"
    path.write_bytes(FILES["imsmanifest.xml"])
    assert found(path) == []
    path.write_bytes(FILES["imsmanifest.xml"].replace(b'identifierref="R1"', b'identifierref="R9"'))
    assert found(path) == ["CP-ITM-002"]


def test_nothing_there_is_a_mistake_of_the_command(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        open_package(tmp_path / "nothing.zip")


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6))
def test_no_damage_makes_it_crash(tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, bytes]]) -> None:
    whole = good()
    for at, value in damage:
        whole = poked(whole, at % len(whole), value)
    path = tmp_path_factory.getbasetemp() / "damaged.zip"
    path.write_bytes(whole)
    assert "INT-001" not in [finding.rule for finding in judge(open_package(path))]


def test_judging_many_files_takes_little_time(tmp_path: Path) -> None:
    many = {f"media/{number}.png": b"" for number in range(2000)}
    path = tmp_path / "course.zip"
    path.write_bytes(good(listed(many)))
    list(judge(open_package(path)))
    begun = time.process_time()
    assert list(judge(open_package(path))) == []
    assert time.process_time() - begun < 2
