"""A French course with a final test, built with its Arabic catalogue, and taken in Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from examples import package, site
from play.bilingual_course import bilingual_course
from play.exam_course import answers
from play.examinee import Examinee
from play.robot import learner
from scormpack.blocks.sealing import hashed
from scormpack.pipeline import validate
from scormpack.reading import read_course
from scormpack.render.exam import salt

TEST_PAGE = "examen/examen"
GAPS = {"ar": "بخارًا", "fr": "vapeur"}


def test_nothing_but_small_banks_is_told_of_it(tmp_path: Path) -> None:
    assert {finding.rule for finding in validate(bilingual_course(tmp_path))} <= {"CRS-EXAM-007", "CRS-EXAM-010"}


def test_each_language_has_its_banks_and_the_keys_of_its_own_words(tmp_path: Path) -> None:
    course = bilingual_course(tmp_path / "course")
    read, _ = read_course(course)
    assert read
    folder = site(course, "web", tmp_path / "out", together=True)
    keys = {}
    for language in ("fr", "ar"):
        page = (folder / f"content/{language}/examen/examen.js").read_text("utf-8")
        (found,) = re.findall(r"\{&#34;id&#34;:&#34;e-mot&#34;.*?&#34;key&#34;:\[(.*?)\]", page)
        keys[language] = set(re.findall(r"[0-9a-f]{12}", found))
        assert f"content/{language}/exam/eau.js" in page
        assert not (folder / f"content/{language}/exam/eau.js").read_text("utf-8").count("vapeur")
    assert keys["fr"] == {hashed(salt(read), "e-mot", part) for part in ("0:vapeur", "0:vapeur d'eau")}
    assert keys["ar"] == {hashed(salt(read), "e-mot", part) for part in ("0:بخارا", "0:بخار ماء")}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_it_is_passed_in_either_language(
    language: str, tab: Page, tmp_path: Path, unzip: Callable[[Path], Path]
) -> None:
    course = bilingual_course(tmp_path / "course")
    folder = unzip(package(course, "web", tmp_path / "out", languages=(language,)).path)
    tab.goto((folder / "index.html").as_uri())
    robot = learner(tab)
    robot.go_to(TEST_PAGE)
    examinee = Examinee(robot, {**answers(course), "e-mot": GAPS[language]})
    examinee.begin()
    assert len(examinee.sit()) == 3
    examinee.hand_in()
    expect(examinee.part("score")).to_have_attribute("data-verdict", "right")
    robot.turn()
    expect(robot.part("paper")).to_be_visible()
    expect(robot.part("paper").get_by_role("heading")).to_have_text({"fr": "Certificat", "ar": "شهادة"}[language])
