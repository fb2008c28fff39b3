"""The floor: markdown-it-py, pictures stored, text deflated, and nothing else. Usage: floor.py COURSE OUT.zip"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from markdown_it import MarkdownIt


def main(course: Path, out: Path) -> None:
    """Render every Markdown file of the course and zip it up with the pictures."""
    markdown = MarkdownIt("commonmark").enable("table")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for page in sorted(course.rglob("*.md")):
            html = markdown.render(page.read_text("utf-8"))
            name = page.relative_to(course).with_suffix(".html").as_posix()
            package.writestr(name, f'<!doctype html><meta charset="utf-8"><title>{name}</title>{html}')
        for picture in sorted(course.rglob("*.jpg")):
            package.write(picture, picture.relative_to(course).as_posix(), zipfile.ZIP_STORED)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
