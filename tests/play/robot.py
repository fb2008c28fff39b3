"""A learner who finds the way by what is on the page, in any language and direction, and answers right or wrong.

It knows the right answers from what the blocks carry for their own scripts, and finds everything by role, id and
`data-part`, never by a text. With `keyboard` it has no mouse: only Tab, Enter, Space, arrows and letters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Frame, Locator, Page, expect

from partners.scorm_again import ScormAgain12
from play.hands import Keyboard, Mouse

ARTICLE = "article[data-page][data-mounted]"
QUESTIONS = ("choice", "truefalse", "match", "order", "fill", "numeric", "hotspot", "categorise")
TEXT = "Ma note : « écrire » أكتب 🙂."

TRACKED = """() => [...document.querySelectorAll('article [data-slot]')]
  .map(({ id, dataset }) => [id, dataset.block])"""

STANDING = """(block) => {
  const part = (name) => block.querySelector(`[data-part=${name}]`)
  return part('check').hidden ? '' : part('answer').disabled ? 'judged' : 'open'
}"""

# What to do for a right or a wrong answer, from what the block carries for its own script.
PLAN = """(block, right) => {
  const all = (selector) => [...block.querySelectorAll(selector)]
  const plans = {
    match: () => all('[data-part=pair]').map(({ dataset, lastElementChild: select }) =>
      [...select.options].findIndex(({ dataset: { letter } }) => letter && (letter === dataset.right) === right)),
    fill: () => all('[data-part=gap]').map(({ dataset }) => (right ? JSON.parse(dataset.accept)[0] : 'zzz')),
    numeric: () => [right ? block.querySelector('input').dataset.answer : '987654'],
    order: () => {
      const rows = all('[data-part=row]')
      if (!right) return [[rows[0].dataset.letter, 'down', rows.length - 1]]
      const sorted = rows.toSorted((one, other) => one.dataset.place - other.dataset.place)
      return sorted.map((row, place) => {
        const times = rows.indexOf(row) - place
        rows.splice(place, 0, ...rows.splice(place + times, 1))
        return [row.dataset.letter, 'up', times]
      })
    },
    choice: () => {
      const boxes = all('[data-part=option] input')
      const isRight = (box) => 'right' in box.closest('[data-part=option]').dataset
      const wanted = right ? boxes.filter(isRight) : [boxes.find((box) => !isRight(box))]
      const toPress = boxes.filter((box) => wanted.includes(box) !== box.checked)
      return toPress.filter((box) => box.type === 'checkbox' || wanted.includes(box)).map((box) => boxes.indexOf(box))
    }
  }
  const kind = all('[data-part=pair]').length ? 'match' : block.dataset.block
  return [kind, (plans[kind] ?? plans.choice)()]
}"""

MEMORY = """() => [...document.querySelectorAll('article [data-slot]')].map((block) => {
  const all = (selector) => [...block.querySelectorAll(selector)]
  const text = (each) => each.textContent.trim()
  return [
    block.id,
    all('input:checked').map((each) => [each.value, text(each.nextElementSibling)]),
    all('select').map((each) => [each.value, `${text(each.labels[0])}: ${text(each.selectedOptions[0])}`]),
    all('input[type=text], textarea').map((each) => [each.value, each.value]),
    all('[data-part=row]').map((each) => [each.dataset.value, text(each.querySelector('span'))]),
    all('[data-part=scene]:not([hidden])').map((each) => [each.dataset.value, text(each.querySelector('h2, h3, h4'))]),
    all('[data-part=check]').map((each) => [String(each.hidden), String(each.hidden)])
  ]
})"""


@dataclass(slots=True)
class Learner:
    """`page` is the window for the keyboard, `sco` the frame in which the package runs."""

    page: Page
    sco: Frame | Page
    keyboard: bool = False
    answered: int = 0
    turned: int = 0
    _tried: Counter[str] = field(default_factory=Counter)

    # --- where it is ---

    @property
    def here(self) -> str:
        """The id of the page that is shown and alive."""
        return str(self.sco.locator(ARTICLE).get_attribute("data-page"))

    @property
    def is_last(self) -> bool:
        return self.part("next").get_attribute("data-last") is not None

    def part(self, name: str) -> Locator:
        """A part of the player."""
        return self.sco.locator(f'[data-part="{name}"]').first

    def block(self, id: str) -> Locator:
        return self.sco.locator(f'[id="{id}"]')

    def tracked(self) -> list[tuple[str, str]]:
        """Id and folder of each block of this page that keeps something."""
        return [(id, folder) for id, folder in self.sco.evaluate(TRACKED)]

    def texts(self) -> dict[str, list[list[str]]]:
        """What this page shows of the learner's work, in words: whatever is chosen, written, sorted, played."""
        return self._memory(1)

    def values(self) -> dict[str, list[list[str]]]:
        """The same by positions, which do not depend on the language."""
        return self._memory(0)

    def _memory(self, side: int) -> dict[str, list[list[str]]]:
        self.sco.wait_for_selector(ARTICLE)
        rows = self.sco.evaluate(MEMORY)
        return {id: [[pair[side] for pair in kind] for kind in kinds] for id, *kinds in rows}

    # --- ways ---

    def begin(self) -> Learner:
        """Wait until the first page is alive."""
        self.sco.wait_for_selector(ARTICLE)
        return self

    def turn(self, name: str = "next") -> None:
        """To the next page (or `previous`), once it is there."""
        before = self.here
        self.hands.press(self.part(name))
        self.sco.wait_for_selector(f'{ARTICLE}:not([data-page="{before}"])')
        self.turned += 1

    def go_to(self, page: str) -> None:
        """To a page by its id, forwards."""
        while self.here != page:
            assert not self.is_last, f"there is no page {page} after where the learner began"
            self.turn()

    def tool(self, wanted: str | Locator) -> None:
        """Press a part of the header, which lies in the menu where the window is narrow."""
        button = self.part(wanted) if isinstance(wanted, str) else wanted
        if not button.is_visible():
            self.hands.press(self.part("open-menu"))
        self.hands.press(button)

    def enter(self, room: str) -> Locator:
        """Open a room of the player: the dialog that shows it."""
        self.tool(self.sco.locator(f'[data-room="{room}"]'))
        expect(self.part("panel")).to_be_visible()
        return self.part("panel")

    def speak(self, language: str) -> None:
        self.tool(self.sco.locator(f'[data-language="{language}"]'))
        self.sco.wait_for_selector(f'{ARTICLE}[lang="{language}"]')

    def exit(self) -> None:
        self.tool("exit")
        expect(self.part("ended")).to_be_visible()

    # --- work ---

    @property
    def hands(self) -> Mouse | Keyboard:
        return Keyboard(self.page, self.sco) if self.keyboard else Mouse()

    def play(self, right: bool = True, until: str = "") -> None:
        """Everything on every page from here to the last one, or to the page `until`, which is left as it is."""
        self.begin()
        while self.here != until:
            self.work(right)
            if self.is_last:
                return
            self.turn()

    def work(self, right: bool = True) -> None:
        """Everything that this page asks for."""
        for id, folder in self.tracked():
            if folder in QUESTIONS:
                self.answer(id, right)
            elif folder == "reflect":
                self.write(id)
            elif folder == "checklist":
                self.tick(id)
            elif folder == "scenario":
                self.decide(id)
            elif folder == "survey":
                self.opine(id)

    def answer(self, id: str, right: bool = True) -> None:
        """Answer a question until it is over: at once when right, after the last try when wrong."""
        check = self.block(id).locator('[data-part="check"]')
        while standing := self.block(id).evaluate(STANDING):
            if standing == "judged":
                self.hands.press(check)
            self.draft(id, right)
            self.hands.press(check)
            self.answered += 1

    def draft(self, id: str, right: bool = True) -> None:
        """Give an answer without checking it."""
        block = self.block(id)
        self.carry_out(block, *block.evaluate(PLAN, right))

    def carry_out(self, block: Locator, kind: str, plan: list[Any]) -> None:
        """Do what a plan says: indexes of options or boxes, texts of fields, or moves of lines."""
        match kind:
            case "match":
                for at, index in enumerate(plan):
                    self.hands.pick(block.locator("select").nth(at), index)
            case "fill" | "numeric":
                for at, text in enumerate(plan):
                    self.hands.write(block.locator("input").nth(at), text)
            case "order":
                for letter, way, times in plan:
                    for _ in range(times):
                        self.hands.press(block.locator(f'[data-letter="{letter}"] [data-part="{way}"]'))
            case _:
                for at in plan:
                    self.hands.choose(block.locator("input").nth(at))

    def write(self, id: str, text: str = TEXT) -> None:
        self.hands.write(self.block(id).locator("textarea"), text)

    def tick(self, id: str) -> None:
        for box in self.block(id).locator("input").all():
            if not box.is_checked():
                self.hands.choose(box)

    def opine(self, id: str) -> None:
        self.hands.choose(self.block(id).locator("input").nth(1))
        self.hands.press(self.block(id).get_by_role("button"))

    def decide(self, id: str) -> None:
        """Play a scenario to an ending; in each scene the choice that was taken least often."""
        for _ in self._until_ending(id):
            self.step(id)

    def step(self, id: str) -> None:
        """One choice in a scenario."""
        scene = self._scene(id)
        moves = scene.locator('[data-part="choice"]:not([hidden]) > button')
        name = f"{id} {scene.get_attribute('data-value')}"
        self._tried[name] += 1
        self.hands.press(moves.nth((self._tried[name] - 1) % moves.count()))

    def _scene(self, id: str) -> Locator:
        return self.block(id).locator('[data-part="scene"]:not([hidden])')

    def _until_ending(self, id: str) -> Iterator[int]:
        for step in range(100):
            if self._scene(id).get_attribute("data-end") is not None:
                return
            yield step
        raise AssertionError(f"{id} does not end")


def wait_until_kept(lms: ScormAgain12, robot: Learner) -> None:
    """Do nothing, as a learner who reads, until the LMS has all that was done.

    The player hands over after a second's pause; the first commit after that has everything. Where it came earlier,
    nothing more comes.
    """
    robot.sco.evaluate("() => new Promise((done) => setTimeout(done, 1500))")
    commits = len(lms.commits)
    for _ in range(30):
        if len(lms.commits) > commits:
            return
        robot.sco.wait_for_timeout(100)


def learner(visit: Any, *, keyboard: bool = False) -> Learner:
    """The learner who opened a package (a `Visit`, or a page on which one runs)."""
    if isinstance(visit, Page):
        return Learner(visit, visit, keyboard).begin()
    return Learner(visit.page, visit.sco, keyboard).begin()
