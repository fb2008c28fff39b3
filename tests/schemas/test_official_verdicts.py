"""Our schemas and the official ones judge a rich document, and each of its mutants, alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from schemas.mutants import mutants
from schemas.scorm12_manifest import ADLCP, CP, MANIFEST, MD
from scormpack.targets import _schemas

pytestmark = [pytest.mark.partner, pytest.mark.slow]

STRANGERS = (
    *(f"{{{CP}}}title", f"{{{CP}}}metadata", f"{{{ADLCP}}}location", f"{{{MD}}}lom", f"{{{MD}}}language"),
    *("{urn:example:elsewhere}x", "nothing"),
)
# One in so many for the other engine: it takes 10 ms a document.
SAMPLE = 29


def test_the_official_files_take_the_rich_manifest(official: Callable[[str], Path]) -> None:
    assert _schemas.schema("scorm12", official("scorm12edition")).validate(etree.XML(MANIFEST.encode()))


def test_verdicts_on_all_mutants_agree_in_libxml2(official: Callable[[str], Path]) -> None:
    """Where they differ it is libxml2 that errs: another engine reads the official files as we read ours.

    libxml2 2.14 merges a repeated element with the repeated wildcard after it and takes both in any order. Ours say
    the same content in words that it understands.
    """
    folder = official("scorm12edition")
    ours, theirs = _schemas.schema("scorm12"), _schemas.schema("scorm12", folder)
    counts = {True: 0, False: 0}
    differences = []
    for label, document in scorm12_mutants():
        verdict = ours.validate(etree.fromstring(document))
        counts[verdict] += 1
        if verdict != theirs.validate(etree.fromstring(document)):
            differences.append((label, verdict, document))
    assert min(counts.values()) > 5_000
    judge = read_by_xmlschema(folder)
    assert [label for label, verdict, document in differences if judge.is_valid(document) != verdict] == []
    assert {label.split(": ")[-1].split(" {")[0] for label, *_ in differences} <= LOOPS
    assert len(differences) < 20


# Each puts a foreign element in front of one of the repeated elements that end a list.
LOOPS = {"swap with the next", "move to the end", "duplicate at the end", "first child"}


def test_verdicts_on_a_sample_agree_in_the_xmlschema_package(official: Callable[[str], Path]) -> None:
    ours = read_by_xmlschema(_schemas.folder("scorm12"))
    theirs = read_by_xmlschema(official("scorm12edition"))
    sample = list(scorm12_mutants())[::SAMPLE]
    differences = [label for label, document in sample if ours.is_valid(document) != theirs.is_valid(document)]
    assert differences == []


def scorm12_mutants() -> Iterator[tuple[str, bytes]]:
    return mutants(MANIFEST.encode(), STRANGERS)


def read_by_xmlschema(folder: Path) -> xmlschema.XMLSchema:
    names = ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd")
    return xmlschema.XMLSchema([str(folder / name) for name in names], allow="local")
