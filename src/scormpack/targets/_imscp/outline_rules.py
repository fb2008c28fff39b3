"""Rules on organizations and items: the outline that the LMS shows."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest

_BOOLEANS = ("true", "false", "1", "0")


@rule(
    "CP-ORG-001",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("<organizations> does not say which is the default.", 'Add default="{first}".'),
    fr=("<organizations> ne dit pas laquelle est par défaut.", 'Ajoutez default="{first}".'),
    why="An LMS shows the default one; which it takes without it is its own affair.",
    clause="SCORM 1.2 CAM §2.3 <organizations>; SCORM 2004 CAM §3.4.1.4",
)
def no_default_organization(manifest: Manifest) -> Iterator[Finding]:
    if manifest.organizations and not manifest.default:
        yield at(manifest.place(manifest.organizations_line), first=manifest.organizations[0].identifier or "")


@rule(
    "CP-ORG-002",
    Severity.ERROR,
    example='<organizations default="ZZ">',
    en=("The default organization {default} does not exist.", "Name one of: {known}."),
    fr=("L'organisation par défaut {default} n'existe pas.", "Nommez l'une de celles-ci : {known}."),
    why="LMSs show nothing, or the wrong outline.",
    clause="SCORM 1.2 CAM §2.3 <organizations>; SCORM 2004 CAM §3.4.1.4",
)
def unknown_default_organization(manifest: Manifest) -> Iterator[Finding]:
    known = [organization.identifier or "" for organization in manifest.organizations]
    if known and manifest.default and manifest.default not in known:
        yield at(manifest.place(manifest.organizations_line), default=manifest.default, known=", ".join(known))


@rule(
    "CP-ORG-003",
    Severity.WARNING,
    en=("There is no <organization>, so there is nothing to launch.", "Add one with an item for what is launched."),
    fr=("Il n'y a pas d'<organization>, donc rien à lancer.", "Ajoutez-en une avec un item pour ce qui se lance."),
    why="Such a package is a store of files; Moodle makes up an outline from identifiers.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1.4",
)
def no_organization(manifest: Manifest) -> Iterator[Finding]:
    if manifest.counts["organizations"] and not manifest.organizations:
        yield at(manifest.place(manifest.organizations_line))


@rule(
    "CP-ORG-004",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The organization {identifier} needs one title; it has {count}.", "Give it one <title> with text."),
    fr=("L'organisation {identifier} doit avoir un titre ; elle en a {count}.", "Donnez-lui un <title> avec du texte."),
    why="LMSs show it as the name of the course, and Open edX stops without it.",
    clause="SCORM 1.2 CAM §2.3 <title>; SCORM 2004 CAM §3.4.1.6",
)
def untitled_organization(manifest: Manifest) -> Iterator[Finding]:
    for organization in manifest.organizations:
        if len(organization.titles) != 1 or not organization.titles[0]:
            count = len([title for title in organization.titles if title])
            yield at(manifest.place(organization.line), identifier=organization.identifier or "", count=count)


@rule(
    "CP-ORG-005",
    Severity.ERROR,
    en=("The organization {identifier} has no item.", "Add an <item> for what is launched."),
    fr=("L'organisation {identifier} n'a pas d'item.", "Ajoutez un <item> pour ce qui se lance."),
    why="There is nothing to launch.",
    clause="SCORM 1.2 CAM §2.3 <organization>; SCORM 2004 CAM §3.4.1.5",
)
def empty_organization(manifest: Manifest) -> Iterator[Finding]:
    for organization in manifest.organizations:
        if not organization.items:
            yield at(manifest.place(organization.line), identifier=organization.identifier or "")


@rule(
    "CP-ORG-006",
    Severity.INFO,
    en=("There are {count} organizations.", "If the course should have one outline, remove the others."),
    fr=("Il y a {count} organisations.", "Si le cours n'a qu'un plan, retirez les autres."),
    why="Most LMSs show the default one only, Open edX shows all of them in one list.",
)
def several_organizations(manifest: Manifest) -> Iterator[Finding]:
    if len(manifest.organizations) > 1:
        yield at(manifest.place(manifest.organizations[1].line), count=len(manifest.organizations))


@rule(
    "CP-ITM-001",
    Severity.ERROR,
    en=("This item has no identifier.", "Give it one, and keep it in later versions."),
    fr=("Cet item n'a pas d'identifiant.", "Donnez-lui-en un, et gardez-le dans les versions suivantes."),
    why="LMSs keep the learners' results under it.",
    clause="SCORM 1.2 CAM §2.3 <item>; SCORM 2004 CAM §3.4.1.7",
)
def item_without_identifier(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        if not item.identifier:
            yield at(manifest.place(item.line))


@rule(
    "CP-ITM-002",
    Severity.ERROR,
    example='<item identifier="I1" identifierref="ZZ">',
    en=("The item {item} launches {reference}, which is no resource.", "Name the identifier of a <resource>."),
    fr=("L'item {item} lance {reference}, qui n'est pas une ressource.", "Nommez l'identifiant d'une <resource>."),
    why="The learner clicks and nothing opens; Open edX refuses the package.",
    clause="SCORM 1.2 CAM §2.3 <item>; SCORM 2004 CAM §3.4.1.7",
)
def unknown_resource(manifest: Manifest) -> Iterator[Finding]:
    known = {*manifest.by_name, *(inner.identifier for inner in manifest.submanifests)}
    for item in manifest.items:
        reference = item.identifierref
        if reference and reference not in known:
            yield at(manifest.place(item.line), item=item.identifier or "", reference=reference)


@rule(
    "CP-ITM-005",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The item {identifier} needs one title; it has {count}.", "Give it one <title> with text."),
    fr=("L'item {identifier} doit avoir un titre ; il en a {count}.", "Donnez-lui un <title> avec du texte."),
    why="The outline shows a blank line, and Open edX stops.",
    clause="SCORM 1.2 CAM §2.3 <title>; SCORM 2004 CAM §3.4.1.8",
)
def untitled_item(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        if len(item.titles) != 1 or not item.titles[0]:
            count = len([title for title in item.titles if title])
            yield at(manifest.place(item.line), identifier=item.identifier or "", count=count)


@rule(
    "CP-ITM-007",
    Severity.WARNING,
    example='isvisible="yes"',
    strict=Severity.ERROR,
    en=("isvisible is “{value}”.", "Write “true” or “false”, in small letters."),
    fr=("isvisible vaut « {value} ».", "Écrivez « true » ou « false », en minuscules."),
    why="Open edX hides every item whose isvisible is not exactly “true”.",
    clause="xs:boolean; SCORM 2004 CAM §3.4.1.7",
)
def odd_visibility(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        if item.is_visible is not None and item.is_visible not in _BOOLEANS:
            yield at(manifest.place(item.line), value=item.is_visible)


RULES = (
    no_default_organization,
    unknown_default_organization,
    no_organization,
    untitled_organization,
    empty_organization,
    several_organizations,
    item_without_identifier,
    unknown_resource,
    untitled_item,
    odd_visibility,
)
