"""Rules on where sequencing stands, in what order its parts come, and how it is shared."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Manifest2004, Node
from scormpack.targets.scorm2004.namespaces import ADLSEQ, IMSSS

_ORDER = (
    "controlMode",
    "sequencingRules",
    "limitConditions",
    "auxiliaryResources",
    "rollupRules",
    "objectives",
    "randomizationControls",
    "deliveryControls",
)
_SEQUENCING = f"{{{IMSSS}}}sequencing"
_BEFORE = ("title", "item", "metadata")
_CLAUSE = "SCORM 2004 CAM §5.1"


@rule(
    "S04-SEQ-001",
    Severity.ERROR,
    en=(
        "<{name}> comes too late in its <imsss:sequencing>, or a second time.",
        "Each stands there once at most, in this order: {order}; then those of adlseq.",
    ),
    fr=(
        "<{name}> vient trop tard dans son <imsss:sequencing>, ou une seconde fois.",
        "Chacun s'y trouve une fois au plus, dans cet ordre : {order} ; puis ceux d'adlseq.",
    ),
    why="LMSs that validate refuse the package; others take one of the two and drop the other.",
    clause=_CLAUSE,
)
def parts_out_of_order(manifest: Manifest2004) -> Iterator[Finding]:
    for sequencing in manifest.sequencings:
        for part in _out_of_order(sequencing):
            yield at(manifest.place(part.line), name=part.tag, order=", ".join(_ORDER))


def _out_of_order(sequencing: Node) -> Iterator[Node]:
    reached, seen = -1, set()
    for part in sequencing.children:
        rank = _rank(part)
        if rank is not None:
            if part.tag in seen or rank < reached:
                yield part
            reached = max(reached, rank)
            seen.add(part.tag)


def _rank(part: Node) -> int | None:
    """None for a name that nobody knows, which another rule tells."""
    if part.namespace == ADLSEQ:
        return len(_ORDER)
    return _ORDER.index(part.name) if part.namespace == IMSSS and part.name in _ORDER else None


@rule(
    "S04-SEQ-002",
    Severity.ERROR,
    en=("<imsss:sequencing> comes before <{later}>.", "Put it after <title>, <item> and <metadata>."),
    fr=("<imsss:sequencing> vient avant <{later}>.", "Mettez-le après <title>, <item> et <metadata>."),
    why="LMSs that validate refuse another order.",
    clause="SCORM 2004 CAM §5.1.1; controlling documents",
)
def sequencing_too_early(manifest: Manifest2004) -> Iterator[Finding]:
    for container in manifest.containers:
        early = 0
        for name, line in container.children if container.name in ("organization", "item") else ():
            if early and name in _BEFORE:
                yield at(manifest.place(early), later=name)
                break
            if name == _SEQUENCING:
                early = early or line


@rule(
    "S04-SEQ-003",
    Severity.ERROR,
    en=(
        '{attribute}="{value}" on <imsss:sequencing>: {reason}.',
        "Give each one in <imsss:sequencingCollection> an ID of its own; items and organizations name it by IDRef.",
    ),
    fr=(
        '{attribute}="{value}" sur <imsss:sequencing> : {reason_fr}.',
        "Donnez un ID à chacun dans <imsss:sequencingCollection> ; items et organisations le nomment par IDRef.",
    ),
    why="The LMS does not find the sequencing that is meant: the activities run with none, or the package is refused.",
    clause="SCORM 2004 CAM §5.1.1, §5.1.2",
)
def odd_sharing(manifest: Manifest2004) -> Iterator[Finding]:
    shared = [node for collection in manifest.collections for node in collection.all("sequencing")]
    seen: set[str] = set()
    for node in shared:
        if "IDRef" in node.attributes:
            yield _oddly_shared(manifest, node, "IDRef", _IN_COLLECTION)
        if (name := node.attributes.get("ID")) in seen:
            yield _oddly_shared(manifest, node, "ID", _TWICE)
        seen.add(name or "")
    for activity in manifest.activities:
        if activity.own and "ID" in activity.own.attributes:
            yield _oddly_shared(manifest, activity.own, "ID", _OUTSIDE)
        if activity.own and activity.is_incomplete:
            yield _oddly_shared(manifest, activity.own, "IDRef", _UNKNOWN)


_IN_COLLECTION = ("what is shared cannot itself refer to another", "ce qui est partagé ne peut renvoyer à un autre")
_TWICE = ("another has this ID already", "un autre porte déjà cet ID")
_OUTSIDE = ("an ID belongs into the collection", "un ID n'a sa place que dans la collection")
_UNKNOWN = ("nothing in the collection has this ID", "rien dans la collection ne porte cet ID")


def _oddly_shared(manifest: Manifest2004, node: Node, attribute: str, reason: tuple[str, str]) -> Finding:
    facts = {"attribute": attribute, "value": node.attributes[attribute]}
    return at(manifest.place(node.line), **facts, reason=reason[0], reason_fr=reason[1])


@rule(
    "S04-SEQ-004",
    Severity.ERROR,
    en=(
        "There should be one <imsss:sequencingCollection> with a <imsss:sequencing> in it, or none; here are {count}, "
        "{empty} of them empty.",
        "Put all that is shared into one, and remove the others.",
    ),
    fr=(
        "Il faut un seul <imsss:sequencingCollection> contenant un <imsss:sequencing>, ou aucun ; il y en a {count}, "
        "dont {empty} sans contenu.",
        "Mettez tout ce qui est partagé dans un seul, et retirez les autres.",
    ),
    why="LMSs read the first only, and those that validate refuse an empty one.",
    clause="SCORM 2004 CAM §5.1.2",
)
def odd_collection(manifest: Manifest2004) -> Iterator[Finding]:
    empty = [collection for collection in manifest.collections if not collection.all("sequencing")]
    if empty or len(manifest.collections) > 1:
        line = (empty or manifest.collections[1:])[0].line
        yield at(manifest.place(line), count=len(manifest.collections), empty=len(empty))


RULES = (parts_out_of_order, sequencing_too_early, odd_sharing, odd_collection)
