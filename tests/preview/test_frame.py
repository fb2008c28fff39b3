"""The frame in a browser, as an author sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from course.write import PAGE
from preview.serving import FILES, LONG, Preview, previewing

PATIENCE = 20_000
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with previewing(tmp_path_factory.mktemp("preview")) as preview:
        yield preview


@pytest.fixture
def opened(chromium: Browser, served: Preview) -> Iterator[Open]:
    """Open the frame; keywords are those of a browser's context. The files of the course are put back."""
    contexts = []

    def open_frame(**settings: Any) -> Page:
        contexts.append(chromium.new_context(**{"locale": "en-GB", **settings}))
        contexts[-1].set_default_timeout(PATIENCE)
        page = contexts[-1].new_page()
        page.goto(served.address)
        ready(page)
        return page

    expect.set_options(timeout=PATIENCE)
    yield open_frame
    for context in contexts:
        context.close()
    for name, text in FILES.items():
        if (served.folder / name).read_text("utf-8") != text:
            served.write(name, text)


def ready(page: Page) -> None:
    """One package stands there, shown."""
    expect(page.locator("[data-part=stage]:not([aria-busy]) iframe")).to_have_count(1)


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe:not([inert])")


def turn_to(page: Page, title: str) -> None:
    """By the button to the next page, from wherever the course stands now."""
    titles = ["A course", "Module one", "A page", "A long page"]
    heading = inside(page).locator("h1")
    for following in titles[titles.index(heading.inner_text()) + 1 : titles.index(title) + 1]:
        inside(page).locator("[data-part=next]").click()
        expect(heading).to_have_text(following)


def top(page: Page) -> float:
    return float(page.evaluate("document.querySelector('iframe:not([inert])').contentWindow.scrollY"))


def test_a_saved_page_is_there_anew_at_the_same_place(opened: Open, served: Preview) -> None:
    page = opened()
    turn_to(page, "A long page")
    page.evaluate("document.querySelector('iframe:not([inert])').contentWindow.scrollTo(0, 700)")
    served.write("01-one/20-long.md", LONG.replace("Paragraph 30.", "Thirty."))
    expect(inside(page).get_by_text("Thirty.")).to_be_visible()
    ready(page)
    assert top(page) == 700
    served.write("01-one/10-page.md", PAGE.replace("Some text.", "Newer text."))
    page.get_by_role("button", name="Show this page").click()
    expect(inside(page).get_by_text("Newer text.")).to_be_visible()


def test_a_mistake_shows_at_its_line_and_the_last_good_page_stays_until_it_is_mended(
    opened: Open, served: Preview
) -> None:
    page = opened()
    served.write("01-one/10-page.md", PAGE.replace("::: choice", "::: choise"))
    mistakes = page.locator("[data-part=mistakes]")
    expect(mistakes).to_contain_text("01-one/10-page.md:5:1")
    expect(mistakes.locator("[aria-current]")).to_have_text("5::: choise #q-one")
    expect(page).to_have_title(re.compile(r"^\(1\)"))
    mistakes.get_by_role("button", name="01-one/10-page.md:5:1").click()
    expect(inside(page).locator("h1")).to_have_text("A page")
    expect(inside(page).get_by_text("Some text.")).to_be_visible()
    served.write("01-one/10-page.md", PAGE.replace("Some text.", "Mended text."))
    expect(mistakes).to_be_hidden()
    expect(inside(page).get_by_text("Mended text.")).to_be_visible()


def test_findings_stand_at_their_lines(opened: Open) -> None:
    page = opened()
    page.get_by_role("tab", name="Findings").click()
    finding = page.locator("[data-part=findings] li", has_text="drafts/notes.md")
    expect(finding).to_contain_text("drafts/notes.md:1:1")
    expect(finding).to_contain_text("learners will not see it")
    expect(finding).to_contain_text("Put it right into the folder of a module")


def test_switches_change_the_edition_and_outlive_a_reload(opened: Open) -> None:
    page = opened()
    page.get_by_label("Audience").select_option("police")
    ready(page)
    turn_to(page, "A page")
    expect(inside(page).get_by_text("For the police.")).to_be_visible()
    page.get_by_label("Target").select_option("web")
    ready(page)
    expect(inside(page).locator("h1")).to_have_text("A page")
    page.get_by_label("Language").select_option("fr")
    expect(inside(page).locator("html[lang=fr]")).to_be_attached()
    page.get_by_label("320").check(force=True)
    page.reload()
    ready(page)
    expect(inside(page).locator("html[lang=fr]")).to_be_attached()
    expect(inside(page).locator("h1")).to_have_text("A page")
    assert page.locator("iframe").evaluate("frame => [frame.offsetWidth, new URL(frame.src).pathname]") == [
        320, "/course/web/fr/police/index.html",
    ]  # fmt: skip


