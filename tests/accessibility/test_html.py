"""What is shipped as HTML: conforming, and readable where no script runs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from accessibility.conftest import Sites
from accessibility.walk import unstyled

WAITING = ("feedback", "hint", "explanation", "ask", "verdict", "marks", "check", "moves")
"""What belongs to the answer of a question is shown after it, by its script."""

HIDDEN = """(waiting) => {
  const left = waiting.map((name) => `[data-points] [data-part="${name}"]`).join()
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
  const found = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const place = text.parentElement
    if (!text.data.trim() || place.closest(left) || place.closest('option')) continue
    if (!place.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(text.data.trim())
  }
  return found
}"""


def articles(site: Path) -> Iterator[tuple[str, str]]:
    """The HTML of each page by its name."""
    for script in sorted(site.glob("content/*/*/*.js")):
        pushed = re.search(r"push\((.*)\)", script.read_text("utf-8"))
        assert pushed
        content: dict[str, Any] = json.loads(pushed[1])
        yield content["id"].replace("/", "-"), content["html"]


def document(html: str, style: str = "") -> str:
    language, direction = re.findall(r'^<article [^>]*lang="([^"]+)" dir="([^"]+)"', html)[0]
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>A page</title>'
        f"<style>{style}</style></head><body><main>{html}</main></body></html>"
    )


@pytest.mark.partner
@pytest.mark.slow
@pytest.mark.wcag("1.3.1", "4.1.2")
def test_every_page_is_conforming_html(
    sites: Sites, tmp_path: Path, html_findings: Callable[[Path], list[Any]]
) -> None:
    for name, site in sites.items():
        (tmp_path / name).mkdir()
        launch = unstyled((site / "index.html").read_text("utf-8"))
        (tmp_path / name / "index.html").write_text(launch, "utf-8")
        for page, html in articles(site):
            (tmp_path / name / f"{page}.html").write_text(document(html), "utf-8")
    assert [str(finding) for finding in html_findings(tmp_path)] == []


@pytest.mark.parametrize("name", ["examples", "examples-ar"])
@pytest.mark.wcag("1.3.2")
def test_without_a_script_nothing_is_hidden_but_what_follows_an_answer(
    chromium: Browser, sites: Sites, name: str
) -> None:
    context = chromium.new_context(
        java_script_enabled=False, reduced_motion="reduce", viewport={"width": 320, "height": 800}
    )
    page = context.new_page()
    style = (sites[name] / "index.html").read_text("utf-8").partition("<style>")[2].partition("</style>")[0]
    for example, html in articles(sites[name]):
        # Closed details open without a script.
        page.set_content(document(html.replace("<details>", "<details open>"), style))
        assert page.evaluate(HIDDEN, WAITING) == [], example
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, example
    context.close()


def test_without_a_script_the_first_page_reads_and_says_what_is_missing(chromium: Browser, sites: Sites) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites["hello"] / "index.html").as_uri())
    assert page.locator("main h1").is_visible()
    assert page.locator('[data-part="no-script"]').is_visible()
    context.close()
