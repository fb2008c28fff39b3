"""PO files in and out, by Babel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from scormpack.content import Unit
from scormpack.course.files import Folder
from scormpack.course.inline import gaps
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.kept import Kept
from scormpack.rules import declare, guess
from scormpack.translate.pointers import STRAY_POINTER, strays
from scormpack.translate.units import Text, context_of, has_words, normal

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

UNREADABLE = declare(
    "CRS-LNG-001",
    Severity.ERROR,
    en=(
        "This catalogue cannot be read from here on: “{text}”.",
        "Correct this line or the one before it (Poedit does so by itself), or take the file back from version "
        "control.",
    ),
    fr=(
        "Ce catalogue est illisible à partir d'ici : « {text} ».",
        "Corrigez cette ligne ou la précédente (Poedit le fait tout seul), ou reprenez le fichier dans la gestion "
        "de versions.",
    ),
    why="Every text in it would be missing.",
)
MISSING = declare(
    "CRS-LNG-002",
    Severity.WARNING,
    en=(
        "{count} of {total} texts are not translated into {language}; learners see them in the source language.",
        "Run scormpack translate update, then fill in what is empty in this file.",
    ),
    fr=(
        "{count} textes sur {total} ne sont pas traduits ({language}) ; l'apprenant les voit dans la langue source.",
        "Lancez scormpack translate update, puis remplissez ce qui est vide dans ce fichier.",
    ),
    why="A page in two languages is hard to follow, and harder to have read aloud.",
)
STALE = declare(
    "CRS-LNG-003",
    Severity.WARNING,
    en=(
        "{count} translations into {language} are of an earlier wording; they are still used.",
        "Compare each entry marked fuzzy with its source, then take the mark away.",
    ),
    fr=(
        "{count} traductions ({language}) correspondent à une version précédente du texte ; elles servent encore.",
        "Comparez chaque entrée marquée « fuzzy » avec sa source, puis retirez la marque.",
    ),
    why="What changed in the source may be what matters.",
)
GAPS = declare(
    "CRS-LNG-004",
    Severity.ERROR,
    en=(
        "This translation has {got} gaps {{{{…}}}} and its source {want}.",
        "Write the same number of gaps, each with the answers of its own language.",
    ),
    fr=(
        "Cette traduction a {got} trous {{{{…}}}} et sa source {want}.",
        "Mettez le même nombre de trous, chacun avec les réponses de sa langue.",
    ),
    why="Answers are kept by gap, so that a learner may change the language.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A translation; `stale` where it is of an earlier wording; `line` in its PO file."""

    text: str
    stale: bool
    line: int


Catalogue = Mapping[tuple[str, str], Entry]
"""Translations by context and source text. A stale one is found by the wording of today."""


def po_file(language: str, name: str) -> str:
    """Where the catalogue of a module is in the course."""
    return f"locale/{language}/{name}.po"


def read_catalog(folder: Folder, file: str) -> tuple[Catalog | None, tuple[Diagnostic, ...]]:
    """Babel's catalogue of a PO file; None where there is none or it cannot be read."""
    from babel.messages.pofile import PoFileError, read_po

    if file not in folder.names:
        return None, ()
    source, said = folder.read(file)
    if source is None:
        return None, said
    lines = source.text.split("\n")
    odd = next((number for number, line in enumerate(lines, start=1) if not _PO_LINE.fullmatch(line)), 0)
    try:
        if not odd:
            catalog = read_po(StringIO(_FORMER.sub("", source.text)), abort_invalid=True)
            _restore_previous(catalog, lines)
            return catalog, said
    except (PoFileError, ValueError, SyntaxError) as error:
        odd = getattr(error, "lineno", None) or 1
    text = lines[min(odd, len(lines)) - 1]
    return None, (*said, UNREADABLE.at(Location(file=file, line=odd, column=1), text=text))


_FORMER = re.compile(r"^#\|.*", re.MULTILINE)
"""Babel takes a former wording for a translator's comment."""

