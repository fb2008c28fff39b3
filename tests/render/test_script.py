"""What every learner loads and what few need: a module is linked once, into the core or the room that needs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scormpack.render.script import PLAYER, LinkError, linked
from scormpack.targets import web

DRIVER = Path(web.__file__).parent / "driver.js"
QUIET = "export const quiet = { mount() {} }\n"


def written(folder: Path, name: str, text: str) -> Path:
    """A script in a folder beside a link to the player."""
    path = folder / "blocks" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    if not (folder / "player").exists():
        (folder / "player").symlink_to(PLAYER)
    return path


def heavy(folder: Path, name: str, *imports: str, body: str = "") -> Path:
    lines = "\n".join(imports)
    return written(folder, f"{name}/room.js", f"{lines}\nexport const {name} = {{ mount() {{ {body} }} }}\n")


def test_a_block_is_in_the_core_and_a_room_is_not(tmp_path: Path) -> None:
    block = written(tmp_path, "quiet/block.js", QUIET)
    room = heavy(tmp_path, "loud", body="return 'Boum'")
    scripts = linked((block,), (room,), DRIVER)
    assert "quiet:" in scripts.core.text and "loud:null" in scripts.core.text.replace(" ", "")
    assert "Boum" in scripts.rooms["loud"].text and "Boum" not in scripts.core.text


def test_a_room_takes_from_the_core_what_is_there(tmp_path: Path) -> None:
    room = heavy(tmp_path, "loud", "import { element } from '../../player/dom.js'", body="return element('b')")
    room_text = linked((), (room,), DRIVER).rooms["loud"].text
    assert "createElement" not in room_text
    ran = (
        "const given = new Proxy({}, { get: () => ({ element: (tag) => `<${tag}>` }) });"
        f"console.log(({room_text})(given).loud.mount())"
    )
    assert subprocess.run(["node", "-e", ran], capture_output=True, text=True, check=True).stdout == "<b>\n"


def test_what_two_rooms_need_of_the_player_is_in_the_core_and_what_one_needs_is_not(tmp_path: Path) -> None:
    both = "import { western } from '../../player/digits.js'"
    one, other = (heavy(tmp_path, name, both, body="return western('1')") for name in ("one", "other"))
    assert "٠-٩" in linked((), (one,), DRIVER).rooms["one"].text
    scripts = linked((), (one, other), DRIVER)
    assert "٠-٩" in scripts.core.text
    assert "٠-٩" not in scripts.rooms["one"].text + scripts.rooms["other"].text


def test_what_two_rooms_need_of_a_block_is_in_each_and_nobody_else_pays(tmp_path: Path) -> None:
    written(tmp_path, "shared.js", "export const shared = 'Ensemble'\n")
    both = "import { shared } from '../shared.js'"
    one, other = (heavy(tmp_path, name, both, body="return shared") for name in ("one", "other"))
    scripts = linked((), (one, other), DRIVER)
    assert "Ensemble" not in scripts.core.text
    assert all("Ensemble" in scripts.rooms[name].text for name in ("one", "other"))


def test_each_script_says_which_words_it_uses(tmp_path: Path) -> None:
    block = written(tmp_path, "quiet/block.js", "export const quiet = { mount() { words('quiet-word') } }\n")
    room = heavy(tmp_path, "loud", body="words('loud-word')")
    scripts = linked((block,), (room,), DRIVER)
    assert "quiet-word" in scripts.core.words
    assert scripts.rooms["loud"].words == {"loud-word"}


@pytest.mark.parametrize("text", ["import all from './b.js'\n", "export default 1\n", "import { a } from 'b'\n"])
def test_a_style_that_cannot_be_linked_is_our_bug(tmp_path: Path, text: str) -> None:
    with pytest.raises(LinkError):
        linked((), (written(tmp_path, "bad/room.js", text),), DRIVER)
