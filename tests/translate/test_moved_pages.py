"""A page that moves to another module, or gets another name, takes its translations with it."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po, write_po

from scormpack.upkeep import update_catalogues

FILES = {
    "course.yaml": "scormpack: 1\nid: trial\nlanguages: {source: fr, also: [ar]}\n",
    "index.md": "# Essai\n\nUn cours.\n",
    "01-un/index.md": "# Un\n",
    "01-un/10-page.md": "# Une page\n\nDu texte à garder.\n",
    "02-deux/index.md": "# Deux\n",
}


def course(root: Path) -> Path:
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    update_catalogues(root)
    catalogue = root / "locale/ar/01-un.po"
    with catalogue.open("rb") as stream:
        catalog = read_po(stream)
    for message in catalog:
        if message.id:
            message.string = f"ترجمة {message.id}"
    with catalogue.open("wb") as stream:
        write_po(stream, catalog)
    return root


def translated(root: Path, name: str) -> dict[str, tuple[str, bool]]:
    with (root / f"locale/ar/{name}.po").open("rb") as stream:
        return {str(m.id): (str(m.string), m.fuzzy) for m in read_po(stream) if m.id and m.string}


def test_to_another_module(tmp_path: Path) -> None:
    root = course(tmp_path)
    (root / "01-un/10-page.md").rename(root / "02-deux/10-page.md")
    update_catalogues(root)
    assert translated(root, "02-deux")["Du texte à garder."] == ("ترجمة Du texte à garder.", False)
    assert set(translated(root, "01-un")) == {"Un"}


def test_to_another_name(tmp_path: Path) -> None:
    root = course(tmp_path)
    (root / "01-un/10-page.md").rename(root / "01-un/20-autre.md")
    update_catalogues(root)
    assert translated(root, "01-un")["Du texte à garder."] == ("ترجمة Du texte à garder.", False)


def test_a_text_that_stays_where_it_is_lends_nothing(tmp_path: Path) -> None:
    root = course(tmp_path)
    (root / "02-deux/10-copie.md").write_text(FILES["01-un/10-page.md"], "utf-8")
    update_catalogues(root)
    assert translated(root, "02-deux") == {}
