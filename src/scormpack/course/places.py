"""Places in pictures, as questions ask for them: inside the picture, whose size must be known."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.media import media_file, picture_size
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

NO_SIZE = declare(
    "CRS-MED-005",
    Severity.ERROR,
    en=(
        "The size of the picture {name} cannot be told, so nothing can be found in it.",
        "If it is an SVG, write width and height into the svg element, in pixels; otherwise save it as PNG or JPEG.",
    ),
    fr=(
        "La taille de l'image {name} est inconnue : on ne peut rien y situer.",
        "Si c'est un SVG, écrivez width et height dans l'élément svg, en pixels ; sinon enregistrez-la en PNG ou JPEG.",
    ),
    why="Places are counted in pixels of the picture, and shown at any size.",
)
OUTSIDE = declare(
    "CRS-MED-006",
    Severity.ERROR,
    en=(
        "This place reaches to {x} {y}, but the picture {name} ends at {width} {height}.",
        "Count in pixels of the picture as it is in media/, from its upper left corner.",
    ),
    fr=(
        "Cet endroit va jusqu'à {x} {y}, mais l'image {name} s'arrête à {width} {height}.",
        "Comptez en pixels de l'image telle qu'elle est dans media/, depuis son coin supérieur gauche.",
    ),
    why="Nobody could choose it.",
)


def place_findings(course: Course) -> Iterator[Diagnostic]:
    """What is wrong with places in pictures that are there; a missing one is told by another rule."""
    unsized: set[tuple[str, str]] = set()
    for page in course.everything:
        for line, mention in page.mentions:
            file = media_file(course.folder, mention.target) if mention.what == "place" else None
            if file is None:
                continue
            where = Location(file=page.file, line=line, column=1)
            width, height = picture_size(course.folder, file)
            x, y = map(float, mention.text.split())
            if width is None or height is None:
                if (page.file, file) not in unsized:
                    yield NO_SIZE.at(where, name=mention.target)
                unsized.add((page.file, file))
            elif x > width or y > height:
                yield OUTSIDE.at(where, name=mention.target, x=x, y=y, width=width, height=height)
