"""Rules on what was done and to what: verbs, activities, questions and the answers to them."""

from __future__ import annotations

from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_DISPLAY = declare(
    "XST-011",
    Severity.WARNING,
    en=("{path} is missing: reports have no word for it.", 'Add "display": {{"en": "…"}} to the verb.'),
    fr=(
        "{path_fr} manque : les rapports n'ont pas de mot pour le dire.",
        'Ajoutez "display": {{"fr": "…"}} au verbe.',
    ),
    why="People read the word, not the address.",
    clause="xAPI 1.0.3 Data 2.4.3",
)
BROKEN_QUESTION = declare(
    "XST-015",
    Severity.ERROR,
    en=(
        "The question's definition does not hold together: {path} {reason}.",
        "Say the interactionType, and only the lists that belong to it, with an id for each entry.",
    ),
    fr=(
        "La définition de la question ne tient pas : {path_fr} {reason_fr}.",
        "Donnez l'interactionType, et seulement les listes qui vont avec, chaque entrée ayant un id.",
    ),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.4.1; XAPI-00064",
)
COMPONENT_TWICE = declare(
    "XST-016",
    Severity.ERROR,
    en=("{path} has two components with the id {id}.", "Give each its own id."),
    fr=("{path_fr} a deux éléments avec l'id {id}.", "Donnez à chacun son propre id."),
    why="Nobody could say which of the two was answered; learning record stores refuse it.",
    clause="xAPI 1.0.3 Data 2.4.4.1",
)
BLANK_IN_ID = declare(
    "XST-032",
    Severity.WARNING,
    en=("The component id “{id}” in {path} has a blank in it.", "Write it in one piece: green-tea."),
    fr=("L'id « {id} » dans {path_fr} contient une espace.", "Écrivez-le d'un seul tenant : green-tea."),
    why="Reports and SCORM's data model split such ids.",
    clause="xAPI 1.0.3 Data 2.4.4.1",
)

RULES = (NO_DISPLAY, BROKEN_QUESTION, COMPONENT_TWICE, BLANK_IN_ID)
