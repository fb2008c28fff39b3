"""Rules on the buttons of the LMS that a course does without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets._imscp.manifest import namespace_of
from scormpack.targets.scorm2004.manifest import Manifest2004, Node
from scormpack.targets.scorm2004.namespaces import ADLNAV

_BUTTONS = ("previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll")
_WITHIN: Mapping[str, str] = {"navigationInterface": "presentation", "hideLMSUI": "navigationInterface"}
_CLAUSE = "SCORM 2004 CAM §5.2 (presentation)"


@rule(
    "S04-ITM-007",
    Severity.ERROR,
    en=(
        "<adlnav:{name}> is in {parent}, where it does nothing.",
        "Write <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI> into an item that launches a "
        "resource.",
    ),
    fr=(
        "<adlnav:{name}> est dans {parent}, où il ne sert à rien.",
        "Écrivez <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI> dans un item qui lance une "
        "ressource.",
    ),
    why="The LMS shows its own buttons beside those of the course.",
    clause=_CLAUSE,
)
def misplaced_presentation(manifest: Manifest2004) -> Iterator[Finding]:
    if not any(namespace_of(tag) == ADLNAV for tag in manifest.tags):
        return
    for activity in manifest.activities:
        for node in activity.additions:
            if node.namespace == ADLNAV and (node.name in _WITHIN or not activity.launches):
                yield at(manifest.place(node.line), name=node.name, parent=activity.identifier)
            for inner in node.walk():
                for child in inner.children:
                    if child.namespace == ADLNAV and _WITHIN.get(child.name) != inner.name:
                        yield at(manifest.place(child.line), name=child.name, parent=f"<{inner.tag}>")


@rule(
    "S04-ITM-008",
    Severity.ERROR,
    en=("There is no button “{value}” to hide.", "{guess}Write one of: {known}."),
    fr=("Il n'y a pas de bouton « {value} » à cacher.", "{guess_fr}Écrivez l'un de : {known}."),
    why="LMSs compare letter by letter: the button stays, or the package is refused.",
    clause=_CLAUSE,
)
def unknown_button(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        for node in activity.additions:
            for button in _buttons(node):
                if button.text not in _BUTTONS:
                    facts = {"value": button.text, "known": ", ".join(_BUTTONS)}
                    yield at(manifest.place(button.line), **facts, **guess(button.text, _BUTTONS, cutoff=0.8))


def _buttons(node: Node) -> Iterator[Node]:
    if node.namespace == ADLNAV:
        yield from (inner for inner in node.walk() if inner.name == "hideLMSUI")


RULES = (misplaced_presentation, unknown_button)
