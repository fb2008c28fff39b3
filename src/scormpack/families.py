"""Rules by the beginning of their id: `CP` is a family, `CP-ITM` a part of it, `CP-ITM-002` a rule."""

from __future__ import annotations

import difflib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module

import scormpack
from scormpack.errors import UsageError
from scormpack.rules import Rule, known_rules

FAMILIES: Mapping[str, tuple[str, str]] = {
    "CRS": ("Courses", "Cours"),
    "PKG": ("Packages of every kind", "Paquets de toutes sortes"),
    "XML": ("XML in packages", "XML dans les paquets"),
    "CP": (
        "imsmanifest.xml (IMS Content Packaging, both SCORMs)",
        "imsmanifest.xml (IMS Content Packaging, les deux SCORM)",
    ),
    "S12": ("SCORM 1.2", "SCORM 1.2"),
    "S04": ("SCORM 2004", "SCORM 2004"),
    "TCX": ("tincan.xml (xAPI)", "tincan.xml (xAPI)"),
    "XST": ("xAPI statements", "Énoncés xAPI"),
    "XS2": ("xAPI 2.0 statements", "Énoncés xAPI 2.0"),
    "CM5": ("cmi5", "cmi5"),
    "WEB": ("Web pages in packages", "Pages web dans les paquets"),
    "LMS": ("What one LMS takes (with --lms)", "Ce qu'un LMS accepte (avec --lms)"),
    "INT": ("scormpack itself", "scormpack lui-même"),
}
"""English and French title by the first letters of the id, in the order of the docs."""

_WITHOUT_RULES = ("cli", "preview", "simulator", "reports")
"""They only tell; and importing the preview takes software that not everybody installs."""


def every_rule() -> Mapping[str, Rule]:
    """All rules there are, by id, in order. Imports whatever may hold one."""
    for part in pkgutil.iter_modules(scormpack.__path__, "scormpack."):
        if part.name.removeprefix("scormpack.") in _WITHOUT_RULES:
            continue
        module = import_module(part.name)
        for inner in pkgutil.walk_packages(getattr(module, "__path__", ()), part.name + "."):
            import_module(inner.name)
    return dict(sorted(known_rules().items()))


def family(id: str) -> str:
    """The first letters."""
    return id.split("-")[0]


def chosen(words: Sequence[str]) -> frozenset[str]:
    """The ids that the words (ids, or their beginnings) stand for. Raises UsageError for one that stands for none."""
    known = every_rule()
    beginnings = {"-".join(id.split("-")[:length]): 0 for id in known for length in (1, 2, 3)}
    found: set[str] = set()
    for word in words:
        if word.upper() not in beginnings:
            raise UsageError(f"There is no rule and no family “{word}”.", _cure(word, beginnings))
        found.update(id for id in known if is_within(id, word.upper()))
    return frozenset(found)


def is_within(id: str, beginning: str) -> bool:
    """Whether the id is this one or begins with all of its parts."""
    return id == beginning or id.startswith(beginning + "-")


def _cure(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word.upper(), known, n=3, cutoff=0.6)
    if close:
        return f"Did you mean {', '.join(close)}?"
    return f"Families are: {', '.join(FAMILIES)}. Or name a rule, as CP-ITM-002."
