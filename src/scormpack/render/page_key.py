"""What a rendered page depends on: two builds with equal keys make the same bytes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scormpack.blocks import kinds
from scormpack.content import Unit, prose_units
from scormpack.course.inline import Mention, Pieces, compiled
from scormpack.course.media import media_file
from scormpack.course.model import Course, Page
from scormpack.render.edition import OUTSIDE, Selection, Voice


def page_key(page: Page, selection: Selection, voice: Voice, voices: Sequence[Voice]) -> tuple[object, ...]:
    """The page's own file, its slots, its languages, and each thing that it points at as it stands now."""
    course = selection.course
    signatures = course.folder.signatures
    return (
        signatures[page.file],
        tuple((course.lock.by_id[slot.id], course.lock.slots[course.lock.by_id[slot.id]].keys) for slot in page.slots),
        page.id,
        voice.language.digits,
        tuple(each.mark for each in voices) if selection.definitions else voice.mark,
        (selection.audience, selection.target) if _is_conditional(page) else (),
        tuple(_mentioned((mention for _, mention in page.mentions), page.file, selection, voice.language.code)),
        tuple(_files(page, selection, voices)),
        tuple(_from_elsewhere(page, selection, voice.language.code)),
    )


def _is_conditional(page: Page) -> bool:
    """Whether something on the page is for some audiences or targets alone."""
    return any(mention.what in ("audience", "target") for _, mention in page.mentions)


def _from_elsewhere(page: Page, selection: Selection, language: str) -> Iterator[object]:
    """The glossary, the references and who is credited on other pages, where the page shows them."""
    course, signatures = selection.course, selection.course.folder.signatures
    shown = {what for kind in page.kinds for what in kinds()[kind].shows}
    if "glossary" in shown or any(mention.what == "term" for _, mention in page.mentions):
        yield signatures.get("glossary.md")
        yield from _mentioned(_in_glossary(selection.course), "glossary.md", selection, language)
    if "exam" in shown or page.bank:
        yield _of_the_exam(course)
    if "certificate" in shown:
        yield from _of_the_certificate(selection, language)
    if "credits" in shown:
        yield selection.audience, selection.target, tuple(signatures[each.file] for each in selection.pages)
    if "references" in shown:
        yield signatures.get("references.yaml")
        module = next((module for module in selection.modules if page in module.pages), None)
        yield tuple(id for each in (module.pages if module else ()) for _, id in each.cites)


def _of_the_exam(course: Course) -> object:
    """Its settings, and every question with its slot."""
    settings, lock = course.settings, course.lock
    return (
        (settings.id, settings.version, settings.exam and settings.exam.model_dump_json()),
        tuple((course.folder.signatures[bank.file], bank.id) for bank in course.banks),
        tuple(lock.by_id[slot.id] for bank in course.banks for slot in bank.slots),
    )


def _of_the_certificate(selection: Selection, language: str) -> Iterator[object]:
    settings, says = selection.course.settings, selection.course.certificate
    yield settings.certificate and settings.certificate.when
    yield settings.exam and settings.exam.pass_mark, settings.completion.pass_mark
    if says:
        yield selection.course.folder.signatures[says.file], says.id
        yield from _mentioned((mention for _, mention in says.mentions), says.file, selection, language)


def _files(page: Page, selection: Selection, voices: Sequence[Voice]) -> Iterator[object]:
    """The files that blocks name, in every language of the package: captions may be chosen in all of them."""
    folder = selection.course.folder
    for _, mention in page.mentions:
        for voice in voices if mention.what == "file" else ():
            file = media_file(folder, mention.target, voice.language.code)
            yield (file, folder.signatures[file]) if file else None


def _in_glossary(course: Course) -> Iterator[Mention]:
    for term in course.glossary:
        for _, unit in prose_units(term.definition):
            yield from (piece for piece in _pieces(unit) if isinstance(piece, Mention))


def _pieces(unit: Unit) -> Pieces:
    """Few texts have a link or a picture, and the others need not be looked at."""
    return compiled(unit.text, str) if "](" in unit.text else ()


def _mentioned(mentions: Iterable[Mention], place: str, selection: Selection, language: str) -> Iterator[object]:
    """What pictures and links that stand in the file `place` come to."""
    folder = selection.course.folder
    for mention in mentions:
        if mention.what == "image":
            file = media_file(folder, mention.target, language)
            yield (file, folder.signatures[file]) if file else None
        elif mention.what == "link" and not OUTSIDE.match(mention.target):
            yield selection.page_linked(place, mention.target)
