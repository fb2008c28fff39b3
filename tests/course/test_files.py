"""How a course is saved does not matter: marks, line ends, names; what is no text is told and never a crash."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from course.write import CHOICE, FILES, PAGE, built, course, page, said, told
from scormpack.course.files import decode, open_folder
from scormpack.course.media import media_file
from scormpack.course.page import slug

MARK = b"\xef\xbb\xbf"


def windows(content: str) -> bytes:
    return MARK + content.replace("\n", "\r\n").encode()


def test_a_course_saved_on_windows_gives_the_same_bytes(tmp_path: Path) -> None:
    files = {**FILES, "glossary.md": "Word\n: a word\n", "01-one/10-page.md": f"---\nminutes: 3\n---\n{PAGE}"}
    here, there = course(tmp_path / "a", files), course(tmp_path / "b", files)
    for name in files:
        if not name.startswith("media/"):
            (there / name).write_bytes(windows(files[name]))
    wish = {"targets": ("scorm12", "xapi", "web")}
    assert built(here, tmp_path / "x", **wish) == built(there, tmp_path / "y", **wish)
    assert (here / "tracking.lock").read_bytes() == (there / "tracking.lock").read_bytes()


def test_a_mark_at_the_start_is_a_note_and_no_reason_to_fail(tmp_path: Path) -> None:
    (note,) = said(page(tmp_path, MARK + PAGE.encode()))
    assert (note.rule, note.severity.word, str(note.where)) == ("CRS-FIL-002", "info", "01-one/10-page.md:1:1")


def test_a_lock_with_windows_line_ends_is_read_and_grows(tmp_path: Path) -> None:
    root = course(tmp_path)
    built(root, tmp_path / "dist")
    lock = root / "tracking.lock"
    before = lock.read_text("utf-8")
    lock.write_bytes(before.replace("\n", "\r\n").encode())
    (root / "01-one/20-more.md").write_text("# More\n", "utf-8")
    built(root, tmp_path / "dist")
    assert lock.read_bytes().decode().startswith(before)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told(raw: bytes) -> None:
    source, found = decode(raw, "a.md")
    assert (source is None) == any(finding.severity.word == "error" for finding in found)
    if source:
        assert "\r" not in source.text
    for finding in found:
        assert finding.where.line >= 1
        assert 1 <= finding.where.column <= len(raw) + 1


@given(st.text(max_size=200))
def test_text_in_utf_8_is_text_unless_a_control_character_is_in_it(text: str) -> None:
    raw = text.encode("utf-8", "ignore")
    source, found = decode(raw, "a.md")
    if source:
        assert source.text == raw.decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    else:
        assert found[-1].rule == "CRS-FIL-003"


def test_hidden_files_are_not_part_of_a_course(tmp_path: Path) -> None:
    root = course(tmp_path, {".git/x.md": "# No\n", "01-one/.draft.md": "# No\n"})
    assert set(open_folder(root).names) == set(FILES)
    assert told(root) == []


def test_a_link_out_of_the_course_is_not_followed(tmp_path: Path) -> None:
    root = course(tmp_path)
    (tmp_path / "secret.svg").write_text("secret", "utf-8")
    (root / "media/secret.svg").symlink_to(tmp_path / "secret.svg")
    (root / "media/loop").symlink_to(root)
    assert "media/secret.svg" not in open_folder(root).names
    assert not any(name.startswith("media/loop/") for name in open_folder(root).names)


def test_a_picture_is_found_however_a_page_calls_it(tmp_path: Path) -> None:
    root = course(tmp_path, {"media/ar/map.svg": "x", "media/خريطة 1.svg": "x", "media/a/b.svg": "x"})
    folder = open_folder(root)
    for name in ("map.svg", "media/map.svg", "../media/map.svg", "./map.svg"):
        assert media_file(folder, name) == "media/map.svg"
    assert media_file(folder, "map.svg", "ar") == "media/ar/map.svg"
    assert media_file(folder, "a/b.svg", "ar") == "media/a/b.svg"
    assert media_file(folder, "خريطة%201.svg") == media_file(folder, "خريطة 1.svg") == "media/خريطة 1.svg"
    assert media_file(folder, "../../etc/passwd") is None
    assert media_file(folder, "Map.svg") is None


def test_pictures_and_pages_may_have_names_in_any_script(tmp_path: Path) -> None:
    text = "# صفحة\n\n![خريطة](خريطة.svg)\n\nانظر [هنا](20-été.md) و ![صورة](<خريطة 1.svg>).\n"
    root = page(
        tmp_path, text, {"media/خريطة.svg": "<svg/>", "media/خريطة 1.svg": "<svg/>", "01-one/20-été.md": "# Été\n"}
    )
    assert told(root) == []
    assert built(root, tmp_path / "dist")


def test_an_id_made_from_a_name_keeps_its_letters() -> None:
    assert slug("10-Reconnaître les éléments") == "reconnaitre-les-elements"
    assert slug("2 - Loi_27.14") == "loi-27-14"
    assert slug("01-الوحدة") == "page"


def test_an_id_is_written_into_its_line_and_nowhere_else(tmp_path: Path) -> None:
    from scormpack.upkeep import write_ids

    odd = "# A page\r\n\r\nA line\u2028that is one.\r\n\r\n" + CHOICE.replace(" #q-one", " ").replace("\n", "\r\n")
    root = page(tmp_path, odd.encode())
    edits, left = write_ids(root)
    assert [(edit.line, edit.id) for edit in edits] == [(5, "one-page-choice-1")]
    assert list(left) == []
    raw = (root / "01-one/10-page.md").read_bytes().decode()
    assert raw == odd.replace("::: choice", "::: choice #one-page-choice-1")
    assert write_ids(root)[0] == ()
    assert told(root) == []
