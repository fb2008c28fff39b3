"""Packages to play: module 1 of the real course, and a small course with a question of each kind."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from scormpack.blocks import kinds
from scormpack.pipeline import build
from scormpack.reading import read_course
from scormpack.results import Wish

ROOT = Path(__file__).resolve().parents[2]
COURSE = ROOT / "courses" / "tip-morocco"

SETTINGS = """\
scormpack: 1
id: trial
version: "1.0"
iri: https://example.org/courses/trial
languages: {source: fr, also: [ar]}
completion: {require: [pages, module-checks], pass: 80}
"""
WITHOUT_PASS_MARK = SETTINGS.replace(", pass: 80", "").replace("pages, module-checks", "pages")
CHOICES = """\
# Choisir

::: choice #q-one

Laquelle ?

- [ ] La première
  : Non.
- [x] La deuxième
  : Oui.
- [ ] La troisième

? Comptez.
= Parce que.
:::

::: choice #q-several

Lesquelles ?

- [x] Alpha
- [ ] Beta
- [x] Gamma
:::

::: truefalse #q-true
answer: true

L'eau mouille.
:::
"""
ANSWERS = """\
# Répondre

::: match #q-match

Associez.

- Un :: Chat
- Deux :: Chien
- Trois :: Âne
:::

::: order #q-order

Rangez.

1. Matin
2. Midi
3. Soir
4. Nuit
:::

::: fill #q-fill

Complétez : le {{thé}} est {{chaud|brûlant}}.
:::

::: numeric #q-number
answer: 20
tolerance: 1

Combien ?
:::
"""
NOTES = """\
# Noter

::: reflect #n-note
max: 200

Qu'en pensez-vous ?
:::

::: checklist #n-plan

- [ ] Relire
- [ ] Écrire
- [ ] Parler
:::

::: scenario #n-story

## La porte {#porte}

Elle est fermée.

- Frapper -> cour
  : Poli.
- Partir -> fin

## La cour {#cour}

Personne.

- Attendre -> fin
- Revenir -> porte

## La fin (end, good) {#fin}

C'est fini.
:::
"""
FILES: Mapping[str, str] = {
    "course.yaml": SETTINGS,
    "index.md": "# Un cours\n\nPour essayer.\n",
    "01-un/index.md": "# Premier module\n\nBienvenue.\n",
    "01-un/10-choisir.md": CHOICES,
    "01-un/20-repondre.md": ANSWERS,
    "01-un/30-noter.md": NOTES,
    "01-un/40-fin.md": "# Pour finir\n\nMerci.\n",
}
TINY: Mapping[str, str | None] = {
    "01-un/10-choisir.md": CHOICES[: CHOICES.index("::: choice #q-several")],
    "01-un/20-repondre.md": None,
    "01-un/30-noter.md": None,
}
QUESTIONS = ("q-one", "q-several", "q-true", "q-match", "q-order", "q-fill", "q-number")


def course(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write the small course with these files in place of its own; None takes one away."""
    for name, text in {**FILES, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(text, "utf-8")
    return folder


def package(root: Path, out: Path, *, module: str = "", **wish: Any) -> Path:
    """Build one package of a course: SCORM 1.2 in its source language, or what else is wished for."""
    asked = {"targets": ("scorm12",), "languages": ("fr",), **wish}
    result = build(root, Wish(out=out, split="modules" if module else "course", **asked))
    errors = [finding for finding in result.diagnostics if finding.severity.word == "error"]
    assert not errors, errors
    return next(built.path for built in result.built if built.module == module)


def question_ids(root: Path, module: str) -> set[str]:
    """The ids of all questions of a module, as its source has them."""
    found, said = read_course(root)
    assert found, said
    pages = next(each.pages for each in found.modules if each.id == module)
    return {block.id for page in pages for block in page.blocks if kinds()[block.kind].credit(block)}


def real_course(folder: Path, name: str = COURSE.name) -> Path:
    """A copy of the real course, or of another one of ours: no test writes into them."""
    return Path(shutil.copytree(COURSE.parent / name, folder / name))


def first_module(folder: Path) -> Path:
    """Module 1 of the real course as a course of its own, which is passed by its questions."""
    root = real_course(folder)
    settings = yaml.safe_load((root / "course.yaml").read_text("utf-8"))
    settings = {key: settings[key] for key in settings.keys() - {"exam", "certificate", "audiences"}}
    settings |= {"modules": ["01-comprendre"], "completion": {"require": ["pages", "module-checks"], "pass": 80}}
    (root / "course.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    (root / "tracking.lock").unlink()
    (root / "certificate.md").unlink()
    shutil.rmtree(root / "exam")
    for text in [*root.glob("*/*.md"), *root.glob("*.md"), *root.glob("locale/*/*.po")]:
        text.write_text(_TO_OTHERS.sub(r"\1", _FOR_SOME.sub("", text.read_text("utf-8"))), "utf-8")
    return root


_TO_OTHERS = re.compile(r"\[([^\]\n]*)\]\(\.\./[^)\n]*\)")
_FOR_SOME = re.compile(r"^:::: only\n.*?^::::\n", re.MULTILINE | re.DOTALL)
