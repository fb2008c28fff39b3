"""YAML with every scalar as text and the place of every node: `no` stays "no", `12:30` stays "12:30", `1.10` "1.10"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Saying, declare

if TYPE_CHECKING:
    import yaml

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

SYNTAX = declare(
    "CRS-YML-001",
    Severity.ERROR,
    en=("This is not YAML: {problem}.", "Check the indentation and the quotes on this line and the one before."),
    fr=(
        "Ce n'est pas du YAML : {problem_fr}.",
        "Vérifiez l'alinéa et les guillemets de cette ligne et de la précédente.",
    ),
    why="Nothing after the first mistake can be read.",
)
COLON = declare(
    "CRS-YML-002",
    Severity.ERROR,
    en=(
        "A colon in the middle of a value: YAML takes it for a new key.",
        'Put the whole value into quotes: key: "Module 1 : introduction".',
    ),
    fr=(
        "Deux-points au milieu d'une valeur : YAML y voit une nouvelle clé.",
        'Mettez toute la valeur entre guillemets : clé: "Module 1 : introduction".',
    ),
    why="French puts a space before the colon and Arabic titles have colons too; unquoted, YAML refuses both.",
)
TAB = declare(
    "CRS-YML-003",
    Severity.ERROR,
    en=("There is a tab in this line.", "Indent with spaces: YAML does not allow tabs."),
    fr=("Il y a une tabulation dans cette ligne.", "Mettez des espaces : YAML n'admet pas de tabulation."),
    why="YAML's structure is its indentation, and tabs have no agreed width.",
)
DUPLICATE_KEY = declare(
    "CRS-YML-004",
    Severity.ERROR,
    en=("“{key}” is said twice, first on line {first}.", "Keep one of the two."),
    fr=("« {key} » est dit deux fois, la première fois à la ligne {first}.", "Gardez l'une des deux."),
    why="YAML would take the second without a word.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A YAML document as text, and where each of its nodes stands."""

    value: Value
    places: Mapping[Path, Location]
    diagnostics: tuple[Diagnostic, ...]

    def where(self, path: Path) -> Location:
        """The place of the node at `path`, or of the nearest one around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places[path]


def read_yaml(text: str, file: str, line: int = 1) -> Document:
    """Read one document that starts on `line` of `file`. Never raises: a mistake is a diagnostic and an empty value."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    top = Location(file=file, line=line, column=1)
    try:
        if deep := _bottomless(text, loader):
            return Document(value={}, places={(): top}, diagnostics=(_too_deep(deep, file, line),))
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        return Document(value={}, places={(): top}, diagnostics=(_syntax(error, text, file, line),))
    except yaml.YAMLError as error:
        problem = str(error).split("\n")[0]
        said_so = SYNTAX.at(top, problem=problem, problem_fr=problem)
        return Document(value={}, places={(): top}, diagnostics=(said_so,))
    places: dict[Path, Location] = {(): top}
    said: list[Diagnostic] = []
    value = _value(node, (), places, said, file, line) if node is not None else {}
    return Document(value=value, places=places, diagnostics=tuple(said))


def _value(
    node: object, path: Path, places: dict[Path, Location], said: list[Diagnostic], file: str, line: int
) -> Value:
    import yaml

    assert isinstance(node, yaml.Node)
    places[path] = Location(file=file, line=node.start_mark.line + line, column=node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), places, said, file, line) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    found: dict[str, Value] = {}
    for key, inner in node.value:
        name = str(key.value)
        place = Location(file=file, line=key.start_mark.line + line, column=key.start_mark.column + 1)
        if name in found:
            said.append(DUPLICATE_KEY.at(place, key=name, first=places[(*path, name, "")].line))
            continue
        found[name] = _value(inner, (*path, name), places, said, file, line)
        places[(*path, name, "")] = place
    return found


_DEEPEST = 50
_LEADING = re.compile(r"^[ ?-]*", re.MULTILINE)


def _bottomless(text: str, loader: type) -> yaml.Event | None:
    """The first event that nests without end or repeats another: a small file of those takes all memory.

    Few files have signs enough to be looked at.
    """
    import yaml

    if "*" not in text and text.count("[") + text.count("{") + max(map(len, _LEADING.findall(text))) < _DEEPEST:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
            return event
    return None


def _too_deep(event: yaml.Event, file: str, line: int) -> Diagnostic:
    mark = event.start_mark
    assert mark is not None, "every event of a text has its place"
    nested = type(event).__name__ != "AliasEvent"
    en, fr = ("this is nested too deeply", "il y a ici trop de niveaux") if nested else _PROBLEMS["undefined alias"]
    return SYNTAX.at(Location(file=file, line=mark.line + line, column=mark.column + 1), problem=en, problem_fr=fr)


_UNCLOSED_QUOTE = ("a quotation mark opens here and never closes", "un guillemet s'ouvre ici et ne se ferme pas")
_PROBLEMS: Mapping[str, Saying] = {
    "end of stream": _UNCLOSED_QUOTE,
    "document indicator": _UNCLOSED_QUOTE,
    "',' or ']'": ("a [ opens here and never closes", "un [ s'ouvre ici et ne se ferme pas"),
    "',' or '}'": ("a { opens here and never closes", "un { s'ouvre ici et ne se ferme pas"),
    "expected node content": (
        "a value is missing here or before; one that begins with # must be in quotes",
        "il manque une valeur ici ou avant ; si elle commence par #, il faut des guillemets",
    ),
    "cannot start any token": (
        "a value that begins with this character must be in quotes",
        "une valeur qui commence par ce caractère doit être entre guillemets",
    ),
    "undefined alias": (
        "a value that begins with * must be in quotes",
        "une valeur qui commence par * doit être entre guillemets",
    ),
    "expected key": (
        "after the closing quotation mark the line goes on",
        "après le guillemet fermant la ligne continue",
    ),
    "'-' indicator": ("a list must go on with - here", "une liste doit continuer par - ici"),
    "another document": ("--- begins a second document here", "--- commence ici un second document"),
    "mapping values": (
        "this line does not fit the one above: the indentation differs, or there is no space after its colon",
        "cette ligne ne va pas avec la précédente : l'alinéa diffère, ou il manque une espace après ses deux-points",
    ),
}
"""What libyaml says, by a piece of it, in words that help."""

_OPENED = ("end of stream", "document indicator", "',' or ']'", "',' or '}'")
"""What is better shown where it began than where it was noticed."""


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str, line: int) -> Diagnostic:
    problem = str(error.problem or error.context or "")
    begun = error.context_mark if any(piece in problem for piece in _OPENED) else None
    mark = begun or error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    before = lines[row][: column + 1] if row < len(lines) else ""
    place = Location(file=file, line=row + line, column=column + 1)
    if "\t" in before and not before[:column].strip():
        return TAB.at(place)
    if "mapping values" in problem and ":" in before[:column]:
        return COLON.at(place)
    en, fr = next((said for piece, said in _PROBLEMS.items() if piece in problem), (problem, problem))
    return SYNTAX.at(place, problem=en, problem_fr=fr)
