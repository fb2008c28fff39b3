"""What can be wrong with a course as a whole: ids, links, pictures, terms, citations, vanished ids."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from scormpack.content import prose_units
from scormpack.course.captions import caption_findings
from scormpack.course.glossary import term_key
from scormpack.course.inline import Mention, compiled
from scormpack.course.media import media_file, media_name
from scormpack.course.model import Course
from scormpack.course.places import place_findings
from scormpack.course.state import VANISHED, Slot, same_shape
from scormpack.diagnostics import Diagnostic, Fact, Location, Severity
from scormpack.rules import Finding, at, guess, rule

_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def findings(course: Course) -> Iterator[Diagnostic]:
    """Every finding of every rule on the whole course."""
    for each in (
        SAME_PAGE, SAME_ID, BROKEN_LINK, MISSING_PICTURE, MISSING_FILE, NO_ALTERNATIVE, UNKNOWN_TERM, UNKNOWN_REFERENCE,
        UNDECLARED_HOST,
        UNSUITABLE_ADDRESS, UNREAD_LINK, NO_QUESTIONS, UNKNOWN_EDITION,
        NOT_BUILT_YET,
        NOTHING_TO_DO,
        RESHAPED,
        MISSING_LOGO,
    ):  # fmt: skip
        yield from each.run(course)
    yield from caption_findings(course)
    yield from place_findings(course)
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
    for page in course.pages:
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
    for page in course.pages:
        for id, where in page.ids:
            if id in seen:
                yield at(where, id=id, other=str(seen[id]))
            seen.setdefault(id, where)


@rule(
    "CRS-LNK-001",
    Severity.ERROR,
    en=(
        "This link leads to “{target}”, which does not exist.",
        "{guess}Write the way to the page's file from this one, like ../02-law/10-text.md, or the #id of a block.",
    ),
    fr=(
        "Ce lien mène à « {target} », qui n'existe pas.",
        "{guess_fr}Écrivez le chemin du fichier depuis cette page, comme ../02-loi/10-texte.md, ou le #id d'un bloc.",
    ),
    why="The learner would land nowhere.",
)
def BROKEN_LINK(course: Course) -> Iterator[Finding]:
    ids = {page.file: [id for id, _ in page.ids] for page in course.pages}
    everywhere = [id for of_page in ids.values() for id in of_page]
    for where, mention in _mentions(course, "link"):
        target, _, anchor = mention.target.partition("#")
        file = linked_file(where.file, target)
        if _SCHEME.match(mention.target):
            continue
        if target and file not in ids:
            here = posixpath.dirname(where.file) or "."
            likely = guess(posixpath.relpath(file, here), [posixpath.relpath(name, here) for name in ids])
            yield _spotted(course, where, mention.target, target=mention.target, **likely)
        elif anchor not in (known := ids[file] if target else everywhere) and (anchor or not target):
            yield _spotted(course, where, mention.target, target=mention.target, **guess(anchor, known))


@rule(
    "CRS-LNK-002",
    Severity.ERROR,
    en=("This link's address begins with {scheme}, which a course may not use.", "Use an address with https://"),
    fr=("L'adresse de ce lien commence par {scheme}, ce qu'un cours n'utilise pas.", "Prenez une adresse en https://"),
    why="Other schemes run scripts or open files of the learner's own machine.",
)
def UNSUITABLE_ADDRESS(course: Course) -> Iterator[Finding]:
    for where, mention in _mentions(course, "link"):
        scheme = _SCHEME.match(mention.target)
        if scheme and not _ADDRESS.match(mention.target):
            yield _spotted(course, where, mention.target, scheme=scheme[0])


@rule(
    "CRS-LNK-003",
    Severity.ERROR,
    en=(
        "This is not read as a link or a picture: “{text}”.",
        "If the address holds spaces or brackets, put it between < and >: [text](<my file.md>)",
    ),
    fr=(
        "Ceci n'est lu ni comme un lien ni comme une image : « {text} ».",
        "Si l'adresse contient des espaces ou des parenthèses, mettez-la entre < et > : [texte](<mon fichier.md>)",
    ),
    why="Learners would see the brackets, and no link.",
)
def UNREAD_LINK(course: Course) -> Iterator[Finding]:
    for where, mention in _mentions(course, "unread"):
        yield _spotted(course, where, mention.target, text=mention.target)


def linked_file(file: str, target: str) -> str:
    """The file that a relative link in `file` means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(target)))


def _spotted(course: Course, where: Location, word: str, **facts: Fact) -> Finding:
    """A finding where `word` stands, in the text that begins at `where` and ends with an empty line."""
    source, _ = course.folder.read(where.file)
    lines = source.text.split("\n") if source else []
    for number, line in enumerate(lines[where.line - 1 :], start=where.line):
        if word in line:
            return at(Location(file=where.file, line=number, column=line.index(word) + 1), **facts)
        if number > where.line and not line.strip():
            break
    return at(where, **facts)


