"""Missing ids are written into the source once; nothing else of a file is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scormpack.blocks import kinds
from scormpack.course.model import Course, Page
from scormpack.course.page import slug

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
"""As `files.decode` parts lines; `str.splitlines` knows more ends of lines than that."""

_OPENING = re.compile(r"^(\s*:{3,}\s*[a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An id that goes into a line of a file."""

    file: str
    line: int
    id: str


def missing_ids(course: Course) -> Iterator[Edit]:
    """An id for each block that needs one and has none: the page's name, the kind and a number."""
    taken = {block.id for page in course.everything for block in page.blocks if block.id} | set(course.lock.by_id)
    for page in course.everything:
        for block in page.blocks:
            if not block.id and kinds()[block.kind].id == "required":
                id = _free(_stem(page, block.kind), taken)
                taken.add(id)
                yield Edit(file=page.file, line=block.where.line, id=id)


def _stem(page: Page, kind: str) -> str:
    module, _, name = page.id.partition("/")
    return f"{slug(module)}-{name}-{kind}" if name != "index" else f"{slug(module)}-{kind}"


def _free(stem: str, taken: set[str]) -> str:
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def edited(raw: Mapping[str, bytes], edits: Iterator[Edit]) -> Mapping[str, bytes]:
    """The files with the ids written in, line ends and everything else as they were."""
    lines = {file: _LINE.findall(content.decode("utf-8")) for file, content in raw.items()}
    for edit in edits:
        line = lines[edit.file][edit.line - 1]
        lines[edit.file][edit.line - 1] = _OPENING.sub(rf"\1 #{edit.id}", line, count=1)
    return {file: "".join(of_file).encode("utf-8") for file, of_file in lines.items()}
