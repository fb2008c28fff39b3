"""What a rendered page depends on: two builds with equal keys make the same bytes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.course.media import media_file
from scormpack.course.model import Page
from scormpack.render.edition import OUTSIDE, Selection, Voice


def page_key(page: Page, selection: Selection, voice: Voice, voices: Sequence[Voice]) -> tuple[object, ...]:
    """The page's own file, its slots, its languages, and each thing that it points at as it stands now."""
    course = selection.course
    signatures = course.folder.signatures
    return (
        signatures[page.file],
        tuple((course.lock.by_id[slot.id], course.lock.slots[course.lock.by_id[slot.id]].keys) for slot in page.slots),
        page.id,
        tuple(each.mark for each in voices) if selection.definitions else voice.mark,
        (selection.audience, selection.target) if "only" in page.kinds else (),
        tuple(_mentioned(page, selection, voice.language.code)),
        tuple(_from_elsewhere(page, selection)),
    )


def _from_elsewhere(page: Page, selection: Selection) -> Iterator[object]:
    """The glossary and the references, where the page shows them."""
    signatures = selection.course.folder.signatures
    if "glossary" in page.kinds or any(mention.what == "term" for _, mention in page.mentions):
        yield signatures.get("glossary.md")
    if "resources" in page.kinds:
        yield signatures.get("references.yaml")
        module = next((module for module in selection.modules if page in module.pages), None)
        yield tuple(id for each in (module.pages if module else ()) for _, id in each.cites)


def _mentioned(page: Page, selection: Selection, language: str) -> Iterator[object]:
    folder = selection.course.folder
    for _, mention in page.mentions:
        if mention.what == "image":
            file = media_file(folder, mention.target, language)
            yield (file, folder.signatures[file]) if file else None
        elif mention.what == "link" and not OUTSIDE.match(mention.target):
            yield selection.page_linked(page.file, mention.target)
