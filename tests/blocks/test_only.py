"""Text for some editions alone."""

from pathlib import Path

from blocks.pages import block, broken, said, site


def test_it_has_a_condition_and_text() -> None:
    found = block("::: only\naudience: trainers\ntarget: web, xapi\n\nText.\n:::\n")
    assert said(found.first("text")) == ["Text."]
    assert found.data == {"audience": ("trainers",), "target": ("web", "xapi")}


def test_it_says_where_it_is_shown() -> None:
    assert broken("::: only\n\nText.\n:::\n") == ["CRS-ONLY-001"]
    assert broken("::: only\ncites: L-01\n\nText.\n:::\n") == ["CRS-ONLY-001"]
    assert broken("::: only\nlanguage: fr\n\n:::\n") == ["CRS-ONLY-002"]


def test_it_is_there_where_it_is_meant_to_be_and_nowhere_else(tmp_path: Path) -> None:
    blocks = "".join(
        f"::: only\n{key}\n\nFor {key}.\n:::\n\n" for key in ("language: en", "language: fr", "target: web")
    )
    page = site(tmp_path, {"only": f"# Only\n\n{blocks}"}) / "content/en/blocks/only.js"
    text = page.read_text("utf-8")
    assert "For language: en." in text and "For target: web." in text
    assert "For language: fr." not in text
