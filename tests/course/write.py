"""A small course in a folder, whole and without a mistake until a test changes a file of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scormpack.cli.run import run
from scormpack.diagnostics import Diagnostic
from scormpack.pipeline import build
from scormpack.reading import read_course
from scormpack.results import Result, Wish

SETTINGS = """\
scormpack: 1
id: trial
version: "1.0"
iri: https://example.org/courses/trial
languages: {source: en}
modules: [01-one]
"""
CHOICE = """\
::: choice #q-one
Which one?

- [ ] The first
- [x] The second
= Counted from one.
:::
"""
PAGE = f"# A page\n\nSome text.\n\n{CHOICE}"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n'
FILES: Mapping[str, str] = {
    "course.yaml": SETTINGS,
    "index.md": "# A course\n\nWhat it is about.\n",
    "01-one/index.md": "# Module one\n",
    "01-one/10-page.md": PAGE,
    "media/map.svg": PICTURE,
}
FRENCH = SETTINGS.replace("source: en", "source: en, also: [fr]")

Files = Mapping[str, str | bytes | None]


def course(folder: Path, files: Files | None = None) -> Path:
    """Write the course with these files in place of its own; None takes one away. Gives its folder."""
    root = folder / "course"
    for name, content in {**FILES, **(files or {})}.items():
        path = root / name
        if content is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def page(folder: Path, text: str | bytes, files: Files | None = None) -> Path:
    """The course with this one page."""
    return course(folder, {"01-one/10-page.md": text, **(files or {})})


def said(root: Path) -> list[Diagnostic]:
    """What is wrong with a course, as it is reported: by place."""
    return sorted(read_course(root)[1], key=lambda finding: finding.sort_key)


def told(root: Path) -> list[tuple[str, str]]:
    """The findings as rule and place."""
    return [(finding.rule, str(finding.where)) for finding in said(root)]


def packages(root: Path, out: Path, **wish: object) -> Result:
    """Build the web package of a course, or what else is wished for."""
    return build(root, Wish(**{"targets": ("web",), "out": out, **wish}))  # type: ignore[arg-type]


def built(root: Path, out: Path, **wish: object) -> dict[str, bytes]:
    """The zips of a course by their names. Fails the test where there is a mistake."""
    result = packages(root, out, **wish)
    assert not [finding for finding in result.diagnostics if finding.severity.word == "error"], result.diagnostics
    return {package.path.name: package.path.read_bytes() for package in result.built}


def command(*arguments: str | Path) -> int:
    """Run a command line in this process; gives its exit code."""
    return run([str(argument) for argument in arguments])
