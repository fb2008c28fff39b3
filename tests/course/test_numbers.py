"""The numbers of courses/tip-morocco: those of the fact base, and the same in both languages.

facts.json holds every number that the fact base has for a fact, by its id. It was read off the fact base when the
course was written, and is mended by hand when a fact changes.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from course.test_the_course import MODULES, module
from play.packages import COURSE
from scormpack.course.model import Page, conditioned_units

FACTS = {id: set(found) for id, found in json.loads((Path(__file__).parent / "facts.json").read_text("utf-8")).items()}
MEASURED = re.compile(
    r"(\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:,\d+)?)"
    r"\s*(%|ans\b|dirhams|jours|mois|pays|victimes|personnes|condamn|affaires|poursui|millions|milliards)",
    re.IGNORECASE,
)
PARTED = re.compile(r"(?<=\d)(?:[-.,–](?=\d)|[ \u00a0](?=\d{3}(?!\d)))")
MARKS = re.compile(r"\]\([^)]*\)|[\u200e\u2060\u2066\u2069]")
CATALOGUES = sorted((COURSE / "locale/ar").glob("*.po"))


def lessons(at: int) -> Iterator[Page]:
    """The pages that teach: those of cases, stories and checks have numbers of their own."""
    return (page for page in module(at).pages if re.search(r"/(index|[1-4]0-[^/]*|80-[^/]*)\.md$", page.file))


@pytest.mark.parametrize("at", MODULES)
def test_what_a_lesson_counts_is_counted_so_by_a_fact_that_it_cites(at: int) -> None:
    strange = []
    for page in lessons(at):
        known = {number for _, id in page.cites for number in FACTS.get(id.rstrip("abc"), ())}
        for block, unit, _ in conditioned_units(page.body().prose):
            found = [] if block else MEASURED.findall(unit.text)
            strange += [f"{page.file}: {count} {what}" for count, what in found if value(count) not in known]
    assert strange == []


def value(count: str) -> float:
    """The number as written in French."""
    return float(re.sub(r"[ \u00a0]", "", count).replace(",", "."))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_number_in_french_stands_in_arabic_too(catalogue: Path) -> None:
    with catalogue.open("rb") as stream:
        entries = [entry for entry in read_po(stream) if entry.id and isinstance(entry.string, str)]
    assert entries
    lost = {str(entry.context): dict(numbers(str(entry.id)) - numbers(entry.string)) for entry in entries}
    assert {context: missing for context, missing in lost.items() if missing} == {}


def numbers(text: str) -> Counter[str]:
    """Numbers of two digits and more; `10 000`, `448-1` and `27.14` are one each. Smaller ones may be words."""
    return Counter(number for number in re.findall(r"\d+", PARTED.sub("", MARKS.sub("", text))) if len(number) > 1)
