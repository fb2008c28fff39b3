"""Scripts in fewer bytes, whatever is installed: what they do is the same.

tdewolff-minify gives short names to what is local, and has no build for every machine (see pyproject.toml). rjsmin,
which every machine has, takes spaces and comments away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache

Minifier = Callable[[str], str]
_NEWEST_SYNTAX = 2022
"""The year of ECMAScript that our sources are written in (see tsc in the Makefile): nothing newer may come out."""


def minified_script(text: str) -> str:
    """A classic script."""
    return _best()(text)


def minified_expression(text: str) -> str:
    """An expression, to stand where a value does. By itself it would be a statement and might become `!function…`."""
    return _best()(f"x={text}").strip().removeprefix("x=").removesuffix(";")


@cache
def _best() -> Minifier:
    return renaming() or without_spaces()


def renaming() -> Minifier | None:
    """tdewolff-minify; None where it does not run."""
    if sys.platform == "linux" and not os.confstr("CS_GNU_LIBC_VERSION"):
        return None  # with musl, a library in Go may take the whole process down: github.com/golang/go/issues/13492
    try:
        import minify
    except (ImportError, OSError):  # no build for this machine, or one that its loader refuses
        return None
    minify.config({"js-version": _NEWEST_SYNTAX})
    return lambda text: str(minify.string("text/javascript", text))


def without_spaces() -> Minifier:
    """rjsmin."""
    from rjsmin import jsmin

    return lambda text: str(jsmin(text))
