"""Rules on the texts in a manifest: how long they are, and whether anybody filled them in."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Item, Manifest, Organization
from scormpack.targets._imscp.placeholders import placeholder_in

_LONGEST_TITLE = 200


@rule(
    "CP-MAN-009",
    Severity.INFO,
    en=("{name} has {count} characters.", "Shorten it to {limit} at most."),
    fr=("{name} compte {count} caractères.", "Raccourcissez à {limit} au plus."),
    why="That is the length that every LMS has to keep; beyond it some cut, and some refuse.",
    clause="controlling documents of SCORM 1.2; smallest permitted maxima of SCORM 2004 CAM",
)
def too_long(manifest: Manifest) -> Iterator[Finding]:
    for line, name, text, limit in _measured(manifest):
        if text and len(text) > limit:
            yield at(manifest.place(line), name=name, count=len(text), limit=limit)


def _measured(manifest: Manifest) -> Iterator[tuple[int, str, str | None, int]]:
    yield manifest.line, "version", manifest.own_version, 20
    for organization in manifest.organizations:
        yield organization.line, "structure", organization.structure, 200
    for item in manifest.items:
        yield item.line, "identifierref", item.identifierref, 2000
        yield item.line, "parameters", item.parameters, 1000
    for resource in manifest.resources:
        yield resource.line, "type", resource.type, 1000
    for line, reference in manifest.references:
        yield line, "href", reference.href, 2000


@rule(
    "CP-MAN-010",
    Severity.WARNING,
    en=("“{placeholder}” was never filled in ({name}).", "Set the value in the authoring tool and export again."),
    fr=(
        "« {placeholder} » n'a jamais été rempli ({name}).",
        "Renseignez la valeur dans l'outil auteur et exportez de nouveau.",
    ),
    why="The learner reads it as a title; as an identifier it is the same in every course, so results may mix.",
)
def never_filled_in(manifest: Manifest) -> Iterator[Finding]:
    for line, name, text in _filled_in(manifest):
        if placeholder := placeholder_in(text):
            yield at(manifest.place(line), placeholder=placeholder, name=name)


def _filled_in(manifest: Manifest) -> Iterator[tuple[int, str, str]]:
    for element in manifest.named:
        yield element.line, "identifier", element.identifier or ""
    for entry in _entries(manifest):
        yield from ((entry.line, "title", title) for title in entry.titles)
    for resource in manifest.resources:
        if resource.reference:
            yield resource.line, "href", resource.reference.href


@rule(
    "CP-ITM-006",
    Severity.WARNING,
    en=("The title of {identifier} has {count} characters.", "Shorten it to {limit} at most."),
    fr=("Le titre de {identifier} compte {count} caractères.", "Raccourcissez-le à {limit} au plus."),
    why="Beyond 200 characters LMSs may cut it; beyond 255 Moodle cannot store it and the import fails.",
    clause="controlling documents of SCORM 1.2; SCORM 2004 CAM §3.4.1.8",
)
def long_title(manifest: Manifest) -> Iterator[Finding]:
    for entry in _entries(manifest):
        for title in entry.titles:
            if len(title) > _LONGEST_TITLE:
                facts = {"count": len(title), "limit": _LONGEST_TITLE}
                yield at(manifest.place(entry.line), identifier=entry.identifier or "", **facts)


def _entries(manifest: Manifest) -> Iterator[Organization | Item]:
    """All that has a title."""
    yield from manifest.organizations
    yield from manifest.items


RULES = (too_long, never_filled_in, long_title)
