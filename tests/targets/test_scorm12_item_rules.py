"""Rules on what SCORM 1.2 adds to items: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormpack.targets.scorm12.prerequisites import read_prerequisites
from targets.samples import MANIFEST, broken, found, scorm12, zipped

TITLE = "<title>Green</title>"
OTHER = "<title>Leaves</title>"
ADDED = "<adlcp:datafromlms>a=1</adlcp:datafromlms>"


def needs(text: str) -> str:
    """Prerequisites as the manifest says them."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<adlcp:prerequisites type="aicc_script">{text}</adlcp:prerequisites>'


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("S12-EXT-002", TITLE, TITLE + needs("(I2&")),
        ("S12-EXT-002", TITLE, TITLE + needs("I2 and-then")),
        ("S12-EXT-003", TITLE, TITLE + needs("I2 & NOPE")),
        ("S12-EXT-004", TITLE, TITLE + needs("I1")),
        ("S12-EXT-005", TITLE, TITLE + needs("&".join(["I2"] * 70))),
        ("S12-EXT-008", TITLE, f"{TITLE}<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>"),
        ("S12-EXT-009", TITLE, f"{TITLE}<adlcp:datafromlms>{'x' * 256}</adlcp:datafromlms>"),
        ("S12-EXT-011", TITLE, f"{TITLE}<adlcp:masteryscore>0.8</adlcp:masteryscore>"),
        ("S12-EXT-013", TITLE, f"{ADDED}{TITLE}"),
        ("S12-EXT-013", TITLE, f"{TITLE}{ADDED}<metadata/>"),
        ("S12-EXT-014", TITLE, f"{TITLE}{ADDED}{ADDED}"),
        ("S12-EXT-015", TITLE, f"{TITLE}<adlcp:dataFromLMS>a=1</adlcp:dataFromLMS>"),
        ("S12-EXT-015", TITLE, f"{TITLE}<adlcp:completionThreshold>0.8</adlcp:completionThreshold>"),
        ("S12-EXT-017", "    </organization>", f"{ADDED}</organization>"),
        ("S12-EXT-018", TITLE, f"{TITLE}<adlcp:masteryscore>80</adlcp:masteryscore>"),
    ],
)
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm12(broken(MANIFEST, old, new)))) == [rule]


@pytest.mark.parametrize(
    "added",
    [
        ADDED,
        f"<metadata/>{ADDED}",
        needs("I2"),
        needs("I1 | I2"),
        needs(""),
        f"<adlcp:datafromlms>{'x' * 255}</adlcp:datafromlms>",
        "<adlcp:masteryscore>0</adlcp:masteryscore>",
        "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>"
        "<adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>",
    ],
)
def test_what_is_added_rightly_is_no_mistake(tmp_path: Path, added: str) -> None:
    assert found(zipped(tmp_path, scorm12(broken(MANIFEST, TITLE, TITLE + added)))) == []


def test_items_that_wait_for_each_other_are_told_once(tmp_path: Path) -> None:
    manifest = broken(broken(MANIFEST, TITLE, TITLE + needs("I2=passed")), OTHER, OTHER + needs("I1"))
    assert found(zipped(tmp_path, scorm12(manifest))) == ["S12-EXT-004"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("S1", "S1"),
        ("S1&S2|~S3", "S1 S2 S3"),
        ('S1 = passed & S2 <> "incomplete" & S3=P & S4=not attempted', "S1 S2 S3 S4"),
        ("2*{S1, S2, (S3 | S4)} & S5", "S1 S2 S3 S4 S5"),
        ("~(~item-1.b & élément)", "item-1.b élément"),
        ("", ""),
    ],
)
def test_prerequisites_name_items(text: str, names: str) -> None:
    said = read_prerequisites(text)
    assert " ".join(said.names) == names
    assert said.fault == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("(S1&", "("),
        ("S1 &", "&"),
        ("S1 S2", "S2"),
        ("S1)", ")"),
        ("S1 = done", "= done"),
        ("{S1}", "{ S1 }"),
        ("2*(S1)", "* ( S1"),
        ("S1, S2", ", S2"),
        ("2*{S1)", ")"),
        ("()", ")"),
        ("(" * 100_000, "("),
    ],
)
def test_prerequisites_that_cannot_be_read_say_where(text: str, fault: str) -> None:
    assert read_prerequisites(text).fault == fault


@pytest.mark.parametrize(("text", "names"), [("S1 & S2=passed", "S1 S2"), ("S1 | S2", ""), ("~S1", ""), ("S1<>p", "")])
def test_only_what_has_to_be_done_is_needed(text: str, names: str) -> None:
    assert " ".join(read_prerequisites(text).needed) == names
