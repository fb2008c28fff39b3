"""YAML with every scalar as text and the place of every node: `no` stays "no", `12:30` stays "12:30", `1.10` "1.10"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Rule, declare

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

SYNTAX = declare(
    "CRS-YML-001",
    Severity.ERROR,
    en=("This is not YAML: {problem}.", "Check the indentation and the quotes on this line and the one before."),
    fr=("Ce n'est pas du YAML : {problem}.", "Vérifiez l'alinéa et les guillemets de cette ligne et de la précédente."),
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
    """Read one document that starts on `line` of `file`. Never raises: a syntax error is a diagnostic and an empty value."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    top = Location(file=file, line=line, column=1)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        return Document(value={}, places={(): top}, diagnostics=(_syntax(error, text, file, line),))
    except yaml.YAMLError as error:
        return Document(value={}, places={(): top}, diagnostics=(SYNTAX.at(top, problem=str(error).split("\n")[0]),))
    places: dict[Path, Location] = {(): top}
    said: list[Diagnostic] = []
    value = _value(node, (), places, said, file, line) if node is not None else {}
    return Document(value=value, places=places, diagnostics=tuple(said))


def _value(node: object, path: Path, places: dict[Path, Location], said: list[Diagnostic], file: str, line: int) -> Value:
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


def _syntax(error: object, text: str, file: str, line: int) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    row, column = (mark.line, mark.column) if mark else (0, 0)
    problem = str(getattr(error, "problem", "") or "cannot be read")
    lines = text.split("\n")
    here = lines[row] if row < len(lines) else ""
    place = Location(file=file, line=row + line, column=column + 1)
    rule: Rule = SYNTAX
    if "\t" in here[: column + 1] and not here[:column].strip():
        rule = TAB
    elif "mapping values" in problem:
        rule = COLON
    return rule.at(place, problem=problem)
