"""Pictures and other files that are not there, or cannot be perceived."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.course.captions import caption_findings
from scormpack.course.media import media_file, media_name, picture_size
from scormpack.course.mentions import mentions, spotted
from scormpack.course.model import Course
from scormpack.course.places import place_findings
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.rules import Finding, at, guess, rule

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_MOST_POINTS = 80_000_000
_IN_POINTS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
_PICTURES = (".svg", *_IN_POINTS)


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (
        MISSING_PICTURE,
        MISSING_FILE,
        NO_PICTURE,
        HUGE_PICTURE,
        NO_ALTERNATIVE,
        MISSING_LOGO,
    ):
        yield from each.run(course)
    yield from caption_findings(course)
    yield from place_findings(course)


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
    for where, mention in mentions(course, what):
        if media_file(course.folder, mention.target) is None:
            name = mention.target if _SCHEME.match(mention.target) else media_name(mention.target)
            yield spotted(course, where, mention.target, name=name, **guess(name, known))


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
    "CRS-MED-007",
    Severity.ERROR,
    en=(
        "The file {name} is no picture that a browser can show.",
        "Save it as {known}; a document for learners is a link or a download, not a picture.",
    ),
    fr=(
        "Le fichier {name} n'est pas une image qu'un navigateur affiche.",
        "Enregistrez-le en {known} ; un document pour les apprenants est un lien ou un téléchargement, pas une image.",
    ),
    why="The learner would see a broken picture.",
)
def NO_PICTURE(course: Course) -> Iterator[Finding]:
    for where, mention in mentions(course, "image"):
        file = media_file(course.folder, mention.target)
        if file is not None and not file.lower().endswith(_PICTURES):
            yield spotted(course, where, mention.target, name=media_name(file), known=", ".join(_PICTURES))


@rule(
    "CRS-MED-008",
    Severity.ERROR,
    en=(
        "The picture {name} has {width} × {height} points.",
        "Save it smaller: 2,000 points across are more than any screen shows of it.",
    ),
    fr=(
        "L'image {name} a {width} × {height} points.",
        "Enregistrez-la plus petite : 2 000 points de large, c'est plus qu'un écran n'en montre.",
    ),
    why="Shown, it takes hundreds of megabytes of memory, and phones close the page. Some are made to do just that.",
)
def HUGE_PICTURE(course: Course) -> Iterator[Finding]:
    for what in ("image", "file"):
        for where, mention in mentions(course, what):
            file = media_file(course.folder, mention.target)
            if file is not None and file.lower().endswith(_IN_POINTS):
                width, height = (side or 0 for side in picture_size(course.folder, file))
                if width * height > _MOST_POINTS:
                    yield spotted(course, where, mention.target, name=media_name(file), width=width, height=height)


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
    for where, mention in mentions(course, "image"):
        if not mention.text.strip():
            yield spotted(course, where, "![](", name=media_name(mention.target))


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
