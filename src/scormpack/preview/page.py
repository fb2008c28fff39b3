"""The frame itself: our own HTML, in the language of whoever looks at it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scormpack import languages as player_languages

_HERE = Path(__file__).parent
_SOURCES = ("preview/frame/*.js", "preview/frame/*.css", "simulator/*.js", "targets/*/host.js", "targets/xapi/uuid.js")
"""What the frame loads, from the package's own folder. Nothing else of it is served."""


def languages() -> tuple[str, ...]:
    """What the frame speaks, English first: it is what everybody else gets."""
    return ("en", *sorted(file.stem for file in (_HERE / "words").glob("*.json") if file.stem != "en"))


def spoken(accepted: str) -> str:
    """The first language of an Accept-Language header that the frame speaks; browsers send them by preference."""
    for code in re.findall(r"(?:^|,)\s*([a-zA-Z]+)", accepted):
        if code.lower() in languages():
            return str(code.lower())
    return "en"


@cache
def words(language: str) -> Mapping[str, str]:
    """The words of the frame, set as their language wants."""
    found: dict[str, str] = json.loads((_HERE / "words" / f"{language}.json").read_text("utf-8"))
    typography = player_languages.language(language).typography
    return {key: typography(text) for key, text in found.items()}


def frame(language: str) -> str:
    """The page around the course."""
    direction = player_languages.language(language).dir
    return _environment().get_template("frame.html").render(language=language, dir=direction, words=words(language))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "frame"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def sources() -> Mapping[str, Path]:
    """Scripts and style by their path in the package: what is not here cannot be asked for."""
    root = _HERE.parent
    return {path.relative_to(root).as_posix(): path for pattern in _SOURCES for path in root.glob(pattern)}
