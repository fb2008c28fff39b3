"""A package with two mistakes, judged, for the formats to tell."""

from __future__ import annotations

from pathlib import Path

from scormpack.profiles import profile_of
from scormpack.reports import Setting, reports
from scormpack.results import Judged
from scormpack.validation import judged
from targets.samples import MANIFEST, broken, scorm12, zipped

BROKEN = broken(broken(MANIFEST, 'identifierref="R1"', 'identifierref="ZZ"'), "<title>Leaves</title>", "")


def package(folder: Path, manifest: str = BROKEN, lms: str = "") -> Judged:
    """The package, in the eyes of an LMS if it is named."""
    path = zipped(folder, scorm12(manifest))
    return judged(path, profile=profile_of(lms) if lms else None)


def told(form: str, *packages: Judged, language: str = "en", **setting: object) -> str:
    """All findings of the packages in a format."""
    found = [finding for one in packages for finding in one.findings]
    return reports()[form](found, language, setting=Setting(judged=packages, **setting))  # type: ignore[arg-type]
