"""`python -m bench.preview`: how long after a saved file its text can be read in the browser."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from bench.course import make_course
from partners.chromium import launched

ROUNDS = 10
_TIP = Path(__file__).parents[2] / "courses" / "tip-morocco"
_SEEN = """mark => new Promise(resolve => {
  const look = () => {
    const frame = document.querySelector('[data-part=stage]:not([aria-busy]) iframe')
    if (frame?.contentDocument?.body?.textContent.includes(mark)) resolve()
    else setTimeout(look, 5)
  }
  look()
})"""


def main() -> None:
    """Measure and print."""
    print("| course | pages | ready, s | saved to shown, median ms | worst ms |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="scormpack-bench-") as folder, launched() as browser:
        tip = Path(shutil.copytree(_TIP, Path(folder) / "tip-morocco"))
        for course in (tip, make_course(Path(folder) / "synthetic", 300)):
            with _served(course) as (address, ready):
                times = _times(browser, address, course / "index.md")
            print(
                f"| {course.name} | {len(list(course.glob('[0-9]*/*.md'))) + 1} | {ready:.1f} "
                f"| {statistics.median(times):.0f} | {max(times):.0f} |",
                flush=True,
            )


@contextmanager
def _served(course: Path) -> Iterator[tuple[str, float]]:
    """The address, and the seconds until it was told."""
    command = [sys.executable, "-c", "from scormpack.cli import main; main()", "preview", str(course), "--no-open"]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), time.perf_counter() - begun
        finally:
            process.terminate()


def _times(browser: Browser, address: str, file: Path) -> list[float]:
    """Milliseconds from each save of the page that is open until its new text stands there."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("[data-part=stage]:not([aria-busy]) iframe", timeout=60_000)
    page.wait_for_timeout(3000)
    text, times = file.read_text("utf-8"), []
    for number in range(ROUNDS):
        mark = f"Phrase nouvelle {number}."
        begun = time.perf_counter()
        file.write_text(f"{text}\n{mark}\n", "utf-8")
        page.evaluate(_SEEN, mark)
        times.append((time.perf_counter() - begun) * 1000)
        page.wait_for_timeout(1000)
    page.close()
    return times


if __name__ == "__main__":
    main()
