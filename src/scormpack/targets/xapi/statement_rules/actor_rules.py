"""Rules on who a statement is about."""

from __future__ import annotations

from scormpack.diagnostics import Severity
from scormpack.rules import declare

NOT_ONE_IDENTIFIER = declare(
    "XST-007",
    Severity.ERROR,
    en=("{path} has {count} of mbox, mbox_sha1sum, openid and account.", "Give it exactly one of the four."),
    fr=("{path_fr} a {count} de mbox, mbox_sha1sum, openid et account.", "Donnez-lui exactement un des quatre."),
    why="A learning record store refuses the statement: it would not know whom it is about.",
    clause="xAPI 1.0.3 Data 2.4.2.1; XAPI-00034",
)
NO_ADDRESS = declare(
    "XST-008",
    Severity.ERROR,
    en=("{path} needs {form}.", "Write it whole, or copy the actor that the LMS gave at launch."),
    fr=("{path_fr} doit avoir {form_fr}.", "Écrivez-le en entier, ou copiez l'acteur que le LMS a donné au lancement."),
    why="A learning record store refuses the statement: it would not know whom it is about.",
    clause="xAPI 1.0.3 Data 2.4.2.3; XAPI-00038, 00042, 00043",
)
GROUP = declare(
    "XST-009",
    Severity.ERROR,
    en=(
        "{path} is a group with {count} of mbox, mbox_sha1sum, openid and account.",
        "Give it one of the four, or none and a list of its members (member).",
    ),
    fr=(
        "{path_fr} est un groupe avec {count} de mbox, mbox_sha1sum, openid et account.",
        "Donnez-lui un des quatre, ou aucun et la liste de ses membres (member).",
    ),
    why="A learning record store refuses the statement: it would not know whom it is about.",
    clause="xAPI 1.0.3 Data 2.4.2.2; XAPI-00035 to 00037",
)
WRONG_KIND = declare(
    "XST-014",
    Severity.ERROR,
    en=("{path} must be {allowed}.", "Write objectType as xAPI names it."),
    fr=("{path_fr} doit valoir {allowed}.", "Écrivez objectType comme xAPI le nomme."),
    why="Without the right objectType an object is taken for an activity, and the statement is refused.",
    clause="xAPI 1.0.3 Data 2.4.4; XAPI-00065, 00073",
)

RULES = (NOT_ONE_IDENTIFIER, NO_ADDRESS, GROUP, WRONG_KIND)
