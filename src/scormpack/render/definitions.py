"""xAPI activity definitions of questions, with a map of every language of the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scormpack.blocks import kinds
from scormpack.content import Block, Part, prose_units
from scormpack.course.inline import gaps, plain_text
from scormpack.render.edition import Voice

_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"


def definition(
    block: Block, page: str, voices: Sequence[Voice], *, sealed: bool = False
) -> Mapping[str, object] | None:
    """The activity definition of a question, None for a block that reports nothing. A `sealed` one has no answers,
    and its options in an order that tells none."""
    interaction = kinds()[block.kind].interaction(block)
    if interaction is None:
        return None
    context = f"{page}#{block.id}"
    made: dict[str, object] = {"type": _TYPE, "interactionType": interaction.type}
    asked = [part for part in (block.first("prompt"), interaction.gaps) if part]
    if asked:
        made["description"] = _in_each(asked, context, voices)
    patterns = {interaction.correct}
    if interaction.gaps:
        patterns = {_words(interaction.gaps, context, voice) for voice in voices}
    if any(patterns) and not sealed:
        made["correctResponsesPattern"] = sorted(patterns)
    for name, given in interaction.components.items():
        components = sorted(given, key=lambda each: each[0]) if sealed else given
        made[name] = [_component(id, part, context, voices) for id, part in components]
    return made


def _component(id: str, part: Part, context: str, voices: Sequence[Voice]) -> Mapping[str, object]:
    """What can be answered; a point of a scale may be its number alone."""
    return {"id": id, "description": _in_each([part], context, voices)} if part.prose else {"id": id}


def _in_each(parts: Sequence[Part], context: str, voices: Sequence[Voice]) -> Mapping[str, str]:
    """The text of parts in every language, without its markup."""
    return {
        voice.language.code: " ".join(plain_text(text) for part in parts for text in _texts(part, context, voice))
        for voice in voices
    }


def _words(part: Part, context: str, voice: Voice) -> str:
    """The first word that each gap takes in this language."""
    found = (gap for text in _texts(part, context, voice) for gap in gaps(text))
    return "[,]".join(gap.partition("|")[0].strip() for gap in found)


def _texts(part: Part, context: str, voice: Voice) -> list[str]:
    return [voice.texts(context, unit) for _, unit in prose_units(part.prose)]
