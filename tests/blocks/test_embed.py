"""Pages of other sites."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from blocks.conftest import Open
from blocks.pages import block, broken, said, site
from scormpack.blocks import kinds

GOOD = "::: embed A map\nurl: https://example.org/map\n\nHills.\n:::\n"


def test_it_has_a_title_an_address_and_a_description() -> None:
    found = block(GOOD)
    assert said(found.first("title")) == ["A map"]
    assert said(found.first("description")) == ["Hills."]
    assert broken(GOOD.replace(" A map", "")) == ["CRS-BLK-009"]
    assert broken(GOOD.replace("url: https://example.org/map\n", "")) == ["CRS-HDR-003"]
    assert broken(GOOD.replace("Hills.\n", "")) == ["CRS-EMBED-003"]


@pytest.mark.parametrize(
    "url", ["http://example.org", "//example.org", "map.html", "javascript:0", "https://", "https://["]
)
def test_only_a_whole_safe_address_can_be_shown(url: str) -> None:
    assert broken(GOOD.replace("https://example.org/map", url)) == ["CRS-EMBED-001"]


def test_its_site_must_be_declared(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"CRS-EMBED-002.*maps\.example\.org"):
        site(tmp_path, {"page": "# Page\n\n" + GOOD.replace("//example", "//maps.example")})


def test_the_time_spent_there_counts() -> None:
    assert kinds()["embed"].seconds(block(GOOD)) == 0
    assert kinds()["embed"].seconds(block(GOOD.replace("/map\n", "/map\nminutes: 1.5\n"))) == 90


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_asked_of_the_site_before_the_learner_asks(open_example: Open, language: str) -> None:
    page = open_example("embed", language)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.startswith("https:") else None)
    page.reload()
    page.wait_for_selector("#ex-embed button")
    page.wait_for_load_state("networkidle")
    assert asked == []
    expect(page.locator("#ex-embed button")).to_have_accessible_description("Where tea grows")
    with page.expect_request("https://example.org/map"):
        page.locator("#ex-embed button").press("Enter")
    frame = page.locator("#ex-embed iframe")
    expect(frame).to_be_focused()
    assert frame.get_attribute("title") == "Where tea grows"
    assert "allow-top-navigation" not in (frame.get_attribute("sandbox") or "")
    expect(page.locator("#ex-embed a")).to_be_visible()
    expect(page.locator("#ex-embed button")).to_have_count(0)


def test_without_a_connection_there_is_the_link_alone(open_example: Open) -> None:
    page = open_example("embed")
    page.context.set_offline(True)
    expect(page.locator("#ex-embed button")).to_be_hidden()
    expect(page.locator("#ex-embed a")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("#ex-embed button")).to_be_visible()
