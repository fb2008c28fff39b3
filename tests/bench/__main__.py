"""`make bench`: the table of docs/performance.md, measured now."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path

from bench.build import measure
from bench.course import make_course


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="scormpack-bench-") as folder:
        _builds(Path(folder) / "build")
        _playing(Path(folder) / "play")


def _builds(folder: Path) -> None:
    print("| pages | floor, CPU s | cold ÷ floor | nothing changed ÷ floor | one page changed ÷ floor | peak MiB |")
    print("|---|---|---|---|---|---|")
    for pages in (10, 100, 1000):
        found = measure(folder, pages)
        print(
            f"| {pages} | {found.floor:.2f} | {found.cold:.2f} | {found.same:.2f} "
            f"| {found.one_changed:.2f} | {found.mebibytes:.0f} |",
            flush=True,
        )
        shutil.rmtree(folder / f"course-{pages}")


def _playing(folder: Path) -> None:
    from bench.play import load, served
    from partners.chromium import launched

    print("\n| on the slow line | first text, ms | requests to it | bytes to it | requests | bytes |")
    print("|---|---|---|---|---|---|")
    with launched() as browser:
        for name, site in _sites(folder):
            with served(site) as url:
                seen = load(browser, url)
            print(
                f"| {name} | {seen.first:.0f} | {seen.requests_to_first} | {seen.bytes_to_first:,} "
                f"| {seen.requests} | {seen.bytes:,} |",
                flush=True,
            )


def _sites(folder: Path) -> list[tuple[str, Path]]:
    from bench.play import plain_page
    from scormpack.pipeline import build
    from scormpack.results import Wish

    sites = [("plain HTML page", plain_page(folder / "plain", "mot " * 600))]
    for pages in (10, 100, 1000):
        course = make_course(folder / f"course-{pages}", pages)
        result = build(course, Wish(targets=("web",), out=folder / "out"))
        site = folder / f"site-{pages}"
        with zipfile.ZipFile(result.built[0].path) as package:
            package.extractall(site)
        shell = b"".join((site / name).read_bytes() for name in ("player.js", "index.html"))
        print(f"<!-- {pages} pages: player {len(zlib.compress(shell, 9)):,} bytes deflated, "
              f"state at most {result.built[0].state} characters -->")  # fmt: skip
        sites.append((f"scormpack, {pages} pages", site))
    return sites


if __name__ == "__main__":
    main()
