"""What `scormpack build` says about the weight of modules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from course.write import FILES, PICTURE, command, course, packages

FIGURE = "\n::: figure\n\n![A beach](beach.jpg)\n:::\n"
HEAVY = {
    "course.yaml": FILES["course.yaml"].replace("[01-one]", "[01-one, 02-two]"),
    "02-two/index.md": f"# Module two\n{FIGURE}\n::: download talk.mp3\n:::\n",
    "02-two/10-again.md": f"# Again\n{FIGURE}",
    "media/talk.mp3": b"x" * 1_200_000,
}


def heavy(folder: Path) -> Path:
    root = course(folder, HEAVY)
    Image.effect_noise((2000, 1000), 80).convert("RGB").save(root / "media/beach.jpg", quality=90)
    return root


def test_a_module_weighs_its_text_and_each_medium_once(tmp_path: Path) -> None:
    (built,) = packages(heavy(tmp_path), tmp_path / "out").built
    own, one, two = built.weight.modules
    assert [each.module for each in (own, one, two)] == ["index", "one", "two"]
    assert 0 < own.text < one.text
    assert (one.pictures, one.on_demand) == (0, 0)
    assert two.on_demand == 1_200_000
    assert 5_000 < built.weight.player < 40_000


def test_a_picture_weighs_what_an_ordinary_screen_takes_of_it(tmp_path: Path) -> None:
    root = heavy(tmp_path)
    (built,) = packages(root, tmp_path / "out").built
    assert 10_000 < built.weight.modules[2].pictures < (root / "media/beach.jpg").stat().st_size / 2
    (root / "media/beach.jpg").unlink()
    (root / "media/beach.svg").write_text(PICTURE)
    for page in root.glob("02-two/*.md"):
        page.write_text(page.read_text("utf-8").replace("beach.jpg", "beach.svg"), "utf-8")
    (built,) = packages(root, tmp_path / "out").built
    assert built.weight.modules[2].pictures == len(PICTURE)


def test_a_build_of_what_has_not_changed_weighs_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = heavy(tmp_path)
    said = []
    for _ in range(2):
        assert command("build", root, "--target", "web", "--out", tmp_path / "out") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert re.search(r"Heaviest module: two \(1 kB of text, \d+ kB of pictures\)\. Player: \d+ kB, once\.", said[0])


@pytest.mark.parametrize(
    ("language", "last"), [("en", r"two +1 kB +\d+ kB +1.2 MB"), ("fr", r"two +1 ko +\d+ ko +1,2 Mo")]
)
def test_every_module_is_shown_to_whoever_wants_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, last: str
) -> None:
    monkeypatch.setenv("LANG", f"{language}.UTF-8")
    assert command("build", heavy(tmp_path), "--target", "web", "--out", tmp_path / "out", "--verbose") == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.search(last, lines[-2])
    assert re.search(r"(player|lecteur) +\d+ k[Bo]$", lines[-1])


def test_a_quiet_build_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("build", heavy(tmp_path), "--target", "web", "--out", tmp_path / "out", "--quiet") == 0
    assert capsys.readouterr().out == ""
