"""What a package's descriptor says of it: titles, descriptions, identifiers, seat time."""

from __future__ import annotations

from collections.abc import Sequence

from scormpack.course.inline import plain_text
from scormpack.course.model import Module
from scormpack.course.stats import Reader, exam_stats, total_minutes
from scormpack.reading import translated_texts
from scormpack.render.edition import Selection, Voice
from scormpack.targets.target import Edition, Item


def edition_of(selection: Selection, spoken: Sequence[Voice]) -> Edition:
    """The edition that a selection is, in the languages `spoken`."""
    settings = selection.course.settings
    context, title = selection.title
    iri = (settings.iri or f"urn:scormpack:{settings.id}").rstrip("/")
    return Edition(
        identifier="-".join((settings.id, *selection.parts)),
        iri="/".join((iri, *selection.parts)),
        version=settings.version,
        languages=selection.languages,
        titles={voice.language.code: plain_text(voice.texts(context, title)) for voice in spoken},
        descriptions={voice.language.code: _description(selection, voice) for voice in spoken},
        items=[_item(module, spoken) for module in selection.modules],
        keywords=settings.keywords,
        minutes=round(_minutes(selection, spoken[0])),
        pass_mark=_pass_mark(selection),
    )


def _pass_mark(selection: Selection) -> float | None:
    settings = selection.course.settings
    if settings.exam and any(selection.place_of("exam", language) for language in selection.languages):
        return settings.exam.pass_mark
    return settings.completion.pass_mark


def _minutes(selection: Selection, voice: Voice) -> float:
    reader = Reader(
        language=voice.language.code,
        words_per_minute=voice.language.words_per_minute,
        texts=translated_texts(voice),
        audience=selection.audience,
    )
    exam = exam_stats(selection.course, reader) if selection.banks else None
    module = selection.module.id if selection.module else ""
    return total_minutes(selection.course, reader, module) + (exam.minutes if exam else 0)


def _item(module: Module, spoken: Sequence[Voice]) -> Item:
    place = f"{module.pages[0].id}#"
    return Item(id=module.id, titles={v.language.code: plain_text(v.texts(place, module.title)) for v in spoken})


def _description(selection: Selection, voice: Voice) -> str:
    """The first paragraph of the package's first page."""
    page = selection.pages[0]
    for block, unit in page.units():
        if unit.role == "p":
            return plain_text(voice.texts(f"{page.id}#{block}", unit))
    return ""
