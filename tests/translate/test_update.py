"""Texts go out to translators and come back: extract, translate, build, change, update."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.unpack import names_and_texts
from course.write import CHOICE, FRENCH, built, course, said
from scormpack.content import Unit
from scormpack.translate.units import normal
from scormpack.upkeep import extract_templates, translation_status, update_catalogues
from translate.catalogues import PO, entry, opened, sources, translate

ONE = "01-one/10-page.md"
TEXT = "The first paragraph of this page is a long one, and it is about the first thing."


def french(folder: Path, text: str = TEXT, more: str = "") -> Path:
    """A course with one page of text in English and French."""
    return course(folder, {"course.yaml": FRENCH, ONE: f"# A page\n\n{text}\n\n{CHOICE}{more}"})


def rewrite(root: Path, text: str, more: str = "") -> None:
    (root / ONE).write_text(f"# A page\n\n{text}\n\n{CHOICE}{more}", "utf-8")


def test_a_translated_course_is_built_in_its_language(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier paragraphe.", "The second": "La *seconde*", "A page": "Une page"})
    pages = names_and_texts(built(root, tmp_path / "dist")["trial_fr_web_1.0.zip"])
    assert "<p>Le premier paragraphe.</p>" in pages["content/fr/one/page.js"]
    assert "La <em>seconde</em>" in pages["content/fr/one/page.js"]
    assert "The first" in pages["content/fr/one/page.js"], "what is not translated is there in the source language"
    assert "Une page" in pages["content/fr/course.js"]


def test_what_is_missing_is_counted_as_a_warning_and_built(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    missing = {str(finding.where): finding.facts for finding in said(root) if finding.rule == "CRS-LNG-002"}
    assert set(missing) == {PO, "locale/fr/course.po"}
    assert missing[PO]["count"] == missing[PO]["total"] == len(sources(root / PO))
    translate(root / PO, dict.fromkeys(sources(root / PO), "Mot"))
    assert [str(finding.where) for finding in said(root)] == ["locale/fr/course.po"]


def test_a_context_is_made_of_ids(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    assert {message.context for message in opened(root / PO) if message.id} == {
        "one/index#/title", "one/page#/title", "one/page#/p", "one/page#q-one/prompt", "one/page#q-one/choice",
        "one/page#q-one/explanation",
    }  # fmt: skip


def test_a_translator_sees_no_marks_of_the_format_but_gaps(tmp_path: Path) -> None:
    fill = (
        "\n::: fill #f\nFill.\n\nA {{gap|hole}}.\n:::\n\n::: match #m\nWhich?\n\n- one :: two\n- three :: four\n:::\n"
    )
    root = french(tmp_path, more=fill)
    update_catalogues(root)
    found = sources(root / PO)
    assert {"one", "two", "A {{gap|hole}}."} <= set(found)
    assert not [text for text in found if re.search(r"\[[x ]\]|::|->", text)]


def test_wrapping_a_paragraph_anew_makes_nothing_stale(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier."})
    rewrite(root, "\n".join(textwrap.wrap(TEXT, 20)))
    before = (root / PO).read_bytes()
    update_catalogues(root)
    assert entry(root / PO, TEXT).string == "Le premier."
    assert not entry(root / PO, TEXT).fuzzy
    assert re.sub(rb"#: .*", b"", (root / PO).read_bytes()).split() == re.sub(rb"#: .*", b"", before).split()


@given(st.lists(st.text(alphabet="abé ع", min_size=1, max_size=8), min_size=1, max_size=12), st.integers(1, 30))
def test_a_text_is_the_same_however_it_is_wrapped(words: list[str], width: int) -> None:
    text = " ".join(" ".join(words).split())
    assert normal("\n".join(textwrap.wrap(text, width, break_long_words=False))) == text
    assert normal(text.replace(" ", "  ")) == text


def test_a_hard_break_stays() -> None:
    assert normal("one  \ntwo\nthree\\\nfour") == "one\\\ntwo three\\\nfour"
    assert normal(normal("one  \ntwo")) == normal("one  \ntwo")


def test_a_changed_source_keeps_its_translation_marked_stale_with_what_it_was(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier."})
    rewrite(root, TEXT.replace("first thing", "second thing"))
    update_catalogues(root)
    changed = entry(root / PO, TEXT.replace("first thing", "second thing"))
    assert (changed.string, changed.fuzzy, list(changed.previous_id)) == ("Le premier.", True, [TEXT])
    assert f'#| msgid "{TEXT[:30]}' in (root / PO).read_text("utf-8").replace('""\n#| "', '"')
    (stale,) = [finding for finding in said(root) if finding.rule == "CRS-LNG-003"]
    assert (str(stale.where), stale.facts["count"]) == (PO, 1)
    pages = names_and_texts(built(root, tmp_path / "dist")["trial_fr_web_1.0.zip"])
    assert "<p>Le premier.</p>" in pages["content/fr/one/page.js"], "an old translation is better than none"


def test_a_text_changed_twice_still_shows_the_wording_that_was_translated(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier."})
    for word in ("second", "third"):
        rewrite(root, TEXT.replace("first thing", f"{word} thing"))
        update_catalogues(root)
    assert list(entry(root / PO, TEXT.replace("first thing", "third thing")).previous_id) == [TEXT]


def test_a_quite_different_text_in_its_place_is_a_new_one(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier."})
    rewrite(root, "Zzz!")
    update_catalogues(root)
    assert not entry(root / PO, "Zzz!").string


def test_a_translation_comes_back_with_its_text(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier."})
    rewrite(root, "Zzz!")
    update_catalogues(root)
    assert "#~ msgstr" in (root / PO).read_text("utf-8")
    rewrite(root, TEXT)
    update_catalogues(root)
    assert entry(root / PO, TEXT).string == "Le premier."
    assert "#~" not in (root / PO).read_text("utf-8")


def test_a_moved_block_keeps_its_translations(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {"The second": "La seconde", TEXT: "Le premier."})
    (root / ONE).write_text(f"# A page\n\n{CHOICE}\nNew text.\n\n{TEXT}\n", "utf-8")
    update_catalogues(root)
    assert entry(root / PO, "The second").string == "La seconde"
    assert (entry(root / PO, TEXT).string, entry(root / PO, TEXT).fuzzy) == ("Le premier.", False)


def test_updating_twice_changes_no_byte(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier.", "The second": "La seconde\\\nencore"})
    rewrite(root, TEXT.replace("first", "last"))
    update_catalogues(root)
    once = {path: path.read_bytes() for path in (root / "locale").rglob("*.po")}
    update_catalogues(root)
    assert {path: path.read_bytes() for path in (root / "locale").rglob("*.po")} == once


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet='abc \u2028"\\\n%{}é#~:عـ\t', min_size=1, max_size=30), min_size=1, max_size=6))
def test_whatever_is_written_updating_twice_changes_no_byte(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    root = course(tmp_path_factory.mktemp("c"), {"course.yaml": FRENCH, ONE: "# A\n\n" + "\n\n".join(texts) + "\n"})
    if any(finding.severity.word == "error" for finding in said(root)):
        return
    update_catalogues(root)
    translate(root / PO, {source: f"F {source}" for source in sources(root / PO)})
    update_catalogues(root)
    once = (root / PO).read_bytes()
    update_catalogues(root)
    assert (root / PO).read_bytes() == once
    assert [message.fuzzy for message in opened(root / PO) if message.id and message.fuzzy] == []
    assert [finding.rule for finding in said(root) if str(finding.where) == PO] == []


def test_a_catalogue_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    (root / PO).write_bytes(b"hello\n")
    _, found = update_catalogues(root)
    assert [str(finding.where) for finding in found] == [f"{PO}:1:1"]
    assert (root / PO).read_bytes() == b"hello\n"


def test_what_translators_note_stays(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    catalogue = (root / PO).read_text("utf-8")
    (root / PO).write_text(
        catalogue.replace("#: 01-one/10-page.md:3\n", "# ask the lawyer\n#: 01-one/10-page.md:3\n"), "utf-8"
    )
    update_catalogues(root)
    assert entry(root / PO, TEXT).user_comments == ["ask the lawyer"]


def test_templates_hold_every_text_and_no_clock(tmp_path: Path) -> None:
    root = french(tmp_path)
    written = extract_templates(root)
    assert [path.relative_to(root).as_posix() for path in written] == ["locale/course.pot", "locale/01-one.pot"]
    assert sources(root / "locale/01-one.pot") == sources_of(root)
    once = [path.read_bytes() for path in written]
    extract_templates(root)
    assert [path.read_bytes() for path in written] == once


def sources_of(root: Path) -> list[str]:
    update_catalogues(root)
    return sources(root / PO)


def test_the_status_counts_what_is_done_and_what_is_stale(tmp_path: Path) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: "Le premier.", "The second": "La seconde"})
    rewrite(root, TEXT.replace("first", "last"))
    update_catalogues(root)
    (row,) = [row for row in translation_status(root)["fr"] if row.file == PO]
    assert (row.translated, row.stale, row.total) == (2, 1, len(sources(root / PO)))


def test_numbers_alone_are_no_text_for_translators(tmp_path: Path) -> None:
    root = french(tmp_path, text="2016 – 2017")
    update_catalogues(root)
    assert "2016 – 2017" not in sources(root / PO)


@pytest.mark.parametrize("bad", ["![x](nowhere.svg)", "[x](nowhere.md)", "[[nothing]]", "[x](javascript:alert(1))"])
def test_a_translation_that_points_nowhere_is_told(tmp_path: Path, bad: str) -> None:
    root = french(tmp_path)
    update_catalogues(root)
    translate(root / PO, {TEXT: f"Voir {bad} ici."})
    assert "CRS-LNG-006" in [finding.rule for finding in said(root)]


def test_a_unit_has_no_empty_text() -> None:
    assert normal(Unit(" ", "p", 1).text) == ""
