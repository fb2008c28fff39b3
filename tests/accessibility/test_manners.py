"""How every page behaves: nothing unasked, nothing cut off, and the same things at the same places."""

from __future__ import annotations

import string

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from accessibility.walk import pages
from play.robot import QUESTIONS

pytestmark = pytest.mark.slow
SPACED = """() => document.head.append(Object.assign(document.createElement('style'), { textContent: `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }
` }))"""
"""The spacing of WCAG 1.4.12."""

CUT = """() => [...document.querySelectorAll('body *')].filter((each) => {
  const { overflowX, overflowY } = getComputedStyle(each)
  if (!each.checkVisibility() || each.matches('.visually-hidden, [data-part=progress]')) return false
  const text = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const clips = (way) => way === 'hidden' || way === 'clip'
  return text && (clips(overflowX) && each.scrollWidth > each.clientWidth + 1
    || clips(overflowY) && each.scrollHeight > each.clientHeight + 1)
}).map((each) => each.outerHTML.slice(0, 120))"""
SHELL = """() => [...document.querySelectorAll('header button, footer button > span > :first-child')]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.closest('[data-part]').dataset.part, each.ariaLabel ?? each.textContent.trim()])"""


@pytest.mark.wcag("1.4.12")
@pytest.mark.parametrize(("name", "width"), [("examples", 320), ("examples-ar", 1280)])
def test_text_may_be_spaced_more_widely(look: Look, name: str, width: int) -> None:
    robot = look(name, width)
    robot.page.evaluate(SPACED)
    for page in pages(robot):
        robot.work()
        assert robot.page.evaluate(CUT) == [], page
        assert robot.page.evaluate("document.documentElement.scrollWidth") <= width, page


@pytest.mark.wcag("2.1.4", "2.4.2", "3.2.2", "3.2.3", "3.2.4")
def test_letters_do_nothing_answers_wait_to_be_checked_and_the_shell_is_always_the_same(look: Look) -> None:
    robot = look("examples")
    shells, titles = [], set()
    for page in pages(robot):
        heading = robot.sco.locator("main h1")
        heading.focus()
        robot.page.keyboard.type(f"{string.ascii_lowercase}{string.digits}/?.")
        assert robot.sco.locator("dialog[open], :popover-open").count() == 0
        for id in (id for id, folder in robot.tracked() if folder in QUESTIONS):
            robot.draft(id)
            expect(robot.block(id).locator('[data-part="verdict"]')).to_be_hidden()
        assert robot.here == page
        assert heading.inner_text() in robot.page.title()
        titles.add(robot.page.title())
        shells.append(robot.sco.evaluate(SHELL))
    # The first page has no way back, the last one says that it ends.
    assert len(shells) == len(titles) > 20
    assert all(shell == shells[1] for shell in shells[1:-1])
