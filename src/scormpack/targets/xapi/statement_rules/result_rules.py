"""Rules on results and times."""

from __future__ import annotations

from scormpack.diagnostics import Severity
from scormpack.rules import declare

SCORE = declare(
    "XST-018",
    Severity.ERROR,
    en=("{path} must be {range}.", "Mend the script that writes it: scaled is the share of what can be reached."),
    fr=("{path_fr} doit être {range_fr}.", "Corrigez le script : scaled est la part de ce qui peut être atteint."),
    why="A learning record store refuses the statement, and the score is lost.",
    clause="xAPI 1.0.3 Data 2.4.5.1; XAPI-00079 to 00083",
)
NO_DURATION = declare(
    "XST-019",
    Severity.ERROR,
    en=("{path} is no duration: “{value}”.", "Write it like PT1M30.5S."),
    fr=("{path_fr} n'est pas une durée : « {value} ».", "Écrivez-la comme PT1M30.5S."),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 4.6; ISO 8601 4.4.3.2; XAPI-00124",
)
NO_TIME = declare(
    "XST-020",
    Severity.ERROR,
    en=("{path} is no time: “{value}”.", "Write it like 2026-11-21T14:05:30Z; an offset of -00:00 is none."),
    fr=(
        "{path_fr} n'est pas une date : « {value} ».",
        "Écrivez-la comme 2026-11-21T14:05:30Z ; un décalage de -00:00 n'en est pas un.",
    ),
    why="A learning record store refuses the statement.",
    clause="xAPI 1.0.3 Data 4.5; RFC 3339; XAPI-00123",
)
FINE_DURATION = declare(
    "XST-033",
    Severity.WARNING,
    en=("{path} is finer than hundredths of a second: {value}.", "Round it to two decimals."),
    fr=("{path_fr} est plus fin que le centième de seconde : {value}.", "Arrondissez à deux décimales."),
    why="Stores may cut it off, so that the statement sent again is another one.",
    clause="xAPI 1.0.3 Data 4.6",
)
LOOSE_TIME = declare(
    "XS2-004",
    Severity.WARNING,
    en=("{path} is “{value}”, which xAPI 2.0 does not take.", "Write it in UTC like 2026-11-21T14:05:30Z."),
    fr=("{path_fr} est « {value} », que xAPI 2.0 n'accepte pas.", "Écrivez-la en UTC comme 2026-11-21T14:05:30Z."),
    why="xAPI 2.0 asks for RFC 3339 to the letter: a T, a zone, and a colon in it.",
    clause="IEEE 9274.1.1 4.2.7",
)

RULES = (SCORE, NO_DURATION, NO_TIME, FINE_DURATION, LOOSE_TIME)
