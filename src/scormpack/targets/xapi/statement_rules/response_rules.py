"""The rule on answers: whether they are written as the type of their question wants it (Data, appendix C)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.xapi.trace import Trace

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_Definition = Mapping[str, Any]


@rule(
    "XST-017",
    Severity.WARNING,
    en=("The response “{response}” is none to a question of type {kind}.", "Write it like {example}."),
    fr=("La réponse « {response} » n'en est pas une à une question de type {kind}.", "Écrivez-la comme {example}."),
    why="It is stored, but reports cannot tell what was answered.",
    clause="xAPI 1.0.3 Data 2.4.4.1 and appendix C",
)
def odd_response(trace: Trace) -> Iterator[Finding]:
    for said in trace.statements:
        found = said.part("object").get("definition")
        definition: _Definition = found if isinstance(found, dict) else {}
        kind = definition.get("interactionType")
        response = said.part("result").get("response")
        if isinstance(response, str) and response and isinstance(kind, str) and kind in _FORMS:
            fits, example = _FORMS[kind]
            if not fits(response, definition):
                yield at(trace.place(said.line), response=response, kind=kind, example=example)


def _is_choice(response: str, definition: _Definition) -> bool:
    known = _ids(definition, "choices")
    return not known or all(piece in known for piece in response.split("[,]"))


def _is_match(response: str, definition: _Definition) -> bool:
    sources, targets = _ids(definition, "source"), _ids(definition, "target")
    pairs = [piece.split("[.]") for piece in response.split("[,]")]
    return all(
        len(pair) == 2 and (not sources or pair[0] in sources) and (not targets or pair[1] in targets) for pair in pairs
    )


def _is_performance(response: str, definition: _Definition) -> bool:
    steps = _ids(definition, "steps")
    pairs = [piece.split("[.]") for piece in response.split("[,]")]
    return all(len(pair) == 2 and (not steps or not pair[0] or pair[0] in steps) for pair in pairs)


def _is_on_scale(response: str, definition: _Definition) -> bool:
    known = _ids(definition, "scale")
    return not known or response in known


def _ids(definition: _Definition, name: str) -> set[str]:
    components = definition.get(name)
    listed = components if isinstance(components, list) else []
    return {str(one.get("id")) for one in listed if isinstance(one, dict)}


_FORMS: Mapping[str, tuple[Callable[[str, _Definition], bool], str]] = {
    "true-false": (lambda response, definition: response in ("true", "false"), "true"),
    "choice": (_is_choice, "green[,]black"),
    "sequencing": (_is_choice, "boil[,]brew[,]pour"),
    "likert": (_is_on_scale, "agree"),
    "matching": (_is_match, "tea[.]cup[,]coffee[.]mug"),
    "performance": (_is_performance, "brew[.]3[,]pour[.]1"),
    "numeric": (lambda response, definition: bool(_NUMBER.fullmatch(response)), "3.14"),
}
"""Whether a response fits, and one that does. Any text is an answer to the other types."""

RULES = (odd_response,)
