"""Judging a file of statements, by the same rules as the store of the preview and by some on what stands together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from scormpack.diagnostics import Diagnostic, Location
from scormpack.targets.xapi.statement_faults import edition_of, faults
from scormpack.targets.xapi.statement_rules import context_rules, form_rules, remark_rules, response_rules, trace_rules
from scormpack.targets.xapi.trace import Trace, read_trace

TOGETHER = (*remark_rules.RULES, *response_rules.RULES, *trace_rules.RULES)


def judge_statements(content: bytes, file: str) -> Iterator[Diagnostic]:
    """Every finding about one statement, a list of them, or what a store answered."""
    try:
        trace = read_trace(content, file)
    except json.JSONDecodeError as error:
        yield form_rules.NO_JSON.at(Location(file=file, line=error.lineno, column=error.colno), reason=error.msg)
    except ValueError as error:
        yield form_rules.NO_JSON.at(Location(file=file), reason=str(error))
    else:
        yield from _alone(trace)
        for rule in TOGETHER:
            yield from rule.run(trace)


def _alone(trace: Trace) -> Iterator[Diagnostic]:
    """What is wrong with each, at the line of the property, or of what lacks it."""
    for said in trace.statements:
        for name in dict.fromkeys(said.repeated):
            yield form_rules.TWICE.at(trace.place(said.line), name=name)
        found = [*faults(said.statement, edition_of(said.statement))]
        lines = trace.lines(said) if found else {}
        for fault in found:
            if not (trace.is_stored and fault.rule is context_rules.OF_THE_STORE):
                yield fault.at(trace.place(_line(fault.where, lines) or said.line))


def _line(path: str, lines: Mapping[str, int]) -> int:
    while path and path not in lines:
        path = path.rpartition(".")[0]
    return lines.get(path, 0)
