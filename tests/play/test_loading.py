"""What the package asks the server for, and how."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

from play.robot import learner

Built = Callable[..., Path]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"
)
WATCH = """
window.seen = []
const add = EventTarget.prototype.addEventListener
EventTarget.prototype.addEventListener = function (type, ...rest) {
  seen.push(type)
  return add.call(this, type, ...rest)
}
for (const name of ['onunload', 'onbeforeunload'])
  Object.defineProperty(window, name, { set() { seen.push(name.slice(2)) } })
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker'])
  window[name] = new Proxy(window[name], { apply() { seen.push(name) }, construct() { seen.push(name); return {} } })
document.write = () => seen.push('write')
"""


@pytest.fixture
def requests(tab: Page) -> list[Request]:
    seen: list[Request] = []
    tab.on("request", lambda request: seen.append(request))
    return seen


@pytest.fixture
def served(static_server: Callable[[Path], str], unzip: Callable[[Path], Path]) -> Callable[[Path], str]:
    return lambda package: f"{static_server(unzip(package))}/index.html"


def test_five_requests_and_thirty_kilobytes_bring_the_first_page(
    tab: Page, requests: list[Request], served: Callable[[Path], str], module_one: Built
) -> None:
    package = module_one()
    tab.goto(served(package))
    learner(tab)
    names = [urlsplit(request.url).path.lstrip("/") for request in requests if request.url.startswith("http")]
    with zipfile.ZipFile(package) as files:
        size = sum(files.getinfo(name).compress_size for name in names)
    assert len(names) <= 5, names
    assert size <= 30_000, {name: files.getinfo(name).compress_size for name in names}


def test_only_pages_scripts_styles_and_pictures_of_the_package_are_loaded(
    tab: Page, requests: list[Request], served: Callable[[Path], str], small: Built
) -> None:
    tab.add_init_script(WATCH)
    address = served(small(languages=("fr", "ar"), together=True))
    tab.goto(address)
    robot = learner(tab)
    robot.play()
    robot.speak("ar")
    origin = address.removesuffix("index.html")
    assert [request.url for request in requests if not request.url.startswith((origin, "data:"))] == []
    assert {request.resource_type for request in requests} <= {"document", "script", "stylesheet", "image"}
    assert len({request.url for request in requests}) == len(requests)
    forbidden = {"unload", "beforeunload", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "write"}
    assert forbidden & set(tab.evaluate("seen")) == set()
    assert tab.evaluate("document.querySelectorAll('script[type=module], [onclick], [onload]').length") == 0


def test_a_strict_content_security_policy_stops_nothing(tab: Page, served: Callable[[Path], str], small: Built) -> None:
    complaints: list[str] = []

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    tab.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.route("**/index.html", with_policy)
    tab.add_init_script("localStorage['scormpack.display'] = '{\"look\":\"dark\"}'")
    tab.goto(served(small(languages=("fr", "ar"), together=True)))
    robot = learner(tab)
    robot.play()
    robot.speak("ar")
    # The style and the look that stand in the page: both come otherwise then.
    assert all("style-src" in complaint or "script-src" in complaint for complaint in complaints)
    assert tab.evaluate("document.documentElement.dataset.look") == "dark"
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_page_that_does_not_come_can_be_asked_for_again(
    tab: Page, served: Callable[[Path], str], small: Built
) -> None:
    tab.goto(served(small()))
    robot = learner(tab)
    tab.route("**/choisir.js", lambda route: route.abort())
    robot.turn()
    robot.hands.press(robot.part("next"))
    failure = robot.part("failure")
    failure.wait_for()
    assert robot.here == "un/index"
    tab.unroute("**/choisir.js")
    robot.hands.press(robot.part("try-again"))
    robot.sco.wait_for_selector('article[data-page="un/choisir"][data-mounted]')
    expect(failure).to_be_hidden()