def test_calls_are_listed_and_an_lms_that_fails_is_noticed(opened: Open) -> None:
    page = opened()
    calls = page.locator("[data-part=calls]")
    expect(calls).to_contain_text('LMSInitialize("") → true')
    page.get_by_label("Learner").select_option("عبد الرحمن بن عبد العزيز المنصوري")
    expect(calls).to_contain_text("عبد الرحمن بن عبد العزيز المنصوري")
    expect(calls).to_contain_text('LMSFinish("") → true')
    ready(page)
    page.get_by_role("switch", name="Failing LMS").check()
    turn_to(page, "A page")
    expect(inside(page).locator("[data-part=not-saved]")).not_to_be_empty()
    refused = calls.locator("[data-bad]").first
    expect(refused).to_contain_text("LMSCommit")
    expect(refused).to_contain_text("keeps nothing")
    expect(page.locator("[data-count=faults]"), "the content did nothing wrong").to_be_empty()
    page.evaluate("API.LMSSetValue('cmi.core.lesson_status', 'done')")
    expect(calls.locator("[data-bad=fault]")).to_contain_text("cmi.core.lesson_status takes one of passed")
    expect(page.locator("[data-count=faults]")).to_contain_text("1 fault")


def test_the_state_is_counted_found_again_and_forgotten(opened: Open) -> None:
    page = opened()
    turn_to(page, "A page")
    inside(page).get_by_text("The second").click()
    page.get_by_role("tab", name="Data model").click()
    expect(page.locator("#model")).to_contain_text("cmi.suspend_data")
    page.get_by_role("tab", name="State").click()
    page.get_by_role("button", name="Leave and come back").click()
    ready(page)
    expect(inside(page).get_by_label("The second")).to_be_checked()
    packed = page.locator("pre[data-part=packed]").inner_text()
    assert len(packed) > 3
    expect(page.locator("[data-part=meters]")).to_contain_text(f"Used now: {len(packed)} characters")
    expect(page.locator("[data-part=meters]")).to_contain_text("of the 4,096 that SCORM 1.2 keeps")
    page.get_by_role("button", name="Start anew").click()
    ready(page)
    expect(inside(page).locator("h1")).to_have_text("A course")


def test_statements_are_listed_and_an_lrs_that_fails_is_noticed(opened: Open) -> None:
    page = opened()
    page.get_by_label("Target").select_option("xapi")
    ready(page)
    turn_to(page, "A page")
    calls = page.locator("[data-part=calls]")
    expect(calls).to_contain_text("POST statements: initialized")
    expect(calls).to_contain_text("PUT activities/state → 204")
    page.get_by_role("tab", name="Data model").click()
    expect(page.locator("#model")).to_contain_text("state.place")
    page.get_by_role("switch", name="Failing LMS").check()
    turn_to(page, "A long page")
    expect(inside(page).locator("[data-part=not-saved]")).not_to_be_empty()
    expect(calls).to_contain_text("Refused 503")
    page.get_by_role("switch", name="Failing LMS").uncheck()
    expect(inside(page).locator("[data-part=not-saved]")).to_be_empty()


@pytest.mark.parametrize(("locale", "scheme"), [("en-GB", "light"), ("ar-MA", "dark")])
def test_the_frame_is_for_everybody(
    opened: Open, served: Preview, axe: Callable[..., list[Any]], locale: str, scheme: str
) -> None:
    page = opened(locale=locale, color_scheme=scheme)
    assert page.evaluate("document.dir") == ("rtl" if locale.startswith("ar") else "ltr")
    page.locator("[name=failing]").check()
    turn_to(page, "A page")
    expect(page.locator("[data-part=calls] [data-bad]").first).to_be_attached()
    assert axe(page) == []
    served.write("01-one/10-page.md", PAGE.replace("::: choice", "::: choise"))
    expect(page.locator("[data-part=mistakes]")).to_be_visible()
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert axe(page) == []


def test_tabs_move_with_the_arrows_of_the_direction(opened: Open) -> None:
    page = opened(locale="ar")
    page.locator("#tab-calls").press("ArrowLeft")
    expect(page.locator("#tab-model")).to_be_focused()
    expect(page.locator("#model")).to_be_visible()
    page.locator("#tab-model").press("ArrowRight")
    expect(page.locator("#tab-calls")).to_be_focused()
