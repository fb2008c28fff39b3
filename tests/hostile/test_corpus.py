"""Every hostile file is a finding: nothing crashes, nothing is written, and it takes little time and memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile.make import Hostile, hostile_files
from scormpack.batch import judge_all
from scormpack.cli.run import run
from scormpack.diagnostics import Severity

HOSTILE = {hostile.name: hostile for hostile in hostile_files()}
MEMORY = 512 * 2**20


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All of them in a folder, in which nothing else is afterwards."""
    folder = tmp_path_factory.mktemp("hostile") / "corpus"
    folder.mkdir()
    for hostile in HOSTILE.values():
        (folder / f"{hostile.name}.zip").write_bytes(hostile.content)
    yield folder
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.zip" for name in HOSTILE)
    assert [path.name for path in folder.parent.iterdir()] == ["corpus"]


def test_there_are_many() -> None:
    assert len(HOSTILE) >= 120


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_each_is_found(corpus: Path, hostile: Hostile, capsys: pytest.CaptureFixture[str]) -> None:
    path = corpus / f"{hostile.name}.zip"
    begun = time.process_time()
    (judged,) = judge_all([str(path)])
    assert time.process_time() - begun < 10, "the slowest take half a second"
    found = {finding.rule: finding.severity for finding in judged.findings}
    assert hostile.rule in found
    assert not hostile.is_grave or found[hostile.rule] is Severity.ERROR
    assert "INT-001" not in found
    assert len(judged.findings) < 1000
    assert run(["validate", str(path), "--fail-on", "error" if hostile.is_grave else "info", "--quiet"]) == 1
    assert "\x1b" not in capsys.readouterr().out


def test_all_together_take_little_memory(corpus: Path) -> None:
    script = (
        "import sys; from scormpack.cli.run import run; code = run(sys.argv[1:]);"
        "print(open('/proc/self/status').read(), file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", script, "validate", str(corpus), "--format", "json", "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    assert {Path(finding["file"].partition(".zip")[0]).name for finding in found} >= set(HOSTILE)
    peak = re.search(r"VmHWM:\s+(\d+) kB", done.stderr)
    assert peak
    assert int(peak[1]) * 1024 < MEMORY
