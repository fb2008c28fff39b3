"""A story in scenes, in which the learner's choices decide what comes next. Nothing is scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.blocks.body import Body, Element
from scormpack.blocks.kind import Field, Key, Kind, bits_for
from scormpack.blocks.options import option_keys
from scormpack.blocks.panels import heading_level
from scormpack.blocks.scenario.rules import look
from scormpack.blocks.scenario.scenes import Move, Scene, place, read_scenes
from scormpack.content import Block, Part, Unit

_SECONDS_A_SCENE = 45.0


def _read(body: Body) -> Iterator[Part]:
    intro, panels = body.panels()
    scenes = read_scenes(panels)
    look(body, scenes)
    if intro and scenes:
        yield Part(role="intro", prose=body.prose(intro), line=intro[0].line)
    for scene in scenes:
        yield _scene(body, scenes, scene)
    if scenes and scenes[-1].debrief:
        debrief = scenes[-1].debrief
        yield Part(role="debrief", prose=tuple(_debrief(body, debrief)), line=debrief[0].line)


def _scene(body: Body, scenes: Sequence[Scene], scene: Scene) -> Part:
    """Its prose is its title: by that the learner's state knows it. What happens there is its `text`."""
    moves = (_move(body, scenes, move) for move in scene.moves if move.to)
    return Part(
        role="scene",
        prose=(Unit(scene.title, "scene", scene.line),),
        parts=(Part(role="text", prose=body.prose(scene.text), line=scene.line), *moves),
        data={"end": scene.end, "level": heading_level(body)},
        line=scene.line,
    )


def _move(body: Body, scenes: Sequence[Scene], move: Move) -> Part:
    """`to` is the place of the scene it leads to, from 0."""
    feedback = (Part(role="feedback", prose=body.prose(move.feedback, "feedback"), line=move.line),)
    return Part(
        role="move",
        prose=(Unit(move.text, "move", move.line),),
        parts=feedback if move.feedback else (),
        data={"to": place(scenes, move.to) or 0},
        line=move.line,
    )


def _debrief(body: Body, elements: Sequence[Element]) -> Iterator[str | Unit | Block]:
    for element in elements:
        if element.type == "explanation":
            yield from ("<p>", Unit(element.text, "debrief", element.line), "</p>")
        else:
            yield from body.prose((element,), "debrief")


def _field(block: Block) -> Field:
    """The scene where the learner is and the ending they saw last, both from 1."""
    scenes = block.all("scene")
    return Field(widths=(bits_for(len(scenes)),) * 2, keys=option_keys(scenes))


def _seconds(block: Block) -> float:
    minutes = block.data.get("minutes")
    return minutes * 60.0 if isinstance(minutes, int) else _SECONDS_A_SCENE * len(block.all("scene"))


KINDS = (
    Kind(
        name="scenario",
        about="A story in scenes: headings begin them, “- choice -> scene” leads on, (end, good) marks an ending.",
        id="required",
        keys={"minutes": Key(type="whole", about="How long it takes; 45 seconds a scene if not said.")},
        read=_read,
        field=_field,
        seconds=_seconds,
    ),
)
