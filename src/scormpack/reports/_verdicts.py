"""What an LMS will do, in a sentence that an administrator can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.results import GRAVITY, Outcome, Verdict

_HEADLINES: Mapping[str, Mapping[Outcome, str]] = {
    "en": {
        "refused": "{lms} will refuse this",
        "unfinished": "{lms} will import this; it will never report completion",
        "misreported": "{lms} will import this; what it reports of learners will be wrong",
        "wrong": "{lms} will import this; not all of it will work",
        "works": "{lms} will import this. Nothing known is in the way of its working there.",
        "unknown": "What {lms} does with this is not known.",
    },
    "fr": {
        "refused": "{lms} refusera ce paquet",
        "unfinished": "{lms} importera ce paquet ; il n'y sera jamais signalé comme achevé",
        "misreported": "{lms} importera ce paquet ; ce qu'il rapportera des apprenants sera faux",
        "wrong": "{lms} importera ce paquet ; tout n'y fonctionnera pas",
        "works": "{lms} importera ce paquet. Rien de connu ne s'oppose à ce qu'il y fonctionne.",
        "unknown": "On ne sait pas ce que {lms} fait de ce paquet.",
    },
    "ar": {
        "refused": "سترفض منصّة {lms} هذه الحزمة",
        "unfinished": "ستستورد منصّة {lms} هذه الحزمة، لكنها لن تسجّل إتمامها أبدًا",
        "misreported": "ستستورد منصّة {lms} هذه الحزمة، لكن ما ستسجّله عن المتعلّمين سيكون خاطئًا",
        "wrong": "ستستورد منصّة {lms} هذه الحزمة، لكن بعضها لن يعمل كما ينبغي",
        "works": "ستستورد منصّة {lms} هذه الحزمة، ولا يُعرف ما يمنعها من العمل فيها.",
        "unknown": "لا يُعرف ما ستفعله منصّة {lms} بهذه الحزمة.",
    },
}
_PARTS = {
    "en": "{lms} will import this; parts of it will never report completion",
    "fr": "{lms} importera ce paquet ; certaines parties n'y seront jamais signalées comme achevées",
    "ar": "ستستورد منصّة {lms} هذه الحزمة، لكنها لن تسجّل إتمام بعض أجزائها أبدًا",
}
_BECAUSE = {"en": " because {}.", "fr": " : {}.", "ar": "."}
_UNKNOWN = {
    "en": "What it makes of {} is not known.",
    "fr": "On ne sait pas ce qu'il fait de {}.",
    "ar": "ولا يُعرف أثر {} فيها.",
}
TROUBLES = GRAVITY[GRAVITY.index("wrong") :]
"""Outcomes that somebody should hear of unasked."""


def headline(verdict: Verdict, language: str) -> str:
    """One sentence; Arabic has no reason in it, since reasons are told in French and English only."""
    spoken = language if language in _HEADLINES else "en"
    several = verdict.outcome == "unfinished" and verdict.has_several_parts
    start = (_PARTS[spoken] if several else _HEADLINES[spoken][verdict.outcome]).format(lms=verdict.title)
    if verdict.outcome not in TROUBLES:
        return start
    because = clause(verdict.reasons[0].saying, language)
    return start + (_BECAUSE[spoken].format(because) if because else ".")


def further(verdict: Verdict, language: str) -> Iterator[str]:
    """Sentences after the headline: the other reasons, a word on the format, and what is not known."""
    spoken = language if language in _UNKNOWN else "en"
    others = verdict.reasons[1:] if spoken != "ar" else verdict.reasons
    for saying in [*(reason.saying for reason in others), *verdict.remarks]:
        if clause(saying, language):
            yield _sentence(clause(saying, language))
    if verdict.unknown:
        yield _UNKNOWN[spoken].format(", ".join(verdict.unknown))


def clause(saying: tuple[str, str], language: str) -> str:
    """In French, or else in English."""
    return saying[1] if language == "fr" else saying[0]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."
