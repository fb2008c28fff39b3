"""The course in memory: what is shown while something is wrong with what is on disk."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from course.write import FRENCH, PAGE, SETTINGS, built, course
from scormpack.errors import UsageError
from scormpack.preview.edition import Choice
from scormpack.preview.session import Session
from scormpack.preview.status import status

CHOICE = Choice(target="scorm12", language="en", audience="")
SCRIPT = "content/en/one/page.js"
BROKEN = PAGE.replace("Some text.", "Newer text.").replace("::: choice", "::: choise")
TRANSLATED = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "one/page#/p"
msgid "Some text."
msgstr "Du texte."
"""


def session(root: Path) -> Session:
    made = Session(root)
    made.reread()
    return made


def text(session: Session, name: str = SCRIPT, choice: Choice = CHOICE) -> str:
    found = session.file(choice, name)
    assert isinstance(found, str), name
    return found


def rules(session: Session) -> list[str]:
    return [finding.rule for finding in session.reading.findings]


def test_what_is_saved_is_what_is_shown(tmp_path: Path) -> None:
    root = course(tmp_path)
    preview = session(root)
    assert "Some text." in text(preview)
    (root / "01-one/10-page.md").write_text(PAGE.replace("Some text.", "Newer text."), "utf-8")
    preview.reread()
    assert "Newer text." in text(preview)
    assert preview.reading.changed == ("01-one/10-page.md",)


def test_a_mistake_leaves_what_was_good_until_it_is_mended(tmp_path: Path) -> None:
    root = course(tmp_path)
    preview = session(root)
    (root / "01-one/10-page.md").write_text(BROKEN, "utf-8")
    preview.reread()
    assert preview.reading.is_broken
    assert "Some text." in text(preview), "also a page that nobody had asked for"
    (root / "01-one/10-page.md").write_text(PAGE.replace("Some text.", "Newer text."), "utf-8")
    preview.reread()
    assert not preview.reading.is_broken
    assert "Newer text." in text(preview)


@pytest.mark.parametrize(
    ("file", "content"),
    [("course.yaml", "scormpack: 1\nid: [\n"), ("course.yaml", SETTINGS + "colour: red\n"), ("index.md", ""),
     ("glossary.md", b"Term\n: \xff\n")],
)  # fmt: skip
def test_whatever_file_is_broken_the_last_good_course_stays(tmp_path: Path, file: str, content: str | bytes) -> None:
    root = course(tmp_path)
    preview = session(root)
    course(tmp_path, {file: content})
    preview.reread()
    assert preview.reading.is_broken
    assert "Some text." in text(preview)


def test_a_broken_translation_leaves_the_good_one(tmp_path: Path) -> None:
    files = {"course.yaml": FRENCH, "locale/fr/01-one.po": TRANSLATED}
    preview = session(course(tmp_path, files))
    french = Choice(target="scorm12", language="fr", audience="")
    course(tmp_path, {**files, "locale/fr/01-one.po": TRANSLATED + "msgid oops\n"})
    preview.reread()
    assert preview.reading.is_broken
    assert "Du texte." in text(preview, "content/fr/one/page.js", french)


def test_a_folder_that_vanishes_is_told_and_its_course_stays(tmp_path: Path) -> None:
    root = course(tmp_path)
    preview = session(root)
    away = root.rename(tmp_path / "away")
    preview.reread()
    assert preview.reading.trouble
    assert "Some text." in text(preview)
    away.rename(root)
    preview.reread()
    assert not preview.reading.is_broken


def test_pages_come_and_go(tmp_path: Path) -> None:
    root = course(tmp_path)
    preview = session(root)
    course(tmp_path, {"01-one/20-more.md": "# More\n\nMore text.\n"})
    preview.reread()
    assert "More text." in text(preview, "content/en/one/more.js")
    course(tmp_path, {"01-one/20-more.md": None})
    preview.reread()
    assert preview.file(CHOICE, "content/en/one/more.js") is None


