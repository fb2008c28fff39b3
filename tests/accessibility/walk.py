"""The ways through a site, and what is judged at each stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from play.robot import QUESTIONS, Learner

NARROW = 320
PALETTES: Mapping[str, Mapping[str, Any]] = {
    "dark": {"color_scheme": "dark", "contrast": "no-preference"},
    "more contrast": {"color_scheme": "light", "contrast": "more"},
    "light": {"color_scheme": "light", "contrast": "no-preference"},
}
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""Axe's rules whose verdict depends on the palette."""

UNFOLD = """() => {
  const panels = [...document.querySelectorAll('main details:not([open])')]
  const cards = [...document.querySelectorAll('main [data-block=cards] button')]
  for (const panel of panels) panel.open = true
  for (const card of cards) card.click()
  return panels.length + cards.length
}"""
"""Opens all panels and turns all cards; how many there were."""

RESET = "(block) => block.dispatchEvent(new Event('scormpack:reset'))"


@dataclass(slots=True, kw_only=True)
class Judge:
    """Gathers what axe objects to, what is wider than the window (and than the narrowest that there is), and the HTML
    as the scripts have made it, one file a stop."""

    axe: Callable[..., list[Any]]
    folder: Path
    found: list[str] = field(default_factory=list)
    stops: int = 0

    def look(self, robot: Learner, where: str, *, within: str = "html", without: tuple[str, ...] = ()) -> None:
        """Judge what is shown now: all of axe's rules (but those `without`) in light colours, those on colours in the
        other palettes too."""
        self.keep(robot)
        self._widths(robot, where)
        for name, media in PALETTES.items():
            robot.page.emulate_media(**media)
            only = () if name == "light" else OF_COLOURS
            violations = self.axe(robot.page, without=without, only=only, within=within)
            self.found += [f"{where}, {name}: {violation}" for violation in violations]

    def keep(self, robot: Learner) -> None:
        """Keep the HTML that there is now."""
        self.stops += 1
        (self.folder / f"{self.stops}.html").write_text(unstyled(robot.page.content()), "utf-8")

    def _widths(self, robot: Learner, where: str) -> None:
        size = robot.page.viewport_size
        assert size
        for width in {size["width"], NARROW}:
            robot.page.set_viewport_size({"width": width, "height": size["height"]})
            wide = robot.page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                self.found.append(f"{where}: {wide} px wide in a window of {width}")
        robot.page.set_viewport_size(size)


def unstyled(html: str) -> str:
    """Without the style: the checker of HTML does not know the CSS of today."""
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def pages(robot: Learner) -> Iterator[str]:
    """Every page from the first to the last, each shown when its id is given."""
    while True:
        yield robot.here
        if robot.is_last:
            return
        robot.turn()


def states(robot: Learner) -> Iterator[str]:
    """The page that is shown: as it opens; its questions after one wrong try, wrong at the end, and right; or all that
    it asks for done. Panels and cards stand open from the second state on."""
    yield "as it opens"
    questions = [id for id, folder in robot.tracked() if folder in QUESTIONS]
    if not robot.sco.evaluate(UNFOLD) and not robot.tracked():
        return
    for id in questions:
        robot.draft(id, right=False)
        robot.hands.press(robot.block(id).locator('[data-part="check"]'))
    if questions:
        yield "once wrong"
        for id in questions:
            robot.answer(id, right=False)
        yield "wrong at the end"
        for id in questions:
            robot.block(id).evaluate(RESET)
    robot.work()
    yield "done"
