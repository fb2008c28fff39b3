"""The settings of a course (`course.yaml`), of a page (front matter) and of its references, typed by pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _listed(value: object) -> object:
    return [word.strip() for word in value.split(",") if word.strip()] if isinstance(value, str) else value


def _of_any(value: object) -> object:
    return {ANY: value} if isinstance(value, str) else value


ANY = "any"
"""Questions of every level, and those that name none."""

def _by_name(value: object) -> object:
    """A list of names is short for names with nothing special."""
    listed = _listed(value)
    if isinstance(listed, list) and all(isinstance(name, str) for name in listed):
        return {name: {} for name in listed}
    return {name: own or {} for name, own in listed.items()} if isinstance(listed, dict) else listed


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
Host = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Percent = Annotated[float, Field(ge=1, le=100)]
"""From 1: whoever writes 0.8 means 80, and everybody would pass."""
Count = Annotated[int, Field(ge=1)]
Requirement = Literal["pages", "module-checks", "exam"]


class Model(BaseModel):
    """Frozen, and strange keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Languages(Model):
    """`source` is the language of the Markdown files, `also` those of `locale/`.

    `digits` are those that the tool and the player write where a language has two kinds: `eastern` are ٠١٢٣. They are
    not called Arabic, since “chiffres arabes” are 0123. What authors write stays as it is.
    """

    source: LanguageCode
    also: Annotated[tuple[LanguageCode, ...], BeforeValidator(_listed)] = ()
    digits: Literal["western", "eastern"] = "western"


class Completion(Model):
    """What a learner must do; `pass_mark` in percent over all questions with points, None to complete only."""

    require: Annotated[tuple[Requirement, ...], BeforeValidator(_listed)] = ("pages",)
    pass_mark: Annotated[Percent | None, Field(alias="pass")] = None


class Draw(Model):
    """Questions that one attempt takes from a bank: so many of each level, or of `any`."""

    source: Annotated[str, Field(alias="from")]
    take: Annotated[Mapping[Identifier, Count], BeforeValidator(_of_any), Field(min_length=1)]
    objective: str = ""


class Exam(Model):
    """The final test. `extra_time` is percent of more time; the learner's state counts up to 63 attempts."""

    pass_mark: Annotated[Percent, Field(alias="pass")] = 80
    minutes: Annotated[int | None, Field(ge=1, le=1440)] = None
    extra_time: Annotated[int, Field(alias="extra-time", ge=0, le=300)] = 0
    attempts: Annotated[int | None, Field(ge=1, le=63)] = None
    pause_hours: Annotated[int, Field(alias="pause-hours", ge=0, le=8760)] = 0
    feedback: Literal["module", "question", "none"] = "module"
    draw: Annotated[tuple[Draw, ...], Field(min_length=1)]
    shuffle: Annotated[tuple[Literal["questions", "choices"], ...], BeforeValidator(_listed)] = ()


class Certificate(Model):
    """When the certificate is given."""

    when: Literal["passed", "completed"] = "passed"


class Theme(Model):
    """`accent` is one colour, `#rrggbb`."""

    accent: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")] = "#0b5fa5"
    logo: str | None = None


class Budgets(Model):
    """What must not be exceeded: seat time in minutes, megabytes a zip, characters of state."""

    minutes: Annotated[int | None, Field(ge=1)] = None
    zip_mb: Annotated[float | None, Field(alias="zip-mb", gt=0)] = None
    state: Annotated[int | None, Field(ge=1)] = None


class Audience(Model):
    """What is made for some: the path of `modules` they take, all of the course where there are none, and the seat time
    that is planned for it in minutes. A `guide` is for those who teach: on paper, answers stand beside questions.
    """

    modules: Names = ()
    minutes: Annotated[int | None, Field(ge=1)] = None
    guide: bool = False


class Packages(Model):
    """What `scormpack build` makes when it is not told; see `Settings.targets` for no targets."""

    targets: Names = ()
    together: bool = False
    split: Literal["course", "modules"] = "course"


class Settings(Model):
    """course.yaml."""

    scormpack: Literal["1"]
    id: Identifier
    version: Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z.+-]{0,19}$")] = "1.0"
    iri: Annotated[str | None, Field(pattern=r"^[a-z][a-z0-9+.-]*:\S+$")] = None
    languages: Languages
    modules: Names = ()
    completion: Completion = Completion()
    exam: Exam | None = None
    certificate: Certificate | None = None
    audiences: Annotated[Mapping[Identifier, Audience], BeforeValidator(_by_name)] = {}
    hosts: Annotated[tuple[Host, ...], BeforeValidator(_listed)] = ()
    keywords: Names = ()
    theme: Theme = Theme()
    budgets: Budgets = Budgets()
    packages: Packages = Packages()

    @property
    def targets(self) -> tuple[str, ...]:
        """What is built when nobody says what: SCORM 1.2, and xAPI where the course has an address to be named by."""
        return self.packages.targets or (("scorm12", "xapi") if self.iri else ("scorm12",))


class FrontMatter(Model):
    """The lines between `---` at the top of a page. `points` is the default of the page's questions."""

    id: Identifier | None = None
    objectives: Names = ()
    cites: Names = ()
    minutes: Annotated[float | None, Field(ge=0)] = None
    points: Annotated[float | None, Field(ge=0)] = None


class BankMatter(FrontMatter):
    """The same of a bank of questions. `module` is the one that learners are sent back to whose answers were wrong."""

    module: Identifier | None = None


class Reference(Model):
    """One entry of references.yaml."""

    title: str
    article: str = ""
    year: str = ""
    url: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = ""
    grade: str = ""
    checked: Annotated[str, Field(alias="checked on")] = ""
