"""A synthetic course: pages of 600 words, one picture of 100 KB and three questions each."""

from __future__ import annotations

import random
import struct
from pathlib import Path

_WORDS = [
    "apprendre",
    "comprendre",
    "personne",
    "travail",
    "contrat",
    "droit",
    "aide",
    "victime",
    "situation",
    "question",
    "réponse",
    "exemple",
    "signe",
    "mesure",
    "service",
    "équipe",
    "rapport",
    "règle",
    "étape",
    "moyen",
    "acte",
    "but",
    "lieu",
    "temps",
    "pays",
    "ville",
    "famille",
    "enfant",
    "adulte",
    "groupe",
    "risque",
    "soin",
]
_MODULES = 10


def make_course(folder: Path, pages: int) -> Path:
    """Write a course of `pages` pages into `folder`, in ten modules; the same for the same number."""
    dice = random.Random(pages)
    folder.mkdir(parents=True)
    modules = [f"{number:02}-module-{number}" for number in range(1, _MODULES + 1)]
    (folder / "course.yaml").write_text(
        "scormpack: 1\nid: bench\niri: https://example.org/bench\nlanguages: {source: fr}\n"
        "completion: {require: [pages, module-checks], pass: 70}\npackages: {targets: [scorm12]}\n"
        f"modules: [{', '.join(modules)}]\n",
        "utf-8",
    )
    (folder / "index.md").write_text("# Un cours de mesure\n\nUn cours qui ne sert qu'à mesurer.\n", "utf-8")
    (folder / "media").mkdir()
    for module in modules:
        (folder / module).mkdir()
        (folder / module / "index.md").write_text(f"# {module}\n\nUn module.\n", "utf-8")
    for number in range(pages):
        name = f"p{number:04}"
        (folder / "media" / f"{name}.jpg").write_bytes(_picture(dice))
        (folder / modules[number * _MODULES // pages] / f"{name}.md").write_text(_page(dice, name), "utf-8")
    return folder


def _page(dice: random.Random, name: str) -> str:
    parts = [f"# Page {name}\n"]
    for number in range(10):
        if number in (3, 6):
            parts.append(f"## Partie {number}\n")
        parts.append(_sentence(dice, 60, marked=number % 3 == 0) + "\n")
    parts.insert(4, f'![Une image de la page {name}]({name}.jpg "Une légende")\n')
    parts.insert(8, "".join(f"- {_sentence(dice, 8)}\n" for _ in range(4)))
    parts += [_question(dice, f"{name}-q{number}") for number in range(3)]
    return "\n".join(parts)


def _sentence(dice: random.Random, words: int, *, marked: bool = False) -> str:
    chosen = dice.choices(_WORDS, k=words)
    if marked:
        chosen[5] = f"**{chosen[5]}**"
        chosen[20 % words] = f"[{chosen[20 % words]}](https://example.org/{chosen[7]})"
    return " ".join(chosen).capitalize() + "."


def _question(dice: random.Random, id: str) -> str:
    right = dice.randrange(4)
    choices = "".join(
        f"- [{'x' if at == right else ' '}] {_sentence(dice, 5)} {at}\n  : {_sentence(dice, 6)}\n" for at in range(4)
    )
    return f"::: choice #{id}\n\n{_sentence(dice, 10)}\n\n{choices}\n= {_sentence(dice, 8)}\n:::\n"


def _picture(dice: random.Random) -> bytes:
    """100 KB that begin like a JPEG of 800 × 600 and do not get smaller by deflating."""
    frame = struct.pack(">2sHBHHB9B", b"\xff\xc0", 17, 8, 600, 800, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1)
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + frame
    scan = b"\xff\xda\x00\x0c\x03\x01\x00\x02\x11\x03\x11\x00\x3f\x00"
    return head + scan + dice.randbytes(100_000 - len(head) - len(scan) - 2) + b"\xff\xd9"
