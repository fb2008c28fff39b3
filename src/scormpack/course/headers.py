"""The `key: value` lines of a block, typed by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from scormpack.blocks.kind import Key, Kind
from scormpack.content import Datum
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare, guess

UNKNOWN_KEY = declare(
    "CRS-HDR-001",
    Severity.ERROR,
    en=(
        "A “{kind}” block has no setting “{key}”.",
        "{guess}Its settings are: {known}. If this line is text, leave an empty line above it.",
    ),
    fr=(
        "Un bloc « {kind} » n'a pas de réglage « {key} ».",
        "{guess_fr}Ses réglages sont : {known}. Si cette ligne est du texte, laissez une ligne vide au-dessus.",
    ),
    why="Lines like “key: value” right after the opening line are settings, not text.",
)
WRONG_VALUE = declare(
    "CRS-HDR-002",
    Severity.ERROR,
    en=("{key} must be {want}, not “{got}”.", "Correct the value."),
    fr=("{key} doit être {want_fr}, et non « {got} ».", "Corrigez la valeur."),
    why="A value of another type would be guessed at.",
)
MISSING_KEY = declare(
    "CRS-HDR-003",
    Severity.ERROR,
    en=("A “{kind}” block needs the setting “{key}”.", "Add a line “{key}: …” right under its first line."),
    fr=(
        "Un bloc « {kind} » a besoin du réglage « {key} ».",
        "Ajoutez une ligne « {key}: … » juste sous sa première ligne.",
    ),
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
    "level": Key(),
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
    """Typed values by key, and what is wrong. `where` is the block's first line, `points` the "
    "default of the page's questions."""
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
                want, want_fr = _want(keys[name])
                said.append(WRONG_VALUE.at(place, key=name, want=want, want_fr=want_fr, got=value.strip()))
    strange = [line.partition(":")[0] for _, line in lines if line.partition(":")[0] not in keys]
    said += [MISSING_KEY.at(where, kind=kind.name, key=key) for key in _missing(keys, data, strange)]
    if kind.question:
        data.setdefault("points", 1.0 if points is None else points)
    if "points" in data:
        data.setdefault("attempts", _ATTEMPTS)
    return data, tuple(said)


def _missing(keys: Mapping[str, Key], data: Mapping[str, Datum], strange: Sequence[str]) -> Iterator[str]:
    """The required keys that are not there and that none of the strange ones is, misspelt."""
    for name, key in keys.items():
        if key.required and name not in data and not guess(name, strange)["guess"]:
            yield name


def _unknown(kind: Kind, name: str, keys: Mapping[str, Key], place: Location) -> Diagnostic:
    return UNKNOWN_KEY.at(place, kind=kind.name, key=name, known=", ".join(keys), **guess(name, keys))


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


_WANTED = {
    "whole": ("a whole number", "un nombre entier"),
    "number": ("a number, with a point for decimals", "un nombre, avec un point pour les décimales"),
    "flag": ("yes or no", "yes (oui) ou no (non)"),
    "names": ("a list of names with commas between them", "une liste de noms séparés par des virgules"),
    "text": ("a text", "un texte"),
    "file": ("the name of a file in media/", "le nom d'un fichier de media/"),
}


def _want(key: Key) -> tuple[str, str]:
    """What a value must be, in English and in French."""
    if key.choices:
        return "one of " + ", ".join(key.choices), "l'un de " + ", ".join(key.choices)
    return _WANTED[key.type]
