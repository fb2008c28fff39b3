"""Every example of every kind of block as one course: a page for each folder, and one that uses the glossary."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from partners.samples import unzipped
from scormpack.blocks import FOLDER, kinds
from scormpack.pipeline import build
from scormpack.results import Built, Wish

FOLDERS = sorted({kind.folder for kind in kinds().values()})
QUESTIONS = sorted({kind.folder for kind in kinds().values() if kind.question})
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#8ac"/></svg>'
TERMS = "---\ncites: [T-01]\n---\n# Terms\n\nA [[teapot]] and a [[tea leaf|leaf]].\n" + "\nMore words.\n" * 40
SETTINGS = """\
scormpack: 1
id: examples
version: "1"
iri: https://example.org/courses/examples
languages: {{source: {language}, also: [{others}]}}
audiences: [trainers]
hosts: [example.org]
completion: {{require: [pages, module-checks, exam]}}
"""
EXAM = """\
exam:
  pass: 60
  minutes: 20
  attempts: 2
  pause-hours: 1
  draw:
    - {from: exam/leaves.md, take: {remember: 1, apply: 1}}
    - {from: exam/water.md, take: 2}
  shuffle: [questions, choices]
certificate: {when: passed}
"""
LEAVES = """\
---
module: blocks
---
# Leaves

::: choice #b-green
level: remember

What is green tea made of?

- [ ] Flowers
- [x] Leaves
- [ ] Roots
- [ ] Bark
= It is the leaf of the same plant.
:::

::: choice #b-black
level: remember

Which two are tea?

- [x] Green tea
- [x] Black tea
- [ ] Mint
:::

::: match #b-times
level: apply

How long do they take?

- Green tea :: Two minutes
- Black tea :: Four minutes
- Mint :: Six minutes
:::

::: order #b-order
level: apply

Put the steps in order.

1. Boil water
2. Pour it
3. Wait
:::
"""
WATER = """\
# Water

::: truefalse #b-boils
answer: true

Water for black tea must boil.
:::

::: fill #b-warm
The water.

Water boils at {{a hundred|100}} degrees in a {{pot|teapot}}.
:::

::: numeric #b-cups
answer: 4
tolerance: 0.5

How many cups come from a litre?
:::

::: categorise #b-kinds
Hot or cold?

## Hot
- Mint tea
- Black tea

## Cold
- Iced tea
:::
"""
CERTIFICATE = """\
# Certificate

This says that **{learner}** has finished “{course}” on {date}, with {score} of the points.

Code: {code}
"""
FINAL = {"exam/leaves.md": LEAVES, "exam/water.md": WATER, "certificate.md": CERTIFICATE}
MORE = {
    "index.md": "# Examples\n\nA course of all kinds of blocks.\n",
    "01-blocks/index.md": "# Blocks\n",
    "01-blocks/terms.md": TERMS,
    "glossary.md": "Teapot\n: A pot with a **spout**.\n\nTea leaf\n: What tea is made of. See [[teapot]].\n",
    "references.yaml": "T-01:\n  title: On water\n  article: art. 3\n  url: https://example.org/water\n  grade: A\n"
    "  checked: 2026-11-21\nT-02:\n  title: On leaves\n",
    "media/teapot.svg": PICTURE,
    **FINAL,
}


@cache
def example(folder: str) -> str:
    """The page of examples of a folder of blocks."""
    return (FOLDER / folder / "examples.md").read_text("utf-8")


def examples_course(root: Path, language: str = "en", more: Mapping[str, str] | None = None) -> Path:
    """Write the course into a new folder below `root`; the same English text stands for any source language, so that
    `ar` gives each example in a page that is written from right to left. `more` are other files of the course."""
    pages = {f"01-blocks/{folder}.md": example(folder) for folder in FOLDERS}
    others = ", ".join(sorted({"ar", "en", "fr"} - {language}))
    files = {"course.yaml": SETTINGS.format(language=language, others=others) + EXAM, **MORE, **pages, **(more or {})}
    course = written(root / f"examples-{language}", files)
    shutil.copytree(Path(__file__).parent / "media", course / "media", dirs_exist_ok=True)
    return course


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder, which is given back."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def package(course: Path, target: str, out: Path, **wish: object) -> Built:
    """The one package that is wished for. Fails the test where there is a mistake in the course."""
    result = build(course, Wish(targets=(target,), out=out, **wish))  # type: ignore[arg-type]
    mistakes = [finding for finding in result.diagnostics if finding.severity.word == "error"]
    assert not mistakes, [f"{finding.where} {finding.rule} {finding.facts}" for finding in mistakes]
    (built,) = result.built
    return built


def site(course: Path, target: str, out: Path, **wish: object) -> Path:
    """The files of that package in a folder."""
    built = package(course, target, out, **wish)
    return unzipped(built.path, out / built.path.stem)
