"""What goes into which package: languages, modules, audiences; names; links that stay whole."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from course.unpack import names_and_texts
from course.write import CHOICE, FRENCH, PICTURE, SETTINGS, built, course, packages
from scormpack.pipeline import build
from scormpack.results import Wish
from scormpack.upkeep import update_catalogues
from translate.catalogues import PO, translate

ONE = "01-one/10-page.md"
TWO_MODULES = SETTINGS.replace("[01-one]", "[01-one, 02-two]")
SECOND = {
    "course.yaml": TWO_MODULES,
    "02-two/index.md": "# Module two\n",
    "02-two/10-other.md": "# Other\n\nSee [the first](../01-one/10-page.md) and [home](../index.md).\n\n"
    "![A map](map.svg)\n",
}


def pushed(text: str) -> dict[str, Any]:
    """What a content script pushes."""
    found = re.fullmatch(r"\(self\.scormpack=self\.scormpack\|\|\[\]\)\.push\((.*)\)\n", text, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_two_languages_together_share_slots_and_have_all_their_content(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": FRENCH})
    update_catalogues(root)
    translate(root / PO, {"Some text.": "Du texte.", "Which one?": "Lequel ?"})
    (files,) = map(names_and_texts, built(root, tmp_path / "dist", together=True).values())
    english, french = (pushed(files[f"content/{code}/course.js"]) for code in ("en", "fr"))
    assert (
        [language["code"] for language in english["languages"]]
        == ["en", "fr"]
        == [language["code"] for language in french["languages"]]
    )
    assert english["fields"] == french["fields"]
    slots = [
        [(page["id"], page["slot"], page["questions"]) for module in data["modules"] for page in module["pages"]]
        for data in (english, french)
    ]
    assert slots[0] == slots[1]
    for data in (english, french):
        for module in data["modules"]:
            for page in module["pages"]:
                assert page["file"] in files
    assert "Some text." in files["content/en/one/page.js"]
    assert "Du texte." in files["content/fr/one/page.js"]
    assert 'lang=\\"fr\\"' in files["content/fr/one/page.js"]


def test_a_package_a_language_has_one_language(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": FRENCH})
    made = built(root, tmp_path / "dist")
    assert list(made) == ["trial_en_web_1.0.zip", "trial_fr_web_1.0.zip"]
    for name, raw in made.items():
        code = name.split("_")[1]
        assert {file.split("/")[1] for file in names_and_texts(raw) if file.startswith("content/")} == {code}


def test_a_package_a_module_holds_its_module_alone_and_nothing_dangles(tmp_path: Path) -> None:
    made = built(course(tmp_path, SECOND), tmp_path / "dist", split="modules")
    assert list(made) == ["trial_one_en_web_1.0.zip", "trial_two_en_web_1.0.zip"]
    one, two = map(names_and_texts, made.values())
    assert {name for name in one if name.startswith("content/")} == {
        "content/en/course.js", "content/en/one/index.js", "content/en/one/page.js",
        "content/en/search-one.js",
    }  # fmt: skip
    assert "media/map.svg" not in one and "media/map.svg" in two
    html = pushed(two["content/en/two/other.js"])["html"]
    assert "See the first and home." in html
    data = pushed(two["content/en/course.js"])
    known = {page["id"] for module in data["modules"] for page in module["pages"]}
    for name, text in two.items():
        if name.startswith("content/en/two/"):
            assert set(re.findall(r'data-page-link=\\"([^"\\]+)', text)) <= known


def test_the_whole_course_keeps_its_links(tmp_path: Path) -> None:
    (raw,) = built(course(tmp_path, SECOND), tmp_path / "dist").values()
    html = pushed(names_and_texts(raw)["content/en/two/other.js"])["html"]
    assert 'data-page-link="one/page"' in html and 'data-page-link="index/index"' in html


def test_a_name_says_course_module_audience_language_target_and_version(tmp_path: Path) -> None:
    settings = (
        TWO_MODULES.replace('"1.0"', '"2.1"').replace("source: en", "source: en, also: [fr]") + "audiences: [police]\n"
    )
    root = course(tmp_path, {**SECOND, "course.yaml": settings})
    wish = {"audience": "police", "split": "modules", "targets": ("scorm12", "xapi")}
    assert list(built(root, tmp_path / "dist", together=True, **wish)) == [
        "trial_one_police_en-fr_scorm12_2.1.zip",
        "trial_two_police_en-fr_scorm12_2.1.zip",
        "trial_one_police_en-fr_xapi_2.1.zip",
        "trial_two_police_en-fr_xapi_2.1.zip",
    ]


@pytest.mark.parametrize(
    ("header", "wish", "there"),
    [
        ("audience: police", {"audience": "police"}, True),
        ("audience: police", {}, False),
        ("target: web", {}, True),
        ("target: xapi, scorm12", {}, False),
        ("language: en", {}, True),
        ("language: fr", {}, False),
        ("language: en\naudience: police", {}, False),
        ("language: en\naudience: police", {"audience": "police"}, True),
    ],
)
def test_text_for_some_is_for_these_alone(tmp_path: Path, header: str, wish: dict[str, str], there: bool) -> None:
    files = {"course.yaml": FRENCH + "audiences: [police]\n", ONE: f"# A\n\n::: only\n{header}\n\nSecret.\n:::\n"}
    made = built(course(tmp_path, files), tmp_path / "dist", languages=("en",), **wish)
    (files_in,) = map(names_and_texts, made.values())
    assert ("Secret." in "".join(files_in.values())) is there


def test_a_picture_of_its_own_for_a_language_is_taken(tmp_path: Path) -> None:
    files = {"course.yaml": FRENCH, ONE: "# A\n\n![A map](map.svg)\n", "media/fr/map.svg": PICTURE.replace("8", "9")}
    made = built(course(tmp_path, files), tmp_path / "dist")
    english, french = map(names_and_texts, made.values())
    assert "media/map.svg" in english and "media/fr/map.svg" not in english
    assert "media/fr/map.svg" in french and "media/map.svg" not in french


def test_media_that_no_page_shows_stay_at_home(tmp_path: Path) -> None:
    (raw,) = built(course(tmp_path, {"media/unused.svg": PICTURE}), tmp_path / "dist").values()
    assert not [name for name in names_and_texts(raw) if name.startswith("media/")]


def test_the_first_page_is_in_the_launch_file(tmp_path: Path) -> None:
    (raw,) = built(course(tmp_path), tmp_path / "dist").values()
    files = names_and_texts(raw)
    assert "What it is about." in files["index.html"]
    assert "<h1" in files["index.html"]


def test_nothing_in_a_text_can_end_the_script_or_the_page_that_holds_it(tmp_path: Path) -> None:
    text = "# A </script> page\n\nText `</script>` and \u2028 and ]]> and \\</article>.\n"
    (raw,) = built(course(tmp_path, {ONE: text, "index.md": text}), tmp_path / "dist").values()
    files = names_and_texts(raw)
    assert pushed(files["content/en/one/page.js"])["html"]
    assert files["index.html"].count("</script>") == len(re.findall(r"<script\b", files["index.html"]))
    assert files["index.html"].count("</article>") == 1


def test_when_the_second_package_is_refused_the_first_has_no_name(tmp_path: Path) -> None:
    big = "".join(f'<path d="M{n} {n * 7919 % 10007}"/>' for n in range(30000))
    root = course(
        tmp_path,
        {**SECOND, "course.yaml": TWO_MODULES + "budgets: {zip-mb: 0.08}\n", "media/map.svg": f"<svg>{big}</svg>"},
    )
    result = packages(root, tmp_path / "dist", split="modules")
    assert [(finding.rule, str(finding.where)) for finding in result.diagnostics] == [
        ("CRS-BUD-001", "course.yaml:7:19")
    ]
    assert result.built == ()
    assert list((tmp_path / "dist").iterdir()) == []
    assert not (root / "tracking.lock").exists()


def test_a_state_that_is_too_large_is_refused_by_name_of_the_target(tmp_path: Path) -> None:
    pages = {f"01-one/{n}0-p{n}.md": f"# P\n\n::: reflect #r-{n}\nmax: 1000\n\nWhy?\n:::\n" for n in range(1, 6)}
    root = course(tmp_path, pages)
    assert [finding.rule for finding in packages(root, tmp_path / "d", targets=("scorm12",)).diagnostics] == [
        "CRS-STA-001"
    ]
    assert packages(root, tmp_path / "d", targets=("web",)).built


def test_a_wish_that_is_wrong_for_two_packages_is_told_once(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": FRENCH.replace("iri: https://example.org/courses/trial\n", "")})
    found = build(root, Wish(targets=("xapi",), out=tmp_path / "d")).diagnostics
    assert [finding.rule for finding in found if finding.severity.word == "error"] == ["CRS-SET-005"]


def test_a_question_reports_its_answers_in_every_language(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": FRENCH, ONE: f"# A\n\n{CHOICE}"})
    update_catalogues(root)
    translate(root / PO, {"Which one?": "Lequel ?", "The second": "Le second"})
    (raw,) = built(root, tmp_path / "dist", targets=("xapi",), together=True).values()
    (made,) = pushed(names_and_texts(raw)["content/en/one/page.js"])["definitions"].values()
    assert made["description"] == {"en": "Which one?", "fr": "Lequel ?"}
    assert made["choices"][1]["description"] == {"en": "The second", "fr": "Le second"}
    assert made["correctResponsesPattern"] == [made["choices"][1]["id"]]


PATHS = TWO_MODULES + "audiences:\n  police: {modules: [03-three, 01-one]}\n  public: {modules: [03-three]}\n"
THREE = {
    **SECOND,
    "course.yaml": PATHS,
    "03-three/index.md": "# Module three\n\nSee [the first](../01-one/10-page.md).\n",
}


def modules_of(raw: bytes) -> list[str]:
    """The ids of a package's modules, in the learner's order."""
    return [module["id"] for module in pushed(names_and_texts(raw)["content/en/course.js"])["modules"]]


def test_an_audience_takes_its_own_path_and_nobody_else_the_modules_that_it_has_alone(tmp_path: Path) -> None:
    root = course(tmp_path, THREE)
    (everybody,) = built(root, tmp_path / "all").values()
    (police,) = built(root, tmp_path / "police", audience="police").values()
    assert modules_of(everybody) == ["index", "one", "two"]
    assert modules_of(police) == ["index", "three", "one"]


def test_a_path_of_one_module_is_called_like_it_and_named_for_its_audience(tmp_path: Path) -> None:
    made = built(course(tmp_path, THREE), tmp_path / "dist", audience="public")
    assert list(made) == ["trial_public_en_web_1.0.zip"]
    (raw,) = made.values()
    assert modules_of(raw) == ["three"]
    assert pushed(names_and_texts(raw)["content/en/course.js"])["title"] == "Module three"
    assert "See the first." in pushed(names_and_texts(raw)["content/en/three/index.js"])["html"]


def test_packages_of_audiences_are_other_courses_to_an_lms(tmp_path: Path) -> None:
    root, identifiers = course(tmp_path, THREE), set()
    for audience in ("", "police", "public"):
        (raw,) = built(root, tmp_path / f"dist{audience}", audience=audience, targets=("scorm12",)).values()
        manifest = names_and_texts(raw)["imsmanifest.xml"]
        identifiers |= set(re.findall(r'<manifest[^>]* identifier="([^"]+)"', manifest))
    assert len(identifiers) == 3
