"""What is not translated yet says in which language it is, so that it is read aloud and laid out as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from examples import site
from play.packages import course
from play.robot import learner

pytestmark = pytest.mark.browser
ARABIC = """\
msgctxt "un/index#/title"
msgid "Premier module"
msgstr "الوحدة الأولى"
"""
TEXT = "# Premier module\n\nBienvenue. **Ici** et 27-14.\n\n2 026\n\n::: cards\n## Une carte\nSon dos.\n:::\n"


@pytest.mark.wcag("3.1.2")
def test_only_texts_without_a_translation_name_the_source_language(tab: Page, tmp_path: Path) -> None:
    root = course(tmp_path / "course", {"01-un/index.md": TEXT, "locale/ar/01-un.po": ARABIC})
    tab.goto((site(root, "web", tmp_path / "out", languages=("ar",)) / "index.html").as_uri())
    learner(tab).turn()
    foreign = tab.locator("article [lang]")
    assert foreign.all_text_contents() == ["Bienvenue. Ici et 27-\u206014.", "Une carte", "Son dos."]
    assert {each.get_attribute("lang") for each in foreign.all()} == {"fr"}
    assert {each.get_attribute("dir") for each in foreign.all()} == {"ltr"}
    assert tab.locator("article h1").inner_text() == "الوحدة الأولى"
    assert tab.locator("article").get_attribute("dir") == "rtl"


def test_nothing_is_foreign_in_the_source_language(tab: Page, tmp_path: Path) -> None:
    root = course(tmp_path / "course", {"01-un/index.md": TEXT})
    tab.goto((site(root, "web", tmp_path / "out", languages=("fr",)) / "index.html").as_uri())
    learner(tab).turn()
    assert tab.locator("article [lang]").count() == 0
