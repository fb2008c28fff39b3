"""A small course with a final test and a certificate, whole and without a word to be said of it."""

from __future__ import annotations

from pathlib import Path

from course.write import SETTINGS, Files
from course.write import course as written

YAML = "course.yaml"
BANK = "exam/leaves.md"
CERTIFICATE = "certificate.md"
TEST = """\
completion: {require: [pages, exam]}
exam:
  pass: 80
  draw:
    - {from: exam/leaves.md, take: {apply: 1}}
    - {from: exam/leaves.md, take: {recall: 1}, objective: O-1}
    - {from: exam/water.md, take: 2}
certificate: {when: passed}
"""
PLACES = "# The test\n\n::: exam #final\n:::\n\n::: certificate #paper\n:::\n"
PAPER = "# Certificate\n\n{learner} has finished {course} on {date} with {score}: {code}\n"


def numeric(id: str, *keys: str) -> str:
    """A question that nobody guesses."""
    lines = "".join(f"{key}\n" for key in (*keys, "answer: 4"))
    return f"::: numeric #{id}\n{lines}\nHow many cups come from pot {id}?\n:::\n"


def choice(id: str, right: str = "Leaves", wrong: str = "Roots", keys: str = "") -> str:
    """A question with one right answer among three."""
    answers = f"- [ ] {wrong}\n- [x] {right}\n- [ ] {wrong} and bark\n"
    return f"::: choice #{id}\n{keys}\nWhat is {id} made of?\n\n{answers}:::\n"


LEAVES = "\n".join(
    [
        "---\nmodule: one\n---\n# Leaves\n",
        *(numeric(f"a-{at}", "level: apply") for at in range(3)),
        *(numeric(f"r-{at}", "level: recall", "objective: O-1") for at in range(3)),
    ]
)
WATER = "\n".join(["# Water\n", *(numeric(f"w-{at}") for at in range(6))])


def course(folder: Path, files: Files | None = None, settings: str = TEST) -> Path:
    """The course with these files changed."""
    usual: Files = {
        YAML: SETTINGS + settings,
        "01-one/20-test.md": PLACES,
        BANK: LEAVES,
        "exam/water.md": WATER,
        CERTIFICATE: PAPER,
    }
    return written(folder, {**usual, **(files or {})})
