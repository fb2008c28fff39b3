"""Places in a picture: what an author is told, and that picture and list are two ways to one answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from blocks.conftest import Meet, Open, kept
from blocks.pages import block, broken, said
from partners.accessibility import axe
from scormpack.blocks import kinds
from scormpack.course.load import load
from scormpack.course.rules import findings

GOOD = """::: hotspot #q
image: kitchen.svg

Where?

- [x] The kettle (circle 110 90 44)
- [ ] The *box* (rect 216 46 98.5 78)
  : No.
- [ ] The tin (rect 356 56 78 68)
:::
"""

MISTAKES = {
    "CRS-QST-001": [GOOD.replace("Where?\n\n", "")],
    "CRS-QST-005": [GOOD.replace("The tin", "The kettle")],
    "CRS-QST-007": [GOOD.replace("- [ ] The tin (rect 356 56 78 68)", "-")],
    "CRS-CHOICE-001": ["::: hotspot #q\nimage: kitchen.svg\n\nWhere?\n:::\n"],
    "CRS-CHOICE-003": [GOOD.replace("[x]", "[ ]")],
    "CRS-CHOICE-005": [GOOD.replace("[x] ", "")],
    "CRS-HOTSPOT-001": [
        GOOD.replace(" (circle 110 90 44)", ""),
        GOOD.replace("circle 110 90 44", "circle 110 90"),
        GOOD.replace("rect 356 56 78 68", "rect 356 56 78"),
        GOOD.replace("rect 356", "rect -356"),
        GOOD.replace("circle", "round"),
        GOOD.replace("44)", "44) here"),
    ],
    "CRS-HDR-003": [GOOD.replace("image: kitchen.svg\n", "")],
    "CRS-BLK-004": [GOOD.replace(" #q", "")],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MISTAKES.items() for text in texts])
def test_one_mistake_is_told_and_nothing_else(rule: str, text: str) -> None:
    assert broken(text) == [rule]


@pytest.mark.parametrize("text", [GOOD, GOOD.replace("[ ] The tin", "[x] The tin"), GOOD.replace("  : No", ": No")])
def test_a_good_question_is_let_be(text: str) -> None:
    assert broken(text) == []


def test_a_place_is_no_part_of_the_answer() -> None:
    kettle, box, _ = block(GOOD).all("choice")
    assert (said(kettle), said(box)) == (["The kettle"], ["The *box*"])
    assert [box.data[key] for key in ("shape", "x", "y", "width", "height")] == ["rect", 265.25, 85, 98.5, 78]
    assert [kettle.data[key] for key in ("shape", "x", "y", "width", "height")] == ["circle", 110, 90, 88, 88]


@pytest.mark.parametrize(
    ("text", "widths"), [(GOOD, (2, 1, 2)), (GOOD.replace("[ ] The tin", "[x] The tin"), (2, 1, 3))]
)
def test_what_is_kept_and_reported_is_that_of_a_choice(text: str, widths: tuple[int, ...]) -> None:
    found, kind = block(text), kinds()["hotspot"]
    interaction = kind.interaction(found)
    assert kind.widths(found) == widths
    assert interaction and interaction.type == "choice" and interaction.correct.startswith("a")


KITCHEN = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="240"/>'


@pytest.mark.parametrize(
    ("picture", "text", "found"),
    [
        (KITCHEN, GOOD, []),
        (KITCHEN, GOOD.replace("356 56 78", "410 56 78"), ["CRS-MED-006 10"]),
        (KITCHEN, GOOD.replace("110 90 44", "110 200 44"), ["CRS-MED-006 7"]),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', GOOD, ["CRS-MED-005 7"]),
        (None, GOOD, ["CRS-MED-004 3"]),
    ],
)
def test_places_lie_in_a_picture_whose_size_is_known(
    tmp_path: Path, picture: str | None, text: str, found: list[str]
) -> None:
    files = {
        "course.yaml": "scormpack: 1\nid: trial\nversion: '1'\nlanguages: {source: en}\n",
        "index.md": "# Trial\n",
        "01-one/index.md": "# One\n" + text,
        **({"media/kitchen.svg": picture} if picture else {}),
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    course, _ = load(tmp_path)
    assert course
    assert [f"{said.rule} {said.where.line}" for said in findings(course)] == found


@pytest.mark.wcag("1.1.1", "2.1.1")
def test_a_place_and_its_line_in_the_list_are_one(meet: Meet) -> None:
    trial = meet("dry")
    spot = trial.root.get_by_role("button", name="The brown box")
    spot.click()
    expect(spot).to_have_attribute("aria-pressed", "true")
    expect(trial.root.get_by_role("checkbox", name="The brown box")).to_be_checked()
    trial.root.get_by_role("checkbox", name="The green box").check()
    expect(trial.root.get_by_role("button", name="The green box")).to_have_attribute("aria-pressed", "true")
    assert trial.told["kept"]["numbers"] == [0, 0, 6]
    trial.check()
    assert trial.told["answers"] == [{"response": "b[,]c", "right": True, "credit": 1}]
    expect(spot).to_have_attribute("data-marked", "right")
    expect(spot).to_be_disabled()


def test_one_place_takes_the_place_of_another(meet: Meet) -> None:
    trial = meet("kettle")
    for name in ("box on the right", "round thing"):
        trial.root.get_by_role("button", name=name).click()
    assert trial.told["kept"]["numbers"] == [0, 0, 1]
    expect(trial.part("spot").and_(trial.page.locator("[aria-pressed=true]"))).to_have_count(1)
    trial.check()
    assert trial.told["answers"] == [{"response": "a", "right": True, "credit": 1}]


def test_a_kept_answer_is_shown_in_the_picture_and_goes_with_a_new_start(meet: Meet) -> None:
    trial = meet("kettle", (2, 0, 3))
    spot = trial.root.get_by_role("button", name="box on the right")
    expect(spot).to_have_attribute("data-marked", "wrong")
    trial.root.evaluate("root => root.dispatchEvent(new Event('scormpack:reset'))")
    expect(spot).to_have_attribute("aria-pressed", "false")
    expect(spot).to_have_attribute("data-marked", "")


def by_keyboard(page: Page) -> tuple[str | None, str]:
    """The verdict and all that is kept when the first place is chosen in the picture, without a pointer."""
    page.locator("#kettle [data-part=spot]").first.focus()
    page.keyboard.press("Enter")
    page.locator("#kettle [data-part=check]").focus()
    page.keyboard.press("Enter")
    verdict = page.locator("#kettle [data-part=verdict]")
    expect(verdict).to_be_visible()
    return verdict.get_attribute("data-verdict"), kept(page)


BOXES = """() => [...document.querySelectorAll('[data-part=spot]')].map((spot) => {
  const box = spot.getBoundingClientRect()
  const picture = spot.parentElement.getBoundingClientRect()
  return [box.x - picture.x, box.y - picture.y, box.width, box.height].map((number) => number / picture.width)
})"""


def test_the_picture_is_not_mirrored_and_the_score_is_the_same_in_both_directions(open_example: Open) -> None:
    made = []
    for language in ("en", "ar"):
        page = open_example("hotspot", language)
        places = page.evaluate(BOXES)
        assert places[0] == pytest.approx([66 / 480, 46 / 480, 88 / 480, 88 / 480], abs=0.01)
        made.append(by_keyboard(page))
        assert axe(page, within="main") == []
    assert made[0][0] == made[1][0] == "right"
    assert made[0][1].replace("en", "ar") == made[1][1]


@pytest.mark.wcag("2.5.8")
def test_every_place_is_large_enough_to_be_touched(open_example: Open) -> None:
    page = open_example("hotspot", "ar", viewport={"width": 320, "height": 640})
    for spot in page.locator("[data-part=spot]").all():
        box = spot.bounding_box()
        assert box and min(box["width"], box["height"]) >= 24
