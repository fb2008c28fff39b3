"""npm vnu-jar, the W3C's checker of HTML (Nu).

Proves: each HTML file is conforming HTML5, ARIA and language tags included. Java takes five seconds to start, whatever
the number of files: call it once for a folder that holds everything.
"""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from partners.places import command, npm_package

NEWER = ".*(Property “container-(name|type)” doesn't exist|Unrecognized at-rule “@container”).*"
"""CSS Containment 3, which browsers have had since 2023 and this checker has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFinding:
    """`file` is relative to the folder; `line` counts from 1, 0 when the checker names none."""

    file: str
    line: int
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}\n  {self.extract}"


def html_findings(folder: Path) -> list[HtmlFinding]:
    """The errors in all HTML files of a folder and below. Skips the test, with the reason, where there is no Java."""
    java = command("java", needed_for="the HTML checker")
    jar = npm_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    options = ["--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always", "--filterpattern", NEWER]
    run = subprocess.run(
        [java, "-Xss4m", "-jar", str(jar), *options, str(folder)], capture_output=True, encoding="utf-8", timeout=300
    )
    if run.returncode != 0 or not run.stderr.strip():
        raise RuntimeError(f"vnu ended with code {run.returncode}: {run.stdout}{run.stderr}"[:2000])
    return [
        HtmlFinding(
            file=Path(unquote(urlsplit(message.get("url", "")).path)).relative_to(folder.resolve()).as_posix(),
            line=message.get("lastLine", 0),
            message=message["message"],
            extract=" ".join(message.get("extract", "").split()),
        )
        for message in json.loads(run.stderr)["messages"]
    ]
