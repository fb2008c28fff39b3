"""A preview as an author starts it: the command in a process of its own, ended by Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from course.write import PAGE, SETTINGS, course

LONG = "# A long page\n\n" + "".join(f"Paragraph {number}.\n\n" for number in range(60))
FILES = {
    "course.yaml": SETTINGS.replace("source: en", "source: en, also: [fr]") + "audiences: [police, health]\n",
    "01-one/10-page.md": PAGE + "\n::: only\naudience: police\n\nFor the police.\n:::\n",
    "01-one/20-long.md": LONG + "![A map](map.svg)\n",
    "drafts/notes.md": "# Not a page\n",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`folder` is that of the course."""

    address: str
    folder: Path
    process: subprocess.Popen[str]

    def write(self, name: str, text: str) -> None:
        """Save a file as many editors do: a new one takes its name."""
        temporary = self.folder / f"{name}~"
        temporary.write_text(text, "utf-8")
        temporary.replace(self.folder / name)

    def ask(self, path: str, host: str = "") -> tuple[int, str]:
        """Status and text; the path goes out as it is."""
        there = urlsplit(self.address).netloc
        connection = HTTPConnection(there, timeout=20)
        connection.request("GET", path, headers={"Host": host or there})
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer.status, text

    def interrupt(self) -> int:
        """Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)


def _hears_ctrl_c() -> None:
    """What runs in the background of a shell would pay no heed to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def previewing(folder: Path, files: Mapping[str, str] | None = None) -> Iterator[Preview]:
    """The small course, served on a free port; it answers from the first line of its output on."""
    root = course(folder, {**FILES, **(files or {})})
    command = [sys.executable, "-c", "from scormpack.cli import main; main()", "preview", str(root), "--no-open"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=_hears_ctrl_c
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        try:
            yield Preview(address=address, folder=root, process=process)
        finally:
            process.terminate()
