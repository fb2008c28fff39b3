"""What search and notes are given: the text of pages without what spoils a question, and where answers are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from course.unpack import names_and_texts
from course.write import FRENCH, SETTINGS, built, course
from render.test_packages import pushed
from scormpack.upkeep import update_catalogues
from translate.catalogues import PO, translate

ONE = "01-one/10-page.md"
QUESTIONS = """\
# A page

Text with a **strong** word.

::: choice #q-one

Which one is asked?

- [ ] Wrongoption
  : Feedbackword.
- [x] Rightoption

? Hintword.
= Explanationword.
:::

::: match #q-two

What goes with what?

- Leftword :: Rightword
- Otherleft :: Otherright
:::

::: fill #q-three

Write the {{gapword}} here.
:::

::: accordion
## Panelword

Inside.
:::
"""
NOTES = """\
# Notes

::: reflect #r-one
What will you do?
:::

::: checklist #c-one
Before Friday:

- [ ] Read
- [ ] Write
:::
"""


def files(tmp_path: Path, more: dict[str, str], **wish: Any) -> dict[str, str]:
    (raw,) = built(course(tmp_path / "course", more), tmp_path / "dist", **wish).values()
    return names_and_texts(raw)


def test_what_is_read_is_searched_and_what_is_answered_is_not(tmp_path: Path) -> None:
    text = files(tmp_path, {ONE: QUESTIONS})["content/en/search-one.js"]
    for word in ("strong word", "Which one is asked?", "What goes with what?", "Panelword", "Inside."):
        assert word in text
    for word in ("option", "Feedback", "Hint", "Explanation", "left", "Right", "gapword"):
        assert word not in text


def test_each_module_has_its_own_texts_a_page_each_in_order(tmp_path: Path) -> None:
    more = {
        "course.yaml": SETTINGS.replace("[01-one]", "[01-one, 02-two]"),
        "02-two/index.md": "# Two\n\nFirst.\n",
        "02-two/10-other.md": "# Other\n\nSecond.\n\nThird.\n",
    }
    found = pushed(files(tmp_path, more)["content/en/search-two.js"])
    assert found == {"type": "search", "pages": ["First.", "Second.\nThird."]}


def test_a_search_finds_the_words_of_its_language(tmp_path: Path) -> None:
    root = course(tmp_path / "course", {"course.yaml": FRENCH, ONE: "# A\n\nSome text.\n"})
    update_catalogues(root)
    translate(root / PO, {"Some text.": "Du texte."})
    (raw,) = built(root, tmp_path / "dist", together=True).values()
    found = names_and_texts(raw)
    assert "Some text." in found["content/en/search-one.js"]
    assert "Du texte." in found["content/fr/search-one.js"]


def test_what_is_for_others_is_not_found(tmp_path: Path) -> None:
    hidden = "# A\n\n::: only\nlanguage: fr\n\nCaché.\n\n::: reflect #r-fr\nPourquoi ?\n:::\n:::\n"
    found = files(tmp_path, {"course.yaml": FRENCH, ONE: hidden}, languages=("en",))
    assert "Caché" not in found["content/en/search-one.js"]
    assert pushed(found["content/en/notes.js"])["notes"] == []


def test_notes_say_where_answers_are_kept_and_what_was_asked(tmp_path: Path) -> None:
    found = files(tmp_path, {ONE: NOTES})
    slots = set(range(len(pushed(found["content/en/course.js"])["fields"])))
    written, ticked = pushed(found["content/en/notes.js"])["notes"]
    assert {written["slot"], ticked["slot"]} <= slots
    assert (written["page"], written["asked"], written["items"]) == ("one/page", "What will you do?", [])
    assert (ticked["asked"], ticked["items"]) == ("Before Friday:", [[0, "Read"], [1, "Write"]])
    assert 'data-room="notes"' in found["index.html"]


def test_a_course_that_asks_for_no_notes_has_no_notes(tmp_path: Path) -> None:
    found = files(tmp_path, {})
    assert "content/en/notes.js" not in found
    assert 'data-room="notes"' not in found["index.html"]


def test_a_second_build_has_the_same_texts(tmp_path: Path) -> None:
    assert files(tmp_path, {ONE: NOTES}) == files(tmp_path, {ONE: NOTES})


def test_the_pages_of_a_module_take_together_what_it_promises(tmp_path: Path) -> None:
    more = {"01-one/index.md": "---\nminutes: 10\n---\n# One\n\nShort.\n", ONE: "# A\n\n" + "word " * 400 + "\n"}
    (_, module) = pushed(files(tmp_path, more)["content/en/course.js"])["modules"]
    first, second = (page["seconds"] for page in module["pages"])
    assert first + second == 600
    assert first < second
