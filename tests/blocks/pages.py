"""A page's text read by the course reader; a course of a few pages rendered into a folder that opens in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

from scormpack.blocks import FOLDER, kinds
from scormpack.content import Block, Part, prose_units
from scormpack.course.markdown import block_tokens
from scormpack.course.prose import Reader
from scormpack.diagnostics import Severity
from scormpack.kept import Kept
from scormpack.package.write import write
from scormpack.reading import read_course, voices
from scormpack.render.edition import Selection
from scormpack.render.site import Site, members
from scormpack.targets import web

MEDIA = Path(__file__).parents[1] / "media"
FOLDERS = sorted({kind.folder for kind in kinds().values()})
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#8ac"/></svg>'


def read(text: str) -> tuple[tuple[Block, ...], list[str]]:
    """The outermost blocks of a page and the ids of the rules it breaks; a title on the first line is left out."""
    reader = Reader("page.md")
    parts = reader.elements(block_tokens(text))
    prose = reader.prose([part for part in parts if part.line > 1 or part.type != "heading"])
    blocks = tuple(piece for piece in prose if isinstance(piece, Block))
    return blocks, [finding.rule for finding in reader.diagnostics]


def block(text: str) -> Block:
    """The one block of a page in which nothing is wrong."""
    blocks, broken = read(text)
    assert not broken
    return blocks[0]


def broken(text: str) -> list[str]:
    """The ids of the rules that a page breaks."""
    return read(text)[1]


def said(part: Part | None) -> list[str]:
    """The texts of a part, those of its inner parts not counted."""
    assert part is not None
    return [unit.text for _, unit in prose_units(part.prose)]


def example(folder: str) -> str:
    """The page of examples of a folder of blocks."""
    return (FOLDER / folder / "examples.md").read_text("utf-8")


def site(
    root: Path, pages: Mapping[str, str], language: str = "en", more: Mapping[str, str] | None = None, exam: str = ""
) -> Path:
    """The web package of a course with these pages, as a folder; `more` are other files of the course, and `exam` its
    settings of a final test."""
    others = ", ".join(code for code in ("ar", "en", "fr") if code != language)
    settings = f"scormpack: 1\nid: trial\nversion: '1'\nlanguages: {{source: {language}, also: [{others}]}}\n"
    settings += "audiences: [trainers]\nhosts: [example.org]\n" + exam
    files = {
        "course.yaml": settings,
        "index.md": "# Trial\n\nA course.\n",
        "01-blocks/index.md": "# Blocks\n",
        "media/teapot.svg": PICTURE,
        **{f"01-blocks/{name}.md": text for name, text in pages.items()},
        **(more or {}),
    }
    for name, text in files.items():
        _write(root / "course" / name, text.encode())
    shutil.copytree(MEDIA, root / "course/media", dirs_exist_ok=True)
    course, findings = read_course(root / "course")
    findings = tuple(found for found in findings if found.severity is Severity.ERROR)
    assert course and not findings, [f"{found.where} {found.rule} {found.facts}" for found in findings]
    made = Site(
        selection=Selection(course=course, languages=(language,), target="web"),
        voices=voices(course, (language,)),
        driver=Path(web.__file__).parent / "driver.js",
        driver_settings={},
    )
    with (root / "site.zip").open("w+b") as package:
        write(package, members(made, Kept()))
        ZipFile(package).extractall(root / "site")
    return root / "site"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
