"""What an LMS really does with packages: one file an LMS. Adding the file adds the LMS; no list is edited.

A file says its `title`, other names (`also`), what its word rests on (`basis`), which formats it `takes`, the most
`megabytes`, and `effects`: what findings of these rules mean there. Only what a page of evidence says stands in it
(each with its `source`); what stands in none is unknown, and told so.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from scormpack.errors import UsageError
from scormpack.profiles.profile import Effect, Profile, Taking

_FOLDER = Path(__file__).parent


@cache
def profiles() -> Mapping[str, Profile]:
    """Every LMS by its name."""
    files = sorted(_FOLDER.glob("*.toml"))
    return {file.stem: _profile(file.stem, tomllib.loads(file.read_text("utf-8"))) for file in files}


def profile_of(name: str) -> Profile:
    """The LMS of that name or by-name. Raises UsageError for one that is not known."""
    names = {known: profile for profile in profiles().values() for known in (profile.name, *profile.also)}
    if name.lower() in names:
        return names[name.lower()]
    close = difflib.get_close_matches(name.lower(), names, n=1)
    cure = f"Did you mean {close[0]}? " if close else ""
    raise UsageError(f"There is no profile of an LMS “{name}”.", f"{cure}There are: {', '.join(names)}.")


def _profile(name: str, told: Mapping[str, Any]) -> Profile:
    return Profile(
        name=name,
        title=told["title"],
        also=tuple(told.get("also", ())),
        basis=(told["basis"]["en"], told["basis"]["fr"]),
        takes={format: _taking(answer) for format, answer in told.get("takes", {}).items()},
        megabytes=told.get("megabytes", 0),
        size_source=told.get("size_source", ""),
        effects=tuple(map(_effect, told.get("effects", ()))),
    )


def _taking(told: Mapping[str, Any]) -> Taking:
    assert told["answer"] in ("yes", "no"), "what is unknown is left out"
    return Taking(yes=told["answer"] == "yes", saying=(told.get("en", ""), told.get("fr", "")), source=told["source"])


def _effect(told: Mapping[str, Any]) -> Effect:
    return Effect(
        outcome=told["effect"],
        rules=frozenset(told["rules"]),
        formats=frozenset(told.get("formats", ())),
        saying=(told["en"], told["fr"]),
        source=told["source"],
    )
