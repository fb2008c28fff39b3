"""Words of the player, one file a language. A key that a language lacks falls back to English and is counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from scormpack.languages.language import Language

_FOLDER = Path(__file__).parent


@cache
def codes() -> tuple[str, ...]:
    """The languages that have words, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("??.py")))


@cache
def language(code: str) -> Language:
    """The language `code` (`fr`, `fr-MA`…). Raises KeyError where there is no file for it."""
    primary = code.split("-")[0].lower()
    if primary not in codes():
        raise KeyError(code)
    found: Language = import_module(f"{__name__}.{primary}").LANGUAGE
    return found


@cache
def words(code: str) -> Mapping[str, str]:
    """The player's words in `code`, English where it lacks one."""
    own = language(code)
    return {**language("en").words, **{key: own.typography(text) for key, text in own.words.items()}}
