"""What a module cites."""

from pathlib import Path

from blocks.conftest import Open
from blocks.pages import block, said, site


def test_what_stands_in_it_comes_before_the_list() -> None:
    assert said(block("::: resources\nSources.\n:::\n").first("intro")) == ["Sources."]


def test_what_the_module_cites_is_listed_with_where_and_how_sure(open_example: Open) -> None:
    items = open_example("resources").get_by_role("main").get_by_role("listitem")
    assert [" ".join(item.split()) for item in items.all_inner_texts()] == [
        "On water art. 3 reliability A checked on 21 November 2026"
    ]
    link = items.get_by_role("link", name="On water")
    assert link.get_attribute("href") == "https://example.org/water"
    assert "noopener" in (link.get_attribute("rel") or "")


def test_a_module_that_cites_nothing_says_so(tmp_path: Path) -> None:
    root = site(tmp_path, {"resources": "# R\n\n::: resources\n:::\n"}, "fr")
    assert "Ce module ne cite aucune source." in (root / "content/fr/blocks/resources.js").read_text("utf-8")
