"""The two ways to press, choose, pick and write."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Frame, Locator, Page

WAY = """(goal) => {
  const at = document.activeElement
  if (at === goal) return 'there'
  if (at.type === 'radio' && goal.type === 'radio' && at.name === goal.name) return 'group'
  return at.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING ? 'forward' : 'back'
}"""
FARTHEST = 300


class Mouse:
    """A pointer; text goes in as if pasted."""

    def press(self, button: Locator) -> None:
        button.click()

    def choose(self, box: Locator) -> None:
        box.click()

    def pick(self, select: Locator, index: int) -> None:
        select.select_option(index=index)

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)


@dataclass(slots=True)
class Keyboard:
    """No pointer at all: what cannot be reached by Tab cannot be used."""

    page: Page
    sco: Frame | Page

    def press(self, button: Locator) -> None:
        self._reach(button)
        self._key("Enter")

    def choose(self, box: Locator) -> None:
        goal = self._reach(box)
        for _ in range(FARTHEST):
            if self.sco.evaluate(WAY, goal) == "there":
                break
            self._key("ArrowDown")
        if not box.is_checked() or box.get_attribute("type") == "checkbox":
            self._key("Space")

    def pick(self, select: Locator, index: int) -> None:
        self._reach(select)
        now = select.evaluate("select => select.selectedIndex")
        for _ in range(abs(index - now)):
            self._key("ArrowDown" if index > now else "ArrowUp")

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        self._key("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def _reach(self, goal: Locator) -> ElementHandle:
        element = goal.element_handle()
        for _ in range(FARTHEST):
            way = self.sco.evaluate(WAY, element)
            if way in ("there", "group"):
                return element
            self._key("Tab" if way == "forward" else "Shift+Tab")
        raise AssertionError(f"{goal} cannot be reached by Tab")

    def _key(self, name: str) -> None:
        self.page.keyboard.press(name)