def test_a_course_that_begins_with_a_mistake_says_so_and_is_shown_once_mended(tmp_path: Path) -> None:
    root = course(tmp_path, {"01-one/10-page.md": BROKEN})
    preview = session(root)
    assert status(preview, "en")["course"] is None
    with pytest.raises(UsageError):
        preview.file(CHOICE, SCRIPT)
    course(tmp_path)
    preview.reread()
    assert "Some text." in text(preview)


def test_nothing_is_shown_anew_when_nothing_changed(tmp_path: Path) -> None:
    preview = session(course(tmp_path))
    before = preview.good
    preview.reread()
    assert before is not None and preview.good is before


@pytest.mark.parametrize("target", ["scorm12", "xapi", "web"])
def test_what_is_served_is_what_is_in_the_package(tmp_path: Path, target: str) -> None:
    root = course(tmp_path, {"01-one/10-page.md": PAGE + "\n![A map](map.svg)\n"})
    (package,) = built(root, tmp_path / "dist", targets=(target,)).values()
    names = zipfile.ZipFile(BytesIO(package)).namelist()
    preview = session(root)
    choice = Choice(target=target, language="en", audience="")
    served = {name: preview.file(choice, name) for name in sorted(names)}
    assert {"index.html", "player.js", SCRIPT, "content/en/course.js", "media/map.svg"} <= set(served)
    for name, found in served.items():
        if found is not None:
            content = found.read_bytes() if isinstance(found, Path) else found.encode()
            assert content == zipfile.ZipFile(BytesIO(package)).read(name), name
    missing = {name for name, found in served.items() if found is None}
    assert not [name for name in missing if not name.endswith((".xml", ".xsd", ".dtd"))], "only the descriptor is not"


def test_a_folder_without_a_course_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"course\.yaml"):
        Session(tmp_path)


def test_a_mistake_is_told_with_the_lines_around_it(tmp_path: Path) -> None:
    (mistake,) = status(session(course(tmp_path, {"01-one/10-page.md": BROKEN})), "fr")["mistakes"]
    assert (mistake["file"], mistake["line"], mistake["column"]) == ("01-one/10-page.md", 5, 1)
    assert "choise" in mistake["message"] and "bloc" in mistake["message"]
    assert [line["number"] for line in mistake["excerpt"]] == [3, 4, 5, 6, 7]
    assert mistake["excerpt"][2]["text"] == "::: choise #q-one"


def test_findings_are_those_of_validate(tmp_path: Path) -> None:
    files = {"drafts/notes.md": "# Notes\n", "course.yaml": SETTINGS + "budgets: {state: 1}\n"}
    preview = session(course(tmp_path, files))
    assert set(rules(preview)) == {"CRS-PAG-008", "CRS-STA-001"}
    assert not preview.reading.is_broken, "what stands against a package does not keep the course from being shown"


@pytest.mark.parametrize("choice", [
    Choice(target="scorm99", language="en", audience=""), Choice(target="scorm12", language="de", audience=""),
    Choice(target="scorm12", language="en", audience="nobody"),
])  # fmt: skip
def test_an_edition_that_the_course_does_not_have_is_refused(tmp_path: Path, choice: Choice) -> None:
    with pytest.raises(UsageError):
        session(course(tmp_path)).file(choice, "index.html")


def test_a_picture_is_served_once_a_page_has_shown_it(tmp_path: Path) -> None:
    preview = session(course(tmp_path, {"01-one/10-page.md": PAGE + "\n![A map](map.svg)\n"}))
    assert preview.file(CHOICE, "media/map.svg") is None
    text(preview)
    assert preview.file(CHOICE, "media/map.svg") == preview.folder / "media/map.svg"


def test_a_picture_that_becomes_a_link_to_elsewhere_is_not_served(tmp_path: Path) -> None:
    preview = session(course(tmp_path, {"01-one/10-page.md": PAGE + "\n![A map](map.svg)\n"}))
    text(preview)
    (preview.folder / "media/map.svg").unlink()
    (preview.folder / "media/map.svg").symlink_to("/etc/hostname")
    assert preview.file(CHOICE, "media/map.svg") is None
