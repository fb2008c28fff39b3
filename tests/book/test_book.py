"""The course on paper: one HTML file without a script, whose answers stand where a reader of paper wants them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Page

from course.write import FRENCH, SETTINGS, course, packages
from examples import examples_course
from partners.accessibility import Violation
from partners.html_checker import HtmlFinding
from scormpack.book.glossary import Glossary
from scormpack.book.paper import fragment

GUIDED = FRENCH + "audiences:\n  trainers: {guide: yes}\n  mock-trial: {modules: [09-trial], guide: yes}\n"
QUESTIONS = """\
# A page

See [the trial](../09-trial/index.md) and [home](../index.md).

::: choice #q-one
Which one?

- [ ] The first
  : No : look again.
- [x] The second
= Counted from one: see [the picture](20-picture.md).
:::

::: match #q-two
Which goes where?

- A cup :: Table
- A kettle :: Stove
:::

::: order #q-three
In which order?

1. Boil
2. Pour
:::

::: fill #q-four
Say it.

Tea is made of {{leaves|leafs}}.
:::

::: numeric #q-five
answer: 4.5

How many?
:::

::: scenario #s-tea
## At the door {#door}
Somebody comes.

- Open -> in
  : That is kind.
- Stay -> out

## Inside (end, good) {#in}
Tea.

## Alone (end, bad) {#out}
No tea.

= Doors are for opening.
:::

::: only
audience: trainers

