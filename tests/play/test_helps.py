"""Search, notes, print view, text and colours, time left: in French and Arabic, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from examples import site
from play.packages import course
from play.robot import Learner, learner
from scormpack.upkeep import update_catalogues

pytestmark = pytest.mark.browser
Opened = Callable[..., Learner]
TEXT = "Appeler le numéro vert"
PRINTED = """() => new Promise((done) => {
  window.print = () => {
    done(document.querySelector('[data-part=printout]').innerText)
    dispatchEvent(new Event('afterprint'))
  }
  document.querySelector('[data-part=panel] .primary').click()
})"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course in French and Arabic together, some of it translated."""
    root = course(tmp_path_factory.mktemp("helps") / "course")
    update_catalogues(root)
    catalogue = root / "locale/ar/01-un.po"
    text = catalogue.read_text("utf-8")
    for french, arabic in (("Noter", "تدوين"), ("Qu'en pensez-vous ?", "ما رأيُكم في الضَّحية؟"), ("Relire", "القراءة")):
        text = text.replace(f'msgid "{french}"\nmsgstr ""', f'msgid "{french}"\nmsgstr "{arabic}"')
    catalogue.write_text(text, "utf-8")
    return site(root, "web", root.parent / "out", languages=("fr", "ar"), together=True)


@pytest.fixture
def opened(tab: Page, folder: Path) -> Opened:
    """The course in a window of some width, in a language."""

    def open_it(language: str = "fr", width: int = 1280, *, keyboard: bool = False) -> Learner:
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto((folder / "index.html").as_uri())
        robot = learner(tab)
        if language != "fr":
            robot.speak(language)
        robot.keyboard = keyboard
        return robot

    return open_it


@pytest.mark.parametrize(("language", "query", "page"), [("fr", "PENSEZ", "Noter"), ("ar", "ضحيه", "تدوين")])
@pytest.mark.wcag("2.4.5")
def test_a_search_finds_whatever_form_is_typed_and_leads_to_the_words(
    opened: Opened, language: str, query: str, page: str
) -> None:
    robot = opened(language, 390)
    panel = robot.enter("search")
    panel.get_by_role("searchbox").fill(query)
    link = panel.get_by_role("link")
    expect(link).to_have_text(page)
    expect(panel.locator("mark")).to_have_count(1)
    link.click()
    expect(robot.part("panel")).to_be_hidden()
    expect(robot.sco.locator("[data-block=reflect] p").first).to_be_focused()
    assert robot.here == "un/noter"


@pytest.mark.wcag("2.1.1", "4.1.3")
def test_a_search_is_done_with_keys_and_says_how_many_pages_it_found(opened: Opened) -> None:
    robot = opened(keyboard=True)
    panel = robot.enter("search")
    expect(panel.get_by_role("searchbox")).to_be_focused()
    robot.page.keyboard.type("porte cour")
    expect(panel.get_by_role("status")).to_have_text("1 page trouvée")
    robot.page.keyboard.press("Enter")
    expect(panel.get_by_role("link")).to_be_focused()
    robot.page.keyboard.press("Enter")
    robot.sco.wait_for_selector('article[data-page="un/noter"]')


def test_a_search_does_not_tell_answers(opened: Opened) -> None:
    panel = opened().enter("search")
    panel.get_by_role("searchbox").fill("deuxième")
    expect(panel.get_by_role("status")).to_contain_text("Aucune page")
    panel.get_by_role("searchbox").fill("laquelle")
    expect(panel.get_by_role("link")).to_have_text("Choisir")


def test_notes_are_gathered_lead_back_and_are_printed(opened: Opened) -> None:
    robot = opened()
    expect(robot.enter("notes")).to_contain_text("Rien pour l’instant")
    robot.page.keyboard.press("Escape")
    robot.go_to("un/noter")
    robot.write("n-note", TEXT)
    robot.tick("n-plan")
    robot.block("n-plan").locator("input").nth(1).click()
    robot.turn()
    panel = robot.enter("notes")
    expect(panel.locator("[data-part=written]")).to_have_text(TEXT)
    expect(panel).to_contain_text("Qu’en pensez-vous")
    assert panel.locator("[data-part=ticks] li").all_inner_texts() == ["Relire", "Parler"]
    printed = robot.page.evaluate(PRINTED)
    assert TEXT in printed and "Un cours" in printed and "Parler" in printed
    expect(robot.part("printout")).to_have_count(0)
    panel.get_by_role("link").first.click()
    robot.sco.wait_for_selector('article[data-page="un/noter"]')


def test_notes_are_in_the_language_of_the_page(opened: Opened) -> None:
    robot = opened("ar")
    robot.go_to("un/noter")
    robot.tick("n-plan")
    panel = robot.enter("notes")
    assert panel.locator("[data-part=ticks] li").first.inner_text() == "القراءة"


def test_a_module_is_printed_whole_without_answers(opened: Opened) -> None:
    robot = opened()
    robot.turn()
    robot.go_to("un/choisir")
    robot.answer("q-one")
    panel = robot.enter("print")
    expect(panel.get_by_role("status")).to_have_text("5 pages prêtes sur 5")
    robot.page.emulate_media(media="print")
    printed = robot.page.evaluate(PRINTED)
    assert all(title in printed for title in ("Premier module", "Choisir", "Répondre", "Noter", "Pour finir"))
    assert "Parce que" not in printed
    robot.page.emulate_media(media="screen")
    robot.page.keyboard.press("Escape")
    assert robot.block("q-one").locator("input").nth(1).is_checked(), "the page on the screen stays as it was"


@pytest.mark.wcag("1.4.4")
def test_text_and_colours_are_kept_and_put_on_before_the_player_comes(opened: Opened, tab: Page, folder: Path) -> None:
    robot = opened()
    panel = robot.enter("display")
    panel.get_by_label("Grande", exact=True).check()
    panel.get_by_label("Sombre").check()
    assert tab.evaluate("getComputedStyle(document.documentElement).fontSize") == "19.2px"
    dark = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.route("**/player.js", lambda route: route.abort())
    tab.goto((folder / "index.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.documentElement).fontSize") == "19.2px"
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_a_browser_that_keeps_nothing_still_changes_the_look(chromium: Browser, folder: Path) -> None:
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    panel = learner(page).enter("display")
    panel.get_by_label("Contraste élevé").check()
    assert page.evaluate("document.documentElement.dataset.look") == "contrast"
    context.close()


def test_the_time_left_shrinks_with_every_page(opened: Opened) -> None:
    robot = opened()
    robot.turn()
    lines = robot.sco.locator("[data-part=time]")
    before = lines.all_inner_texts()
    assert all("encore environ" in line for line in before)
    robot.go_to("un/noter")
    robot.work()
    expect(lines.last).not_to_have_text(before[-1])


def test_the_header_is_the_same_before_and_after_the_script(tab: Page, folder: Path) -> None:
    for width in (320, 390, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.route("**/player.js", lambda route: route.abort())
        tab.goto((folder / "index.html").as_uri())
        height = "document.querySelector('[data-part=header]').getBoundingClientRect().height"
        before = tab.evaluate(height)
        assert before < 100, f"one row at {width}"
        tab.unroute("**/player.js")
        tab.goto((folder / "index.html").as_uri())
        learner(tab)
        assert tab.evaluate(height) == before


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_everything_of_the_header_is_reached_at_each_width(opened: Opened, width: int) -> None:
    robot = opened(width=width)
    robot.tool("open-left")
    expect(robot.part("panel")).to_be_visible()
    robot.page.keyboard.press("Escape")
    robot.speak("ar")
    robot.exit()
