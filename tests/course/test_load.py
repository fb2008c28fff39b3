"""Whatever is in a course folder, it is read or told, never a crash; and what it says is built as it stands."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.unpack import names_and_texts
from course.write import CHOICE, FILES, SETTINGS, built, course, packages, page, told
from scormpack.course.load import load
from scormpack.course.yaml import read_yaml
from scormpack.errors import UsageError
from scormpack.reading import read_course

ONE = "01-one/10-page.md"
QUIET = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
MARKS = st.lists(
    st.sampled_from([
        "# T", "", "---", "minutes: 3", "text", "::: choice #q", "::: fill #f", "::: match #m", "::: scenario #s",
        "::: figure", "::: only", ":::", "- [x] a", "- [ ] b", "- a :: b", "1. one", "{{gap}}", "## Scene",
        "- go -> Scene", "::: tabs",
        "? hint", "= why", "![a](map.svg)", "[[term]]", "[x](#q)", "answer: 2", "(end, good)", "| a |", "|---|",
        "audience: x",
    ]),
    max_size=25,
).map("\n".join)  # fmt: skip


@QUIET
@given(st.one_of(st.text(max_size=120), MARKS))
def test_any_text_is_a_page_or_a_mistake(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = page(Path(folder), text.encode("utf-8", "ignore"))
        made, _ = read_course(root)
        assert made is not None
        result = packages(root, Path(folder) / "dist")
        assert bool(result.built) != any(finding.severity.word == "error" for finding in result.diagnostics)


@QUIET
@given(st.sampled_from([*FILES, "glossary.md", "references.yaml", "tracking.lock"]), st.binary(max_size=80))
def test_any_bytes_in_any_file_are_read_or_told(name: str, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        read_course(course(Path(folder), {name: raw}))


@QUIET
@given(
    st.recursive(
        st.text(alphabet="ab1:#{}[]\"'-é\n ", max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "pass", "exam", "x"]), inner)
        ),
        max_leaves=8,
    ),
    st.sampled_from(
        ["id", "version", "iri", "languages", "modules", "completion", "exam", "audiences", "theme", "budgets"]
    ),
)
def test_any_value_of_any_setting_is_taken_or_told(value: object, key: str) -> None:
    import json

    lines = [line for line in SETTINGS.splitlines() if not line.startswith(f"{key}:")]
    text = "\n".join([*lines, f"{key}: {json.dumps(value)}"])
    with tempfile.TemporaryDirectory() as folder:
        root = course(Path(folder), {"course.yaml": text})
        load(root)
        read_course(root)


@given(st.text(alphabet="ab:-[]{}'\"#&*!|>%@`?, \n\t", max_size=60))
def test_any_text_is_yaml_or_told(text: str) -> None:
    document = read_yaml(text, "a.yaml")
    for finding in document.diagnostics:
        assert finding.where.line >= 1 and finding.where.column >= 1


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "a: &a [*a]", "{a: " * 5_000, "? " * 50_000])
def test_hostile_yaml_takes_neither_memory_nor_the_stack(text: str) -> None:
    (finding,) = read_yaml(text, "a.yaml").diagnostics
    assert finding.rule == "CRS-YML-001"


def test_yaml_keeps_every_scalar_as_it_is_written() -> None:
    value = read_yaml("a: no\nb: 12:30\nc: 1.10\nd: 0x1F\ne: null\nf: 2016-08-25\ng: ~\n", "a.yaml").value
    assert value == {"a": "no", "b": "12:30", "c": "1.10", "d": "0x1F", "e": "null", "f": "2016-08-25", "g": "~"}


def test_a_folder_without_settings_is_no_course(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no course"):
        load(tmp_path)


@pytest.mark.parametrize(
    "title", ["R&D <b> \"x\" 'y' ]]>", "{{ x }} {% y %}", "الوحدة ١: مقدمة", "😀 \u202e\u200f", "\\*"]
)
def test_any_title_makes_a_valid_package(tmp_path: Path, title: str) -> None:
    files = dict.fromkeys(("index.md", "01-one/index.md"), f"# {title}\n\n{title}\n")
    made = built(
        course(tmp_path, {**files, ONE: f"# {title}\n\n{CHOICE}"}), tmp_path / "d", targets=("scorm12", "xapi", "web")
    )
    for raw in made.values():
        assert "{{ x }}" in title or "UndefinedError" not in names_and_texts(raw)["index.html"]


def test_the_glossary_explains_where_its_terms_stand(tmp_path: Path) -> None:
    consent = "Consent\n: agreeing freely, see [the page](01-one/10-page.md) and [[Force]]\n"
    words = f"{consent}\nForce\n: using ![power](map.svg)\n"
    root = page(tmp_path, "# A page\n\nWithout [[consent|agreement]].\n", {"glossary.md": words})
    assert told(root) == []
    files = names_and_texts(next(iter(built(root, tmp_path / "d").values())))
    text = files["content/en/one/page.js"]
    assert 'href=\\"#term-consent\\">agreement</a>' in text
    assert 'id=\\"term-consent\\"' in text and 'id=\\"term-force\\"' in text
    assert 'data-page-link=\\"one/page\\"' in text, "the link is read from the glossary's own place"
    assert "media/map.svg" in files
