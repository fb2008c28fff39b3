"""Rules on the form of statements: what every value of them must be. What breaks them is found by `shapes`."""

from __future__ import annotations

from scormpack.diagnostics import Severity
from scormpack.rules import declare

MISSING = declare(
    "XST-001",
    Severity.ERROR,
    en=("{path} is missing.", "Every statement needs an actor, a verb with an id, and an object."),
    fr=("{path_fr} manque.", "Chaque énoncé a besoin d'un acteur (actor), d'un verbe avec un id, et d'un objet."),
    why="A learning record store refuses the statement, and with it all that are sent together.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00003 to 00005",
)
NULL = declare(
    "XST-002",
    Severity.ERROR,
    en=("{path} is null.", "Leave it out; only extensions may hold null."),
    fr=("{path_fr} vaut null.", "Retirez-le ; seules les extensions peuvent contenir null."),
    why="A learning record store refuses the statement, and with it all that are sent together.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00001",
)
WRONG_TYPE = declare(
    "XST-003",
    Severity.ERROR,
    en=(
        "{path} must be {form}.",
        "Mend the script that writes it; numbers, true and false stand without quotation marks.",
    ),
    fr=(
        "{path_fr} doit être {form_fr}.",
        "Corrigez le script qui l'écrit ; nombres, true et false s'écrivent sans guillemets.",
    ),
    why="A learning record store refuses the statement, and with it all that are sent together.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00006",
)
UNKNOWN = declare(
    "XST-004",
    Severity.ERROR,
    en=(
        "xAPI does not know “{word}” ({path}).",
        "Mend the spelling, capitals too; what is your own goes into extensions.",
    ),
    fr=(
        "xAPI ne connaît pas « {word} » ({path_fr}).",
        "Corrigez l'orthographe, majuscules comprises ; ce qui est à vous va dans extensions.",
    ),
    why="A learning record store refuses statements with properties of their own invention.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00008 to 00010",
)
NO_IRI = declare(
    "XST-005",
    Severity.ERROR,
    en=("{path} must be an IRI with a scheme, not “{value}”.", "Write a whole address: https://example.org/a"),
    fr=("{path_fr} doit être un IRI avec un schéma, et non « {value} ».", "Écrivez une adresse entière : https://…"),
    why="A learning record store refuses the statement: only whole addresses mean the same everywhere.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00011, 00118",
)
NO_UUID = declare(
    "XST-006",
    Severity.ERROR,
    en=("{path} is no UUID: “{value}”.", "Make one by a library for UUIDs; a registration comes from the launch."),
    fr=(
        "{path_fr} n'est pas un UUID : « {value} ».",
        "Faites-le faire par une bibliothèque d'UUID ; une registration vient du lancement.",
    ),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.1; RFC 4122; XAPI-00027 to 00030",
)
NO_LANGUAGE = declare(
    "XST-013",
    Severity.ERROR,
    en=("“{tag}” in {path} is no language tag.", "Write one like fr or ar-MA."),
    fr=("« {tag} » dans {path_fr} n'est pas une étiquette de langue.", "Écrivez-en une comme fr ou ar-MA."),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 4.2; RFC 5646; XAPI-00121, 00013",
)
EMPTY = declare(
    "XST-029",
    Severity.WARNING,
    en=("{path} is empty.", "Leave it out."),
    fr=("{path_fr} est vide.", "Retirez-le."),
    why="It says nothing, and some stores refuse it.",
    clause="xAPI 1.0.3 Data 2.2",
)
NO_ID = declare(
    "XST-031",
    Severity.WARNING,
    en=("{path} is missing: a request sent again is stored twice.", "Give every statement a UUID of its own."),
    fr=(
        "{path_fr} manque : une requête envoyée de nouveau est enregistrée deux fois.",
        "Donnez à chaque énoncé un UUID à lui.",
    ),
    why="Networks fail in the middle; with an id the store knows that it has the statement already.",
    clause="xAPI 1.0.3 Data 2.4.1",
)
NO_JSON = declare(
    "XST-035",
    Severity.ERROR,
    en=("This is not JSON: {reason}.", "Save one statement, a list of them, or what a store answered, in UTF-8."),
    fr=(
        "Ceci n'est pas du JSON : {reason}.",
        "Enregistrez un énoncé, une liste d'énoncés, ou la réponse d'un LRS, en UTF-8.",
    ),
    why="A learning record store refuses the whole request.",
    clause="xAPI 1.0.3 Data 2.2; RFC 8259",
)
TWICE = declare(
    "XST-036",
    Severity.ERROR,
    en=("The property {name} is there twice.", "Keep one of the two."),
    fr=("La propriété {name} est écrite deux fois.", "N'en gardez qu'une."),
    why="Which of the two counts is chance; learning record stores refuse it.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00003 to 00005",
)

RULES = (MISSING, NULL, WRONG_TYPE, UNKNOWN, NO_IRI, NO_UUID, NO_LANGUAGE, EMPTY, NO_ID, NO_JSON, TWICE)
