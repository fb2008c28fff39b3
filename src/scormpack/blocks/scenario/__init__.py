"""A story in scenes, in which the learner's choices decide what comes next; it counts where it has `points:`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scormpack.blocks.body import Body, Element
from scormpack.blocks.kind import Field, Interaction, Key, Kind, bits_for
from scormpack.blocks.options import option_keys
from scormpack.blocks.panels import heading_level
from scormpack.blocks.questions import review_count
from scormpack.blocks.scenario.notes import MOST
from scormpack.blocks.scenario.plan import Plan, plan
from scormpack.blocks.scenario.rules import INNER_QUESTION
from scormpack.blocks.scenario.scenes import Move, Scene, place, read_scenes
from scormpack.content import Block, Part, Unit, prose_blocks

_SECONDS_A_SCENE = 45.0


def _read(body: Body) -> Iterator[Part]:
    intro, panels = body.panels()
    scenes = read_scenes(panels)
    planned = plan(body, scenes)
    if intro and scenes:
        yield Part(role="intro", prose=body.prose(intro), line=intro[0].line)
    yield _story(planned)
    for at, scene in enumerate(scenes):
        review_count(body, len(scene.moves))
        yield _scene(body, scene)
        yield from (_move(scenes, at, move) for move in scene.moves)
    if scenes and scenes[-1].debrief:
        debrief = scenes[-1].debrief
        yield Part(role="debrief", prose=tuple(_debrief(body, debrief)), line=debrief[0].line)


def _story(planned: Plan) -> Part:
    """What was found out about the whole, for the player and for what is kept."""
    return Part(
        role="story",
        data={
            "start": tuple(f"{name} {number}" for name, number in planned.start.items()),
            "room": planned.room,
            "circles": planned.circles,
            "most": planned.most,
        },
    )


def _scene(body: Body, scene: Scene) -> Part:
    """Its prose is its title: by that the learner's state knows it. What happens there is its `text`."""
    text = body.prose(scene.text)
    for inner in prose_blocks(text):
        if inner.data.get("points"):
            body.report(INNER_QUESTION, inner.line)
    return Part(
        role="scene",
        prose=(Unit(scene.title, "scene", scene.line),),
        parts=(Part(role="text", prose=text, line=scene.line),),
        data={"end": scene.end, "level": heading_level(body)},
        line=scene.line,
    )


def _move(scenes: Sequence[Scene], at: int, move: Move) -> Part:
    """`scene` is the place of the scene where it is offered, `to` of the one that it leads to, from 0."""
    feedback = (Part(role="feedback", prose=move.feedback, line=move.line),) if move.feedback else ()
    return Part(
        role="move",
        prose=(Unit(move.text, "move", move.line),),
        parts=feedback,
        data={
            "scene": at,
            "to": place(scenes, move.to) or 0,
            "points": move.note.points,
            "when": tuple(map(str, move.note.conditions)),
            "then": tuple(map(str, move.note.changes)),
        },
        line=move.line,
    )


def _debrief(body: Body, elements: Sequence[Element]) -> Iterator[str | Unit | Block]:
    for element in elements:
        if element.type == "explanation":
            yield from ("<p>", Unit(element.text, "debrief", element.line), "</p>")
        else:
            yield from body.prose((element,), "debrief")


def _found(block: Block) -> Mapping[str, object]:
    story = block.first("story")
    assert story, "every scenario has its story"
    return story.data


def _field(block: Block) -> Field:
    """The choices of the way taken, each by its number in its scene.

    A way that may go round in circles can be too long to be kept whole: then it begins with the scene, the points and
    the numbers of the story at which the kept choices begin.
    """
    found, scenes, moves = _found(block), block.all("scene"), block.all("move")
    offered = [sum(move.data["scene"] == at for move in moves) for at in range(len(scenes))]
    start, room = found["start"], found["room"]
    assert isinstance(start, tuple) and isinstance(room, int)
    begun = (bits_for(len(scenes)), max(1, bits_for(_most(block))), *(bits_for(MOST) for _ in start))
    choices = (max(1, bits_for(max(offered, default=0))),) * room
    return Field(widths=(*(begun if found["circles"] else ()), *choices), keys=option_keys((*scenes, *moves)))


def _most(block: Block) -> int:
    most = _found(block)["most"]
    assert isinstance(most, int)
    return most


def _credit(block: Block) -> int:
    """The points that the best way earns, where they count."""
    return _most(block) if "points" in block.data else 0


def _interaction(block: Block) -> Interaction | None:
    """The letters of the choices, in order."""
    return Interaction(type="other") if _credit(block) else None


def _seconds(block: Block) -> float:
    minutes = block.data.get("minutes")
    return minutes * 60.0 if isinstance(minutes, int) else _SECONDS_A_SCENE * len(block.all("scene"))


KINDS = (
    Kind(
        name="scenario",
        about="A story in scenes: headings begin them, “- choice -> scene” leads on, (end, good) marks an ending.",
        id="required",
        keys={
            "points": Key(
                type="number",
                about="What the best way is worth; 0 shows points and counts nowhere. Without it nothing is scored.",
            ),
            "attempts": Key(
                type="whole",
                choices=("1", "2", "3"),
                about="How many plays count, of which the best does; 2 if not said. Playing on is practice.",
            ),
            "start": Key(type="names", about="Numbers that do not begin at 0: trust 1, time 3."),
            "alternatives": Key(type="flag", about="no hides in the debrief what else could have been chosen."),
            "minutes": Key(type="whole", about="How long it takes; 45 seconds a scene if not said."),
        },
        read=_read,
        field=_field,
        credit=_credit,
        interaction=_interaction,
        seconds=_seconds,
    ),
)
