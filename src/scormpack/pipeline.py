"""The two journeys: build() from a course to packages, validate() from anything to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from scormpack import freshness, languages
from scormpack.course.inline import plain_text
from scormpack.course.load import SETTINGS_FILE, load
from scormpack.course.model import Course, Module
from scormpack.course.rules import findings, mentioned, moved, wanted_slots
from scormpack.course.state import FILE as LOCK_FILE
from scormpack.course.state import Lock, grown, renamed, worst_case
from scormpack.course.stats import ModuleStats, course_stats, total_minutes
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.errors import ScormpackError, UsageError
from scormpack.kept import Kept, kept_for
from scormpack.package.read import open_package
from scormpack.package.write import Packed, pack, prepared
from scormpack.render.edition import Selection, Texts, Voice, as_written
from scormpack.render.site import Site, members
from scormpack.results import Built, Result, Wish
from scormpack.rules import declare, guess, known_rules
from scormpack.targets import targets
from scormpack.targets.judge import judge
from scormpack.targets.target import Edition, Item, Target
from scormpack.translate import catalogue
from scormpack.translate.catalogue import Translator
from scormpack.translate.units import texts

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many steps are done and how many there are."""

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
UNKNOWN_LANGUAGE = declare(
    "CRS-LNG-005",
    Severity.ERROR,
    en=("The player has no words in “{language}”.", "It speaks: {known}."),
    fr=("Le lecteur n'a pas de mots en « {language} ».", "Il parle : {known}."),
    why="Buttons and messages would be missing.",
)
UNKNOWN_TARGET = declare(
    "CRS-SET-006",
    Severity.ERROR,
    en=("There is no target “{target}”.", "{guess}The targets are: {known}."),
    fr=("Il n'y a pas de cible « {target} ».", "{guess_fr}Les cibles sont : {known}."),
    why="The package that was wanted would not be built, or the text meant for it would be shown nowhere.",
)
LOCK_REFUSED = "Learners' progress is found again by it: build where you may write, or take the write protection away."
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTime:
    """Rows of `scormpack stats` by language, and the minutes that course.yaml plans for, None if it is silent."""

    rows: Mapping[str, Sequence[ModuleStats]]
    budget: int | None


@dataclass(slots=True)
class _Build:
    course: Course
    wish: Wish
    progress: Progress
    kept: Kept
    said: list[Diagnostic] = field(default_factory=list)
    voices: dict[str, Voice] = field(default_factory=dict)

    def voice(self, code: str) -> Voice:
        """A language with its translations, read once."""
        if code not in self.voices:
            self.voices[code] = _voice(self.course, code)
        return self.voices[code]

    def say(self, found: Iterable[Diagnostic]) -> None:
        """Gather findings, each once: what is wrong for one package often is for its neighbours."""
        self.said.extend(finding for finding in found if finding not in self.said)

    @property
    def failed(self) -> bool:
        return _failed(self.said)


def read_course(path: Path, kept: Kept | None = None) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """A course with its lock grown to what it needs now, and everything that is wrong with it, translations too."""
    course, said = load(path, kept)
    if course is None:
        return None, said
    found = [*said, *findings(course)]
    for language in course.settings.languages.also:
        found.extend(catalogue.read(course.folder, language, texts(course))[1])
    found.extend(_unknown_languages(course))
    found.extend(_unknown_targets(course))
    return replace(course, lock=_grown(course)), tuple(found)


def _unknown_languages(course: Course) -> Iterator[Diagnostic]:
    spoken = course.settings.languages
    places = [("source",), *(("also", at) for at in range(len(spoken.also)))]
    for language, place in zip((spoken.source, *spoken.also), places, strict=True):
        if language.split("-")[0] not in languages.codes():
            known = ", ".join(languages.codes())
            yield UNKNOWN_LANGUAGE.at(course.setting("languages", *place), language=language, known=known)


def _unknown_targets(course: Course) -> Iterator[Diagnostic]:
    """In course.yaml, and in the blocks that are for some targets only."""
    asked = [
        (course.setting("packages", "targets", at), name) for at, name in enumerate(course.settings.packages.targets)
    ]
    for where, name in (*asked, *mentioned(course, "target")):
        if name not in targets():
            yield UNKNOWN_TARGET.at(where, target=name, known=", ".join(targets()), **guess(name, targets()))


