"""Judging files that are no package: by the standard that knows the ending of their name."""

from __future__ import annotations

from pathlib import Path

from scormpack.diagnostics import Diagnostic, Location
from scormpack.errors import ScormpackError
from scormpack.package.archive_rules import PASSES_LIMITS
from scormpack.targets import targets

_LARGEST = 256 * 2**20


def judge_alone(path: Path, called: str = "") -> tuple[Diagnostic, ...] | None:
    """Every finding about it, None where no standard knows such files. Raises ScormpackError for the disk."""
    looks = [look for target in targets().values() if (look := target.alone.get(path.suffix.lower()))]
    if not looks or not path.is_file():
        return None
    called = called or path.as_posix()
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise ScormpackError(f"cannot read {path}: {error.strerror}", "May you read it?") from error
    if len(content) > _LARGEST:
        return (PASSES_LIMITS.at(Location(file=called), what="bytes", got=path.stat().st_size, limit=_LARGEST),)
    return tuple(finding for look in looks for finding in look(content, called))
