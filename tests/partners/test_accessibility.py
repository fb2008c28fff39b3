"""axe finds what is wrong, in a page and in a frame, and nothing in a good page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page

from partners.accessibility import Violation

pytestmark = [pytest.mark.partner, pytest.mark.browser]
Axe = Callable[[Page | Frame], list[Violation]]
GOOD = '<!doctype html><html lang="ar" dir="rtl"><title>صفحة</title><main><h1>صفحة</h1><p>نص</p></main></html>'
BAD = '<!doctype html><html><title>Page</title><main><h1>Page</h1><img src="data:,"><button></button></main></html>'


def test_a_good_page_has_no_violation(axe: Axe, tab: Page) -> None:
    tab.set_content(GOOD)
    assert axe(tab) == []


def test_a_bad_page_has_readable_violations(axe: Axe, tab: Page) -> None:
    tab.set_content(BAD)
    found = axe(tab)
    assert {violation.rule for violation in found} >= {"html-has-lang", "image-alt", "button-name"}
    assert "<img" in str(next(violation for violation in found if violation.rule == "image-alt"))


def test_a_frame_is_judged_by_itself(axe: Axe, tab: Page) -> None:
    tab.set_content('<!doctype html><html lang="en"><title>LMS</title><iframe title="x" name="f"></iframe></html>')
    frame = tab.frame(name="f")
    assert frame is not None
    frame.set_content(BAD)
    assert "image-alt" in {violation.rule for violation in axe(frame)}
