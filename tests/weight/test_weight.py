"""The weight of the player, and of what must come before a learner reads the first word."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bench.course import make_course
from examples import examples_course, package, site
from play.packages import first_module
from scormpack.blocks import FOLDER
from scormpack.render.minified import renaming
from scormpack.targets import targets

pytestmark = pytest.mark.browser
PLAYER = 25_000
LIGHTER = {"scorm12": 24_000, "web": 22_000}
LONG_NAMES = 0 if renaming() else 3_000
"""What the player weighs more on a machine that has no build of the better minifier (docs/decisions/026)."""
ROOM = 8_500
"""What one part of the player that is loaded when somebody opens it may weigh, with its words and its style. The
heaviest is the final test in Arabic, whose plurals have six forms."""
FIRST_CONTENT = 30_000
FIRST_PAGE = 11_000
"""index.html of a real course: its first page with the style and the tools around it."""
REQUESTS = 5
PACKAGES = sorted(name for name, target in targets().items() if not target.printed)
SCORM_STATE = 4_096


def deflated(*files: Path) -> int:
    """Bytes in a zip, as the smallest common setting makes them."""
    return sum(len(zlib.compress(file.read_bytes(), 9)) for file in files)


@pytest.fixture(scope="module")
def every_block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that uses every kind of block."""
    return examples_course(tmp_path_factory.mktemp("weight"))


@pytest.mark.parametrize("target", PACKAGES)
def test_the_player_of_a_real_course_is_light(tmp_path: Path, target: str) -> None:
    built = site(first_module(tmp_path), target, tmp_path, languages=("ar",))
    assert deflated(built / "player.js", built / "player.css") <= LIGHTER.get(target, PLAYER) + LONG_NAMES
    assert deflated(built / "index.html") <= FIRST_PAGE
    for room in built.glob("rooms/*.js"):
        assert deflated(room) <= ROOM, room.name


@pytest.mark.parametrize("target", PACKAGES)
def test_a_course_with_every_block_carries_each_script_and_little_more(
    every_block: Path, tmp_path: Path, target: str
) -> None:
    built = site(every_block, target, tmp_path, languages=("en",))
    script = (built / "player.js").read_text("utf-8")
    for block in FOLDER.glob("*/block.js"):
        assert f"{block.parent.name}:" in script
    for room in FOLDER.glob("*/room.js"):
        assert f"{room.parent.name}:null" in script
        assert (built / f"rooms/{room.parent.name}.js").is_file()
    assert deflated(built / "player.js", built / "player.css") <= PLAYER * 1.1 + LONG_NAMES


def first_content(tab: Page, folder: Path) -> dict[str, int]:
    """What the browser had asked for when the first words stood there, by file and bytes."""
    asked: list[str] = []
    tab.route("**/*", lambda route: (asked.append(route.request.url), route.continue_())[1])
    tab.goto((folder / "index.html").as_uri(), wait_until="commit")
    tab.wait_for_selector("main h1")
    tab.wait_for_load_state("load")
    files = [Path(url.removeprefix("file://")) for url in asked if url.startswith("file:")]
    return {str(file.relative_to(folder)): file.stat().st_size for file in files}


def of_pages(pages: int, folder: Path) -> Path:
    return site(make_course(folder / "course", pages), "web", folder / "out")


@pytest.fixture
def small(tab: Page, tmp_path: Path) -> dict[str, int]:
    """The first content of a course of ten pages."""
    return first_content(tab, of_pages(10, tmp_path / "ten"))


def reads(files: dict[str, int]) -> int:
    """The bytes without which nothing can be read: no script is among them."""
    return sum(size for name, size in files.items() if name.endswith(".html"))


def test_the_first_words_need_few_bytes_and_few_requests(small: dict[str, int]) -> None:
    assert set(small) >= {"index.html", "player.js"}
    assert len(small) <= REQUESTS
    assert reads(small) <= FIRST_CONTENT


@pytest.mark.slow
def test_a_thousand_pages_open_as_ten_do(tab: Page, tmp_path: Path, small: dict[str, int]) -> None:
    large = first_content(tab, of_pages(1000, tmp_path / "thousand"))
    assert set(large) == set(small)
    assert reads(large) - reads(small) < 200


def test_every_page_of_the_examples_is_shown_by_the_same_five_files(
    every_block: Path, tab: Page, tmp_path: Path
) -> None:
    built = site(every_block, "web", tmp_path, languages=("en",))
    assert len(first_content(tab, built)) <= REQUESTS
    assert deflated(built / "index.html") <= FIRST_CONTENT / 2


@pytest.mark.slow
def test_the_state_of_a_thousand_pages_with_three_questions_each_fits_scorm(tmp_path: Path) -> None:
    built = package(make_course(tmp_path / "course", 1000), "scorm12", tmp_path / "out")
    assert built.state <= SCORM_STATE
