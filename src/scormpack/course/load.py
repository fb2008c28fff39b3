"""A course folder becomes a Course: every file is read, and every mistake is gathered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from scormpack import languages
from scormpack.course import state
from scormpack.course.files import Folder, open_folder
from scormpack.course.glossary import read_glossary
from scormpack.course.model import Body, Course, Module, Page, Term
from scormpack.course.page import Later, LeftOut, Typography, read_page, slug
from scormpack.course.settings import BankMatter, FrontMatter, Languages, Reference, Settings
from scormpack.course.typed import typed
from scormpack.course.yaml import Document, read_yaml
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.errors import UsageError
from scormpack.kept import Kept
from scormpack.rules import declare, guess

SETTINGS_FILE = "course.yaml"
INDEX = "index.md"
CERTIFICATE = "certificate.md"
BANKS = "exam/"
_OTHER_FOLDERS = {"media", "locale", "exam"}

_Found = tuple[Page | None, tuple[Diagnostic, ...]]

NO_MODULE = declare(
    "CRS-PAG-002",
    Severity.ERROR,
    en=(
        "There is no module “{module}”: {file} does not exist.",
        "{guess}Make the folder with an index.md in it, or take it off the list.",
    ),
    fr=(
        "Il n'y a pas de module « {module} » : {file} n'existe pas.",
        "{guess_fr}Créez le dossier avec un index.md, ou retirez-le de la liste.",
    ),
    why="The list of modules in course.yaml is the order in which learners meet them.",
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


LISTED_TWICE = declare(
    "CRS-PAG-007",
    Severity.ERROR,
    en=("The module “{module}” is in the list twice.", "Keep one of the two."),
    fr=("Le module « {module} » est deux fois dans la liste.", "Gardez l'un des deux."),
    why="A learner meets each module once, and what was done there is kept once.",
)
NOT_IN_COURSE = declare(
    "CRS-PAG-008",
    Severity.WARNING,
    en=(
        "This page is not part of the course: learners will not see it.",
        "Put it right into the folder of a module, beside its index.md; if course.yaml lists modules, add the folder "
        "there.",
    ),
    fr=(
        "Cette page ne fait pas partie du cours : les apprenants ne la verront pas.",
        "Mettez-la dans le dossier d'un module, à côté de son index.md ; si course.yaml liste les modules, "
        "ajoutez-y le dossier.",
    ),
    why="Only the pages of modules are read, one folder deep.",
)

_STAND_IN = Settings(scormpack="1", id="course", languages=Languages(source="en"))
"""For settings that cannot be read, so that the mistakes in the pages are told at once too."""


@dataclass(slots=True)
class _Reading:
    """What is gathered while a course is read; `document` is course.yaml with the place of each setting."""

    folder: Folder
    said: list[Diagnostic] = field(default_factory=list)
    kept: Kept = field(default_factory=Kept)
    speaks: str = ""
    typography: Typography = str
    document: Document = field(default_factory=lambda: read_yaml("", SETTINGS_FILE))

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


def load(path: Path, kept: Kept | None = None) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """Read the course in `path` and what is wrong with it. None where it has no first page that can be read.

    `kept` spares the pages that are the same as last time.

    Raises UsageError if the folder is no course.
    """
    if not (path / SETTINGS_FILE).is_file():
        raise UsageError(
            f"{path} is no course: it has no {SETTINGS_FILE}.",
            f"Name the folder that holds {SETTINGS_FILE}, or start one with: scormpack new {path}",
        )
    reading = _Reading(folder=open_folder(path), kept=kept or Kept())
    settings = _settings(reading) or _STAND_IN
    if settings.languages.source.split("-")[0] in languages.codes():
        reading.speaks = settings.languages.source
        reading.typography = languages.language(settings.languages.source).typography
    references = _references(reading)
    lock = _lock(reading)
    index = _page(reading, INDEX) if INDEX in reading.folder.names else None
    modules = tuple(_modules(reading, settings))
    banks, certificate = tuple(_banks(reading)), _certificate(reading)
    glossary = _glossary(reading)
    if INDEX not in reading.folder.names:
        reading.said.append(NO_INDEX.at(Location(file=INDEX)))
    if index is None:
        return None, tuple(reading.said)
    course = Course(
        folder=reading.folder,
        settings=settings,
        document=reading.document,
        index=index,
        modules=modules,
        banks=banks,
        certificate=certificate,
        glossary=glossary,
        references=references,
        lock=lock,
        diagnostics=tuple(reading.said),
    )
    return course, course.diagnostics


def _settings(reading: _Reading) -> Settings | None:
    document = reading.yaml(SETTINGS_FILE)
    if document is None or (document.diagnostics and not document.value):
        return None
    reading.document = document
    settings, said = typed(Settings, document)
    reading.said.extend(said)
    return settings


def _references(reading: _Reading) -> Mapping[str, Reference]:
    document = reading.yaml("references.yaml")
    if document is None:
        return {}
    if not isinstance(document.value, dict):
        reading.said.extend(typed(Reference, document)[1])
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
    indexes = {
        name.split("/")[0] for name in reading.folder.names if name.count("/") == 1 and name.endswith("/" + INDEX)
    }
    present = sorted(indexes - _OTHER_FOLDERS)
    places: dict[tuple[str, ...], tuple[str, ...]] = {("modules",): settings.modules or tuple(present)}
    places |= {("audiences", name, "modules"): own.modules for name, own in settings.audiences.items()}
    listed = tuple(dict.fromkeys(folder for path in places.values() for folder in path))
    for place, path in places.items():
        reading.said.extend(_mislisted(reading, place, path, [name for name in present if name not in listed], indexes))
    for folder in listed:
        if folder in indexes:
            yield from _module(reading, folder)
    if not listed:
        reading.said.append(NO_MODULES.at(reading.document.where(("modules",))))
    elif indexes >= set(listed):
        reading.said.extend(_left_out(reading.folder, set(listed)))


def _mislisted(
    reading: _Reading, place: tuple[str, ...], path: tuple[str, ...], unlisted: list[str], there: set[str]
) -> Iterator[Diagnostic]:
    """What is wrong with a list of modules at a place of course.yaml."""
    for at, folder in enumerate(path):
        where = reading.document.where((*place, at))
        if folder in path[:at]:
            yield LISTED_TWICE.at(where, module=folder)
        elif folder not in there:
            likely = guess(folder, unlisted, cutoff=0.0 if len(unlisted) == 1 else 0.65)
            yield NO_MODULE.at(where, module=folder, file=f"{folder}/{INDEX}", **likely)


def _left_out(folder: Folder, modules: set[str]) -> Iterator[Diagnostic]:
    """Pages in folders that are no module, and in folders inside modules."""
    for name in folder.names:
        top, *inside = name.split("/")
        read = not inside or top in _OTHER_FOLDERS or (top in modules and len(inside) == 1)
        if name.endswith(".md") and not read:
            yield NOT_IN_COURSE.at(Location(file=name, line=1, column=1))


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
    """The page under its full name: its own slot is called like it."""
    return replace(page, id=id, slots=(replace(page.slots[0], id=id), *page.slots[1:]))


def _page(reading: _Reading, name: str, module: str = "index") -> Page | None:
    page = _read(reading, name)
    return _called(page, f"{module}/{page.id}") if page else None


def _read(reading: _Reading, name: str) -> Page | None:
    """A file as it was read last time, if it is the same, or read anew."""
    page, said = _kept_page(reading, name) or _read_anew(reading, name)
    reading.said.extend(said)
    return page


def _banks(reading: _Reading) -> Iterator[Page]:
    """The banks of questions of the final test."""
    for name in reading.folder.names:
        if name.startswith(BANKS) and name.endswith(".md") and (page := _read(reading, name)):
            yield replace(page, id=BANKS + page.id)


def _certificate(reading: _Reading) -> Page | None:
    """What the certificate says. Nothing is kept there."""
    page = _read(reading, CERTIFICATE) if CERTIFICATE in reading.folder.names else None
    return replace(page, slots=()) if page else None


def _matter(name: str) -> type[FrontMatter]:
    return BankMatter if name.startswith(BANKS) else FrontMatter


def _kept_page(reading: _Reading, name: str) -> _Found | None:
    found = reading.kept.find(("page", name), (reading.folder.signatures[name], reading.speaks))
    if found is None:
        return None
    page, said = found
    if isinstance(page.body, LeftOut):
        page = replace(page, body=Later(partial(_body, reading.folder, name, reading.typography)))
    return page, said


def _read_anew(reading: _Reading, name: str) -> _Found:
    source, said = reading.folder.read(name)
    if source is None:
        return None, said
    page, more = read_page(source, reading.typography, _matter(name))
    reading.kept.put(("page", name), (reading.folder.signatures[name], reading.speaks), (page, (*said, *more)))
    return page, (*said, *more)


def _body(folder: Folder, name: str, typography: Typography) -> Body:
    source, _ = folder.read(name)
    assert source is not None, f"{name} was text a moment ago"
    return read_page(source, typography, _matter(name))[0].body()
