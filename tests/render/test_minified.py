"""Two minifiers, of which a machine may have one: what comes out does what went in."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from examples import site
from play.packages import QUESTIONS, course
from play.robot import learner
from scormpack.render import minified
from scormpack.render.script import linked

Minifiers = {"renaming": minified.renaming, "without_spaces": minified.without_spaces}
SOURCE = """
const double = (number) => number * 2
/** Says it. @param {string} text */
function say(text) { const told = `${text}  ${double(21)} // no comment` ; console.log(told) }
say('a  b')
"""


@pytest.fixture(params=Minifiers)
def minifier(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Each of the two in turn, in use."""
    found = Minifiers[request.param]()
    if found is None:
        pytest.skip("has no build for this machine")
    monkeypatch.setattr(minified, "_best", lambda: found)
    return found


def ran(script: str) -> str:
    return subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout


def test_a_script_is_shorter_and_says_the_same(minifier: object) -> None:
    short = minified.minified_script(SOURCE)
    assert len(short) < len(SOURCE) - 40
    assert ran(short) == ran(SOURCE) == "a  b  42 // no comment\n"


def test_an_expression_stays_a_value(minifier: object) -> None:
    short = minified.minified_expression("(function (given) {\n  'use strict'\n  return given.name\n})\n")
    assert ran(f"console.log(({short})({{ name: 'x' }}), [{short}].length)") == "x 1\n"


def test_the_same_script_gives_the_same_bytes(minifier: object) -> None:
    assert minified.minified_script(SOURCE) == minified.minified_script(SOURCE)


def test_the_whole_player_works_from_the_disk(minifier: object, tab: Page, tmp_path: Path) -> None:
    linked.cache_clear()
    failures: list[str] = []
    tab.on("pageerror", lambda error: failures.append(str(error)))
    built = site(course(tmp_path / "course"), "web", tmp_path / "out", languages=("fr",))
    tab.goto((built / "index.html").as_uri())
    robot = learner(tab)
    robot.play()
    robot.exit()
    linked.cache_clear()
    assert robot.answered == len(QUESTIONS)
    assert failures == []
