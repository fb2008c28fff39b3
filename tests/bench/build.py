"""What builds cost beside the floor: CPU seconds of whole processes and peak memory, runs taken in turn."""

from __future__ import annotations

import hashlib
import os
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.course import make_course

FLOOR = Path(__file__).with_name("floor.py")
_PEAK = """
import atexit, os
def note():
    with open('/proc/self/status') as status, open(os.environ['PEAK_FILE'], 'w') as peak:
        peak.write(next(line.split()[1] for line in status if line.startswith('VmHWM')))
atexit.register(note)
from scormpack.cli import main
main()
"""
"""The command, which says in the end how much memory it had: what wait4 tells counts in this process's own."""

_COMMAND = [sys.executable, "-c", _PEAK]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU seconds (user and system) and peak memory in MiB of one process."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratios:
    """Costs of a build of `pages` pages over the floor of the same run, and the peak of the cold build in MiB."""

    pages: int
    floor: float
    cold: float
    same: float
    one_changed: float
    mebibytes: float


def cost(arguments: Sequence[str], environment: dict[str, str]) -> Cost:
    """Run a process to its end. Raises RuntimeError if it fails."""
    pid = os.posix_spawn(arguments[0], arguments, {**os.environ, **environment})
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(arguments)} failed with status {status}")
    peak = Path(environment.get("PEAK_FILE", "/nowhere"))
    mebibytes = int(peak.read_text()) / 1024 if peak.is_file() else 0.0
    return Cost(seconds=usage.ru_utime + usage.ru_stime, mebibytes=mebibytes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """CPU seconds of the floor and of the three builds, taken in turn, and the peak of the cold one in MiB."""

    floor: float
    cold: float
    same: float
    one: float
    mebibytes: float


def measure(folder: Path, pages: int, rounds: int = 3) -> Ratios:
    """Build a course of `pages` pages `rounds` times in each way, in turn with the floor; medians of ratios."""
    taken = list(_rounds(folder, pages, rounds))

    def median(value: Callable[[_Round], float]) -> float:
        return statistics.median(map(value, taken))

    return Ratios(
        pages=pages,
        floor=median(lambda each: each.floor),
        cold=median(lambda each: each.cold / each.floor),
        same=median(lambda each: each.same / each.floor),
        one_changed=median(lambda each: each.one / each.floor),
        mebibytes=median(lambda each: each.mebibytes),
    )


def _rounds(folder: Path, pages: int, rounds: int) -> Iterator[_Round]:
    course = make_course(folder / f"course-{pages}", pages)
    cache, out = folder / "cache", folder / "out"
    home = {"XDG_CACHE_HOME": str(cache), "PYTHONHASHSEED": "0", "PEAK_FILE": str(folder / "peak")}
    build = [*_COMMAND, "build", str(course), "--out", str(out), "--quiet"]
    package = out / "bench_fr_scorm12_1.0.zip"
    cost(build, home)  # compiled modules and templates are there for everybody after the first run
    for number in range(rounds):
        for kept in cache.rglob("*.pages"), cache.rglob("*.last"):
            for file in kept:
                file.unlink()
        (course / "tracking.lock").unlink()
        shutil.rmtree(out)
        floor = cost([sys.executable, str(FLOOR), str(course), str(folder / "floor.zip")], home).seconds
        cold = cost(build, home)
        clean = _fingerprint(package)
        same = cost(build, home).seconds
        if _fingerprint(package) != clean:
            raise RuntimeError("a build of an unchanged course made other bytes")
        with (course / "05-module-5" / next(iter(_pages(course)))).open("a", encoding="utf-8") as page:
            page.write(f"\nEncore {number} mots.\n")
        one = cost(build, home).seconds
        yield _Round(floor=floor, cold=cold.seconds, same=same, one=one, mebibytes=cold.mebibytes)


def _pages(course: Path) -> list[str]:
    return sorted(path.name for path in (course / "05-module-5").glob("p*.md"))


def _fingerprint(path: Path) -> str:
    """Read in pieces: a package is large."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