Ask the group first.
:::
"""
TERMS = """<div><dl data-part="entries">
<div id="term-1"><dt>Zone</dt><dd>.</dd></div><div id="term-2"><dt>Écoute</dt><dd>.</dd></div>
<div id="term-3"><dt>Police</dt><dd>.</dd></div><div id="term-4"><dt>الضحية</dt><dd>.</dd></div>
<div id="term-5"><dt>تهريب</dt><dd>.</dd></div></dl></div>"""
FILES = {
    "course.yaml": GUIDED,
    "01-one/10-page.md": QUESTIONS,
    "01-one/20-picture.md": "# A picture\n\n![A map](map.svg)\n",
    "09-trial/index.md": "# The trial\n\nRise.\n",
}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, HtmlElement]:
    """The books of a course by their names."""
    folder = tmp_path_factory.mktemp("books")
    result = packages(course(folder, FILES), folder / "dist", targets=("handbook",))
    assert result.built, result.diagnostics
    return {built.path.name: html.parse(str(built.path)).getroot() for built in result.built}


def answers(element: HtmlElement) -> list[str]:
    """The texts of all answers in it."""
    return [" ".join(" ".join(each.itertext()).split()) for each in element.xpath(".//*[@data-part='answer-on-paper']")]


def test_a_learners_book_and_each_guide_are_made_in_each_language(books: dict[str, HtmlElement]) -> None:
    assert list(books) == [
        "trial_en_handbook_1.0.html",
        "trial_trainers_en_handbook_1.0.html",
        "trial_mock-trial_en_handbook_1.0.html",
        "trial_fr_handbook_1.0.html",
        "trial_trainers_fr_handbook_1.0.html",
        "trial_mock-trial_fr_handbook_1.0.html",
    ]
    assert books["trial_mock-trial_en_handbook_1.0.html"].findtext(".//title") == "The trial"


def test_answers_stand_behind_the_module_in_the_learners_book_and_beside_the_question_in_a_guide(
    books: dict[str, HtmlElement],
) -> None:
    learners, guide = books["trial_en_handbook_1.0.html"], books["trial_trainers_en_handbook_1.0.html"]
    assert not answers(learners.xpath("//article[.//*[@id='p3-q-one']]")[0])
    (behind,) = learners.xpath("//*[@data-part='answers']")
    beside = guide.xpath("//*[@id='p3-q-one']")[0]
    for where in (behind, beside):
        assert "The second The first — No : look again. Explanation Counted from one: see" in answers(where)[0]
        assert "No\u202f: look" in where.text_content(), "a space that does not break stays"
    assert not guide.xpath("//*[@data-part='answers']")


def test_every_right_answer_is_told(books: dict[str, HtmlElement]) -> None:
    told = answers(books["trial_en_handbook_1.0.html"])
    for number, answer in enumerate(
        [
            "The second",
            "A cup — Table A kettle — Stove",
            "Boil Pour",
            "leaves",
            "4.5",
            "1. At the door Open That is kind.",
        ],
        start=1,
    ):
        assert told[number - 1].startswith(f"Question {number}") and answer in told[number - 1]
    assert [
        line.text for line in books["trial_en_handbook_1.0.html"].xpath("//section[@data-part='answers']//ol/li")
    ] == [
        "Boil",
        "Pour",
    ]
    assert "leafs" not in " ".join(told)
    assert "Doors are for opening." in told[-1]


def test_a_choice_of_a_story_says_where_to_read_on(books: dict[str, HtmlElement]) -> None:
    scenes = books["trial_en_handbook_1.0.html"].xpath("//*[@data-part='scene']")
    texts = [" ".join(" ".join(scene.itertext()).split()) for scene in scenes]
    assert texts[0] == "1. At the door Somebody comes. Open (go to 2) Stay (go to 3)"
    assert texts[1].startswith("2. Inside")


def test_what_is_for_those_who_teach_is_in_their_guide_alone(books: dict[str, HtmlElement]) -> None:
    assert "Ask the group first." in books["trial_trainers_en_handbook_1.0.html"].text_content()
    assert "Ask the group first." not in books["trial_en_handbook_1.0.html"].text_content()


def test_links_lead_to_places_in_the_book_and_ids_are_there_once(books: dict[str, HtmlElement]) -> None:
    for book in books.values():
        ids = book.xpath("//@id")
        assert len(ids) == len(set(ids))
        inside = [href[1:] for href in book.xpath("//a/@href") if href.startswith("#")]
        assert set(inside) <= set(ids)
    guide = books["trial_trainers_en_handbook_1.0.html"]
    assert not guide.xpath("//a[.='the trial']"), "it is not on this path"
    assert guide.xpath("//a[.='home']/@href") == ["#p1"]


def test_the_contents_name_modules_and_pages_and_sheets_have_the_title_of_their_module(
    books: dict[str, HtmlElement],
) -> None:
    book = books["trial_en_handbook_1.0.html"]
    listed = [(len(link.xpath("ancestor::ul")), link.text, link.get("href")) for link in book.xpath("//nav//a")]
    assert listed[1:4] == [(1, "Module one", "#p2"), (2, "A page", "#p3"), (2, "A picture", "#p4")]
    assert '@page p2{@top-center{content:"Module one"' in book.findtext(".//style")


def test_a_title_is_said_as_it_is_written(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": SETTINGS, "01-one/index.md": '# Tea & "less < more"\n'})
    text = packages(root, tmp_path / "dist", targets=("handbook",)).built[0].path.read_text("utf-8")
    book = html.document_fromstring(text)
    assert [link.text for link in book.xpath("//nav//a[@href='#p2']")] == ['Tea & "less < more"']
    assert r'content:"Tea & \"less \3c  more\""' in book.findtext(".//style")


def test_the_glossary_follows_the_alphabet_without_articles_and_accents() -> None:
    glossary = Glossary()
    glossary.take(fragment(TERMS))
    assert [id for id, _, _ in glossary.alphabetical()] == ["term-2", "term-3", "term-1", "term-5", "term-4"]


def test_paper_is_light_whatever_the_browser(books: dict[str, HtmlElement], tmp_path: Path, tab: Page) -> None:
    file = tmp_path / "book.html"
    file.write_bytes(html.tostring(books["trial_en_handbook_1.0.html"], doctype="<!doctype html>"))
    tab.goto(file.as_uri())
    ink = "getComputedStyle(document.body).color"
    tab.emulate_media(color_scheme="dark")
    dark = tab.evaluate(ink)
    tab.emulate_media(color_scheme="dark", media="print")
    printed = tab.evaluate(ink)
    tab.emulate_media(color_scheme="light", media="print")
    assert printed == tab.evaluate(ink) != dark


def test_nothing_is_left_to_press_or_to_load(books: dict[str, HtmlElement]) -> None:
    for book in books.values():
        assert not book.xpath("//main//a[not(starts-with(@href, '#') or starts-with(@href, 'http'))]")
        for pressed in ("button", "input", "select", "textarea", "script", "video", "iframe"):
            assert not book.xpath(f"//main//{pressed}")
        assert not book.xpath("//*[@hidden]")
        assert all(source.startswith("data:") for source in book.xpath("//img/@src"))


def test_the_same_course_gives_the_same_book(tmp_path: Path) -> None:
    root = course(tmp_path, {"course.yaml": SETTINGS})
    one, other = (
        packages(root, tmp_path / out, targets=("handbook",)).built[0].path.read_bytes() for out in ("one", "other")
    )
    assert one == other


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_kind_of_block_is_conforming_and_accessible_on_paper(
    language: str,
    tmp_path: Path,
    tab: Page,
    axe: Callable[..., list[Violation]],
    html_findings: Callable[[Path], list[HtmlFinding]],
) -> None:
    root = examples_course(tmp_path, language)
    (made,) = packages(root, tmp_path / "dist", targets=("handbook",), languages=(language,)).built
    tab.goto(made.path.as_uri())
    assert [str(violation) for violation in axe(tab)] == []
    tab.emulate_media(media="print")
    assert [str(violation) for violation in axe(tab, without=("target-size",))] == [], "paper is not pressed"
    assert [str(finding) for finding in html_findings(made.path.parent)] == []
