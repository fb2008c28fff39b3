"""A course folder becomes a Course: every file is read, and every mistake is gathered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from scormpack import languages
from scormpack.blocks import kinds
from scormpack.content import Block, Prose, Unit, prose_blocks, prose_units
from scormpack.course import state
from scormpack.course.files import Folder, open_folder
from scormpack.course.glossary import read_glossary
from scormpack.course.inline import Mention, Pieces, compiled
from scormpack.course.markdown import block_tokens
from scormpack.course.model import Course, Module, Page, Term
from scormpack.course.prose import Reader
from scormpack.course.settings import FrontMatter, Reference, Settings, typed
from scormpack.course.yaml import Document, read_yaml
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.errors import UsageError
from scormpack.rules import declare, guess

SETTINGS_FILE = "course.yaml"
INDEX = "index.md"
_OTHER_FOLDERS = {"media", "locale", "exam"}

Typography = Callable[[str], str]

NO_TITLE = declare(
    "CRS-PAG-001",
    Severity.ERROR,
    en=("This page has no title.", "Begin it with a line: # The title"),
    fr=("Cette page n'a pas de titre.", "Commencez-la par une ligne : # Le titre"),
    why="The outline, the LMS and screen readers name the page by its title.",
)
NO_MODULE = declare(
    "CRS-PAG-002",
    Severity.ERROR,
    en=("There is no module “{module}”: {file} does not exist.", "{guess}Make the folder with an index.md in it, or take it off the list."),
    fr=("Il n'y a pas de module « {module} » : {file} n'existe pas.", "{guess_fr}Créez le dossier avec un index.md, ou retirez-le de la liste."),
    why="The list of modules in course.yaml is the order in which learners meet them.",
)
UNCLOSED_FRONT = declare(
    "CRS-PAG-004",
    Severity.ERROR,
    en=("The settings at the top of this page are never closed.", "Write a line of just --- after them."),
    fr=("Les réglages en tête de cette page ne sont jamais fermés.", "Écrivez une ligne --- seule après eux."),
    why="The whole page would be taken for settings.",
)
NO_INDEX = declare(
    "CRS-PAG-005",
    Severity.ERROR,
    en=("The course has no index.md.", "Write one: # The course's title, then a sentence on what it is about."),
    fr=("Le cours n'a pas d'index.md.", "Écrivez-en un : # Le titre du cours, puis une phrase sur son sujet."),
    why="Its title and its first sentences name the course in the LMS.",
)
NO_MODULES = declare(
    "CRS-PAG-006",
    Severity.ERROR,
    en=("The course has no module.", "Make a folder 01-name with an index.md in it, and pages beside that."),
    fr=("Le cours n'a aucun module.", "Créez un dossier 01-nom avec un index.md, et des pages à côté."),
    why="A package without a module has nothing to learn.",
)


@dataclass(slots=True)
class _Reading:
    """What is gathered while a course is read."""

    folder: Folder
    said: list[Diagnostic] = field(default_factory=list)
    typography: Typography = str

    def text(self, name: str) -> str | None:
        """The text of a file, None where it is not there or no text."""
        if name not in self.folder.names:
            return None
        source, said = self.folder.read(name)
        self.said.extend(said)
        return source.text if source else None

    def yaml(self, name: str) -> Document | None:
        """A YAML file, None where it is not there."""
        text = self.text(name)
        if text is None:
            return None
        document = read_yaml(text, name)
        self.said.extend(document.diagnostics)
        return document


def load(path: Path) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """Read the course in `path`. None where its settings or its index cannot be read at all.

    Raises UsageError if the folder is no course.
    """
    if not (path / SETTINGS_FILE).is_file():
        raise UsageError(
            f"{path} is no course: it has no {SETTINGS_FILE}.",
            f"Name the folder that holds {SETTINGS_FILE}, or start one with: scormpack new {path}",
        )
    reading = _Reading(folder=open_folder(path))
    settings = _settings(reading)
    if settings and settings.languages.source.split("-")[0] in languages.codes():
        reading.typography = languages.language(settings.languages.source).typography
    references = _references(reading)
    lock = _lock(reading)
    index = _page(reading, INDEX)
    if index is None:
        reading.said.append(NO_INDEX.at(Location(file=INDEX)))
    if settings is None or index is None:
        return None, tuple(reading.said)
    modules = tuple(_modules(reading, settings))
    if not modules:
        reading.said.append(NO_MODULES.at(Location(file=SETTINGS_FILE, line=1)))
    course = Course(
        folder=reading.folder,
        settings=settings,
        index=index,
        modules=modules,
        glossary=_glossary(reading),
        references=references,
        lock=lock,
        diagnostics=tuple(reading.said),
    )
    return course, course.diagnostics


def _settings(reading: _Reading) -> Settings | None:
    document = reading.yaml(SETTINGS_FILE)
    if document is None or (document.diagnostics and not document.value):
        return None
    settings, said = typed(Settings, document)
    reading.said.extend(said)
    return settings


def _references(reading: _Reading) -> Mapping[str, Reference]:
    document = reading.yaml("references.yaml")
    if document is None or not isinstance(document.value, dict):
        return {}
    found = {}
    for id in document.value:
        reference, said = typed(Reference, document, (id,))
        reading.said.extend(said)
        if reference:
            found[id] = reference
    return found


def _lock(reading: _Reading) -> state.Lock:
    text = reading.text(state.FILE)
    if text is None:
        return state.Lock()
    lock, said = state.read_lock(text)
    reading.said.extend(said)
    return lock


def _glossary(reading: _Reading) -> tuple[Term, ...]:
    text = reading.text("glossary.md")
    if text is None:
        return ()
    terms, said = read_glossary(text, "glossary.md")
    reading.said.extend(said)
    return terms


def _modules(reading: _Reading, settings: Settings) -> Iterator[Module]:
    indexes = {name.split("/")[0] for name in reading.folder.names if name.count("/") == 1 and name.endswith("/" + INDEX)}
    present = sorted(indexes - _OTHER_FOLDERS)
    for folder in settings.modules or present:
        if folder in indexes:
            yield from _module(reading, folder)
        else:
            reading.said.append(_no_module(folder, present))


def _no_module(folder: str, present: Sequence[str]) -> Diagnostic:
    return NO_MODULE.at(Location(file=SETTINGS_FILE), module=folder, file=f"{folder}/{INDEX}", **guess(folder, present))


def _module(reading: _Reading, folder: str) -> Iterator[Module]:
    names = [name for name in reading.folder.names if name.startswith(folder + "/") and name.endswith(".md")]
    names = [name for name in names if name.count("/") == 1]
    names.sort(key=lambda name: (not name.endswith("/" + INDEX), name))
    index = _page(reading, names[0])
    if index is None:
        return
    id = index.front.id or slug(folder)
    pages = [page for name in names[1:] if (page := _page(reading, name, id))]
    yield Module(id=id, folder=folder, pages=(_called(index, f"{id}/index"), *pages))


def _called(page: Page, id: str) -> Page:
    return replace(page, id=id, slots=(replace(page.slots[0], id=id), *page.slots[1:]))


_NUMBER = re.compile(r"^[0-9]+[-_. ]+")


def slug(name: str) -> str:
    """A file or folder name without its leading number, as an id."""
    bare = _NUMBER.sub("", name).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "page"


_FRONT = re.compile(r"---[ \t]*\n")


def _page(reading: _Reading, name: str, module: str = "index") -> Page | None:
    text = reading.text(name)
    if text is None:
        return None
    front, body, first_line = _front_matter(reading, text, name)
    id = f"{module}/{front.id or slug(Path(name).stem)}"
    reader = Reader(name, first_line, front.points)
    parts = reader.elements(block_tokens(body))
    title = Unit("", "title", first_line)
    if parts and parts[0].type == "heading" and parts[0].tag == "h1":
        title = Unit(parts[0].text, "title", parts[0].line)
        parts = parts[1:]
    else:
        reading.said.append(NO_TITLE.at(Location(file=name, line=first_line, column=1)))
    prose = reader.prose(parts)
    reading.said.extend(reader.diagnostics)
    where = Location(file=name, line=title.line, column=1)
    return _indexed(id, where, front, title, prose, reading.typography)


def _indexed(id: str, where: Location, front: FrontMatter, title: Unit, prose: Prose, typography: Typography) -> Page:
    """The page with what follows from its prose."""
    blocks = tuple(prose_blocks(prose))
    units = [title, *(unit for _, unit in prose_units(prose))]
    inline = {unit.text: compiled(unit.text, typography) for unit in units if "[" in unit.text and not unit.plain}
    return Page(
        id=id,
        where=where,
        front=front,
        title=title,
        prose=prose,
        blocks=blocks,
        mentions=(*_mentions(units, inline), *_pictures(blocks)),
        inline=inline,
        slots=tuple(_slots(id, blocks)),
    )


def _mentions(units: Iterable[Unit], inline: Mapping[str, Pieces]) -> Iterator[tuple[int, Mention]]:
    for unit in units:
        for piece in inline.get(unit.text, ()) if not unit.plain else ():
            if isinstance(piece, Mention):
                yield unit.line, piece


def _pictures(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """The pictures of blocks; their kinds have looked after alternative texts."""
    for block in blocks:
        for part in block.parts:
            source = part.data.get("src")
            if isinstance(source, str):
                yield part.line or block.line, Mention("image", source, block.kind)


def _slots(id: str, blocks: Iterable[Block]) -> Iterator[state.Slot]:
    """What the page must keep: a bit for having been seen, and what its blocks keep."""
    yield state.Slot(id=id, widths=(1,))
    for block in blocks:
        kind = kinds()[block.kind]
        kept = kind.field(block) if block.id else None
        if kept:
            yield state.Slot(id=block.id, widths=kind.widths(block), text=kept.text, keys=kept.keys)


def _front_matter(reading: _Reading, text: str, name: str) -> tuple[FrontMatter, str, int]:
    """The typed front matter, the Markdown behind it and the line on which that starts."""
    opening = _FRONT.match(text)
    if not opening:
        return FrontMatter(), text, 1
    close = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end())
    if close is None:
        reading.said.append(UNCLOSED_FRONT.at(Location(file=name, line=1, column=1)))
        return FrontMatter(), text[opening.end() :], 2
    document = read_yaml(text[opening.end() : close.start()], name, 2)
    reading.said.extend(document.diagnostics)
    front, said = typed(FrontMatter, document)
    reading.said.extend(said)
    return front or FrontMatter(), text[close.end() :], text.count("\n", 0, close.end()) + 1
