"""What can be wrong with a story as a whole: found by looking through every situation that it can come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.blocks.scenario.rules import Said
from scormpack.blocks.scenario.scenes import Scene, place
from scormpack.blocks.scenario.situations import LIMIT, Explored, Situation
from scormpack.diagnostics import Fact, Severity
from scormpack.rules import declare

UNREACHABLE = declare(
    "CRS-SCENARIO-004",
    Severity.WARNING,
    en=("No choice leads to the scene “{scene}”.", "Let a choice lead there, or take the scene away."),
    fr=("Aucun choix ne mène à la scène « {scene} ».", "Faites-y mener un choix, ou supprimez la scène."),
    why="No learner would ever see it.",
)
NEVER_OPEN = declare(
    "CRS-SCENARIO-016",
    Severity.WARNING,
    en=(
        "Nobody can ever choose this: on no way to “{scene}” do its conditions hold.",
        "Change the conditions, or what the choices before it do.",
    ),
    fr=(
        "Personne ne pourra jamais choisir ceci : aucun chemin vers « {scene} » ne remplit ses conditions.",
        "Changez les conditions, ou ce que font les choix qui précèdent.",
    ),
    why="What nobody can choose, nobody reads, and the scenes behind it may be lost too.",
)
ALWAYS_OPEN = declare(
    "CRS-SCENARIO-017",
    Severity.WARNING,
    en=(
        "The condition on “{variable}” holds on every way to “{scene}”.",
        "Take it away, or change it so that it makes a difference.",
    ),
    fr=(
        "La condition sur « {variable} » est remplie sur tous les chemins vers « {scene} ».",
        "Supprimez-la, ou changez-la pour qu'elle fasse une différence.",
    ),
    why="It reads as if something depended on it.",
)
STUCK = declare(
    "CRS-SCENARIO-018",
    Severity.ERROR,
    en=(
        "In the scene “{scene}” a learner can be stuck, with every choice closed. It happens after: {way}.",
        "Let one choice be open whatever happened, for one without a condition.",
    ),
    fr=(
        "Dans la scène « {scene} », l'apprenant peut rester bloqué : tous les choix sont fermés. Cela arrive après : "
        "{way}.",
        "Laissez un choix ouvert quoi qu'il se soit passé, par exemple un choix sans condition.",
    ),
    why="There would be nothing left to press.",
)
CIRCLE = declare(
    "CRS-SCENARIO-019",
    Severity.ERROR,
    en=(
        "From the scene “{scene}” no ending can be reached any more. It happens after: {way}.",
        "Let a choice there, or behind it, lead to an ending.",
    ),
    fr=(
        "Depuis la scène « {scene} », plus aucune fin n'est accessible. Cela arrive après : {way}.",
        "Faites mener à une fin un choix de cette scène ou de celles qui suivent.",
    ),
    why="The learner would go round in circles.",
)
TOO_MANY = declare(
    "CRS-SCENARIO-020",
    Severity.ERROR,
    en=(
        "This story can come to more than {limit} situations: too many to look through for dead ends.",
        "Use fewer numbers, or keep them small: close a choice that is taken again and again, (unless asked >= 3, "
        "asked +1).",
    ),
    fr=(
        "Cette histoire peut mener à plus de {limit} situations : trop pour y chercher des impasses.",
        "Utilisez moins de nombres, ou gardez-les petits : fermez un choix qui se répète, (unless asked >= 3, "
        "asked +1).",
    ),
    why="Nobody could say any more whether every learner finds a way to the end.",
)
UNCOUNTED = declare(
    "CRS-SCENARIO-021",
    Severity.WARNING,
    en=(
        "The choices of this scenario earn points, and nothing says what these are worth.",
        "Write points: 1 under ::: scenario, or points: 0 so that they are shown and count nowhere.",
    ),
    fr=(
        "Les choix de ce scénario rapportent des points, et rien ne dit ce qu'ils valent.",
        "Écrivez points: 1 sous ::: scenario, ou points: 0 pour les montrer sans qu'ils comptent.",
    ),
    why="Without that learners see no points at all.",
)
NO_POINTS = declare(
    "CRS-SCENARIO-022",
    Severity.ERROR,
    en=(
        "This scenario counts, but no way to an ending earns points.",
        "Give points to good choices, - what to do -> scene (+1), or take “points:” away.",
    ),
    fr=(
        "Ce scénario compte, mais aucun chemin vers une fin ne rapporte de points.",
        "Donnez des points aux bons choix, - que faire -> scène (+1), ou supprimez « points: ».",
    ),
    why="The result is what was earned, out of the most that can be earned.",
)
ENDLESS_POINTS = declare(
    "CRS-SCENARIO-023",
    Severity.ERROR,
    en=(
        "Points can be earned again and again by going round in a circle.",
        "Let the choice be taken once: - … -> scene (unless asked, asked, +1)",
    ),
    fr=(
        "On peut gagner des points sans fin en tournant en rond.",
        "Ne permettez le choix qu'une fois : - … -> scène (unless asked, asked, +1)",
    ),
    why="There is no most that can be earned, so no result out of it.",
)
NO_FEEDBACK = declare(
    "CRS-SCENARIO-024",
    Severity.WARNING,
    en=(
        "This choice counts towards the result, and nothing says why.",
        "Write a comment on the line below, two spaces further in: “  : why this was wise, or not”.",
    ),
    fr=(
        "Ce choix compte dans le résultat, et rien ne dit pourquoi.",
        "Écrivez un commentaire à la ligne suivante, deux espaces plus loin : « : pourquoi c'était bien vu, ou non ».",
    ),
    why="Who loses points learns from the reason, which the debrief shows.",
)


def unreachable(scenes: Sequence[Scene]) -> Iterator[Said]:
    """Scenes that no row of choices leads to, whatever their conditions."""
    seen, waiting = set[int](), [0]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting.extend(place(scenes, move.to) or 0 for move in scenes[at].moves)
    for at, scene in enumerate(scenes):
        if at not in seen:
            yield UNREACHABLE, scene.line, {"scene": scene.title}


def too_many() -> Said:
    """More situations than can be looked through."""
    return TOO_MANY, 0, {"limit": LIMIT}


def of_conditions(scenes: Sequence[Scene], explored: Explored) -> Iterator[Said]:
    """Moves that are never open, and conditions that always hold; not those on a number that never changes."""
    met: dict[int, list[Situation]] = {}
    for here in explored.steps:
        met.setdefault(here[0], []).append(here)
    changing = {change.variable for scene in scenes for move in scene.moves for change in move.note.changes}
    closed = {here[0] for here in explored.stuck()}
    for at, scene in enumerate(scenes):
        for number, move in enumerate(scene.moves if at in met else ()):
            told = [each for each in move.note.conditions if each.variable in changing]
            if told and not any(number == step for here in met[at] for step, _ in explored.steps[here]):
                if at not in closed:
                    yield NEVER_OPEN, move.line, {"scene": scene.title}
                continue
            for condition in told:
                if all(condition.holds(explored.values(here)) for here in met[at]):
                    yield ALWAYS_OPEN, move.line, {"variable": condition.variable, "scene": scene.title}


def of_ends(scenes: Sequence[Scene], explored: Explored) -> Iterator[Said]:
    """Situations with nothing to choose, and those from which the story never ends; the first one of each scene."""
    told = set[int]()
    for here in explored.stuck():
        if here[0] not in told and scenes[here[0]].moves:
            yield STUCK, scenes[here[0]].line, _facts(scenes, explored, here)
        told.add(here[0])
    yield from ((CIRCLE, scenes[here[0]].line, _facts(scenes, explored, here)) for here in _circles(explored))


def _circles(explored: Explored) -> Iterator[Situation]:
    """The soonest situation of each circle that nothing leads out of; of one that runs through the same scenes once."""
    fine = explored.leading_to(each for each in explored.steps if not explored.steps[each] or explored.ends(each))
    lost = [here for here in explored.steps if here not in fine]
    told = set[int]()
    while lost:
        here = lost[0]
        circle = explored.behind(here)
        while outside := circle - explored.leading_to(iter([here])):
            here = min(outside)
            circle = explored.behind(here)
        scenes = {scene for scene, _ in circle}
        if not scenes & told:
            yield next(each for each in lost if each in circle)
        told |= scenes
        over = explored.leading_to(iter(circle))
        lost = [each for each in lost if each not in over]


def _facts(scenes: Sequence[Scene], explored: Explored, here: Situation) -> dict[str, Fact]:
    way = [f"“{scenes[scene].moves[move].text}”" for scene, move in explored.way_to(here)]
    return {"scene": scenes[here[0]].title, "way": ", ".join(way) or "–"}


def of_points(scenes: Sequence[Scene], counts: bool, most: int | None) -> Iterator[Said]:
    """What is wrong with the points of a story; `most` can be earned, None for no bound."""
    earning = [move for scene in scenes for move in scene.moves if move.note.points]
    if not counts:
        yield from ((UNCOUNTED, move.line, {}) for move in earning[:1])
        return
    if most is None:
        yield ENDLESS_POINTS, earning[0].line, {}
    elif most <= 0:
        yield NO_POINTS, 0, {}
    for scene in scenes:
        choice = len({move.text for move in scene.moves}) > 1
        for move in scene.moves if choice else ():
            if not move.feedback:
                yield NO_FEEDBACK, move.line, {}
