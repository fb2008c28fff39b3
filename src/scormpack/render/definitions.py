"""xAPI activity definitions of questions, with a map of every language of the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scormpack.blocks import kinds
from scormpack.content import Block, Part, prose_units
from scormpack.course.inline import plain_text
from scormpack.render.edition import Voice

_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"


def definition(block: Block, page: str, voices: Sequence[Voice]) -> Mapping[str, object] | None:
    """The activity definition of a question, None for a block that reports nothing."""
    interaction = kinds()[block.kind].interaction(block)
    if interaction is None:
        return None
    context = f"{page}#{block.id}"
    made: dict[str, object] = {"type": _TYPE, "interactionType": interaction.type}
    prompt = block.first("prompt")
    if prompt:
        made["description"] = _in_each(prompt, context, voices)
    if interaction.correct:
        made["correctResponsesPattern"] = [interaction.correct]
    for name, components in interaction.components.items():
        made[name] = [{"id": id, "description": _in_each(part, context, voices)} for id, part in components]
    return made


def _in_each(part: Part, context: str, voices: Sequence[Voice]) -> Mapping[str, str]:
    """The text of a part in every language, without its markup."""
    return {
        voice.language.code: " ".join(plain_text(voice.texts(context, unit)) for _, unit in prose_units(part.prose))
        for voice in voices
    }