_PO_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"[^"\\]*(\\.[^"\\]*)*"\s*|)')
"""Babel takes any line between two marks, however its quotation marks stand."""


def _restore_previous(catalog: Catalog, lines: Sequence[str]) -> None:
    """Give messages the former wording of their source (`#| msgid`), which Babel writes but does not read."""
    found = list(_previous(lines))
    for message in catalog:
        while found and message.lineno and found[0][0] <= message.lineno:
            message.previous_id = [found.pop(0)[1]]


def _previous(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The line on which the message of each former wording begins, and that wording."""
    from babel.messages.pofile import denormalize

    begun: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("#| msgid "):
            begun = [line.removeprefix("#| msgid ")]
        elif begun and line.startswith('#| "'):
            begun.append(line.removeprefix("#| "))
        elif begun and not line.startswith("#"):
            yield number, denormalize("\n".join(begun))
            begun = []


def write_catalog(catalog: Catalog) -> bytes:
    """The PO file of a catalogue; sorted as it stands, wrapped at a width that diffs read well at."""
    from babel.messages.pofile import write_po

    stream = BytesIO()
    write_po(stream, catalog, width=110, include_previous=True)
    return stream.getvalue()


def read(
    folder: Folder, language: str, names: Mapping[str, tuple[Text, ...]], kept: Kept | None = None
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """The translations of a course into one language, and what is missing, stale or wrong in them.

    `kept` spares the files that are the same as last time.
    """
    found: dict[tuple[str, str], Entry] = {}
    said: list[Diagnostic] = []
    for name, texts in names.items():
        file = po_file(language, name)
        entries, problems = _kept_entries(folder, file, kept or Kept())
        said.extend(problems)
        found.update(entries or {})
        if entries is not None or not problems:
            said.extend(_judged(file, language, texts, entries or {}))
    return found, tuple(said)


def _kept_entries(folder: Folder, file: str, kept: Kept) -> tuple[Catalogue | None, tuple[Diagnostic, ...]]:
    """The entries of one file, None where there is none that can be read."""
    name, key = ("catalogue", file), folder.signatures.get(file)
    known: tuple[Catalogue | None, tuple[Diagnostic, ...]] | None = kept.find(name, key)
    if known is not None:
        return known
    catalog, problems = read_catalog(folder, file)
    entries = None if catalog is None else _entries(catalog)
    kept.put(name, key, (entries, problems))
    return entries, problems


def _entries(catalog: Catalog) -> dict[tuple[str, str], Entry]:
    return {
        (message.context or "", str(message.id)): Entry(
            text=str(message.string), stale=message.fuzzy, line=message.lineno or 0
        )
        for message in catalog
        if message.id and message.string
    }


def _judged(file: str, language: str, texts: tuple[Text, ...], entries: Catalogue) -> list[Diagnostic]:
    said = []
    missing = stale = 0
    for text in texts:
        entry = entries.get((text.context, text.text))
        if entry is None:
            missing += 1
            continue
        stale += entry.stale
        where = Location(file=file, line=entry.line, column=1)
        want, got = len(gaps(text.text)), len(gaps(entry.text))
        if want != got:
            said.append(GAPS.at(where, want=want, got=got))
        stray, known = strays(text.text, entry.text)
        said.extend(STRAY_POINTER.at(where, target=target, **guess(target, known, 0.0)) for target in stray)
    if missing:
        said.append(MISSING.at(Location(file=file), count=missing, total=len(texts), language=language))
    if stale:
        said.append(STALE.at(Location(file=file), count=stale, language=language))
    return said


def mark(folder: Folder, language: str) -> str:
    """What tells that the catalogues of a language are the same as before."""
    names = (name for name in folder.names if name.startswith(f"locale/{language}/"))
    return " ".join([language, *(f"{name} {folder.signatures[name]}" for name in names)])


class Translator:
    """Gives a unit's words in one language, those of the source where there is no translation."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __call__(self, place: str, unit: Unit) -> str:
        entry = self._catalogue.get((context_of(place, unit), normal(unit.text)))
        return entry.text if entry else unit.text

    def lacks(self, place: str, unit: Unit) -> bool:
        """Whether a unit that has words, and not figures alone, is given in the source language."""
        return (context_of(place, unit), normal(unit.text)) not in self._catalogue and has_words(unit)
