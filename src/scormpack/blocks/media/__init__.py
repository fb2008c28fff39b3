"""Recordings: a video or a sound with its transcript, gone on with where the learner stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Key, Kind
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_CAPTIONS = declare(
    "CRS-MEDIA-001",
    Severity.ERROR,
    en=(
        "This video has no captions.",
        "Put a WebVTT file into media/ and add a line “captions: its-name.vtt” under ::: video. "
        "If the video has no sound, write “silent: yes”.",
    ),
    fr=(
        "Cette vidéo n'a pas de sous-titres.",
        "Mettez un fichier WebVTT dans media/ et ajoutez une ligne « captions: son-nom.vtt » sous ::: video. "
        "Si la vidéo n'a pas de son, écrivez « silent: yes ».",
    ),
    why="Who cannot hear, or has the sound off, would miss what is said.",
    clause="WCAG 2.2, 1.2.2",
)
NO_TRANSCRIPT = declare(
    "CRS-MEDIA-002",
    Severity.ERROR,
    en=(
        "This “{kind}” block has no transcript.",
        "Write what is said, and what is to be seen, between ::: {kind} and the closing :::",
    ),
    fr=(
        "Ce bloc « {kind} » n'a pas de transcription.",
        "Écrivez ce qui est dit, et ce qu'il faut voir, entre ::: {kind} et le ::: de la fin.",
    ),
    why="Who cannot see or hear it, or has no bandwidth for it, reads it instead.",
    clause="WCAG 2.2, 1.2.1 and 1.2.3",
)
FORMAT = declare(
    "CRS-MEDIA-003",
    Severity.WARNING,
    en=("Some browsers will not play {file}.", "Turn it into one of these formats: {known}."),
    fr=("Certains navigateurs ne liront pas {file}.", "Convertissez le fichier dans l'un de ces formats : {known}."),
    why="Every browser of today plays these formats, H.264 video in mp4 above all.",
)
NOT_WEBVTT = declare(
    "CRS-MEDIA-004",
    Severity.ERROR,
    en=("The captions {file} are not a WebVTT file.", "Save them in the format WebVTT, with a name that ends in .vtt"),
    fr=(
        "Les sous-titres {file} ne sont pas un fichier WebVTT.",
        "Enregistrez-les au format WebVTT, avec un nom qui finit par .vtt",
    ),
    why="Browsers show no other captions.",
)

_VIDEO = ("mp4", "webm")
_AUDIO = ("mp3", "ogg", "m4a", "wav")
_POSITION_BITS = 11
"""In steps of five seconds: almost three hours."""


def _reader(formats: tuple[str, ...], review: Callable[[Body], None]) -> Callable[[Body], Iterable[Part]]:
    def read(body: Body) -> Iterator[Part]:
        file = str(body.header["file"])
        if file and _ending(file) not in formats:
            body.report(FORMAT, file=file, known=", ".join(formats))
        review(body)
        if body.elements:
            yield Part(role="transcript", prose=body.prose(), line=body.elements[0].line)
        else:
            body.report(NO_TRANSCRIPT)

    return read


def _ending(file: str) -> str:
    return PurePosixPath(file).suffix[1:].lower()


def _review_captions(body: Body) -> None:
    captions = str(body.header.get("captions", ""))
    if captions and _ending(captions) != "vtt":
        body.report(NOT_WEBVTT, file=captions)
    elif "captions" not in body.header and not body.header.get("silent"):
        body.report(NO_CAPTIONS)


def _review_nothing(body: Body) -> None:
    return None


def _field(block: Block) -> Field | None:
    """Where the learner stopped, as long as the block has an id to keep it under."""
    return Field(widths=(_POSITION_BITS,)) if block.id else None


def _seconds(block: Block) -> float:
    minutes = block.data.get("minutes")
    return 60 * minutes if isinstance(minutes, float) else 0.0


_KEYS = {
    "credit": Key(about="Whose recording it is."),
    "minutes": Key(type="number", about="How long it is; counted in the time that the course takes."),
}

KINDS = (
    Kind(
        name="audio",
        about="A recording to listen to; the body is its transcript. With an id it goes on where the learner stopped.",
        file=True,
        keys=_KEYS,
        read=_reader(_AUDIO, _review_nothing),
        field=_field,
        seconds=_seconds,
    ),
    Kind(
        name="video",
        about="A video with captions; the body is its transcript. With an id it goes on where the learner stopped.",
        file=True,
        keys={
            "captions": Key(type="file", about="Its captions, WebVTT; those of Arabic are in media/ar/."),
            "poster": Key(type="file", about="The picture to see before it plays."),
            "silent": Key(type="flag", about="“yes” for a video without sound, which needs no captions."),
            **_KEYS,
        },
        read=_reader(_VIDEO, _review_captions),
        field=_field,
        seconds=_seconds,
    ),
)