@rule(
    "CRS-MED-001",
    Severity.ERROR,
    en=(
        "The picture {name} is not in media/.",
        "{guess}Put the file there, or correct its name (capital letters count).",
    ),
    fr=(
        "L'image {name} n'est pas dans media/.",
        "{guess_fr}Mettez-y le fichier, ou corrigez son nom (les majuscules comptent).",
    ),
    why="The learner would see a hole.",
)
def MISSING_PICTURE(course: Course) -> Iterator[Finding]:
    yield from _not_there(course, "image")


def _not_there(course: Course, what: str) -> Iterator[Finding]:
    known = [name.removeprefix("media/") for name in course.folder.names if name.startswith("media/")]
    for where, mention in _mentions(course, what):
        if media_file(course.folder, mention.target) is None:
            name = mention.target if _SCHEME.match(mention.target) else media_name(mention.target)
            yield _spotted(course, where, mention.target, name=name, **guess(name, known))


@rule(
    "CRS-MED-004",
    Severity.ERROR,
    en=("The file {name} is not in media/.", "{guess}Put the file there, or correct its name (capital letters count)."),
    fr=(
        "Le fichier {name} n'est pas dans media/.",
        "{guess_fr}Mettez-y le fichier, ou corrigez son nom (les majuscules comptent).",
    ),
    why="The learner would open nothing.",
)
def MISSING_FILE(course: Course) -> Iterator[Finding]:
    yield from _not_there(course, "file")


@rule(
    "CRS-EMBED-002",
    Severity.ERROR,
    en=(
        "The course may not show {host}: it is not under “hosts” in course.yaml.",
        "{guess}If whoever answers for the course agrees, add it there: hosts: [{host}]",
    ),
    fr=(
        "Le cours ne peut pas montrer {host} : ce site n'est pas dans « hosts » de course.yaml.",
        "{guess_fr}Si la personne responsable du cours est d'accord, ajoutez-le : hosts: [{host}]",
    ),
    why="Another site learns who visits it, and may change; administrators see in one place which ones a course shows.",
)
def UNDECLARED_HOST(course: Course) -> Iterator[Finding]:
    for where, host in mentioned(course, "host"):
        if host not in course.settings.hosts:
            yield _spotted(course, where, host, host=host, **guess(host, course.settings.hosts))


@rule(
    "CRS-MED-002",
    Severity.ERROR,
    en=(
        "The picture {name} has no alternative text.",
        "Say between the brackets what it shows: ![A map of the region]({name})",
    ),
    fr=(
        "L'image {name} n'a pas de texte de remplacement.",
        "Dites entre les crochets ce qu'elle montre : ![Carte de la région]({name})",
    ),
    why="Who cannot see the picture would not know what is missing.",
    clause="WCAG 2.2, 1.1.1",
)
def NO_ALTERNATIVE(course: Course) -> Iterator[Finding]:
    for where, mention in _mentions(course, "image"):
        if not mention.text.strip():
            yield _spotted(course, where, "![](", name=media_name(mention.target))


@rule(
    "CRS-GLO-003",
    Severity.ERROR,
    en=("“{term}” is not in the glossary.", "{guess}Add it to glossary.md, or take the double brackets away."),
    fr=(
        "« {term} » n'est pas dans le glossaire.",
        "{guess_fr}Ajoutez-le à glossary.md, ou retirez les doubles crochets.",
    ),
    why="The link would explain nothing.",
)
def UNKNOWN_TERM(course: Course) -> Iterator[Finding]:
    known = {term_key(term.term.text): term.term.text for term in course.glossary}
    for where, mention in _mentions(course, "term"):
        if term_key(mention.target) not in known:
            name = mention.target
            yield _spotted(course, where, f"[[{name}", term=name, **guess(name, known.values()))


@rule(
    "CRS-REF-001",
    Severity.ERROR,
    en=("“{id}” is not in references.yaml.", "{guess}Add it there, or correct the id."),
    fr=("« {id} » n'est pas dans references.yaml.", "{guess_fr}Ajoutez-le, ou corrigez l'identifiant."),
    why="What a page rests on must be found again when the law changes.",
)
def UNKNOWN_REFERENCE(course: Course) -> Iterator[Finding]:
    for page in course.pages:
        for where, id in page.cites:
            if id not in course.references:
                yield _spotted(course, where, id, id=id, **guess(id, course.references))


@rule(
    "CRS-SET-004",
    Severity.ERROR,
    en=(
        "The course has a pass mark but no question with points.",
        "Write questions, or take “pass” away from completion.",
    ),
    fr=(
        "Le cours a un seuil de réussite mais aucune question notée.",
        "Écrivez des questions, ou retirez « pass » de completion.",
    ),
    why="Nobody could pass, and the LMS would wait for a result for ever.",
)
def NO_QUESTIONS(course: Course) -> Iterator[Finding]:
    marked = course.settings.completion.pass_mark is not None
    if marked and not any(page.scored for page in course.pages):
        yield at(course.setting("completion", "pass"))


