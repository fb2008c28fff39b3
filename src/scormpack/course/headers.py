"""The `key: value` lines of a block, typed by its kind."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence

from scormpack.blocks.kind import Key, Kind
from scormpack.content import Datum
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

UNKNOWN_KEY = declare(
    "CRS-HDR-001",
    Severity.ERROR,
    en=(
        "A “{kind}” block has no setting “{key}”.",
        "{guess}Its settings are: {known}. If this line is text, leave an empty line above it.",
    ),
    fr=(
        "Un bloc « {kind} » n'a pas de réglage « {key} ».",
        "{guess}Ses réglages sont : {known}. Si cette ligne est du texte, laissez une ligne vide au-dessus.",
    ),
    why="Lines like “key: value” right after the opening line are settings, not text.",
)
WRONG_VALUE = declare(
    "CRS-HDR-002",
    Severity.ERROR,
    en=("{key} must be {want}, not “{got}”.", "Correct the value."),
    fr=("{key} doit être {want}, et non « {got} ».", "Corrigez la valeur."),
    why="A value of another type would be guessed at.",
)
MISSING_KEY = declare(
    "CRS-HDR-003",
    Severity.ERROR,
    en=("A “{kind}” block needs the setting “{key}”.", "Add a line “{key}: …” right under its first line."),
    fr=("Un bloc « {kind} » a besoin du réglage « {key} ».", "Ajoutez une ligne « {key}: … » juste sous sa première ligne."),
    why="The block cannot work without it.",
)
SAID_TWICE = declare(
    "CRS-HDR-004",
    Severity.ERROR,
    en=("“{key}” is said twice.", "Keep one of the two."),
    fr=("« {key} » est dit deux fois.", "Gardez l'une des deux lignes."),
    why="One of the two would be lost.",
)

_EVERY_KIND: Mapping[str, Key] = {"cites": Key(type="names")}
_QUESTIONS: Mapping[str, Key] = {
    "points": Key(type="number"),
    "attempts": Key(type="whole", choices=("1", "2", "3")),
    "objective": Key(),
}
_ATTEMPTS = 2
_YES_NO = {"yes": True, "no": False, "true": True, "false": False}


def keys_of(kind: Kind) -> Mapping[str, Key]:
    """The header lines that a kind understands, its own and those that all of its sort have."""
    asked = kind.question
    return {**_EVERY_KIND, **(_QUESTIONS if asked else {}), **kind.keys}


def read_header(
    kind: Kind, lines: Sequence[tuple[int, str]], where: Location, points: float | None
) -> tuple[Mapping[str, Datum], tuple[Diagnostic, ...]]:
    """Typed values by key, and what is wrong. `where` is the block's first line, `points` the default of the page's questions."""
    keys, data, said = keys_of(kind), dict[str, Datum](), list[Diagnostic]()
    for number, line in lines:
        name, _, value = line.partition(":")
        place = Location(file=where.file, line=number, column=1)
        if name not in keys:
            said.append(_unknown(kind, name, keys, place))
        elif name in data:
            said.append(SAID_TWICE.at(place, key=name))
        else:
            typed = _typed(keys[name], value.strip())
            data[name] = typed if typed is not None else ""
            if typed is None:
                said.append(WRONG_VALUE.at(place, key=name, want=_want(keys[name]), got=value.strip()))
    said += [MISSING_KEY.at(where, kind=kind.name, key=key) for key in _missing(keys, data)]
    if kind.question:
        data.setdefault("points", 1.0 if points is None else points)
        data.setdefault("attempts", _ATTEMPTS)
    return data, tuple(said)


def _missing(keys: Mapping[str, Key], data: Mapping[str, Datum]) -> Iterator[str]:
    return (name for name, key in keys.items() if key.required and name not in data)


def _unknown(kind: Kind, name: str, keys: Mapping[str, Key], place: Location) -> Diagnostic:
    close = difflib.get_close_matches(name, keys, n=1)
    guess = f"“{close[0]}” ? " if close else ""
    return UNKNOWN_KEY.at(place, kind=kind.name, key=name, guess=guess, known=", ".join(keys))


def _typed(key: Key, value: str) -> Datum | None:
    """The value, or None where it is of another type."""
    if key.choices and value not in key.choices:
        return None
    match key.type:
        case "whole":
            return int(value) if value.isascii() and value.isdecimal() else None
        case "number":
            return float(value) if re.fullmatch(r"\d+(\.\d+)?", value, re.ASCII) else None
        case "flag":
            return _YES_NO.get(value.lower())
        case "names":
            return tuple(name.strip() for name in value.split(",") if name.strip()) or None
        case "text" | "file":
            return value or None


def _want(key: Key) -> str:
    if key.choices:
        return "one of " + ", ".join(key.choices)
    return {
        "whole": "a whole number",
        "number": "a number, with a point for decimals",
        "flag": "yes or no",
        "names": "a list of names with commas between them",
        "text": "a text",
        "file": "the name of a file in media/",
    }[key.type]
