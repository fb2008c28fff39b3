"""A learner in the final test, who has seen the answers in the author's files: no package tells them.

Like the robot, with or without a mouse, in any language: everything is found by role, id and `data-part`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from play.robot import Learner

# What to do for an answer that is given as a response pattern.
PLAN = """(block, pattern) => {
  const all = (selector) => [...block.querySelectorAll(selector)]
  const given = pattern.split('[,]')
  const middle = () => pattern.split('[:]').map(Number).reduce((sum, each, at, { length }) => sum + each / length, 0)
  const kind = all('[data-part=pair]').length ? 'match' : block.dataset.block
  const plans = {
    match: () => all('[data-part=pair]').map(({ dataset, lastElementChild: select }) =>
      [...select.options].findIndex((option) => given.includes(`${dataset.letter}[.]${option.dataset.letter}`))),
    fill: () => given,
    numeric: () => [String(middle())],
    order: () => {
      const rows = all('[data-part=row]').map(({ dataset }) => dataset.letter)
      return given.map((letter, place) => {
        const times = rows.indexOf(letter) - place
        rows.splice(place, 0, ...rows.splice(place + times, 1))
        return [letter, 'up', times]
      })
    },
    choice: () => all('[data-part=option]').flatMap(({ dataset }, at) => given.includes(dataset.letter) ? [at] : [])
  }
  return [kind, (plans[kind] ?? plans.choice)()]
}"""


@dataclass(slots=True)
class Examinee:
    """`answers` are the right response patterns by the question's id."""

    robot: Learner
    answers: Mapping[str, str]

    @property
    def question(self) -> Locator:
        """The question on the screen."""
        return self.robot.sco.locator('[data-part="asked"] > [data-block]')

    def part(self, name: str) -> Locator:
        return self.robot.sco.locator(f'[data-block="exam"] [data-part="{name}"]')

    def begin(self) -> None:
        self.robot.hands.press(self.part("begin"))
        expect(self.question).to_be_visible()

    def form(self) -> list[str]:
        """The ids of all questions, in the order of the form. Ends with the last one on the screen."""
        found = []
        for number in self.part("map").get_by_role("button").all():
            number.click()
            found.append(str(self.question.get_attribute("id")))
        return found

    def answer(self) -> str:
        """Give the right answer to the question on the screen; its id."""
        id = str(self.question.get_attribute("id"))
        kind, plan = self.question.evaluate(PLAN, self.answers[id])
        self.robot.carry_out(self.question, kind, plan)
        return id

    def sit(self) -> list[str]:
        """Answer everything from here to the review; the ids in their order."""
        found = []
        while self.question.is_visible():
            found.append(self.answer())
            self.robot.hands.press(self.part("turns").get_by_role("button").last)
        return found

    def review(self) -> None:
        self.robot.hands.press(self.part("to-review"))

    def hand_in(self) -> None:
        """From the review; with a last word where something is open."""
        self.robot.hands.press(self.part("hand-in"))
        if self.part("anyway").is_visible():
            self.robot.hands.press(self.part("anyway"))
        expect(self.part("score")).to_be_visible()
