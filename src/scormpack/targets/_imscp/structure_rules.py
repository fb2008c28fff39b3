"""Rules on the elements of the manifest: their names, their order, and what is foreign among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets._imscp.manifest import Manifest, namespace_of
from scormpack.targets._imscp.namespaces import ADLCP, LOM, NAMESPACES, SCHEMAS
from scormpack.targets._vocabulary import Vocabulary, vocabularies

_ENTRY = ("title", "item", "metadata")
_ORDER: Mapping[str, Sequence[str]] = {
    "manifest": ("metadata", "organizations", "resources", "manifest"),
    "organization": _ENTRY,
    "item": _ENTRY,
    "resource": ("metadata", "file", "dependency"),
}
_SEQUENCING = "{http://www.imsglobal.org/xsd/imsss}sequencing"
_OLD_ATTRIBUTES = frozenset({"persistState"})
_LOM_ROOTS = ("lom", "record")


@rule(
    "CP-MAN-005",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("<{child}> comes too late in <{parent}>.", "The order is: {order}; then what others add."),
    fr=("<{child}> vient trop tard dans <{parent}>.", "L'ordre est : {order} ; puis ce que d'autres ajoutent."),
    why="LMSs that validate refuse another order; Moodle and Open edX do not mind.",
    clause="controlling documents of SCORM 1.2 and 2004",
)
def out_of_order(manifest: Manifest) -> Iterator[Finding]:
    for container in manifest.containers:
        order, reached = _ORDER[container.name], 0
        for name, line in container.children:
            rank = order.index(name) if name in order else len(order)
            if rank < reached:
                yield at(manifest.place(line), child=name, parent=container.name, order=", ".join(order))
                break
            if name in order or not _is_spoken_of(name):
                reached = rank


def _is_spoken_of(name: str) -> bool:
    """By S12-EXT-013, S04-SEQ-002 or CP-MAN-007."""
    return namespace_of(name) in ("", ADLCP["1.2"]) or name == _SEQUENCING


@rule(
    "CP-MAN-006",
    Severity.WARNING,
    en=("There is a manifest within the manifest ({identifier}).", "Move its items and resources into the outer one."),
    fr=(
        "Un manifeste se trouve dans le manifeste ({identifier}).",
        "Déplacez ses items et ses ressources dans celui qui l'entoure.",
    ),
    why="Few LMSs can read it, Moodle gets it wrong, and ADL advises against it.",
    clause="SCORM 2004 CAM §3.4.1 (sub-manifests)",
)
def manifest_in_manifest(manifest: Manifest) -> Iterator[Finding]:
    for inner in manifest.submanifests:
        yield at(manifest.place(inner.line), identifier=inner.identifier or "")


@rule(
    "CP-MAN-007",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("SCORM {version} knows no {name} here.", "{guess}Correct the name, or remove it."),
    fr=("SCORM {version} ne connaît pas {name} ici.", "{guess_fr}Corrigez le nom, ou retirez-le."),
    why="LMSs pass over what they do not know, so what it should do is not done; those that validate refuse it.",
    clause="controlling documents of SCORM 1.2 and 2004",
)
def unknown_name(manifest: Manifest) -> Iterator[Finding]:
    known = vocabularies(SCHEMAS[manifest.version])
    spoken_of = _of_other_version(manifest.version)
    for tag, line in manifest.tags.items():
        namespace, name = namespace_of(tag), tag.rpartition("}")[2]
        words = known.get(namespace) if namespace != LOM[manifest.version] else None
        if words and name not in words.elements | spoken_of.elements:
            facts = guess(name, words.elements)
            yield at(manifest.place(line), version=manifest.version, name=f"<{name}>", **facts)
    for (tag, attribute), line in manifest.attributes.items():
        namespace, name = namespace_of(attribute) or namespace_of(tag), attribute.rpartition("}")[2]
        words = known.get(namespace) if namespace != LOM[manifest.version] else None
        if words and name not in words.attributes | spoken_of.attributes:
            facts = guess(name, words.attributes)
            yield at(manifest.place(line), version=manifest.version, name=name, **facts)


def _of_other_version(version: str) -> Vocabulary:
    """What ADL adds in the other SCORM, or once did: CP-RES-004, S12-EXT-015 and S04-MAN-004 speak of that."""
    other = "2004" if version == "1.2" else "1.2"
    words = vocabularies(SCHEMAS[other])[ADLCP[other]]
    return Vocabulary(elements=words.elements, attributes=words.attributes | _OLD_ATTRIBUTES)


@rule(
    "CP-MAN-008",
    Severity.INFO,
    en=("{namespace} is not part of SCORM {version}.", "Keep it if your LMS uses it; otherwise it does nothing."),
    fr=(
        "{namespace} ne fait pas partie de SCORM {version}.",
        "Gardez-le si votre LMS s'en sert ; sinon, il ne sert à rien.",
    ),
    why="Others may add to a manifest; LMSs that validate SCORM 1.2 to the letter refuse what they have no schema for.",
    clause="SCORM 1.2 CAM §2.3 (extensions); SCORM 2004 CAM §3.4",
)
def foreign_namespace(manifest: Manifest) -> Iterator[Finding]:
    known = {"http://www.w3.org/2001/XMLSchema-instance", *NAMESPACES}
    for schema in SCHEMAS.values():
        known.update(vocabularies(schema))
    descriptions = {namespace_of(tag) for tag in manifest.tags if tag.rpartition("}")[2] in _LOM_ROOTS}
    for namespace, line in manifest.namespaces.items():
        if namespace not in known and namespace not in descriptions:
            yield at(manifest.place(line), namespace=namespace, version=manifest.version)


RULES = (out_of_order, manifest_in_manifest, unknown_name, foreign_namespace)
