"""glossary.md: a definition list, each entry a term that `[[term]]` links to."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from scormpack.content import Unit
from scormpack.course.markdown import block_tokens
from scormpack.course.model import Term
from scormpack.course.prose import Reader
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

SAID_TWICE = declare(
    "CRS-GLO-001",
    Severity.ERROR,
    en=("“{term}” is in the glossary twice.", "Keep one of the two entries."),
    fr=("« {term} » est deux fois dans le glossaire.", "Gardez l'une des deux entrées."),
    why="A link to the term could mean either.",
)
NOTHING = declare(
    "CRS-GLO-002",
    Severity.ERROR,
    en=("No entry was found in glossary.md.", "Write the term on one line and “: definition” on the next."),
    fr=(
        "Aucune entrée trouvée dans glossary.md.",
        "Écrivez le terme sur une ligne et « : définition » sur la suivante.",
    ),
    why="Only definition lists are read.",
)


def term_key(term: str) -> str:
    """What two spellings of one term have in common: case, inner spaces, kinds of apostrophe."""
    text = unicodedata.normalize("NFC", term).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", text).strip()


def term_id(term: str) -> str:
    """An ASCII id for a term, from its Latin letters, or from its fingerprint where it has none."""
    plain = unicodedata.normalize("NFKD", term_key(term)).encode("ascii", "ignore").decode()
    letters = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return letters or hashlib.sha256(term_key(term).encode()).hexdigest()[:8]


def read_glossary(text: str, file: str) -> tuple[tuple[Term, ...], tuple[Diagnostic, ...]]:
    """The terms in the order of the file, and what is wrong with it."""
    reader = Reader(file)
    terms: dict[str, Term] = {}
    for element in reader.elements(block_tokens(text)):
        name: Unit | None = None
        for inner in element.inside if element.type == "dl" else ():
            if inner.type == "dt":
                name = Unit(inner.text, "term", inner.line)
            elif name and term_key(name.text) in terms:
                reader.say(SAID_TWICE, Location(file=file, line=name.line, column=1), {"term": name.text})
            elif name:
                definition = reader.prose(inner.inside, "definition")
                terms[term_key(name.text)] = Term(id=term_id(name.text), term=name, definition=definition)
    if not terms:
        reader.say(NOTHING, Location(file=file, line=1, column=1), {})
    return tuple(terms.values()), tuple(reader.diagnostics)
