"""One opening of a package in a browser: where to click, what was complained of, and the ways in which people leave."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Frame, Page, Request, Response


@dataclass(slots=True, kw_only=True)
class Visit:
    """`page` is the window for the keyboard, `sco` the frame in which the package runs (the same in a pop-up).

    The context outlives its pages, since a context that closes takes its unsent beacons with it.
    """

    page: Page
    sco: Frame
    complaints: list[str]

    def click_away(self) -> None:
        """The LMS's own Exit link: the frame is emptied, the LMS's page stays."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.page.wait_for_function("document.querySelector('iframe').contentWindow.location.href === 'about:blank'")

    def navigate_away(self) -> None:
        """Another address typed into the same tab."""
        self.page.goto("about:blank")

    def reload(self) -> None:
        """The frame's "Reload"; the old page is gone when this comes back."""
        with self.page.expect_event("framenavigated", lambda frame: frame == self.sco):
            self.sco.evaluate("location.reload()")

    def close_tab(self) -> None:
        """The cross on the tab: the browser runs the pages' last handlers, then closes."""
        closed = self.page
        if not closed.is_closed():
            with closed.expect_event("close", timeout=15_000):
                closed.close(run_before_unload=True)

    def crash(self) -> None:
        """Power cut: not one handler runs."""
        with self.page.expect_event("crash", timeout=15_000), suppress(Error):
            self.page.goto("chrome://crash", timeout=5_000)


def complaints_of(context: BrowserContext, origin: str, into: list[str]) -> None:
    """Note whatever a careful developer would see in the console: warnings, errors, failed and foreign requests."""

    def console(message: ConsoleMessage) -> None:
        place = message.location.get("url", "")
        if message.type in ("warning", "error") and not place.endswith("/favicon.ico"):
            into.append(f"console {message.type}: {message.text} ({place})")

    def request(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:", "about:")):
            into.append(f"foreign request: {request.url}")

    def response(response: Response) -> None:
        if response.status >= 400:
            into.append(f"HTTP {response.status}: {response.url}")

    context.on("console", console)
    context.on("weberror", lambda error: into.append(f"uncaught: {error.error}"))
    context.on("request", request)
    context.on("response", response)


def untolerated(complaints: Iterable[str], tolerated: Iterable[str]) -> list[str]:
    patterns = [re.compile(pattern) for pattern in tolerated]
    return [complaint for complaint in complaints if not any(pattern.search(complaint) for pattern in patterns)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call that content made on the LMS's API: what it passed, what it got, and the error code after it."""

    function: str
    arguments: tuple[str, ...]
    result: str
    error: str

    def __str__(self) -> str:
        shown = ", ".join(argument if len(argument) < 60 else argument[:57] + "…" for argument in self.arguments)
        return f"{self.function}({shown}) -> {self.result} [{self.error}]"


def frame_of(page: Page, selector: str) -> Frame:
    """The frame of an iframe, once it shows the package."""
    element = page.wait_for_selector(selector)
    frame = element.content_frame() if element else None
    assert frame is not None, f"{selector} is no frame"
    frame.wait_for_url(lambda url: url not in ("", "about:blank"))
    frame.wait_for_load_state()
    return frame
