"""Rules on what is used: resources that depend on each other, or that nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._loops import loops

_MOST_CIRCLES = 20
_CLAUSE = "SCORM 1.2 CAM §2.3 <dependency>; SCORM 2004 CAM §3.4.1.16"


@rule(
    "CP-RES-016",
    Severity.ERROR,
    en=("The resource {identifier} depends on {reference}, which is no resource.", "Name one, or leave it out."),
    fr=("La ressource {identifier} dépend de {reference}, qui n'existe pas.", "Nommez-en une, ou retirez-la."),
    why="Files that the course needs may not be copied.",
    clause=_CLAUSE,
)
def unknown_dependency(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        for line, reference in resource.dependencies:
            if reference not in manifest.by_name:
                yield at(manifest.place(line), identifier=resource.identifier or "", reference=reference)


@rule(
    "CP-RES-015",
    Severity.INFO,
    en=("Nothing leads to the resource {identifier}.", "Refer to it from an item or a resource, or remove it."),
    fr=("Rien ne mène à la ressource {identifier}.", "Désignez-la depuis un item ou une ressource, ou retirez-la."),
    why="LMSs pass over it; maybe a page of the course was forgotten in the outline.",
    clause=_CLAUSE,
)
def unused_resource(manifest: Manifest) -> Iterator[Finding]:
    """Silent where a reference leads nowhere: another rule says so, and it may have meant this one."""
    used = {item.identifierref for item in manifest.items if item.identifierref}
    used.update(name for resource in manifest.resources for _, name in resource.dependencies)
    if manifest.submanifests or not manifest.items or not used <= manifest.by_name.keys():
        return
    for resource in manifest.resources:
        if resource.identifier and resource.identifier not in used:
            yield at(manifest.place(resource.line), identifier=resource.identifier)


@rule(
    "CP-RES-017",
    Severity.WARNING,
    en=("These resources depend on each other in a circle: {circle}.", "Remove one of these dependencies."),
    fr=("Ces ressources dépendent les unes des autres en boucle : {circle}.", "Retirez l'une de ces dépendances."),
    why="An LMS that collects files by following dependencies may never come to an end.",
    clause=_CLAUSE,
)
def circular_dependency(manifest: Manifest) -> Iterator[Finding]:
    depending = {name: resource.dependencies for name, resource in manifest.by_name.items() if resource.dependencies}
    follows = {name: [to for _, to in dependencies] for name, dependencies in depending.items()}
    for loop in islice(loops(follows), _MOST_CIRCLES):
        yield at(manifest.place(manifest.by_name[loop[0]].line), circle=" → ".join([*loop, loop[0]]))


RULES = (unknown_dependency, unused_resource, circular_dependency)
