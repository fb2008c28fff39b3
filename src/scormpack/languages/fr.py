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
        "gap": "Blanc {number}",
        "try-again": "Réessayer",
        "your-answer": "Votre réponse",
        "hint": "Indice",
        "explanation": "Explication",
        "right": "Juste",
        "wrong": "Faux",
        "right-answer": "Bonne réponse",
        "right-place": "Bonne place",
        "verdict-right": "C’est juste.",
        "verdict-wrong": "Ce n’est pas la bonne réponse.",
        "verdict-partly": "En partie juste : {credit} sur {steps}.",
        "tries-left.one": "Il vous reste un essai.",
        "tries-left.other": "Il vous reste {count} essais.",
        "true": "Vrai",
        "false": "Faux",
        "choose": "Choisissez…",
        "choose-several": "Plusieurs réponses sont justes.",
        "match-lines": "Choisissez ce qui correspond à chaque ligne.",
        "order-lines": "Remettez les lignes dans le bon ordre.",
        "fill-gaps": "Complétez le texte.",
        "ask-choice": "Choisissez d’abord une réponse.",
        "ask-lines": "Choisissez d’abord une réponse pour chaque ligne.",
        "ask-order": "Mettez d’abord les lignes en ordre.",
        "ask-gaps": "Remplissez d’abord tous les blancs.",
        "ask-number": "Écrivez d’abord un nombre en chiffres.",
        "move-up": "Monter",
        "move-down": "Descendre",
        "moved": "Maintenant ligne {position} sur {count}.",
    },
)
