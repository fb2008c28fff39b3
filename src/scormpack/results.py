"""What a build is asked for and what comes of it, and what comes of judging: values that cost nothing to import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from scormpack.diagnostics import Diagnostic, Location

Saying = tuple[str, str]
"""English and French."""

Outcome = Literal["ignored", "works", "unknown", "wrong", "misreported", "unfinished", "refused"]
"""What an LMS makes of a finding, or of a package: does not mind it; nothing known is in the way; not known; something
is shown or opened wrongly; completion or score come out wrong; never completed; not imported."""

GRAVITY: tuple[Outcome, ...] = ("ignored", "works", "unknown", "wrong", "misreported", "unfinished", "refused")
TROUBLES = GRAVITY[GRAVITY.index("wrong") :]
"""What somebody should hear of unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to build; None and () mean what course.yaml says."""

    targets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    together: bool | None = None
    split: str | None = None
    audience: str = ""
    out: Path = Path("dist")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleWeight:
    """Bytes that a learner's line carries when all pages of a module are read: their text, deflated, and their
    pictures. `on_demand` are recordings and files to keep, which come when the learner asks for them."""

    module: str
    text: int
    pictures: int
    on_demand: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a package weighs for its learners, in one language; `player` is the script and the style, deflated."""

    player: int
    modules: tuple[ModuleWeight, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A package on disk: its size in bytes and the most characters of state that it may keep. Paper has no weight."""

    path: Path
    target: str
    languages: tuple[str, ...]
    module: str
    size: int
    state: int
    weight: Weight | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was built and what was found; nothing is built where there is an error."""

    built: tuple[Built, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an LMS does so: the rules that found it, a clause to go on after “because”, and where that is known from."""

    outcome: Outcome
    rules: tuple[str, ...]
    saying: Saying
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one LMS will do with a package. `reasons` go from grave to slight; `remarks` are on the format; `unknown`
    are rules with errors of which is not known what they mean there; `basis` is what all this rests on.
    Where it `is_imported` that much is known."""

    lms: str
    title: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    remarks: tuple[Saying, ...] = ()
    unknown: tuple[str, ...] = ()
    basis: Saying = ("", "")
    has_several_parts: bool = False
    is_imported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was found about one path. `formats` are the standards that it follows (folders of targets), none for a
    course. `quotes` are the lines that findings stand at. `verdicts` are by LMS. Where it `is_from_within`, findings
    name files as from within the folder, which is how authors think of a course."""

    called: str
    is_from_within: bool = False
    formats: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    quotes: Mapping[Location, str] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()

    def from_here(self) -> Judged:
        """With files named as from where the path was: for several paths, and for programs that open these files."""
        if not self.is_from_within or self.called == ".":
            return self
        findings = tuple(replace(finding, where=self._moved(finding.where)) for finding in self.findings)
        quotes = {self._moved(where): line for where, line in self.quotes.items()}
        return replace(self, is_from_within=False, findings=findings, quotes=quotes)

    def _moved(self, where: Location) -> Location:
        return replace(where, file=f"{self.called}/{where.file}")


def identity(finding: Diagnostic) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """What makes it the same finding after an edit elsewhere: rule, file and facts, but no line."""
    facts = sorted((name, str(fact)) for name, fact in finding.facts.items() if name not in ("line", "column"))
    return finding.rule, finding.where.file, tuple(facts)
