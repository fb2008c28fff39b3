"""French."""

from __future__ import annotations

import re

from scormpack.languages.language import Language

_BEFORE = re.compile(r" (?=[:;!?»](?:[\s\u00a0]|$|[)\]*_]))")
_AFTER = re.compile(r"« ")


def typography(text: str) -> str:
    """Spaces that may not break before `: ; ! ? »` and after `«`."""
    return _AFTER.sub("«\u00a0", _BEFORE.sub("\u00a0", text))


LANGUAGE = Language(
    code="fr",
    name="Français",
    dir="ltr",
    words_per_minute=190,
    typography=typography,
    words={
        "skip": "Aller au texte",
        "contents": "Sommaire",
        "previous": "Précédent",
        "next": "Suivant",
        "check": "Vérifier ma réponse",
    },
)
