"""What validate takes: from a pipe, from a folder full of packages, from a server; and what it leaves as it was."""

from __future__ import annotations

import functools
import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scormpack import sources
from scormpack.batch import judge_all
from scormpack.errors import ScormpackError, UsageError
from scormpack.package.limits import Limits
from targets.samples import MANIFEST, TINCAN, scorm12, zipped

WRONG = MANIFEST.replace('identifierref="R1"', 'identifierref="R9"')


def fill(folder: Path, *names: str, manifest: str = MANIFEST) -> Path:
    """A folder with packages of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        zipped(folder, scorm12(manifest)).rename(folder / name)
    return folder


def told(*given: str | Path, jobs: int = 1) -> list[tuple[str, list[str]]]:
    """Names, and the ids of what was found."""
    judged = judge_all([str(one) for one in given], jobs=jobs)
    return [(one.called, sorted(finding.rule for finding in one.findings)) for one in judged]


def reported(*words: str, content: bytes = b"") -> list[dict[str, str]]:
    """What the command finds, in a process that has imported nothing yet."""
    run = subprocess.run(
        [sys.executable, "-c", "from scormpack.cli import main; main()", "validate", *words, "--format", "json"],
        input=content, capture_output=True, check=False,
    )  # fmt: skip
    assert run.returncode in (0, 1), run.stderr
    findings: list[dict[str, str]] = json.loads(run.stdout)["findings"]
    return findings


def piped(content: bytes) -> list[str]:
    """The places that the command names when this comes in on standard input."""
    return [finding["file"] for finding in reported("-", content=content)]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and its address."""
    folder = tmp_path / "served"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            return

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_standard_input_is_a_zip_or_a_descriptor(tmp_path: Path) -> None:
    assert piped(zipped(tmp_path, scorm12()).read_bytes()) == []
    assert piped(zipped(tmp_path, scorm12(WRONG)).read_bytes()) != []
    assert set(piped(WRONG.encode())) == {"standard input"}
    assert piped(b"\xef\xbb\xbf" + TINCAN.encode()) == ["standard input"]
    assert piped(b"") == ["standard input"]


def test_a_folder_of_packages_is_told_package_by_package(tmp_path: Path) -> None:
    fill(tmp_path, "b.zip", "a.ZIP", "deeper/c.zip", "._b.zip")
    fill(tmp_path, "d.zip", manifest=WRONG)
    (tmp_path / "e.zip").write_bytes(b"no zip")
    (tmp_path / "notes.txt").write_text("no package")
    expected = [("a.ZIP", []), ("b.zip", []), ("d.zip", ["CP-ITM-002"]), ("deeper/c.zip", []), ("e.zip", ["PKG-001"])]
    expected = [(f"{tmp_path.as_posix()}/{name}", rules) for name, rules in expected]
    found = [(name, [rule for rule in rules if rule != "CP-RES-005"]) for name, rules in told(tmp_path)]
    assert found == expected


def test_the_order_is_that_of_the_names_however_many_work_at_it(tmp_path: Path) -> None:
    fill(tmp_path, *(f"{number}.zip" for number in range(20)))
    one, three = told(tmp_path, jobs=1), told(tmp_path, jobs=3)
    assert [name for name, _ in one] == sorted(name for name, _ in one)
    assert one == three
    assert told(tmp_path, jobs=0) == one


def test_sentences_are_the_same_however_many_work_at_it(tmp_path: Path) -> None:
    fill(tmp_path, "1.zip", "2.zip", manifest=WRONG)
    one, two = (reported(str(tmp_path), "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert all(finding["cure"] for finding in two)


def test_a_package_that_holds_zips_is_still_a_package(tmp_path: Path) -> None:
    for name, content in {**scorm12(), "media/more.zip": b"PK"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert [name for name, _ in told(tmp_path)] == [tmp_path.as_posix()]


def test_a_pattern_is_as_good_as_its_names(tmp_path: Path) -> None:
    fill(tmp_path, "b.zip", "a.zip", "c.txt")
    names = [name.rpartition("/")[2] for name, _ in told(f"{tmp_path}/*.zip")]
    assert names == ["a.zip", "b.zip"]
    (tmp_path / "[1].zip").write_bytes(b"")
    assert [name.rpartition("/")[2] for name, _ in told(tmp_path / "[1].zip")] == ["[1].zip"]
    with pytest.raises(UsageError):
        told(f"{tmp_path}/*.nothing")


def test_a_package_on_a_server_is_fetched_and_forgotten(tmp_path: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    fill(folder, "good.zip")
    fill(folder, "wrong.zip", manifest=WRONG)
    before = sorted(folder.iterdir())
    good, wrong = told(f"{address}/good.zip", f"{address}/wrong.zip?version=2")
    assert good == (f"{address}/good.zip", [])
    assert wrong[0] == f"{address}/wrong.zip?version=2"
    assert "CP-ITM-002" in wrong[1]
    assert sorted(folder.iterdir()) == before


def test_what_cannot_be_fetched_is_said_in_a_sentence(served: tuple[Path, str]) -> None:
    for address in (f"{served[1]}/absent.zip", "http://127.0.0.1:1/a.zip"):
        with pytest.raises(ScormpackError, match="cannot fetch"):
            told(address)
    with pytest.raises(UsageError, match="no plain address"):
        told("https://127.0.0.1/a::file:///etc/passwd")


def test_what_is_too_long_is_not_fetched_to_its_end(served: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    (served[0] / "long.zip").write_bytes(bytes(2**20))
    monkeypatch.setattr(sources, "Limits", lambda: Limits(total=1000))
    with pytest.raises(ScormpackError, match="longer than 1,000 bytes"):
        told(f"{served[1]}/long.zip")


def test_fetching_without_its_software_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(UsageError, match="not installed") as raised:
        told("s3://bucket/a.zip")
    assert "scormpack[remote]" in raised.value.cure


def test_nothing_is_written_beside_what_is_looked_at(tmp_path: Path) -> None:
    fill(tmp_path, "a.zip", "b.zip")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path, *tmp_path.iterdir())}
    told(tmp_path, jobs=2)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path, *tmp_path.iterdir())} == before


def test_links_in_a_folder_of_packages_are_not_gone_through(tmp_path: Path) -> None:
    fill(tmp_path / "elsewhere", "a.zip")
    fill(tmp_path / "here", "b.zip")
    (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere")
    assert [name.rpartition("/")[2] for name, _ in told(tmp_path / "here")] == ["b.zip"]
