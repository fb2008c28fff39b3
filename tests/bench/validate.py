"""What `scormpack validate` costs: CPU seconds of whole processes, peak memory, and the XML part beside lxml alone."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from scormpack.package.read import open_package
from scormpack.targets.judge import judge_descriptors
from targets.samples import LEAVES, MANIFEST, SITE, scorm12, zipped

ITEMS, FILES, PACKAGES, LARGE = 10_000, 20_000, 1_000, 4 * 2**30 - 2**20
_COMMAND = (
    "import sys, re; from scormpack.cli.run import run; code = run(sys.argv[1:]);"
    "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[0], file=sys.stderr); sys.exit(code)"
)


def manifest(items: int, files: int = 0) -> str:
    """The good manifest with as many items, each with a page of its own, and as many files."""
    outline = "".join(
        f'<item identifier="J{n}" identifierref="S{n}" isvisible="true"><title>Page {n}</title></item>'
        for n in range(items)
    )
    resources = "".join(
        f'<resource identifier="S{n}" type="webcontent" adlcp:scormtype="asset" href="p/{n}.html">'
        f'<file href="p/{n}.html"/></resource>'
        for n in range(items)
    )
    listed = "".join(f'<file href="m/{n}.png"/>\n' for n in range(files))
    made = MANIFEST.replace("</organization>", f"{outline}</organization>")
    made = made.replace("</resources>", f"{resources}</resources>")
    return made.replace('<file href="leaves.html"/>', f'<file href="leaves.html"/>{listed}')


def main() -> None:
    """Measure and print."""
    print(f"<!-- load {os.getloadavg()[0]:.1f} when it began -->")
    print("| validate | CPU s | seconds | peak MiB |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="scormpack-bench-") as name:
        folder = Path(name)
        for about, path, jobs in _subjects(folder):
            seconds, wall, mebibytes = _cost(path, jobs)
            print(f"| {about} | {seconds:.1f} | {wall:.1f} | {mebibytes:.0f} |", flush=True)
        _beside_lxml(folder / "items.zip")
    print(f"<!-- load {os.getloadavg()[0]:.1f} when it ended -->")


def _subjects(folder: Path) -> Iterator[tuple[str, Path, int]]:
    yield "a small package", zipped(folder, scorm12()).rename(folder / "small.zip"), 1
    pages = {f"p/{n}.html": LEAVES for n in range(ITEMS)}
    yield f"{ITEMS:,} items", zipped(folder, {**scorm12(manifest(ITEMS)), **pages}).rename(folder / "items.zip"), 1
    count = FILES - len(scorm12())
    media = {f"m/{n}.png": b"PNG" for n in range(count)}
    yield f"{FILES:,} files", zipped(folder, {**scorm12(manifest(0, count)), **media}).rename(folder / "files.zip"), 1
    many = folder / "many"
    many.mkdir()
    small = (folder / "small.zip").read_bytes()
    for number in range(PACKAGES):
        (many / f"{number}.zip").write_bytes(small)
    yield f"{PACKAGES:,} packages, one processor", many, 1
    yield f"{PACKAGES:,} packages, two processors", many, 2
    yield "4 GiB of media", _large(folder), 1


def _large(folder: Path) -> Path:
    """A package that is nearly all one film, written as fast as the disk takes it."""
    path, chunk = folder / "large.zip", os.urandom(2**20)
    listed = MANIFEST.replace("media/tea%2Dpot.png", "film.mp4")
    files = {name: content for name, content in SITE.items() if not name.startswith("media/")}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {"imsmanifest.xml": listed.encode(), **files}.items():
            archive.writestr(name, content)
        with archive.open(zipfile.ZipInfo("film.mp4"), "w", force_zip64=True) as film:
            for _ in range(LARGE // len(chunk) - 1):
                film.write(chunk)
    return path


def _cost(path: Path, jobs: int) -> tuple[float, float, float]:
    """CPU seconds with those of its helpers, seconds by the clock, MiB of the process that leads."""
    before, begun = os.times(), time.perf_counter()
    arguments = [sys.executable, "-c", _COMMAND, "validate", str(path), "--jobs", str(jobs), "--quiet"]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    after, wall = os.times(), time.perf_counter() - begun
    peak = re.search(r"VmHWM:\s+(\d+)", run.stderr)
    if run.returncode != 0 or not peak:
        raise RuntimeError(f"validate {path.name} failed: {run.stdout}{run.stderr}")
    seconds = after.children_user - before.children_user + after.children_system - before.children_system
    return seconds, wall, int(peak[1]) / 1024


def _beside_lxml(path: Path) -> None:
    from lxml import etree

    from scormpack.targets._schemas import schema

    content = open_package(path).read("imsmanifest.xml")
    compiled = schema("scorm12")

    def floor() -> None:
        compiled.validate(etree.fromstring(content))

    def whole() -> None:
        list(judge_descriptors(open_package(path)))

    def opened() -> None:
        open_package(path)

    alone, all_rules = _median(floor), _median(whole)
    print(f"\n{ITEMS:,} items, {len(content) / 1e6:.1f} MB: lxml's parse and validation {alone:.2f} s, opening the"
          f" package {_median(opened):.2f} s, opening and all rules on descriptors {all_rules:.2f} s:"
          f" {all_rules / alone:.1f} times")  # fmt: skip


def _median(work: Callable[[], None]) -> float:
    times = []
    for _ in range(5):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return statistics.median(times)


if __name__ == "__main__":
    main()
