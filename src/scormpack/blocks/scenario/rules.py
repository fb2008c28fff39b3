"""What can be wrong with the scenes of a scenario and with what stands behind its moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scormpack.blocks.scenario.notes import MOST
from scormpack.blocks.scenario.scenes import Move, Scene, place, same_name
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

ODD_NOTE = declare(
    "CRS-SCENARIO-010",
    Severity.ERROR,
    en=(
        "“{clause}” behind this choice cannot be understood.",
        "Write, with commas between them: if trust >= 2 and heard; unless heard; trust +1; heard; +2 for points. Names "
        "are single words, numbers go from 0 to {most}.",
    ),
    fr=(
        "« {clause} » derrière ce choix est incompréhensible.",
        "Écrivez, séparés par des virgules : if trust >= 2 and heard ; unless heard ; trust +1 ; heard ; +2 pour des "
        "points. Un nom est un seul mot, un nombre va de 0 à {most}.",
    ),
    why="What would be guessed at could close a choice for everybody.",
)
ODD_START = declare(
    "CRS-SCENARIO-011",
    Severity.ERROR,
    en=(
        "“{part}” after “start:” cannot be understood.",
        "Write a name and a number from 0 to {most} for each: start: trust 1, time 3",
    ),
    fr=(
        "« {part} » après « start: » est incompréhensible.",
        "Écrivez pour chacun un nom et un nombre de 0 à {most} : start: trust 1, time 3",
    ),
    why="The story would begin with other numbers than you think.",
)
UNKNOWN_VARIABLE = declare(
    "CRS-SCENARIO-012",
    Severity.ERROR,
    en=(
        "This choice depends on “{variable}”, which no choice ever sets or changes.",
        "{guess}Let a choice set it, - … -> scene ({variable}) or ({variable} +1), or begin with it: "
        "start: {variable} 1",
    ),
    fr=(
        "Ce choix dépend de « {variable} », qu'aucun choix ne fixe ni ne change.",
        "{guess_fr}Faites-le fixer par un choix, - … -> scène ({variable}) ou ({variable} +1), ou commencez avec : "
        "start: {variable} 1",
    ),
    why="It would be 0 for ever, so that the choice is always open or never.",
)
UNUSED_VARIABLE = declare(
    "CRS-SCENARIO-013",
    Severity.WARNING,
    en=(
        "No choice depends on “{variable}”.",
        "{guess}Use it in a condition, - … -> scene (if {variable} >= 1), or take it away.",
    ),
    fr=(
        "Aucun choix ne dépend de « {variable} ».",
        "{guess_fr}Utilisez-le dans une condition, - … -> scène (if {variable} >= 1), ou supprimez-le.",
    ),
    why="It changes nothing for the learner; perhaps its name is spelt in two ways.",
)
CONSTANT_VARIABLE = declare(
    "CRS-SCENARIO-014",
    Severity.WARNING,
    en=(
        "“{variable}” is always {number}: no choice changes it.",
        "Change it somewhere, - … -> scene ({variable} +1), or take its conditions away.",
    ),
    fr=(
        "« {variable} » vaut toujours {number} : aucun choix ne le change.",
        "Changez-le quelque part, - … -> scène ({variable} +1), ou supprimez les conditions qui en dépendent.",
    ),
    why="What depends on it is the same for every learner.",
)
INNER_QUESTION = declare(
    "CRS-SCENARIO-015",
    Severity.WARNING,
    en=(
        "This question stands in a scene and counts, but only those who come to the scene can answer it.",
        "Write points: 0 under its first line, or move it out of the scenario.",
    ),
    fr=(
        "Cette question est dans une scène et compte, mais seuls ceux qui passent par la scène peuvent y répondre.",
        "Écrivez points: 0 sous sa première ligne, ou placez-la hors du scénario.",
    ),
    why="Whoever takes another way would never complete the course.",
)

Said = tuple[Rule, int, dict[str, Fact]]


def of_scenes(scenes: Sequence[Scene]) -> Iterator[Said]:
    """What is wrong with single scenes and moves, and with the names by which they find each other."""
    for scene in scenes:
        if scene.odd_marker:
            yield ODD_MARKER, scene.line, {"marker": scene.odd_marker}
        if not scene.moves and not scene.end:
            yield DEAD_END, scene.line, {"scene": scene.title}
        for move in scene.moves:
            yield from _of_move(move, scenes)
        if scene.debrief and scene is not scenes[-1]:
            yield EARLY_DEBRIEF, scene.debrief[0].line, {}
    yield from _same_names(scenes)
    if not any(scene.end for scene in scenes):
        yield NO_ENDING, 0, {}


def _of_move(move: Move, scenes: Sequence[Scene]) -> Iterator[Said]:
    if not move.to:
        yield NO_ARROW, move.line, {}
    elif place(scenes, move.to) is None:
        names = tuple(dict.fromkeys(scene.name for scene in scenes))
        yield UNKNOWN_SCENE, move.line, {"to": move.to, "known": ", ".join(names), **guess(move.to, names)}
    for clause in move.note.odd:
        yield ODD_NOTE, move.line, {"clause": clause, "most": MOST}


def _same_names(scenes: Sequence[Scene]) -> Iterator[Said]:
    for at, scene in enumerate(scenes):
        other = next((one for one in scenes[:at] if same_name(one.name, scene.name)), None)
        if other:
            yield SAME_NAME, scene.line, {"scene": scene.name, "other": other.line}


def of_variables(scenes: Sequence[Scene], start: Mapping[str, int]) -> Iterator[Said]:
    """What is wrong with the numbers of the story: each is told where it stands first."""
    moves = [move for scene in scenes for move in scene.moves]
    changed = _first_lines((change.variable, move.line) for move in moves for change in move.note.changes)
    asked = _first_lines((condition.variable, move.line) for move in moves for condition in move.note.conditions)
    known = {**dict.fromkeys(start, 0), **changed}
    for variable, line in asked.items():
        if variable not in known:
            likely = guess(variable, [name for name in known if name not in asked])
            likely = likely if likely["guess"] else guess(variable, known)
            yield UNKNOWN_VARIABLE, line, {"variable": variable, **likely}
        elif variable not in changed:
            yield CONSTANT_VARIABLE, 0, {"variable": variable, "number": start[variable]}
    for variable, line in known.items():
        if variable not in asked and not any(guess(name, [variable])["guess"] for name in asked if name not in known):
            yield UNUSED_VARIABLE, line, {"variable": variable, **guess(variable, asked)}


def _first_lines(found: Iterator[tuple[str, int]]) -> Mapping[str, int]:
    lines: dict[str, int] = {}
    for variable, line in found:
        lines.setdefault(variable, line)
    return lines
