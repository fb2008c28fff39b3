"""What can be wrong with a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.blocks.body import Body
from scormpack.blocks.scenario.scenes import Scene, place, reachable, same_name
from scormpack.diagnostics import Fact, Severity
from scormpack.rules import Rule, declare, guess

NO_SCENE = declare(
    "CRS-SCENARIO-001",
    Severity.ERROR,
    en=("This scenario has no scene.", "Begin each scene with a line like: ## At the door"),
    fr=("Ce scénario n'a pas de scène.", "Commencez chaque scène par une ligne comme : ## À la porte"),
    why="A scenario leads from one scene to the next.",
)
UNKNOWN_SCENE = declare(
    "CRS-SCENARIO-002",
    Severity.ERROR,
    en=("This choice leads to “{to}”, and no scene is called so.", "{guess}The scenes are: {known}."),
    fr=("Ce choix mène à « {to} », et aucune scène ne s'appelle ainsi.", "{guess_fr}Les scènes sont : {known}."),
    why="The learner would choose and nothing would follow.",
)
DEAD_END = declare(
    "CRS-SCENARIO-003",
    Severity.ERROR,
    en=(
        "The scene “{scene}” leads nowhere and is no ending.",
        "Add choices (- what to do -> name of a scene), or write (end) at the end of its heading.",
    ),
    fr=(
        "La scène « {scene} » ne mène nulle part et n'est pas une fin.",
        "Ajoutez des choix (- que faire -> nom d'une scène), ou écrivez (end) à la fin de son titre.",
    ),
    why="The learner would be stuck there.",
)
UNREACHABLE = declare(
    "CRS-SCENARIO-004",
    Severity.WARNING,
    en=("No choice leads to the scene “{scene}”.", "Let a choice lead there, or take the scene away."),
    fr=("Aucun choix ne mène à la scène « {scene} ».", "Faites-y mener un choix, ou supprimez la scène."),
    why="No learner would ever see it.",
)
NO_ENDING = declare(
    "CRS-SCENARIO-005",
    Severity.ERROR,
    en=(
        "This scenario never ends.",
        "Mark its last scenes in their headings: (end), (end, good), (end, fair) or (end, bad).",
    ),
    fr=(
        "Ce scénario n'a pas de fin.",
        "Marquez ses dernières scènes dans leur titre : (end), (end, good), (end, fair) ou (end, bad).",
    ),
    why="The learner would go round in circles.",
)
SAME_NAME = declare(
    "CRS-SCENARIO-006",
    Severity.ERROR,
    en=(
        "Two scenes are called “{scene}”; the other is on line {other}.",
        "Give one of them another title or an {{#id}} of its own.",
    ),
    fr=(
        "Deux scènes s'appellent « {scene} » ; l'autre est à la ligne {other}.",
        "Donnez à l'une un autre titre ou son propre {{#identifiant}}.",
    ),
    why="A choice could lead to either.",
)
NO_ARROW = declare(
    "CRS-SCENARIO-007",
    Severity.ERROR,
    en=(
        "This item does not say what is chosen and where that leads.",
        "Write: - what to do -> name of a scene. A list that is no choice goes with numbers (1.) or into the text.",
    ),
    fr=(
        "Cet élément ne dit pas ce qu'on choisit et où cela mène.",
        "Écrivez : - que faire -> nom d'une scène. Une liste sans choix se numérote (1.) ou se met dans le texte.",
    ),
    why="Beside choices every item of a list is a choice.",
)
ODD_MARKER = declare(
    "CRS-SCENARIO-008",
    Severity.ERROR,
    en=(
        "“{marker}” in this heading cannot be understood.",
        "Write {{#name-of-the-scene}} for a name; (end), (end, good), (end, fair) or (end, bad) for an ending.",
    ),
    fr=(
        "« {marker} » dans ce titre est incompréhensible.",
        "Écrivez {{#nom-de-la-scene}} pour un nom ; (end), (end, good), (end, fair) ou (end, bad) pour une fin.",
    ),
    why="The learner would read it as a part of the title.",
)
EARLY_DEBRIEF = declare(
    "CRS-SCENARIO-009",
    Severity.ERROR,
    en=(
        "This “= …” stands before the last scene.",
        "The debrief is shown at every ending: write it after the last scene.",
    ),
    fr=(
        "Ce « = … » est placé avant la dernière scène.",
        "Le bilan est montré à chaque fin : écrivez-le après la dernière scène.",
    ),
    why="A scenario has one debrief, and it would not be clear which scene it belongs to.",
)

Said = tuple[Rule, int, dict[str, Fact]]


def look(body: Body, scenes: Sequence[Scene]) -> None:
    """Report what is wrong; what follows from another mistake is not said as well."""
    if not scenes:
        body.report(NO_SCENE)
    said = [*_scene_by_scene(scenes), *_same_names(scenes), *_unknown_scenes(scenes)] if scenes else []
    for rule, line, facts in said or [*_whole(scenes)]:
        body.report(rule, line, 0, **facts)


def _scene_by_scene(scenes: Sequence[Scene]) -> Iterator[Said]:
    for scene in scenes:
        if scene.odd_marker:
            yield ODD_MARKER, scene.line, {"marker": scene.odd_marker}
        elif not scene.moves and not scene.end:
            yield DEAD_END, scene.line, {"scene": scene.title}
        for move in scene.moves:
            if not move.to:
                yield NO_ARROW, move.line, {}
        if scene.debrief and scene is not scenes[-1]:
            yield EARLY_DEBRIEF, scene.debrief[0].line, {}


def _same_names(scenes: Sequence[Scene]) -> Iterator[Said]:
    for at, scene in enumerate(scenes):
        other = next((one for one in scenes[:at] if same_name(one.name, scene.name)), None)
        if other:
            yield SAME_NAME, scene.line, {"scene": scene.name, "other": other.line}


def _unknown_scenes(scenes: Sequence[Scene]) -> Iterator[Said]:
    """Not while a heading has an odd marker: the name may be in there."""
    if any(scene.odd_marker for scene in scenes):
        return
    names = tuple(dict.fromkeys(scene.name for scene in scenes))
    for move in (move for scene in scenes for move in scene.moves if move.to):
        if place(scenes, move.to) is None:
            yield UNKNOWN_SCENE, move.line, {"to": move.to, "known": ", ".join(names), **guess(move.to, names)}


def _whole(scenes: Sequence[Scene]) -> Iterator[Said]:
    if scenes and not any(scene.end for scene in scenes):
        yield NO_ENDING, 0, {}
    seen = reachable(scenes) if scenes else frozenset()
    for at, scene in enumerate(scenes):
        if at not in seen:
            yield UNREACHABLE, scene.line, {"scene": scene.title}
