"""Who is named for what a package shows."""

from pathlib import Path

from blocks.conftest import Open
from blocks.pages import block, said, site


def test_what_stands_in_it_comes_before_the_list() -> None:
    assert said(block("::: credits\nBy Amal.\n:::\n").first("intro")) == ["By Amal."]
    assert block("::: credits\n:::\n").parts == ()


def test_names_are_listed_once_with_links_to_their_pages(open_example: Open) -> None:
    page = open_example("credits")
    listed = page.locator("[data-part=credits] > li").filter(has_text="Amal Idrissi")
    assert listed.count() == 1
    link = listed.get_by_role("link", name="Figures")
    link.click()
    page.wait_for_selector('article[data-page="blocks/figure"]')


def test_what_is_not_in_the_package_is_not_credited(tmp_path: Path) -> None:
    def figure(name: str) -> str:
        return f"::: figure\ncredit: {name}\n\n![A teapot](teapot.svg)\n:::\n"

    hidden = f"::: only\naudience: trainers\n\n{figure('Hidden')}:::\n"
    tabs = f"::: tabs\n\n## One\n\n{figure('Inside')}\n## Two\n\nText.\n:::\n"
    pages = {
        "page": f"# Page\n\n{figure('Shown')}\n{figure('Shown')}\n{hidden}\n{tabs}",
        "who": "# Who\n\n::: credits\n:::\n",
    }
    html = (site(tmp_path, pages) / "content/en/blocks/who.js").read_text("utf-8")
    assert html.count("Shown") == html.count("Inside") == 1
    assert "Hidden" not in html
