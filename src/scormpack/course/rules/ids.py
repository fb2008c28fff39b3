"""Ids that two things share, and ids that are gone: what learners did is kept by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scormpack.course.model import Course
from scormpack.course.state import VANISHED, Slot, same_shape
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Finding, at, guess, rule


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (
        SAME_PAGE,
        SAME_ID,
        RESHAPED,
    ):
        yield from each.run(course)
    yield from _vanished(course)


@rule(
    "CRS-IDS-001",
    Severity.ERROR,
    en=(
        "The page {file} has the same id as {other}: “{id}”.",
        "Give one of them another file name, or a line “id: …” between --- at its top.",
    ),
    fr=(
        "La page {file} a le même identifiant que {other} : « {id} ».",
        "Donnez à l'une un autre nom de fichier, ou une ligne « id: … » entre --- en tête.",
    ),
    why=(
        "A page's id comes from its file name without the number; two pages of a module must "
        "differ in more than the number."
    ),
)
def SAME_PAGE(course: Course) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for page in course.everything:
        if page.id in seen:
            yield at(page.where, file=page.file, other=seen[page.id], id=page.id)
        seen.setdefault(page.id, page.file)


@rule(
    "CRS-IDS-002",
    Severity.ERROR,
    en=("The id “{id}” is taken already, at {other}.", "Choose another id; ids are unique in the whole course."),
    fr=(
        "L'identifiant « {id} » est déjà pris, à {other}.",
        "Choisissez-en un autre ; les identifiants sont uniques dans tout le cours.",
    ),
    why="Two blocks with one id would overwrite each other's answers.",
)
def SAME_ID(course: Course) -> Iterator[Finding]:
    seen: dict[str, Location] = {}
    for page in course.everything:
        for id, where in page.ids:
            if id in seen:
                yield at(where, id=id, other=str(seen[id]))
            seen.setdefault(id, where)


@rule(
    "CRS-LCK-004",
    Severity.WARNING,
    en=(
        "“{id}” has another shape than in the last build: learners who have answered it will find it unanswered.",
        "Nothing else of theirs is touched. To keep their answers, take the added or removed option back.",
    ),
    fr=(
        "« {id} » n'a plus la même forme qu'avant : ceux qui y ont répondu le trouveront sans réponse.",
        "Rien d'autre n'est touché. Pour garder leurs réponses, revenez sur l'option ajoutée ou retirée.",
    ),
    why="An answer is kept as a number over the options; with more or fewer options it would mean something else.",
)
def RESHAPED(course: Course) -> Iterator[Finding]:
    for page in course.everything:
        places = dict(page.ids)
        for slot in page.slots:
            at_slot = course.lock.by_id.get(slot.id)
            if at_slot is not None and not same_shape(course.lock.slots[at_slot], slot):
                yield at(places.get(slot.id, page.where), id=slot.id)


def _vanished(course: Course) -> Iterator[Diagnostic]:
    """Nothing is called gone as long as something could not be read: it may be in there."""
    if any(said.severity is Severity.ERROR for said in course.diagnostics):
        return
    wanted = {slot.id for slot in wanted_slots(course)}
    gone = [id for id in course.lock.by_id if id not in wanted]
    elsewhere = moved(course) if gone else {}
    for id in gone:
        if id not in elsewhere:
            line = course.lock.slots[course.lock.by_id[id]].line
            where = Location(file="tracking.lock", line=line, column=1)
            yield VANISHED.at(where, id=id, **guess(id, sorted(wanted - set(course.lock.by_id))))


def wanted_slots(course: Course) -> Iterator[Slot]:
    """What the course must keep, in reading order."""
    for page in course.everything:
        yield from page.slots


def moved(course: Course) -> Mapping[str, str]:
    """Pages of the lock that stand in another module now, under the name they had: old id → new id."""
    wanted = [slot.id for slot in wanted_slots(course)]
    known = set(wanted)
    gone = _by_name(id for id in course.lock.by_id if id not in known)
    fresh = _by_name(id for id in wanted if id not in course.lock.by_id)
    return {
        old[0]: fresh[name][0]
        for name, old in gone.items()
        if name != "index" and len(old) == 1 and len(fresh.get(name, ())) == 1
    }


def _by_name(ids: Iterable[str]) -> Mapping[str, list[str]]:
    """Ids of pages by what stands behind the module."""
    found: dict[str, list[str]] = {}
    for id in ids:
        _, _, name = id.partition("/")
        if name:
            found.setdefault(name, []).append(id)
    return found
