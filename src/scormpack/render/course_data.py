"""What the player is told of a course before any page: its outline, what is kept, what is required."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from scormpack import languages
from scormpack.course.model import Module, Page
from scormpack.course.stats import Reader, page_seconds
from scormpack.render.edition import Selection, Voice, page_script
from scormpack.render.exam import exam_summary


def course_data(
    selection: Selection, voices: Sequence[Voice], voice: Voice, words: frozenset[str], driver: Mapping[str, Any]
) -> Mapping[str, Any]:
    """`CourseData` of player/types.d.ts in one of the package's `voices`, with the `words` that the player uses."""
    course, completion = selection.course, selection.course.settings.completion
    exam = exam_summary(selection, voice.language.code)
    return {
        "type": "course",
        "id": course.settings.id,
        "iri": course.settings.iri or "",
        "version": course.settings.version,
        "title": title(selection, voice),
        "language": voice.language.code,
        "locale": voice.language.digits.locale,
        "dir": voice.language.dir,
        "languages": languages_of(voices),
        "words": used_words(voice, words),
        "modules": [_module(selection, module, voice) for module in selection.modules],
        "fields": [[slot.bits, slot.text] if slot.text else slot.bits for slot in course.lock.slots],
        "require": list(_required(selection, exam is not None)),
        "pass": completion.pass_mark,
        "exam": exam,
        "driver": dict(driver),
    }


def languages_of(voices: Sequence[Voice]) -> list[Mapping[str, str]]:
    """What the learner may choose between."""
    spoken = (voice.language for voice in voices)
    return [{"code": each.code, "name": each.name, "dir": each.dir} for each in spoken]


def _required(selection: Selection, tested: bool) -> Iterable[str]:
    """What the package asks for: of several packages one has the final test, and some have no questions. A package that
    has nothing of what the course requires asks for its pages, or nobody could complete it.
    """
    there = {"pages": True, "module-checks": any(page.scored for page in selection.pages), "exam": tested}
    return [each for each in selection.course.settings.completion.require if there[each]] or ["pages"]


def _module(selection: Selection, module: Module, voice: Voice) -> Mapping[str, Any]:
    return {
        "id": module.id,
        "title": voice.plain(f"{module.pages[0].id}#", module.title),
        "minutes": module.pages[0].front.minutes or 0,
        "pages": [
            {**_page(selection, page, voice), "seconds": seconds}
            for page, seconds in zip(module.pages, _seconds(selection, module), strict=True)
        ],
    }


def _seconds(selection: Selection, module: Module) -> list[int]:
    source = selection.course.settings.languages.source
    speed = languages.language(source).words_per_minute
    return page_seconds(module, Reader(language=source, words_per_minute=speed, audience=selection.audience))


def _page(selection: Selection, page: Page, voice: Voice) -> Mapping[str, Any]:
    slots = selection.course.lock.by_id
    return {
        "id": page.id,
        "slot": slots[page.id],
        "title": voice.plain(f"{page.id}#", page.title),
        "file": page_script(page, voice.language.code),
        "questions": [
            [slots[question.id], question.points, question.steps]
            for question in page.scored
            if selection.holds(question.only, voice.language.code)
        ],
    }


def title(selection: Selection, voice: Voice) -> str:
    """What the package is called."""
    context, unit = selection.title
    return voice.plain(context, unit)


def used_words(voice: Voice, used: frozenset[str]) -> Mapping[str, str]:
    """The player's words of these keys, with all their plural forms."""
    return {key: text for key, text in voice.words.items() if key in used or key.rpartition(".")[0] in used}
