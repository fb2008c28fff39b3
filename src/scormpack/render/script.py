"""ES modules of the player become classic scripts: one that every learner loads, and a room for what few need.

External modules do not run from `file://`, and the Moodle app plays packages from local storage; so the modules that a
package needs are linked here, each in a function of its own. The style that this understands is strict: one-line
relative imports of names, and `export const` or `export function` at the start of a line.

A room is a script that is loaded when somebody enters: a file of player/rooms/, or the script of a kind of block that
is called room.js instead of block.js. It is handed the modules that player.js has already. A module of the player that
two rooms need is in player.js; one of a kind of block is in each, since not everybody shall pay for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from scormpack.render.minified import minified_expression, minified_script

_IMPORT = re.compile(r"^import \{ ([\w, ]+) \} from '(\.[^']+\.js)'$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) (\w+))", re.MULTILINE)
_WORD = re.compile(r"\bwords\('([a-z0-9.-]+)'")

PLAYER = Path(__file__).parents[1] / "player"
BLOCK_ROOM = "room.js"
"""The script of a kind of block that is heavy and on few pages."""


class LinkError(ValueError):
    """A script is not in the style that can be linked: our own bug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A linked script and the keys of the player's words that it asks for."""

    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripts:
    """`core` is player.js. `rooms` by name are functions that take modules of the core and give the room's own."""

    core: Script
    rooms: Mapping[str, Script]


@cache
def linked(blocks: tuple[Path, ...], rooms: tuple[Path, ...], driver: Path) -> Scripts:
    """The player with the scripts of these blocks and a target's driver, and each of these rooms, minified."""
    core = _order((PLAYER / "main.js", *blocks, driver))
    inside = [_order([room], core) for room in rooms]
    twice = sorted(path for path, count in Counter(chain(*inside)).items() if count > 1)
    core = _order([path for path in twice if path.is_relative_to(PLAYER)], core)
    brought = {room: [path for path in _order([room], core) if path not in core] for room in rooms}
    return Scripts(
        core=_script(core, minified_script(_core(core, blocks, rooms, driver))),
        rooms={
            room_name(room): _script(modules, minified_expression(_room(modules, core)))
            for room, modules in brought.items()
        },
    )


def room_name(path: Path) -> str:
    """What the player calls a room: by the folder of a kind of block, or the file in player/rooms/."""
    return path.parent.name if path.name == BLOCK_ROOM else path.stem


def _script(modules: Iterable[Path], text: str) -> Script:
    words = frozenset(word for path in modules for word in _WORD.findall(_source(path)))
    return Script(text=text, words=words)


def _core(core: Sequence[Path], blocks: Iterable[Path], rooms: Iterable[Path], driver: Path) -> str:
    def module(path: Path) -> str:
        return f"m{core.index(path.resolve())}"

    scripts = [f"{path.parent.name}: {module(path)}.{path.parent.name}" for path in blocks]
    scripts += [f"{path.parent.name}: null" for path in rooms if path.name == BLOCK_ROOM]
    parts = f"{{ blocks: {{ {', '.join(scripts)} }}, connect: {module(driver)}.connect, shared: {_lent(rooms, core)} }}"
    start = f"{module(PLAYER / 'main.js')}.start({parts})"
    return f"(function () {{\n'use strict'\n{_wrapped(core, core)}\n{start}\n}})()\n"


def _room(modules: Sequence[Path], core: Sequence[Path]) -> str:
    order = [*core, *modules]
    text = _wrapped(modules, order)
    lent = f"const {_lent(modules, core)} = shared"
    return f"(function (shared) {{\n'use strict'\n{lent}\n{text}\nreturn m{len(order) - 1}\n}})"


def _lent(modules: Iterable[Path], core: Sequence[Path]) -> str:
    """What these modules, and those that they bring, import from the core: as an object, and as a pattern for it."""
    brought = [path for path in _order(modules, core) if path not in core]
    lent = sorted({core.index(path) for path in _imports(brought) if path in core})
    return f"{{ {', '.join(f'm{at}' for at in lent)} }}"


def _order(entries: Iterable[Path], before: Sequence[Path] = ()) -> list[Path]:
    """The modules `before`, and then all that the entries need, each behind all that it imports."""
    order = list(before)
    for entry in entries:
        _visit(entry.resolve(), order)
    return order


def _visit(path: Path, order: list[Path], above: tuple[Path, ...] = ()) -> None:
    if path in above:
        raise LinkError(f"{path.name} imports itself through {above[-1].name}")
    if path in order:
        return
    for imported in _imports([path]):
        _visit(imported, order, (*above, path))
    order.append(path)


def _imports(modules: Iterable[Path]) -> list[Path]:
    """What these modules import themselves."""
    return [(path.parent / target).resolve() for path in modules for _, target in _IMPORT.findall(_source(path))]


@cache
def _source(path: Path) -> str:
    text = path.read_text("utf-8")
    left = _IMPORT.sub("", text)
    if re.search(r"^\s*(import\b|export (default|\*|\{))", left, re.MULTILINE):
        raise LinkError(
            f"{path}: write imports as import {{ a }} from './b.js', exports as export const or export function"
        )
    return text


def _wrapped(modules: Iterable[Path], order: Sequence[Path]) -> str:
    return "\n".join(_module(path, order) for path in modules)


def _module(path: Path, order: Sequence[Path]) -> str:
    def bind(found: re.Match[str]) -> str:
        module = order.index((path.parent / found[2]).resolve())
        return f"const {{ {found[1]} }} = m{module}"

    text = _source(path)
    names = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(bind, text))
    return f"const m{order.index(path)} = (function () {{\n{body}\nreturn {{ {names} }}\n}})()"
