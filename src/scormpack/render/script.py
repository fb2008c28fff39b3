"""ES modules of the player become one classic script.

External modules do not run from `file://`, and the Moodle app plays packages from local storage; so the modules that a
package needs are linked here, each in a function of its own. The style that this understands is strict: one-line
relative imports of names, and `export const` or `export function` at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r"^import \{ ([\w, ]+) \} from '(\.[^']+\.js)'$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) (\w+))", re.MULTILINE)
_WORD = re.compile(r"\bwords\('([a-z0-9.-]+)'")

PLAYER = Path(__file__).parents[1] / "player"


class LinkError(ValueError):
    """A script is not in the style that can be linked: our own bug."""


@cache
def linked(blocks: tuple[Path, ...], driver: Path) -> str:
    """The whole player as one script: the shell, the scripts of these blocks and a target's driver, minified."""
    from rjsmin import jsmin

    order: list[Path] = []
    for entry in (PLAYER / "main.js", *blocks, driver):
        _visit(entry.resolve(), order, ())
    modules = "\n".join(_wrapped(path, at, order) for at, path in enumerate(order))
    scripts = ", ".join(f"{path.parent.name}: m{order.index(path.resolve())}.{path.parent.name}" for path in blocks)
    main, connect = order.index((PLAYER / "main.js").resolve()), order.index(driver.resolve())
    start = f"m{main}.start({{ blocks: {{ {scripts} }}, connect: m{connect}.connect }})"
    return str(jsmin(f"(function () {{\n'use strict'\n{modules}\n{start}\n}})()\n"))


def used_words(script: str) -> frozenset[str]:
    """The keys of the player's words that a linked script asks for."""
    return frozenset(_WORD.findall(script))


def _visit(path: Path, order: list[Path], above: tuple[Path, ...]) -> None:
    """Put a module behind all that it imports."""
    if path in above:
        raise LinkError(f"{path.name} imports itself through {above[-1].name}")
    if path in order:
        return
    for _, target in _IMPORT.findall(_source(path)):
        _visit((path.parent / target).resolve(), order, (*above, path))
    order.append(path)


@cache
def _source(path: Path) -> str:
    text = path.read_text("utf-8")
    left = _IMPORT.sub("", text)
    if re.search(r"^\s*(import\b|export (default|\*|\{))", left, re.MULTILINE):
        raise LinkError(
            f"{path}: write imports as import {{ a }} from './b.js', exports as export const or export function"
        )
    return text


def _wrapped(path: Path, number: int, order: Sequence[Path]) -> str:
    text = _source(path)

    def bind(found: re.Match[str]) -> str:
        module = order.index((path.parent / found[2]).resolve())
        return f"const {{ {found[1]} }} = m{module}"

    names = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(bind, text))
    return f"const m{number} = (function () {{\n{body}\nreturn {{ {names} }}\n}})()"
