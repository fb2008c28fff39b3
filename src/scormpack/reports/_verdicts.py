"""What an LMS will do, in a sentence that an administrator can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.results import TROUBLES, Outcome, Verdict

_WHOLE: Mapping[str, Mapping[Outcome, str]] = {
    "en": {
        "refused": "{lms} will refuse this",
        "works": "{lms} takes packages like this, and nothing was found that is known to be in the way there.",
        "unknown": "What {lms} does with this is not known.",
    },
    "fr": {
        "refused": "{lms} refusera ce paquet",
        "works": "{lms} accepte ce genre de paquets ; aucun obstacle connu n'y a été trouvé.",
        "unknown": "On ne sait pas ce que {lms} fait de ce paquet.",
    },
    "ar": {
        "refused": "سترفض منصّة {lms} هذه الحزمة",
        "works": "تقبل منصّة {lms} حزمًا من هذا النوع، ولم يُعثر على ما يُعرف أنه يعوقها فيها.",
        "unknown": "لا يُعرف ما ستفعله منصّة {lms} بهذه الحزمة.",
    },
}
_OPENINGS = {
    "en": ("{lms} will import this; ", "If {lms} imports this, "),
    "fr": ("{lms} importera ce paquet ; ", "Si {lms} importe ce paquet, "),
    "ar": ("ستستورد منصّة {lms} هذه الحزمة، لكن ", "إذا استوردت منصّة {lms} هذه الحزمة: "),
}
"""Where it is known to import, and where it is not."""
_TROUBLES: Mapping[str, Mapping[Outcome, str]] = {
    "en": {
        "unfinished": "it will never report completion",
        "misreported": "what it reports of learners will be wrong",
        "wrong": "not all of it will work",
    },
    "fr": {
        "unfinished": "il n'y sera jamais signalé comme achevé",
        "misreported": "ce qu'il rapportera des apprenants sera faux",
        "wrong": "tout n'y fonctionnera pas",
    },
    "ar": {
        "unfinished": "لن يُسجَّل إتمامها أبدًا",
        "misreported": "سيكون ما تسجّله عن المتعلّمين خاطئًا",
        "wrong": "لن يعمل بعضها كما ينبغي",
    },
}
_PARTS = {
    "en": "parts of it will never report completion",
    "fr": "certaines parties n'y seront jamais signalées comme achevées",
    "ar": "لن يُسجَّل إتمام بعض أجزائها أبدًا",
}
_BECAUSE = {"en": " because {}.", "fr": " : {}.", "ar": "."}
_UNKNOWN = {
    "en": "What it makes of {} is not known.",
    "fr": "On ne sait pas ce qu'il fait de {}.",
    "ar": "ولا يُعرف أثر {} فيها.",
}


def headline(verdict: Verdict, language: str) -> str:
    """One sentence; Arabic has no reason in it, since reasons are told in French and English only."""
    spoken = language if language in _WHOLE else "en"
    start = _start(verdict, spoken).format(lms=verdict.title)
    if verdict.outcome not in TROUBLES:
        return start
    because = clause(verdict.reasons[0].saying, language)
    return start + (_BECAUSE[spoken].format(because) if because else ".")


def _start(verdict: Verdict, spoken: str) -> str:
    if verdict.outcome in _WHOLE[spoken]:
        return _WHOLE[spoken][verdict.outcome]
    opening = _OPENINGS[spoken][not verdict.is_imported]
    several = verdict.outcome == "unfinished" and verdict.has_several_parts
    return opening + (_PARTS[spoken] if several else _TROUBLES[spoken][verdict.outcome])


def further(verdict: Verdict, language: str) -> Iterator[str]:
    """Sentences after the headline: the other reasons, a word on the format, and what is not known."""
    spoken = language if language in _UNKNOWN else "en"
    has_told_one = verdict.outcome in TROUBLES and spoken != "ar"
    others = verdict.reasons[1:] if has_told_one else verdict.reasons
    for saying in [*(reason.saying for reason in others), *verdict.remarks]:
        if clause(saying, language):
            yield _sentence(clause(saying, language))
    if verdict.unknown:
        yield _UNKNOWN[spoken].format(", ".join(verdict.unknown))


def clause(saying: tuple[str, str], language: str) -> str:
    """In French, or else in English."""
    return saying[1] if language == "fr" else saying[0]


def _sentence(text: str) -> str:
    """Names of files keep their letters."""
    first = text.partition(" ")[0]
    return (text if "." in first else text[:1].upper() + text[1:]) + "."
