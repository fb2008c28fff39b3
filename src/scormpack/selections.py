"""What is wished for becomes packages to build, each with what stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.course.model import Course, Module
from scormpack.course.state import worst_case
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.errors import UsageError
from scormpack.render.edition import Selection
from scormpack.results import Wish
from scormpack.rules import declare
from scormpack.targets import targets
from scormpack.targets.target import Target

STATE_TOO_LARGE = declare(
    "CRS-STA-001",
    Severity.ERROR,
    en=(
        "A learner's state may take {size} characters, and {target} keeps {limit}.",
        "Build with --split modules, or ask for less free text (max: in reflect blocks).",
    ),
    fr=(
        "L'état d'un apprenant peut atteindre {size} caractères, et {target} en garde {limit}.",
        "Construisez avec --split modules, ou demandez moins de texte libre (max: dans les blocs reflect).",
    ),
    why="What is longer is cut by some LMSs without a word, and the learner's progress is lost.",
)
TOO_HEAVY = declare(
    "CRS-BUD-001",
    Severity.ERROR,
    en=(
        "{name} is {size} MB; the budget is {limit} MB.",
        "Make the pictures smaller, or raise budgets: zip-mb in course.yaml.",
    ),
    fr=(
        "{name} pèse {size} Mo ; le budget est de {limit} Mo.",
        "Réduisez les images, ou relevez budgets: zip-mb dans course.yaml.",
    ),
    why="Learners on a slow line wait for every megabyte.",
)
NEEDS = declare(
    "CRS-SET-005",
    Severity.ERROR,
    en=(
        "A package for {target} needs “{key}” in course.yaml.",
        "Add it, for example: iri: https://example.org/courses/my-course",
    ),
    fr=(
        "Un paquet {target} a besoin de « {key} » dans course.yaml.",
        "Ajoutez-le, par exemple : iri: https://example.org/cours/mon-cours",
    ),
    why="Statements about learners name the course by it.",
)


def selections(course: Course, wish: Wish) -> Iterator[tuple[Selection, Target]]:
    """One selection for each package that is wished for."""
    packages = course.settings.packages
    spoken = (course.settings.languages.source, *course.settings.languages.also)
    chosen = _known("language", wish.languages or spoken, spoken)
    named = _known("target", wish.targets or course.settings.targets, tuple(targets()))
    check_audience(course, wish.audience)
    together = packages.together if wish.together is None else wish.together
    by_module = (wish.split or packages.split) == "modules"
    for name in named:
        target = targets()[name]
        for tongues in [chosen] if together and not target.printed else [(language,) for language in chosen]:
            for audience in _readers(course, wish, target):
                for module in _packaged(course, audience, by_module):
                    yield _selection(course, target, tongues, module, audience), target


def check_audience(course: Course, audience: str) -> None:
    """Raises UsageError for one that course.yaml does not name; "" is everybody."""
    if audience:
        _known("audience", (audience,), tuple(course.settings.audiences))


def _readers(course: Course, wish: Wish, target: Target) -> tuple[str, ...]:
    """The audiences to build for: on paper, the guides come with the learner's book."""
    guides = (name for name, audience in course.settings.audiences.items() if audience.guide)
    return (wish.audience,) if wish.audience or not target.printed else ("", *guides)


def _packaged(course: Course, audience: str, by_module: bool) -> tuple[Module | None, ...]:
    """What becomes a package each, None for the whole path: an audience's path of one module has the module's title."""
    return course.path(audience) if by_module or course.is_one_module(audience) else (None,)


def _known(what: str, wished: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    for name in wished:
        if name not in known:
            way_out = f"Choose from: {', '.join(known)}." if known else "course.yaml names none."
            raise UsageError(f"There is no {what} “{name}” here.", way_out)
    return tuple(dict.fromkeys(wished))


def _selection(
    course: Course, target: Target, tongues: tuple[str, ...], module: Module | None, audience: str
) -> Selection:
    return Selection(
        course=course,
        languages=tongues,
        target=target.name,
        module=module,
        audience=audience,
        definitions=target.definitions,
    )


def impossible(selection: Selection, target: Target) -> Iterator[Diagnostic]:
    """What stands against a package before anything is rendered."""
    course = selection.course
    for key in target.needs:
        if not getattr(course.settings, key):
            yield NEEDS.at(course.setting(), target=target.title, key=key)
    limit = _limit(selection, target)
    size = state_size(selection)
    if limit is not None and size > limit:
        yield STATE_TOO_LARGE.at(course.setting("budgets", "state"), size=size, limit=limit, target=target.title)


def objections(course: Course) -> Iterator[Diagnostic]:
    """What stands against the packages that course.yaml asks for, each thing once."""
    found = (finding for wished in selections(course, Wish()) for finding in impossible(*wished))
    seen: list[Diagnostic] = []
    for finding in found:
        if finding not in seen:
            seen.append(finding)
            yield finding


def _limit(selection: Selection, target: Target) -> int | None:
    limits = [limit for limit in (target.state_limit, selection.course.settings.budgets.state) if limit is not None]
    return min(limits, default=None)


def state_size(selection: Selection) -> int:
    """The most characters of state that this package may come to."""
    lock = selection.course.lock
    used = {lock.by_id[slot.id] for page in (*selection.pages, *selection.banks) for slot in page.slots}
    return worst_case(lock.slots, used, max(len(language) for language in selection.languages))


def package_name(selection: Selection) -> str:
    """`course_module_audience_languages_target_version.zip`; no module for the whole course."""
    course = selection.course
    parts = [course.settings.id, *selection.parts, "-".join(selection.languages), selection.target]
    return "_".join((*parts, course.settings.version)) + (".html" if targets()[selection.target].printed else ".zip")


def too_heavy(course: Course, name: str, size: int) -> Iterator[Diagnostic]:
    """A package of `size` bytes against the budget of its course."""
    limit = course.settings.budgets.zip_mb
    if limit is not None and size > limit * 1_000_000:
        yield TOO_HEAVY.at(course.setting("budgets", "zip-mb"), name=name, size=f"{size / 1e6:.2f}", limit=f"{limit:g}")