@rule(
    "CRS-SET-008",
    Severity.WARNING,
    en=(
        "“{key}” is understood but not built by this version of scormpack: the packages come without it.",
        "Leave it for the version that brings it, or take it away to be rid of this warning.",
    ),
    fr=(
        "« {key} » est compris mais pas encore construit par cette version : les paquets n'en auront pas.",
        "Laissez-le pour la version qui l'apportera, ou retirez-le pour ne plus voir cet avertissement.",
    ),
    why="A course that promises a test or a certificate and has none would surprise everybody.",
)
def NOT_BUILT_YET(course: Course) -> Iterator[Finding]:
    if course.settings.exam:
        yield at(course.setting("exam"), key="exam")
    if course.settings.certificate:
        yield at(course.setting("certificate"), key="certificate")
    if "exam" in course.settings.completion.require:
        yield at(course.setting("completion", "require"), key="exam")


@rule(
    "CRS-SET-009",
    Severity.ERROR,
    en=(
        "Nothing of what “require” asks for is in the course, so nobody could complete it.",
        "Write require: [pages], or questions with points for module-checks.",
    ),
    fr=(
        "Rien de ce que demande « require » n'est dans le cours : personne ne pourrait le terminer.",
        "Écrivez require: [pages], ou des questions notées pour module-checks.",
    ),
    why="The LMS would show the course as incomplete for ever.",
)
def NOTHING_TO_DO(course: Course) -> Iterator[Finding]:
    required = course.settings.completion.require
    asked = any(page.scored for page in course.pages)
    if "pages" not in required and not ("module-checks" in required and asked):
        yield at(course.setting("completion", "require"))


@rule(
    "CRS-MED-003",
    Severity.ERROR,
    en=("The logo {name} is not in media/.", "{guess}Put the file there, or correct its name (capital letters count)."),
    fr=("Le logo {name} n'est pas dans media/.", "{guess_fr}Mettez-y le fichier, ou corrigez son nom."),
    why="Every page would show a hole at its top.",
)
def MISSING_LOGO(course: Course) -> Iterator[Finding]:
    logo = course.settings.theme.logo
    if logo and media_file(course.folder, logo) is None:
        known = [name.removeprefix("media/") for name in course.folder.names if name.startswith("media/")]
        yield at(course.setting("theme", "logo"), name=media_name(logo), **guess(media_name(logo), known))


@rule(
    "CRS-SET-007",
    Severity.ERROR,
    en=("course.yaml knows no {what} “{name}”.", "{guess}Correct the name, or add it to course.yaml."),
    fr=("course.yaml ne connaît pas « {name} » ({what}).", "{guess_fr}Corrigez le nom, ou ajoutez-le à course.yaml."),
    why="The text of this block would be shown to nobody.",
)
def UNKNOWN_EDITION(course: Course) -> Iterator[Finding]:
    spoken = course.settings.languages
    known = {"audience": course.settings.audiences, "language": (spoken.source, *spoken.also)}
    for what, names in known.items():
        for where, name in mentioned(course, what):
            if name not in names:
                yield _spotted(course, where, name, what=what, name=name, **guess(name, names))


def mentioned(course: Course, what: str) -> Iterator[tuple[Location, str]]:
    """What pages and the glossary mention: audiences, targets and languages that a block is for, links, terms…"""
    return ((where, mention.target) for where, mention in _mentions(course, what))


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


@rule(
    "CRS-LCK-004",
    Severity.WARNING,
    en=(
        "“{id}” has another shape than in the last build: learners who have answered it will find it unanswered.",
        "Nothing else of theirs is touched. To keep their answers, take the added or removed option back.",
    ),
    fr=(
        "« {id} » n'a plus la même forme qu'à la dernière construction : ceux qui y ont répondu le trouveront sans réponse.",
        "Rien d'autre n'est touché. Pour garder leurs réponses, revenez sur l'option ajoutée ou retirée.",
    ),
    why="An answer is kept as a number over the options; with more or fewer options it would mean something else.",
)
def RESHAPED(course: Course) -> Iterator[Finding]:
    for page in course.pages:
        places = dict(page.ids)
        for slot in page.slots:
            at_slot = course.lock.by_id.get(slot.id)
            if at_slot is not None and not same_shape(course.lock.slots[at_slot], slot):
                yield at(places.get(slot.id, page.where), id=slot.id)


def wanted_slots(course: Course) -> Iterator[Slot]:
    """What the course must keep, in reading order."""
    for page in course.pages:
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


def _mentions(course: Course, what: str) -> Iterator[tuple[Location, Mention]]:
    for page in course.pages:
        for line, mention in page.mentions:
            if mention.what == what:
                yield Location(file=page.file, line=line, column=1), mention
    for term in course.glossary:
        for _, unit in prose_units(term.definition):
            for piece in compiled(unit.text, str) if not unit.plain else ():
                if isinstance(piece, Mention) and piece.what == what:
                    yield Location(file="glossary.md", line=unit.line, column=1), piece
