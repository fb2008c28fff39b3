"""Rules on what stands around a statement: context, version, attachments, and statements within it."""

from __future__ import annotations

from scormpack.diagnostics import Severity
from scormpack.rules import declare

STRANGE_RELATION = declare(
    "XST-021",
    Severity.ERROR,
    en=("contextActivities does not know “{word}” ({path}).", "Use parent, grouping, category or other."),
    fr=(
        "contextActivities ne connaît pas « {word} » ({path_fr}).",
        "Utilisez parent, grouping, category ou other.",
    ),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.6.2; XAPI-00093, 00094",
)
WRONG_CONTEXT = declare(
    "XST-022",
    Severity.ERROR,
    en=("{path} cannot stand here: {reason}.", "Leave it out, or mend it."),
    fr=("{path_fr} ne peut pas figurer ici : {reason_fr}.", "Retirez-le, ou corrigez-le."),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.6; XAPI-00089 to 00091",
)
WRONG_VERSION = declare(
    "XST-023",
    Severity.ERROR,
    en=("{path} is “{value}”, neither 1.0 nor 1.0.x.", "Leave version out; the header of the request says it."),
    fr=(
        "{path_fr} vaut « {value} », ni 1.0 ni 1.0.x.",
        "Retirez version ; l'en-tête de la requête le dit.",
    ),
    why="A learning record store of xAPI 1.0.3 refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.10; XAPI-00101, 00330",
)
NOT_WITHIN = declare(
    "XST-024",
    Severity.ERROR,
    en=("{path} cannot be in a SubStatement.", "Leave it out: only a whole statement has it."),
    fr=("{path_fr} ne peut pas figurer dans un SubStatement.", "Retirez-le : seul un énoncé entier l'a."),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.4.3; XAPI-00066 to 00071",
)
OF_THE_STORE = declare(
    "XST-025",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("{path} is the store's to say, not the content's.", "Leave it out of what is sent."),
    fr=("{path_fr} revient au LRS, et non au contenu.", "Retirez-le de ce qui est envoyé."),
    why="The store writes its own over it, and some refuse the statement.",
    clause="xAPI 1.0.3 Data 2.4.8, 2.4.9",
)
POOR_ATTACHMENT = declare(
    "XST-026",
    Severity.ERROR,
    en=("The attachment lacks {path}.", "Say its usageType, display, contentType, length and sha2."),
    fr=("À la pièce jointe il manque {path_fr}.", "Donnez usageType, display, contentType, length et sha2."),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 2.4.11; XAPI-00102 to 00107",
)
VERSION_2 = declare(
    "XS2-001",
    Severity.ERROR,
    en=("{path} is “{value}”, not 2.0.x.", "Write 2.0.0, or leave version out."),
    fr=("{path_fr} vaut « {value} », et non 2.0.x.", "Écrivez 2.0.0, ou retirez version."),
    why="A learning record store of xAPI 2.0 refuses the statement.",
    clause="IEEE 9274.1.1 4.2.4.3",
)
RELATED_PEOPLE = declare(
    "XS2-002",
    Severity.ERROR,
    en=("{path} must be {form}.", "Say objectType, the agent or group, and as what it takes part (relevantTypes)."),
    fr=(
        "{path_fr} doit être {form_fr}.",
        "Donnez objectType, l'agent ou le groupe, et à quel titre il participe (relevantTypes).",
    ),
    why="A learning record store of xAPI 2.0 refuses the statement.",
    clause="IEEE 9274.1.1 4.2.2.5",
)
OF_VERSION_2 = declare(
    "XS2-003",
    Severity.ERROR,
    en=(
        "{path} is there in xAPI 2.0 only, and the statement is of 1.0.",
        'Leave it out, or write "version": "2.0.0" if your store speaks 2.0.',
    ),
    fr=(
        "{path_fr} n'existe qu'en xAPI 2.0, et l'énoncé est en 1.0.",
        'Retirez-le, ou écrivez "version": "2.0.0" si votre LRS parle 2.0.',
    ),
    why="A learning record store of xAPI 1.0.3 refuses properties that it does not know.",
    clause="xAPI 1.0.3 Data 2.2; XAPI-00010",
)

RULES = (
    STRANGE_RELATION,
    WRONG_CONTEXT,
    WRONG_VERSION,
    NOT_WITHIN,
    OF_THE_STORE,
    POOR_ATTACHMENT,
    VERSION_2,
    RELATED_PEOPLE,
    OF_VERSION_2,
)
