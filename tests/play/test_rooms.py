"""A kind of block whose script is a room: the page waits for it, and a script that does not come can be asked again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from partners.samples import unzipped
from play.conftest import Built
from play.robot import ARTICLE, learner
from scormpack.blocks import FOLDER
from scormpack.render.script import PLAYER, linked
from scormpack.targets import web

pytestmark = pytest.mark.browser
QUESTION = "un/choisir"


@pytest.fixture
def site(tiny: Built, tmp_path: Path) -> Path:
    """The package of one choice, its player linked as if the script of choices were a room."""
    folder = unzipped(tiny(targets=("web",), languages=("fr",)), tmp_path / "site")
    room = tmp_path / "blocks" / "choice" / "room.js"
    room.parent.mkdir(parents=True)
    shutil.copy(FOLDER / "choice" / "block.js", room)
    (tmp_path / "player").symlink_to(PLAYER)
    rooms = (*sorted((PLAYER / "rooms").glob("*.js")), room)
    scripts = linked((), rooms, Path(web.__file__).parent / "driver.js")
    (folder / "player.js").write_text(scripts.core.text, "utf-8")
    (folder / "rooms").mkdir(exist_ok=True)
    make = scripts.rooms["choice"].text
    pushed = f"(self.scormpack=self.scormpack||[]).push({{type:'room',words:{{}},style:'',make:{make}}})"
    (folder / "rooms" / "choice.js").write_text(pushed, "utf-8")
    return folder


def test_a_question_is_loaded_with_its_page_and_answered(tab: Page, site: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tab.goto((site / "index.html").as_uri())
    robot = learner(tab)
    assert "choice.js" not in asked
    robot.go_to(QUESTION)
    assert asked.count("choice.js") == 1
    robot.answer("q-one")
    assert robot.block("q-one").locator("[data-verdict=right]").is_visible()


def test_a_script_that_does_not_come_is_a_page_that_can_be_asked_again(tab: Page, site: Path) -> None:
    tab.route("**/rooms/choice.js", lambda route: route.abort(), times=1)
    tab.goto((site / "index.html").as_uri())
    robot = learner(tab)
    while robot.here != "un/index":
        robot.turn()
    robot.part("next").click()
    expect(robot.part("failure")).to_be_visible()
    robot.part("try-again").click()
    tab.wait_for_selector(f'{ARTICLE}[data-page="{QUESTION}"]')
    robot.answer("q-one")
    assert robot.block("q-one").locator("[data-verdict=right]").is_visible()
