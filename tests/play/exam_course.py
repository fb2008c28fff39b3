"""A short course that ends with a final test and a certificate; its banks are those of the examples."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from examples import CERTIFICATE, LEAVES, WATER, package, written
from scormpack.blocks import kinds
from scormpack.reading import read_course

TEST_PAGE, CERTIFICATE_PAGE = "test/final", "test/paper"
FORM = 4
"""How many questions an attempt has."""

SETTINGS = """\
scormpack: 1
id: tested
version: "1"
iri: https://example.org/courses/tested
languages: {{source: {language}}}
completion: {{require: [pages, exam]}}
exam:
  pass: 60
  draw:
    - {{from: exam/leaves.md, take: {{remember: 1, apply: 1}}}}
    - {{from: exam/water.md, take: 2}}
  shuffle: [questions, choices]
{settings}
certificate: {{when: passed}}
"""


def exam_course(folder: Path, language: str = "en", **settings: object) -> Path:
    """Write the course; keywords are more settings of its exam, `pause_hours=1` for `pause-hours: 1`."""
    lines = "\n".join(f"  {name.replace('_', '-')}: {value}" for name, value in settings.items())
    return written(
        folder,
        {
            "course.yaml": SETTINGS.format(language=language, settings=lines),
            "index.md": "# A short course\n\nTea and water.\n",
            "01-blocks/index.md": "# Tea\n\nLeaves and water.\n",
            "09-test/index.md": "# The end\n\nA test, then a certificate.\n",
            "09-test/10-final.md": "# The final test\n\n::: exam #final\nTake your time.\n:::\n",
            "09-test/20-paper.md": "# Your certificate\n\n::: certificate #paper\n:::\n\nWell done.\n",
            "exam/leaves.md": LEAVES,
            "exam/water.md": WATER,
            "certificate.md": CERTIFICATE,
        },
    )


def exam_package(folder: Path, target: str, language: str = "en", **settings: object) -> Path:
    """The zip of that course for a target."""
    course = exam_course(folder / "course", language, **settings)
    return package(course, target, folder / "out", languages=(language,)).path


def answers(course: Path) -> Mapping[str, str]:
    """What is right in each question of the banks, as a response pattern. The package does not tell."""
    read, said = read_course(course)
    assert read, said
    questions = (question for bank in read.banks for question in bank.blocks)
    patterns = ((question.id, kinds()[question.kind].interaction(question)) for question in questions)
    return {id: interaction.correct for id, interaction in patterns if interaction}
