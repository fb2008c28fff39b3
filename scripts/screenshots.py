"""Take the pictures of docs/: pages of the course in two languages and on two screens, and every kind of block in both
directions of writing. Run by `make screenshots`; the same code and the same Chromium give the same pictures."""

from __future__ import annotations

import shutil
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator, Page

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "scripts")]

from reference import examples, folders  # noqa: E402

from examples import examples_course, site  # noqa: E402
from partners.chromium import launched  # noqa: E402
from scormpack.blocks import kinds  # noqa: E402

DOCS = ROOT / "docs"
COURSE = ROOT / "courses" / "tip-morocco"
LANGUAGES = {"fr": "French", "ar": "Arabic"}
SCREENS = {"desktop": (1280, 800, 1.0), "phone": (390, 780, 1.5)}
"""Width, height, and pixels of the picture a CSS pixel."""
PAGES = {
    "index/index": "The course begins",
    "comprendre/acte-moyen-but": "A definition, with a picture",
    "comprendre/trier-les-faits": "Facts to be sorted",
    "comprendre/formes-exploitation": "Cards to be turned",
    "comprendre/vulnerabilite": "A text with callouts",
    "comprendre/lire-un-chiffre": "A chart",
    "comprendre/huit-idees-recues": "Received ideas",
    "comprendre/m1-cas": "A case",
    "comprendre/m1-scenario": "A scenario",
    "comprendre/m1-verification": "The module's check",
}
BLOCK = (600, 900, 1.5)
GO = """id => {
  const link = document.createElement('a')
  link.dataset.pageLink = id
  document.body.append(link)
  link.click()
  link.remove()
}"""
"""Pages are turned by links, whatever the outline looks like."""
BOX = """each => {
  const { x, y, width, height } = each.getBoundingClientRect()
  return [x, y + scrollY, width, height]
}"""
Area = tuple[float, float, float, float]
"""From the left, from the top, width, height."""


def take() -> None:
    """Every picture, and the page that shows those of the course."""
    with TemporaryDirectory() as folder, launched() as browser:
        _course(browser, Path(folder))
        _blocks(browser, Path(folder))
    (DOCS / "screenshots.md").write_text(screenshots_page(), "utf-8")


def _course(browser: Browser, folder: Path) -> None:
    copy = Path(shutil.copytree(COURSE, folder / COURSE.name))
    for language in LANGUAGES:
        root = site(copy, "web", folder / "out", languages=(language,))
        for screen, size in SCREENS.items():
            with _opened(browser, root, size) as page:
                for id in PAGES:
                    _visit(page, id)
                    _keep(page, DOCS / _file(id, language, screen), (0, 0, size[0], size[1]), size[2])


def _blocks(browser: Browser, folder: Path) -> None:
    teapot = (ROOT / "courses" / "hello" / "media" / "teapot.svg").read_text("utf-8")
    arabic = (ROOT / "scripts" / "examples-ar.po").read_text("utf-8")
    translated = {f"locale/ar/{part}.po": arabic for part in ("course", "01-blocks")}
    copy = examples_course(folder, "en", {"media/teapot.svg": teapot, **translated})
    first = {name: block for each in folders() for name, (_, block) in examples(each).items()}
    for language, direction in (("en", "ltr"), ("ar", "rtl")):
        root = site(copy, "web", folder / "out", languages=(language,), audience="trainers")
        with _opened(browser, root, BLOCK) as page:
            for kind in kinds().values():
                _visit(page, f"blocks/{kind.folder}")
                id = first[kind.name].id
                block = page.locator(f"#{id}" if id else f"[data-kind={kind.name}]").first
                _keep(page, DOCS / "blocks" / f"{kind.name}-{direction}.webp", _around(block), BLOCK[2])


@contextmanager
def _opened(browser: Browser, root: Path, size: tuple[int, int, float]) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        reduced_motion="reduce",
        color_scheme="light",
        timezone_id="UTC",
    )
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-21T09:00:00Z")
    page.goto((root / "index.html").as_uri())
    page.wait_for_selector("article[data-mounted]")
    yield page
    context.close()


def _visit(page: Page, id: str) -> None:
    """Turns to a page; its title has the focus when all is there."""
    page.evaluate(GO, id)
    page.wait_for_function("id => document.activeElement.closest('article')?.dataset.page === id", arg=id)
    page.evaluate("Promise.all([document.fonts.ready, ...[...document.images].map(each => each.decode())])")


def _around(block: Locator) -> Area:
    """Where a block is on its page, with some paper around it."""
    x, y, width, height = block.evaluate(BOX)
    return max(0, x - 16), max(0, y - 16), width + 32, height + 32


def wanted() -> Iterator[Path]:
    """Every picture that there should be, from docs/."""
    for id in PAGES:
        yield from (_file(id, language, screen) for language in LANGUAGES for screen in SCREENS)
    for kind in kinds():
        yield from (Path("blocks") / f"{kind}-{direction}.webp" for direction in ("ltr", "rtl"))


def _keep(page: Page, file: Path, area: Area, scale: float) -> None:
    """A picture of the page once nothing on it moves."""
    file.parent.mkdir(parents=True, exist_ok=True)
    before = b""
    while (picture := _picture(page, area, scale)) != before:
        before = picture
        page.wait_for_timeout(150)
    file.write_bytes(picture)


def _picture(page: Page, area: Area, scale: float) -> bytes:
    """As WebP, which is smallest and which playwright's own screenshots cannot be."""
    x, y, width, height = area
    clip = {"x": x, "y": y, "width": width, "height": height, "scale": scale}
    asked = {"format": "webp", "quality": 75, "clip": clip, "captureBeyondViewport": True}
    session = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", asked)
    session.detach()
    return b64decode(taken["data"])


def _file(id: str, language: str, screen: str) -> Path:
    return Path("screenshots") / f"{id.rpartition('/')[2]}-{language}-{screen}.webp"


def screenshots_page() -> str:
    """docs/screenshots.md: French beside Arabic."""
    lines = [
        "# Screenshots\n",
        "<!-- Made by `make screenshots`. -->\n",
        "Pages of [courses/tip-morocco](../courses/tip-morocco) as learners see them, on a desktop and on a phone. "
        "Pictures of every kind of block are in [blocks.md](blocks.md).\n",
    ]
    for id, title in PAGES.items():
        lines.append(f"## {title}\n")
        lines += _table(id, title)
    return "\n".join(lines)


def _table(id: str, title: str) -> Iterator[str]:
    yield f"| {' | '.join(LANGUAGES.values())} |\n| {' | '.join('---' for _ in LANGUAGES)} |"
    for screen in SCREENS:
        pictures = (f"![{title}: {name}, {screen}]({_file(id, code, screen)})" for code, name in LANGUAGES.items())
        yield f"| {' | '.join(pictures)} |"
    yield ""


if __name__ == "__main__":
    take()