def _failed(found: Iterable[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in found)


def _grown(course: Course) -> Lock:
    lock = course.lock
    for old, new in moved(course).items():
        lock = renamed(lock, old, new) or lock
    return grown(lock, wanted_slots(course))


def _quiet(what: str, done: int, total: int) -> None:
    return None


def build(path: Path, wish: Wish, progress: Progress = _quiet) -> Result:
    """Build the packages of the course in `path`. Raises UsageError for a wish that cannot be."""
    progress("read", 0, 1)
    kept = kept_for(path, "pages")
    course, said = read_course(path, kept)
    if course is None or _failed(said):
        return Result(diagnostics=said)
    work = _Build(course=course, wish=wish, progress=progress, kept=kept, said=list(said))
    selections = tuple(_selections(course, wish))
    for selection, target in selections:
        work.say(_impossible(selection, target))
    built: tuple[Built, ...] = ()
    if not work.failed:
        with suppress(_Refused), ExitStack() as stack:  # all packages get their names together, or none does
            built = tuple(_packages(work, selections, stack))
            _write_lock(course, path)
    kept.save()
    result = Result(built=() if work.failed else built, diagnostics=tuple(work.said))
    if not work.failed:
        freshness.remember(path, wish, course.folder, result)
    return result


def _packages(work: _Build, selections: Sequence[tuple[Selection, Target]], stack: ExitStack) -> Iterator[Built]:
    for done, (selection, target) in enumerate(selections):
        work.progress("build", done, len(selections))
        yield _package(work, selection, target, stack)
    work.progress("build", len(selections), len(selections))


def _write_lock(course: Course, path: Path) -> None:
    file = path / LOCK_FILE
    if file.is_file() and file.read_text("utf-8") == course.lock.text:
        return
    temporary = file.with_suffix(".part")
    try:
        temporary.write_text(course.lock.text, "utf-8", newline="\n")
        temporary.replace(file)
    except OSError as error:
        raise ScormpackError(f"cannot write {file}: {error.strerror}", LOCK_REFUSED) from error


def _selections(course: Course, wish: Wish) -> Iterator[tuple[Selection, Target]]:
    """One selection for each package that is wished for."""
    packages = course.settings.packages
    spoken = (course.settings.languages.source, *course.settings.languages.also)
    chosen = _known("language", wish.languages or spoken, spoken)
    named = _known("target", wish.targets or course.settings.targets, tuple(targets()))
    if wish.audience:
        _known("audience", (wish.audience,), course.settings.audiences)
    together = packages.together if wish.together is None else wish.together
    by_module = (wish.split or packages.split) == "modules"
    for name in named:
        target = targets()[name]
        for tongues in [chosen] if together else [(language,) for language in chosen]:
            for module in course.modules if by_module else (None,):
                yield _selection(course, target, tongues, module, wish.audience), target


def _known(what: str, wished: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    for name in wished:
        if name not in known:
            raise UsageError(f"There is no {what} “{name}” here.", f"Choose from: {', '.join(known) or 'none'}.")
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


def _impossible(selection: Selection, target: Target) -> Iterator[Diagnostic]:
    """What stands against a package before anything is rendered."""
    course = selection.course
    for key in target.needs:
        if not getattr(course.settings, key):
            yield NEEDS.at(course.setting(), target=target.title, key=key)
    limit = _limit(selection, target)
    size = state_size(selection)
    if limit is not None and size > limit:
        yield STATE_TOO_LARGE.at(course.setting("budgets", "state"), size=size, limit=limit, target=target.title)


def _limit(selection: Selection, target: Target) -> int | None:
    limits = [limit for limit in (target.state_limit, selection.course.settings.budgets.state) if limit is not None]
    return min(limits, default=None)


def state_size(selection: Selection) -> int:
    """The most characters of state that this package may come to."""
    lock = selection.course.lock
    used = {lock.by_id[slot.id] for page in selection.pages for slot in page.slots}
    return worst_case(lock.slots, used, max(len(language) for language in selection.languages))


def voices(course: Course, tongues: Sequence[str]) -> tuple[Voice, ...]:
    """The languages of a package with their translations."""
    return tuple(_voice(course, code) for code in tongues)


def _voice(course: Course, code: str) -> Voice:
    language, words = languages.language(code), languages.words(code)
    if code == course.settings.languages.source:
        return Voice(language=language, texts=as_written, words=words, mark=code)
    translator = Translator(catalogue.read(course.folder, code, texts(course))[0])
    mark = catalogue.mark(course.folder, code)
    return Voice(language=language, texts=translator, words=words, mark=mark, lacks=translator.lacks)


def _package(work: _Build, selection: Selection, target: Target, stack: ExitStack) -> Built:
    spoken = tuple(work.voice(code) for code in selection.languages)
    edition = _edition(selection, spoken)
    site = Site(
        selection=selection,
        voices=spoken,
        driver=target.folder / "driver.js",
        driver_settings=target.driver_settings(edition),
    )
    path = work.wish.out / package_name(selection)
    temporary = stack.enter_context(prepared(path, _members(site, edition, target, work.kept)))
    size = temporary.stat().st_size
    work.say(_too_heavy(work.course, path.name, size))
    work.say(_judged(temporary, path.name, target))
    if work.failed:
        raise _Refused
    return Built(
        path=path,
        target=target.name,
        languages=selection.languages,
        module=selection.module.id if selection.module else "",
        size=size,
        state=state_size(selection),
    )


class _Refused(Exception):
    """Our own validation found an error in a package of ours: it gets no name."""


def _judged(temporary: Path, name: str, target: Target) -> Iterator[Diagnostic]:
    """What `validate` says of a package that has no name yet."""
    if target.judgement:
        for finding in judge(open_package(temporary)):
            yield replace(finding, where=replace(finding.where, file=finding.where.file.replace(temporary.name, name)))


def _members(site: Site, edition: Edition, target: Target, kept: Kept) -> Iterator[Packed]:
    names = []
    for member in members(site, kept):
        names.append(member.name)
        yield member
    yield from map(pack, target.describe(edition, names))


def _too_heavy(course: Course, name: str, size: int) -> Iterator[Diagnostic]:
    limit = course.settings.budgets.zip_mb
    if limit is not None and size > limit * 1_000_000:
        yield TOO_HEAVY.at(course.setting("budgets", "zip-mb"), name=name, size=f"{size / 1e6:.2f}", limit=f"{limit:g}")


def package_name(selection: Selection) -> str:
    """`course_module_languages_target_version.zip`; no module for the whole course."""
    course = selection.course
    parts = [course.settings.id, selection.module.id if selection.module else "", selection.audience]
    parts += ["-".join(selection.languages), selection.target, course.settings.version]
    return "_".join(part for part in parts if part) + ".zip"


def _edition(selection: Selection, spoken: Sequence[Voice]) -> Edition:
    settings = selection.course.settings
    context, title = selection.title
    identifier = settings.id + (f"-{selection.module.id}" if selection.module else "")
    iri = (settings.iri or f"urn:scormpack:{settings.id}").rstrip("/")
    return Edition(
        identifier=identifier,
        iri=f"{iri}/{selection.module.id}" if selection.module else iri,
        version=settings.version,
        languages=selection.languages,
        titles={voice.language.code: plain_text(voice.texts(context, title)) for voice in spoken},
        descriptions={voice.language.code: _description(selection, voice) for voice in spoken},
        items=[_item(module, spoken) for module in selection.modules],
        keywords=settings.keywords,
        minutes=round(_minutes(selection, spoken[0])),
        pass_mark=settings.completion.pass_mark,
    )


def _minutes(selection: Selection, voice: Voice) -> float:
    module = selection.module.id if selection.module else ""
    return total_minutes(selection.course, _own_texts(voice), voice.language.words_per_minute, module)


def _own_texts(voice: Voice) -> Texts | None:
    """None for the source language, whose words have been counted."""
    return None if voice.texts is as_written else voice.texts


def _item(module: Module, spoken: Sequence[Voice]) -> Item:
    place = f"{module.pages[0].id}#"
    return Item(id=module.id, titles={v.language.code: plain_text(v.texts(place, module.title)) for v in spoken})


def seat_time(path: Path) -> tuple[SeatTime | None, tuple[Diagnostic, ...]]:
    """Words, questions and minutes of the course in `path`; None where it has mistakes."""
    course, said = read_course(path)
    if course is None or _failed(said):
        return None, said
    rows = {}
    for voice in voices(course, (course.settings.languages.source, *course.settings.languages.also)):
        speed = voice.language.words_per_minute
        rows[voice.language.code] = tuple(course_stats(course, _own_texts(voice), speed))
    return SeatTime(rows=rows, budget=course.settings.budgets.minutes), said


def validate(path: Path, strict: bool = False) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a course folder, a package or an unpacked one. Changes nothing."""
    found = _validate_course(path) if (path / SETTINGS_FILE).is_file() else tuple(judge(open_package(path)))
    if not strict:
        return found
    return tuple(replace(finding, severity=known_rules()[finding.rule].strict) for finding in found)


def _validate_course(path: Path) -> tuple[Diagnostic, ...]:
    course, said = read_course(path)
    if course is None or _failed(said):
        return said
    found = list(said)
    for selection, target in _selections(course, Wish()):
        found.extend(finding for finding in _impossible(selection, target) if finding not in found)
    return tuple(found)


def _description(selection: Selection, voice: Voice) -> str:
    """The first paragraph of the package's first page."""
    page = selection.pages[0]
    for block, unit in page.units():
        if unit.role == "p":
            return plain_text(voice.texts(f"{page.id}#{block}", unit))
    return ""
