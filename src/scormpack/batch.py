"""Many packages judged, on several processors if wanted, told in the order in which they were named."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from scormpack.diagnostics import Location
from scormpack.errors import ScormpackError
from scormpack.families import every_rule
from scormpack.package.archive_rules import UNREADABLE
from scormpack.profiles import profile_of
from scormpack.results import Judged
from scormpack.sources import Source, sources
from scormpack.validation import judged

_WORTH_A_PROCESS = 8
"""So many packages take longer than starting one."""


def judge_all(
    given: Sequence[str],
    *,
    strict: bool = False,
    lms: str = "",
    schemas: Path | None = None,
    jobs: int = 0,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Judged]:
    """What each is worth. `jobs` is how many processes work at it, 0 for as many as there are processors."""
    if lms:
        profile_of(lms)  # raises UsageError for an unknown one before anything is fetched
    with tempfile.TemporaryDirectory(prefix="scormpack-") as folder:
        found = tuple(sources(given, Path(folder)))
        for done, one in enumerate(_judged(found, partial(_one, strict=strict, lms=lms, schemas=schemas), jobs)):
            progress(done, len(found))
            yield one


def _judged(found: Sequence[Source], judge: Callable[[Source], Judged], jobs: int) -> Iterator[Judged]:
    jobs = min(jobs or _processors(), max(len(found) // _WORTH_A_PROCESS, 1) if jobs == 0 else len(found))
    if jobs <= 1:
        yield from map(judge, found)
        return
    every_rule()  # a worker imports the rules of its packages; their sentences are wanted here
    with ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(judge, found, chunksize=max(1, min(16, len(found) // (4 * jobs))))
        finally:
            pool.shutdown(cancel_futures=True)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _one(source: Source, *, strict: bool, lms: str, schemas: Path | None) -> Judged:
    try:
        profile = profile_of(lms) if lms else None
        return judged(source.path, called=source.called, strict=strict, profile=profile, schemas=schemas)
    except ScormpackError as error:
        if not source.is_one_of_many:
            raise
        finding = UNREADABLE.at(Location(file=source.called), reason=str(error))
        return Judged(called=source.called, findings=(finding,), quotes={})
