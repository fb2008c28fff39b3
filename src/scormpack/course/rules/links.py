"""Links, terms and citations that lead nowhere, and what was meant as a link or as HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from scormpack.course.glossary import term_key
from scormpack.course.mentions import linked_file, mentioned, mentions, spotted
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.rules import Finding, guess, rule

_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (
        BROKEN_LINK,
        UNSUITABLE_ADDRESS,
        UNREAD_LINK,
        UNREAD_TAG,
        UNKNOWN_TERM,
        UNKNOWN_REFERENCE,
        UNDECLARED_HOST,
    ):
        yield from each.run(course)


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
    for where, mention in mentions(course, "link"):
        target, _, anchor = mention.target.partition("#")
        file = linked_file(where.file, target)
        if _SCHEME.match(mention.target):
            continue
        if target and file not in ids:
            here = posixpath.dirname(where.file) or "."
            pages = [posixpath.relpath(name, here) for name in ids]
            web = target.lower().startswith("www.")
            likely = guess(target, [f"https://{target}"], 0.0) if web else guess(posixpath.relpath(file, here), pages)
            yield spotted(course, where, mention.target, target=mention.target, **likely)
        elif anchor not in (known := ids[file] if target else everywhere) and (anchor or not target):
            yield spotted(course, where, mention.target, target=mention.target, **guess(anchor, known))


@rule(
    "CRS-LNK-002",
    Severity.ERROR,
    en=("This link's address begins with {scheme}, which a course may not use.", "Use an address with https://"),
    fr=("L'adresse de ce lien commence par {scheme}, ce qu'un cours n'utilise pas.", "Prenez une adresse en https://"),
    why="Other schemes run scripts or open files of the learner's own machine.",
)
def UNSUITABLE_ADDRESS(course: Course) -> Iterator[Finding]:
    for where, mention in mentions(course, "link"):
        scheme = _SCHEME.match(mention.target)
        if scheme and not _ADDRESS.match(mention.target):
            yield spotted(course, where, mention.target, scheme=scheme[0])


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
    for where, mention in mentions(course, "unread"):
        yield spotted(course, where, mention.target, text=mention.target)


@rule(
    "CRS-LNK-004",
    Severity.WARNING,
    en=(
        "Learners see “{tag}” as it stands: HTML is not read.",
        "Write Markdown, like **bold** or *emphasis*; between backticks if learners are meant to see it: `{tag}`",
    ),
    fr=(
        "Les apprenants voient « {tag} » tel quel : le HTML n'est pas lu.",
        "Écrivez du Markdown, comme **gras** ou *italique* ; entre accents graves si on doit le voir : `{tag}`",
    ),
    why="Signs in angle brackets in the middle of a text look like a fault of the course.",
)
def UNREAD_TAG(course: Course) -> Iterator[Finding]:
    for where, mention in mentions(course, "tag"):
        yield spotted(course, where, mention.target, tag=mention.target)


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
    for where, mention in mentions(course, "term"):
        if term_key(mention.target) not in known:
            name = mention.target
            yield spotted(course, where, f"[[{name}", term=name, **guess(name, known.values()))


@rule(
    "CRS-REF-001",
    Severity.ERROR,
    en=("“{id}” is not in references.yaml.", "{guess}Add it there, or correct the id."),
    fr=("« {id} » n'est pas dans references.yaml.", "{guess_fr}Ajoutez-le, ou corrigez l'identifiant."),
    why="What a page rests on must be found again when the law changes.",
)
def UNKNOWN_REFERENCE(course: Course) -> Iterator[Finding]:
    for page in course.everything:
        for where, id in page.cites:
            if id not in course.references:
                yield spotted(course, where, id, id=id, **guess(id, course.references))


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
            yield spotted(course, where, host, host=host, **guess(host, course.settings.hosts))
