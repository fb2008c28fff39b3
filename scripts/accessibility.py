"""Write docs/accessibility.md: for each criterion of WCAG 2.2 A and AA what proves it, or whose duty it is.

The criteria are those of wcag.toml. The proof is read from the sources of the tests, which are not run: every test
under `@pytest.mark.wcag("2.1.1", …)`, and every rule whose clause names a criterion. Run by `make docs`.
"""

from __future__ import annotations

import ast
import pkgutil
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import scormpack.blocks
import scormpack.course
from scormpack.rules import Rule, known_rules

ROOT = Path(__file__).parents[1]
PRINCIPLES = {"1": "Perceivable", "2": "Operable", "3": "Understandable", "4": "Robust"}
DUTIES = {
    "scormpack": "scormpack",
    "shared": "scormpack and the author",
    "author": "The author",
    "nobody": "Does not apply",
}

PAGE = """# Accessibility

<!-- Made by `make docs` from scripts/wcag.toml and the tests. Change it there. -->

For whoever must say whether a course may be given to everybody: what scormpack does for each of the {count} success
criteria of [WCAG 2.2](https://www.w3.org/TR/WCAG22/) at the levels A and AA, which test proves it, and what is left to
the author of a course. The same criteria stand in EN 301 549, chapter 9.

A course is accessible when both have done their part. What a build can demand of the author it does demand: a video
without captions or a picture without an alternative text is an **error**, and no package is written.

## What is tested, and with what

- **Every page** of the two courses in this project and of the examples of every kind of block, from left to right and
  from right to left: as it opens, after a wrong answer, wrong at the end, and right, in the light, dark and high
  contrast palettes. So are the final test in each of its views, the certificate, and every dialog.
- **[axe-core](https://github.com/dequelabs/axe-core)**, all its rules for WCAG 2.0 to 2.2 A and AA and its best
  practice, in Chromium. One piece of advice is left out in the dialogs: it takes links to pages that are scrolled out
  of sight for links that skip something.
- **The W3C's checker of HTML** on the pages as they are shipped and as the scripts have changed them.
- **A robot without a mouse** finishes a module and the final test, in windows of 1280 by 800, 320 by 640 and 320 by 256
  px. The last is what a window of 1280 by 1024 px becomes at 400 %: browsers enlarge by making the page's own pixels
  larger, so a small window is the same to the page. At every key it looks whether the page must be scrolled sideways,
  and whether what has the focus is out of sight or under something that stays in place.
- **Without any script** every page is there to be read.
- **The same answers** to every kind of question, from left to right and from right to left, give the same score.

`make test` repeats all of it.

## Known limits

- No tool sees everything. The machine's part is proven here; people who use screen readers have not been asked, and a
  course should be tried by them before it is given to many. The roles, names and messages that screen readers get are
  tested, but not how each of them says them.
- Tests run in Chromium alone.
- What stands around a package is the LMS's: its own pages, its sign-in, the title of the window, the size of the
  frame.
- Sites that a course embeds, documents that it offers for download and the content of its pictures and recordings are
  the author's. A document for download should be accessible by itself.
- There is no way yet to mark a phrase in another language within a sentence, nor a second track with audio description.
- Someone who needs more time in the final test gets it from the author or the LMS; a learner cannot take it.

## Each criterion

“Proven by” names tests: [make test](architecture.md) runs them. “Demanded by” names rules of the build.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    number: str
    name: str
    level: str
    duty: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A test function; `file` is relative to the project."""

    name: str
    file: str
    criteria: frozenset[str]


def criteria() -> list[Criterion]:
    rows = tomllib.loads((ROOT / "scripts" / "wcag.toml").read_text("utf-8"))["criterion"]
    return [Criterion(**row) for row in rows]


def proofs() -> list[Proof]:
    """All tests that are marked, by file and line."""
    files = sorted(path for path in (ROOT / "tests").rglob("test_*.py") if "node_modules" not in path.parts)
    return [proof for path in files for proof in _marked(path)]


def _marked(path: Path) -> Iterator[Proof]:
    text = path.read_text("utf-8")
    if "mark.wcag(" not in text:
        return
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            named = frozenset(number for mark in node.decorator_list for number in _named(mark))
            if named:
                yield Proof(name=node.name, file=path.relative_to(ROOT).as_posix(), criteria=named)


def _named(mark: ast.expr) -> Iterator[str]:
    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.wcag":
        yield from (str(ast.literal_eval(argument)) for argument in mark.args)


def rules() -> Mapping[str, list[Rule]]:
    """The rules on courses that guard a criterion, by its number."""
    for package in (scormpack.blocks, scormpack.course):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    found: dict[str, list[Rule]] = {}
    for rule in sorted(known_rules().values(), key=lambda rule: rule.id):
        if rule.id.startswith("CRS-") and rule.clause.startswith("WCAG"):
            for number in re.findall(r"\d\.\d\.\d+", rule.clause):
                found.setdefault(number, []).append(rule)
    return found


def unproven(all_proofs: Iterable[Proof], all_rules: Mapping[str, list[Rule]]) -> list[str]:
    """What would make the page say less than it must: a criterion without the proof that its duty asks for, and a mark
    that names no criterion."""
    known = {each.number: each for each in criteria()}
    tested = {number for proof in all_proofs for number in proof.criteria}
    strange = [f"{number} is no criterion of level A or AA" for number in sorted((tested | {*all_rules}) - {*known})]
    bare = [each for each in known.values() if each.duty == "scormpack" and each.number not in tested]
    bare += [each for each in known.values() if each.duty == "shared" and each.number not in tested | {*all_rules}]
    return strange + [f"{each.number} {each.name} has no proof" for each in bare]


def accessibility_page() -> str:
    """docs/accessibility.md."""
    all_criteria, all_proofs, all_rules = criteria(), proofs(), rules()
    lines = [PAGE.format(count=len(all_criteria))]
    for first, title in PRINCIPLES.items():
        lines.append(f"### {first}. {title}\n\n| Criterion | Level | Whose duty | What is done | Proof |")
        lines.append("| --- | --- | --- | --- | --- |")
        lines += [_row(each, all_proofs, all_rules) for each in all_criteria if each.number.startswith(first)]
        lines.append("")
    return "\n".join(lines)


def _row(criterion: Criterion, all_proofs: Iterable[Proof], all_rules: Mapping[str, list[Rule]]) -> str:
    tests = [f"[{_sentence(each)}](../{each.file})" for each in all_proofs if criterion.number in each.criteria]
    demands = [f"[{rule.id}](rules.md#{rule.id.lower()})" for rule in all_rules.get(criterion.number, [])]
    proof = [f"Proven by {'; '.join(tests)}."] if tests else []
    proof += [f"Demanded by {', '.join(demands)}."] if demands else []
    cells = (f"{criterion.number} {criterion.name}", criterion.level, DUTIES[criterion.duty], criterion.text)
    return f"| {' | '.join(cells)} | {' '.join(proof)} |"


def _sentence(proof: Proof) -> str:
    return proof.name.removeprefix("test_").replace("_", " ")


if __name__ == "__main__":
    (ROOT / "docs" / "accessibility.md").write_text(accessibility_page(), "utf-8")
