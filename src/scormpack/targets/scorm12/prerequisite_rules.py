"""Rules on prerequisites: what a learner has to do before an item opens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest, below
from scormpack.targets._loops import loops
from scormpack.targets.scorm12.extensions import added, is_added
from scormpack.targets.scorm12.prerequisites import read_prerequisites

_TYPE = "aicc_script"
_LONGEST, _MOST_CIRCLES = 200, 20
_CLAUSE = "SCORM 1.2 CAM §2.3 <item>"


@rule(
    "S12-EXT-001",
    Severity.ERROR,
    example="<adlcp:prerequisites>I1</adlcp:prerequisites>",
    en=("<adlcp:prerequisites> does not say its type.", 'Add type="aicc_script".'),
    fr=("<adlcp:prerequisites> ne dit pas son type.", 'Ajoutez type="aicc_script".'),
    why="Without it Moodle pays no heed to the prerequisites.",
    clause=_CLAUSE,
)
def prerequisites_without_type(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "prerequisites"):
        if extension.type != "aicc_script":
            yield at(manifest.place(extension.line))


@rule(
    "S12-EXT-002",
    Severity.ERROR,
    en=(
        "The prerequisites “{text}” cannot be read at “{part}”.",
        "Join identifiers of items with “&” (and), “|” (or), “~” (not) and brackets: S1 & (S2 | S3).",
    ),
    fr=(
        "Les prérequis « {text} » sont illisibles à « {part} ».",
        "Reliez les identifiants d'items par « & » (et), « | » (ou), « ~ » (non) et des parenthèses : S1 & (S2 | S3).",
    ),
    why="Moodle breaks off with an error page when it comes to such an item.",
    clause=_CLAUSE,
)
def unreadable_prerequisites(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "prerequisites"):
        if extension.type == _TYPE and (part := read_prerequisites(extension.text).fault):
            yield at(manifest.place(extension.line), text=extension.text, part=part)


@rule(
    "S12-EXT-003",
    Severity.ERROR,
    en=("The prerequisites name {name}, which is no item of this organization.", "Name an item, or leave it out."),
    fr=("Les prérequis nomment {name}, qui n'est pas un item de cette organisation.", "Nommez un item, ou retirez-le."),
    why="What does not exist is never done, so the item never opens.",
    clause=_CLAUSE,
)
def unknown_prerequisite(manifest: Manifest) -> Iterator[Finding]:
    for organization in manifest.organizations:
        items = list(below(organization.items))
        known = {item.identifier for item in items}
        for item in items:
            for extension in item.extensions:
                if is_added(extension, "prerequisites") and extension.type == _TYPE:
                    for name in dict.fromkeys(read_prerequisites(extension.text).names):
                        if name not in known:
                            yield at(manifest.place(extension.line), name=name)


@rule(
    "S12-EXT-004",
    Severity.WARNING,
    en=("These items wait for each other: {circle}.", "Remove one of these prerequisites."),
    fr=("Ces items s'attendent l'un l'autre : {circle}.", "Retirez l'un de ces prérequis."),
    why="None of them can ever be opened.",
    clause=_CLAUSE,
)
def circular_prerequisites(manifest: Manifest) -> Iterator[Finding]:
    needed = _needed(manifest)
    for loop in islice(loops({name: names for name, (_, names) in needed.items()}), _MOST_CIRCLES):
        yield at(manifest.place(needed[loop[0]][0]), circle=" → ".join([*loop, loop[0]]))


def _needed(manifest: Manifest) -> Mapping[str, tuple[int, Sequence[str]]]:
    """What each item cannot do without, with the line that says so."""
    return {
        item.identifier or "": (extension.line, read_prerequisites(extension.text).needed)
        for item, extension in added(manifest, "prerequisites")
        if item.identifier
    }


@rule(
    "S12-EXT-005",
    Severity.WARNING,
    en=("The prerequisites have {count} characters.", "Shorten them to {limit} at most."),
    fr=("Les prérequis comptent {count} caractères.", "Raccourcissez-les à {limit} au plus."),
    why="LMSs need not keep more, and half of a condition means something else.",
    clause="controlling documents of SCORM 1.2",
)
def long_prerequisites(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "prerequisites"):
        if len(extension.text) > _LONGEST:
            yield at(manifest.place(extension.line), count=len(extension.text), limit=_LONGEST)


RULES = (
    prerequisites_without_type,
    unreadable_prerequisites,
    unknown_prerequisite,
    circular_prerequisites,
    long_prerequisites,
)
