"""The page that an administrator forwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from reports.judged import package, told

LANGUAGES = ("en", "fr", "ar")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with the report in each language."""
    for language in LANGUAGES:
        (tmp_path / f"{language}.html").write_text(told("html", package(tmp_path), language=language), "utf-8")
    return tmp_path


def test_the_verdict_comes_first_then_lmss_then_findings(pages: Path) -> None:
    page = (pages / "fr.html").read_text("utf-8")
    order = ["À corriger avant la mise en ligne.", "Moodle importera ce paquet", "CP-ITM-002", "Remède"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)
    assert "http:" not in page and "https:" not in page and "src=" not in page, "it holds all that it needs"


def test_hostile_text_is_text(tmp_path: Path) -> None:
    from targets.samples import MANIFEST, broken

    manifest = broken(MANIFEST, 'identifierref="R1"', 'identifierref="&lt;script>alert(1)&lt;/script>"')
    page = told("html", package(tmp_path, manifest))
    assert "<script" not in page and "&lt;script" in page


@pytest.mark.browser
def test_it_is_accessible_in_every_language_and_arabic_reads_from_the_right(
    pages: Path, tab: Page, axe: Callable[..., list[Any]]
) -> None:
    for language in LANGUAGES:
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            tab.goto((pages / f"{language}.html").as_uri())
            assert axe(tab) == []
    assert tab.evaluate("getComputedStyle(document.body).direction") == "rtl"
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.partner
def test_it_is_conforming_html(pages: Path, html_findings: Callable[[Path], list[Any]]) -> None:
    assert [str(finding) for finding in html_findings(pages)] == []
