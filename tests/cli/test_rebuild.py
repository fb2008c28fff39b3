"""A course is built again: slots stay, bytes stay, and a build that dies leaves nothing half done."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from course.write import CHOICE, SETTINGS, built, command, course, packages, told
from scormpack.course.state import read_lock
from scormpack.upkeep import rename

TWO = {
    "course.yaml": SETTINGS.replace("[01-one]", "[01-one, 02-two]"),
    "02-two/index.md": "# Module two\n",
    "02-two/10-other.md": "# Other\n\n" + CHOICE.replace("q-one", "q-two"),
}
SCORMPACK = [sys.executable, "-c", "from scormpack.cli import main; main()"]


def slots(root: Path) -> dict[str, int]:
    lock, found = read_lock((root / "tracking.lock").read_text("utf-8"))
    assert found == ()
    return dict(lock.by_id)


def move(root: Path, old: str, new: str) -> None:
    (root / new).parent.mkdir(exist_ok=True)
    (root / old).rename(root / new)


def test_a_course_with_pages_added_moved_and_renamed_keeps_every_slot(tmp_path: Path) -> None:
    root = course(tmp_path, TWO)
    built(root, tmp_path / "dist")
    before = slots(root)
    text = (root / "tracking.lock").read_text("utf-8")
    (root / "01-one/05-new.md").write_text("# New\n\n" + CHOICE.replace("q-one", "q-new"), "utf-8")
    move(root, "01-one/10-page.md", "02-two/90-page.md")  # to another module
    move(root, "02-two/10-other.md", "02-two/10-renamed.md")
    assert told(root) == [("CRS-LCK-002", f"tracking.lock:{text.split('two/other')[0].count(chr(10)) + 1}:1")]
    rename(root, "two/other", "two/renamed")
    built(root, tmp_path / "dist")
    after = slots(root)
    assert (root / "tracking.lock").read_text("utf-8").startswith(text)
    names = {"one/page": "two/page", "two/other": "two/renamed"}
    assert {names.get(id, id): slot for id, slot in before.items()}.items() <= after.items()
    assert {after["one/new"], after["q-new"]} == {len(before), len(before) + 1}


def test_a_page_moved_by_its_number_changes_nothing(tmp_path: Path) -> None:
    root = course(tmp_path, TWO)
    built(root, tmp_path / "dist")
    before = (root / "tracking.lock").read_bytes()
    move(root, "01-one/10-page.md", "01-one/77-page.md")
    move(root, "01-one", "03-one")
    (root / "course.yaml").write_text(SETTINGS.replace("[01-one]", "[02-two, 03-one]"), "utf-8")
    built(root, tmp_path / "dist")
    assert (root / "tracking.lock").read_bytes() == before


def test_what_was_taken_out_is_told_once(tmp_path: Path) -> None:
    root = course(tmp_path, TWO)
    built(root, tmp_path / "dist")
    (root / "02-two/10-other.md").unlink()
    assert [rule for rule, _ in told(root)] == ["CRS-LCK-002", "CRS-LCK-002"]
    rename(root, "two/other", "")
    rename(root, "q-two", "")
    before = slots(root)
    assert told(root) == []
    built(root, tmp_path / "dist")
    assert slots(root) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--renamed", "q-nine", "q-ten"),
        ("--renamed", "q-one", "q-two"),
        ("--renamed", "q-one", "Q one"),
        ("--removed", "x"),
    ],
)
def test_an_id_that_does_not_fit_is_refused_and_the_lock_left_alone(
    tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    root = course(tmp_path, TWO)
    built(root, tmp_path / "dist")
    before = (root / "tracking.lock").read_bytes()
    assert command("ids", root, *arguments) == 2
    assert "id" in capsys.readouterr().err
    assert (root / "tracking.lock").read_bytes() == before


def test_the_same_course_gives_the_same_bytes_twice_elsewhere_and_without_what_was_kept(
    tmp_path: Path, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = {"targets": ("scorm12", "xapi", "web")}
    root = course(tmp_path, TWO)
    first = built(root, tmp_path / "dist", **wish)
    assert built(root, tmp_path / "again", **wish) == first
    other = shutil.copytree(root, tmp_path / "elsewhere" / "é")
    for path in other.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    shutil.rmtree(alone)
    for name, value in {"TZ": "Asia/Tokyo", "LANG": "ar_MA.UTF-8", "LC_ALL": "tr_TR.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    mask = os.umask(0o077)
    try:
        assert built(other, tmp_path / "third", **wish) == first
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("seed", ["0", "7"])
def test_another_process_gives_the_same_bytes(tmp_path: Path, seed: str) -> None:
    root = course(tmp_path, TWO)
    here = built(root, tmp_path / "dist", targets=("scorm12", "xapi"))
    environment = {**os.environ, "PYTHONHASHSEED": seed, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    run = subprocess.run([*SCORMPACK, "build", root, "--out", tmp_path / "there"], env=environment, capture_output=True)
    assert run.returncode == 0, run.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "there").iterdir()} == here


def test_a_page_changed_back_gives_the_first_bytes_again(tmp_path: Path) -> None:
    root = course(tmp_path, TWO)
    first = built(root, tmp_path / "dist")
    page = root / "01-one/10-page.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("Some text", "Sane text"), "utf-8")
    assert built(root, tmp_path / "dist") != first
    page.write_text(text, "utf-8")
    assert built(root, tmp_path / "dist") == first


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_no_half_zip_and_no_broken_lock(tmp_path: Path) -> None:
    pages = {f"01-one/{at:03}-p{at}.md": f"# P {at}\n\n" + CHOICE.replace("q-one", f"q-{at}") for at in range(60)}
    root = course(tmp_path, {**TWO, **pages})
    out, dice = tmp_path / "dist", random.Random(7)
    good: set[bytes] = set()
    for turn in range(14):
        (root / "01-one/10-page.md").write_text(f"# A page {turn}\n\n{CHOICE}", "utf-8")
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
        process = subprocess.Popen(
            [*SCORMPACK, "build", str(root), "--out", str(out), "-q"], env=environment, stdout=subprocess.DEVNULL
        )
        time.sleep(dice.uniform(0.05, 0.9))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in out.glob("*.zip"):
            with zipfile.ZipFile(path) as opened:
                assert opened.testzip() is None
        if (root / "tracking.lock").exists():
            slots(root)
    good = set(built(root, out, targets=("scorm12", "xapi")).values())
    assert len(good) == 2
    assert [path.name for path in out.iterdir() if path.suffix != ".zip"] == [], "leftovers of the dead are cleaned"


def test_the_folder_for_packages_is_made(tmp_path: Path) -> None:
    assert built(course(tmp_path), tmp_path / "a" / "b" / "c")


def test_a_course_that_cannot_be_written_to_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = course(tmp_path)
    (root / "tracking.part").mkdir()  # root may write anywhere, so the way of the lock is barred instead
    assert command("build", root, "--target", "web", "--out", tmp_path / "dist") == 2
    said = capsys.readouterr().err
    assert "tracking.lock" in said and "write" in said and "Traceback" not in said
    assert not list((tmp_path / "dist").glob("*.zip"))


def test_a_file_in_the_place_of_the_folder_for_packages_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dist").write_text("I am a file", "utf-8")
    assert command("build", course(tmp_path), "--target", "web", "--out", tmp_path / "dist") == 2
    assert "cannot write the package" in capsys.readouterr().err


def test_a_refused_build_leaves_the_packages_of_before(tmp_path: Path) -> None:
    root = course(tmp_path)
    before = built(root, tmp_path / "dist")
    (root / "01-one/10-page.md").write_text("no title", "utf-8")
    assert packages(root, tmp_path / "dist").built == ()
    assert {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == before


def test_a_picture_in_the_glossary_that_changed_is_seen_anew(tmp_path: Path) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"/>\n'
    files = {
        "01-one/10-page.md": "# A page\n\nA [[word]].\n",
        "glossary.md": "Word\n: said, ![so](word.svg), [there](01-one/20-there.md)\n",
        "01-one/20-there.md": "# There\n",
        "media/word.svg": picture.format(8),
    }
    root = course(tmp_path, files)
    built(root, tmp_path / "dist")
    (root / "media/word.svg").write_text(picture.format(9), "utf-8")
    again = built(root, tmp_path / "dist")
    fresh = course(tmp_path / "fresh", {**files, "media/word.svg": picture.format(9)})
    assert built(fresh, tmp_path / "other") == again
