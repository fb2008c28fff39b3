"""Every example of every block in one course, opened in a browser at the page of one folder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from blocks.pages import FOLDERS, example, site
from examples import EXAM, FINAL
from scormpack.blocks import FOLDER
from scormpack.languages import words

Examples = Callable[[str], Path]
Open = Callable[..., Page]

MORE = {
    "glossary.md": "Teapot\n: A pot with a **spout**.\n\nTea leaf\n: What tea is made of. See [[teapot]].\n",
    "references.yaml": "T-01:\n  title: On water\n  article: art. 3\n  url: https://example.org/water\n  grade: A\n"
    "  checked: 2026-11-21\nT-02:\n  title: On leaves\n",
    **FINAL,
}
TERMS = "---\ncites: [T-01]\n---\n# Terms\n\nA [[teapot]] and a [[tea leaf|leaf]].\n" + "\nMore words.\n" * 40


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Examples:
    """The site of all examples in a language: a page for each folder, and `terms`, which uses the glossary."""

    @cache
    def made(language: str) -> Path:
        pages = {f"{folder}": example(folder) for folder in FOLDERS}
        return site(tmp_path_factory.mktemp(language), {**pages, "terms": TERMS}, language, MORE, EXAM)

    return made


@pytest.fixture
def open_example(chromium: Browser, examples: Examples) -> Iterator[Open]:
    """Open the examples of a folder; other keywords are those of a browser context. A failing script fails the test."""
    contexts, failures = [], []

    def opened(folder: str, language: str = "en", **settings: Any) -> Page:
        context = chromium.new_context(reduced_motion="reduce", **settings)
        contexts.append(context)
        root = examples(language)
        kept = json.dumps({"state": "", "place": f"s{_slot(root, language, folder)}"})
        context.add_init_script(f"if (self === top) localStorage['scormpack:trial'] ??= {json.dumps(kept)}")
        page = context.new_page()
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto((root / "index.html").as_uri())
        page.wait_for_selector(f'article[data-page="blocks/{folder}"][data-mounted]')
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not failures


LOOK_AWAY = """() => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
  delete document.visibilityState
  return localStorage['scormpack:trial']
}"""


def kept(page: Page) -> str:
    """The state as it is now: the learner looks at another window for a moment, and the player keeps it at once."""
    return str(json.loads(page.evaluate(LOOK_AWAY))["state"])


def again(page: Page) -> None:
    """Look away, then load the page anew with what has been kept, and wait until it is alive.

    Under load Chromium may load the page before it has stored what the old one kept, so that is handed over here.
    """
    item = page.evaluate(LOOK_AWAY)
    page.add_init_script(f"if (self === top) localStorage['scormpack:trial'] = {json.dumps(item)}")
    page.reload()
    page.wait_for_selector("article[data-mounted]")


def _slot(root: Path, language: str, folder: str) -> int:
    """The slot of a page: by it the player knows where the learner was."""
    pushed = re.search(r"push\((.*)\)", (root / f"content/{language}/course.js").read_text("utf-8"))
    assert pushed
    pages = [page for module in json.loads(pushed[1])["modules"] for page in module["pages"]]
    return next(page["slot"] for page in pages if page["id"] == f"blocks/{folder}")


MOUNT = """
async ([html, id, kept, editable, texts, rooms]) => {
  const { wordsOf } = await import('/player/words.js')
  document.body.replaceChildren(new DOMParser().parseFromString(html, 'text/html').querySelector('article'))
  const root = document.getElementById(id)
  window.told = { kept, answers: [], said: [] }
  const folder = root.dataset.block
  const script = (await import(`/blocks/${folder}/${rooms.includes(folder) ? 'room' : 'block'}.js`))[folder]
  script.mount(root, {
    words: wordsOf('en', texts),
    language: 'en',
    editable,
    kept: () => window.told.kept,
    keep: (kept) => { window.told.kept = kept },
    answer: (answer) => window.told.answers.push(answer),
    announce: (text) => window.told.said.push(text)
  })
}
"""

ROOMS = [path.parent.name for path in FOLDER.glob("*/room.js")]


@dataclass(frozen=True)
class Trial:
    """One question on a page, and what it told the player."""

    page: Page
    root: Locator

    def part(self, name: str) -> Locator:
        return self.root.locator(f"[data-part={name}]")

    def check(self) -> None:
        self.part("check").click()

    @property
    def told(self) -> Any:
        return self.page.evaluate("window.told")


@pytest.fixture(scope="session")
def rendered(examples: Examples) -> dict[str, str]:
    """The HTML of each folder's examples, as a package holds it."""
    scripts = {folder: (examples("en") / f"content/en/blocks/{folder}.js").read_text("utf-8") for folder in FOLDERS}
    return {
        folder: json.loads(text[text.index("push(") + 5 : text.rindex(")")])["html"] for folder, text in scripts.items()
    }


@pytest.fixture
def meet(tab: Page, static_server: Callable[[Path], str], rendered: dict[str, str]) -> Iterator[Callable[..., Trial]]:
    """Mount the example with this id, perhaps with what was kept before."""
    tab.goto(static_server(FOLDER.parent) + "/blocks/choice/examples.md")

    def mount(id: str, numbers: tuple[int, ...] = (), text: str = "", *, editable: bool = True) -> Trial:
        html = next(html for html in rendered.values() if f'id="{id}"' in html)
        kept = {"numbers": list(numbers), "text": text}
        tab.evaluate(MOUNT, [html, id, kept, editable, dict(words("en")), ROOMS])
        return Trial(page=tab, root=tab.locator(f"#{id}"))

    return mount


Meet = Callable[..., Trial]
