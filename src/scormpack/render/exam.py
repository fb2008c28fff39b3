"""What a package says of the final test: to the player, and to the script of its block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from scormpack.blocks import kinds
from scormpack.blocks.kind import Interaction
from scormpack.blocks.sealing import Sealed, sealed
from scormpack.content import Block, prose_units
from scormpack.course.blueprint import Cell, cells, drawn_banks
from scormpack.course.inline import gaps
from scormpack.course.model import Course, Page
from scormpack.course.settings import Exam
from scormpack.render.edition import Selection, Voice, page_script


def exam_summary(selection: Selection, language: str) -> Mapping[str, Any] | None:
    """`CourseData.exam` of player/types.d.ts: None where the package has no final test."""
    exam, place = selection.course.settings.exam, selection.place_of("exam", language)
    if exam is None or place is None:
        return None
    page, id = place
    slot = selection.course.lock.by_id[id]
    return {"slot": slot, "page": page.id, "pass": exam.pass_mark, "attempts": exam.attempts or 0}


def exam_data(selection: Selection, voice: Voice) -> Mapping[str, Any]:
    """All that the block of the final test must know, without the answers; blocks/exam/ says what becomes of it."""
    course, exam = selection.course, selection.course.settings.exam
    banks = drawn_banks(course)
    questions = [question for bank in banks for question in _questions(course, bank, voice)]
    return {
        "salt": salt(course),
        **(_rules(exam) if exam else {}),
        "banks": [_bank(bank, voice) for bank in banks],
        "cells": [_cell(cell, banks, [question["id"] for question in questions]) for cell in cells(course)],
        "questions": questions,
        "certificate": _certificate(selection, voice),
    }


def _certificate(selection: Selection, voice: Voice) -> str:
    """The page with the certificate, "" where there is none."""
    place = selection.place_of("certificate", voice.language.code)
    return place[0].id if place else ""


def salt(course: Course) -> str:
    """Keys of one course and version tell nothing of those of another."""
    return sha256(f"{course.settings.id} {course.settings.version}".encode()).hexdigest()[:16]


def _rules(exam: Exam) -> Mapping[str, Any]:
    return {
        "pass": exam.pass_mark,
        "minutes": exam.minutes or 0,
        "extra": exam.extra_time,
        "attempts": exam.attempts or 0,
        "pause": exam.pause_hours,
        "feedback": exam.feedback,
        "shuffle": {what: what in exam.shuffle for what in ("questions", "choices")},
    }


def _bank(bank: Page, voice: Voice) -> Mapping[str, Any]:
    title = voice.plain(f"{bank.id}#", bank.title)
    return {
        "id": bank.id,
        "file": page_script(bank, voice.language.code),
        "title": title,
        "module": bank.sends_to,
    }


def _cell(cell: Cell, banks: tuple[Page, ...], ids: list[str]) -> Mapping[str, Any]:
    return {
        "bank": banks.index(cell.bank),
        "take": cell.take,
        "questions": [ids.index(question.id) for question in cell.questions],
    }


def _questions(course: Course, bank: Page, voice: Voice) -> Iterator[Mapping[str, Any]]:
    known = {block.id: block for block in bank.blocks}
    for question in bank.bank:
        interaction = kinds()[known[question.id].kind].interaction(known[question.id])
        if interaction:
            yield {
                "id": question.id,
                "slot": course.lock.by_id[question.id],
                "points": question.points,
                "steps": question.steps,
                **_key(_sealed(course, bank, known[question.id], interaction, voice)),
            }


def _key(seal: Sealed) -> Mapping[str, Any]:
    grid = {} if seal.width is None else {"offset": seal.offset, "width": seal.width}
    return {"mode": seal.mode, "key": seal.key, **grid}


def _sealed(course: Course, bank: Page, block: Block, interaction: Interaction, voice: Voice) -> Sealed:
    return sealed(interaction, salt(course), block.id, _accepted(interaction, f"{bank.id}#{block.id}", voice))


def _accepted(interaction: Interaction, context: str, voice: Voice) -> Iterable[tuple[str, ...]]:
    """What each gap takes in the language of the page."""
    for _, unit in prose_units(interaction.gaps.prose) if interaction.gaps else ():
        for gap in gaps(voice.texts(context, unit)):
            yield tuple(variant.strip() for variant in gap.split("|"))
