"""Packages by chance: whatever stands in them, they are judged to the end. `make fuzz` tries longer and always anew."""

from __future__ import annotations

import copy
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile.zips import DEFLATED, STORED, Part, with_zip64, zipped
from scormpack.batch import judge_all
from scormpack.diagnostics import Diagnostic
from targets.samples import MANIFEST, SITE, TINCAN
from targets.samples_2004 import SCORM2004

EXAMPLES = os.environ.get("FUZZ_EXAMPLES", "")
always = settings(
    max_examples=int(EXAMPLES or 600),
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
COURSE = (
    '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">'
    '<course id="https://a.example/c"><title><langstring lang="en">a</langstring></title></course><au id="https://a.example/u"><title><langstring'
    ' lang="en">b</langstring></title><url>index.html</url></au></courseStructure>'
)
DESCRIPTORS = {"imsmanifest.xml": (MANIFEST, SCORM2004), "tincan.xml": (TINCAN,), "cmi5.xml": (COURSE,)}
EDGES = st.sampled_from([0, 1, 2, 20, 21, 255, 2**16 - 1, 2**16, 2**31, 2**32 - 1])
VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", " ", "R1", "R9", "../..", "/a", "index.html", "http://a.b/c", "1.2", "-1", "1e999", "PT1H"]),
    st.sampled_from(["file:///etc/passwd", "\\\\a\\b", "%", "%zz", "?", "#", "a:b:c", "{a}", "９", "0" * 400, "[::1"]),
)
NAMES = st.one_of(
    st.sampled_from([b"imsmanifest.xml", b"tincan.xml", b"cmi5.xml", b"index.html", b"a.js", b"a.css", b"a/", b""]),
    st.binary(max_size=12),
)


def judged_to_the_end(folder: Path, content: bytes) -> None:
    """Raises nothing, and no rule crashes."""
    path = folder / "fuzz.zip"
    path.write_bytes(content)
    (judged,) = judge_all([str(path)], strict=True)
    assert all(isinstance(finding, Diagnostic) for finding in judged.findings)
    crashed = [finding.facts for finding in judged.findings if finding.rule == "INT-001"]
    assert crashed == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where they are written."""
    return tmp_path_factory.mktemp("fuzz")


LYING = st.sampled_from(["name_length", "extra_length", "crc", "packed_size", "size", "start"])
lies = st.dictionaries(LYING, EDGES, max_size=2).map(
    lambda told: {key: value % 2**16 if "length" in key else value for key, value in told.items()}
)
parts = st.builds(
    Part,
    name=NAMES,
    content=st.one_of(st.binary(max_size=60), st.sampled_from([MANIFEST.encode(), TINCAN.encode(), COURSE.encode()])),
    method=st.sampled_from([STORED, DEFLATED, DEFLATED, 14]),
    flags=st.sampled_from([0, 0, 0, 1, 8, 1 << 11]),
    mode=st.sampled_from([0, 0, 0, 0o120777, 0o40755]),
    packed=st.one_of(st.none(), st.none(), st.binary(max_size=30)),
    local=lies,
    central=lies,
)


@always
@given(
    st.lists(parts, max_size=6),
    st.dictionaries(st.sampled_from(["length", "start"]), EDGES, max_size=1),
    st.one_of(st.none(), st.tuples(EDGES, EDGES, EDGES)),
)
def test_zips_of_any_structure(
    folder: Path, made: list[Part], end: dict[str, int], wide: tuple[int, int, int] | None
) -> None:
    archive = zipped([*made, *(Part(name=name.encode(), content=content) for name, content in SITE.items())], **end)
    if wide:
        archive = with_zip64(archive, count=wide[0], length=wide[1], start=wide[2])
    judged_to_the_end(folder, archive)


@always
@given(st.lists(st.tuples(st.integers(0, 2**16), st.binary(min_size=1, max_size=6)), min_size=1, max_size=8))
def test_zips_with_damage(folder: Path, damage: list[tuple[int, bytes]]) -> None:
    files = {"imsmanifest.xml": MANIFEST.encode(), **SITE}
    archive = bytearray(zipped([Part(name=name.encode(), content=content) for name, content in files.items()]))
    for at, value in damage:
        at %= len(archive)
        archive[at : at + len(value)] = value[: len(archive) - at]
    judged_to_the_end(folder, bytes(archive))


@st.composite
def descriptors(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good descriptor with elements moved, copied, renamed or gone, and values that nobody expects."""
    from lxml import etree

    name = draw(st.sampled_from(sorted(DESCRIPTORS)))
    root = etree.fromstring(draw(st.sampled_from(DESCRIPTORS[name])).encode())
    for _ in range(draw(st.integers(1, 6))):
        elements = list(root.iter("*"))
        one, other = draw(st.sampled_from(elements)), draw(st.sampled_from(elements))
        _change(draw(st.sampled_from(["value", "text", "copy", "drop", "rename", "forget"])), one, other, draw)
    return name, etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _change(what: str, one: Any, other: Any, draw: st.DrawFn) -> None:
    parent = one.getparent()
    try:
        if what == "value" and one.attrib:
            one.set(draw(st.sampled_from(sorted(one.attrib))), draw(VALUES))
        elif what == "text":
            one.text = draw(VALUES)
        elif what == "copy":
            other.append(copy.deepcopy(one))
        elif what == "drop" and parent is not None:
            parent.remove(one)
        elif what == "rename":
            one.tag = other.tag
        elif what == "forget" and one.attrib:
            del one.attrib[draw(st.sampled_from(sorted(one.attrib)))]
    except ValueError:  # text that no XML can hold
        return


@always
@given(descriptors())
def test_descriptors_of_any_structure(folder: Path, described: tuple[str, bytes]) -> None:
    files = {described[0]: described[1], **SITE}
    judged_to_the_end(folder, zipped([Part(name=name.encode(), content=content) for name, content in files.items()]))


TOKENS = st.sampled_from(
    [
        "<a ", "<script>", "</script>", "<!--", "-->", "<meta charset=", "<link rel=icon href=//a", "onload=", "'",
        '"', ">", "=", "/", "http://[", "url(", "window.top.", "top.API", "try {", "} catch", "unload=", "/*", "//",
        "addEventListener('unload',", ".open('GET',a,!1)", "localStorage[", "visibilitychange", "LMSFinish(", "=>", "é",
    ]
)  # fmt: skip


@always
@given(st.lists(TOKENS, max_size=40).map("".join), st.sampled_from(["index.html", "a.js", "a.css"]))
def test_pages_and_scripts_of_any_text(folder: Path, text: str, name: str) -> None:
    files = {"imsmanifest.xml": MANIFEST.encode(), **SITE, name: text.encode("utf-8", "replace")}
    judged_to_the_end(folder, zipped([Part(name=n.encode(), content=content) for n, content in files.items()]))

