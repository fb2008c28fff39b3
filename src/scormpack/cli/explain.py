"""scormpack explain"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, language, spoken

if TYPE_CHECKING:
    from scormpack.rules import Rule

_WIDTH = 92
_INDENT = 14


class RuleId(str):
    """CP-ITM-002, or the beginning of it; the help names the type."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help=explain.__doc__)(explain)


def explain(
    rules: Annotated[
        list[RuleId] | None,
        typer.Argument(
            metavar="RULE", parser=RuleId, help="Ids as messages name them, or families: CP.", show_default=False
        ),
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Say what a rule asks, why, how to mend what it finds, and where that is written. A family gives a list."""
    from scormpack.families import chosen, every_rule

    known = every_rule()
    chosen(rules or ())  # so that nothing is said where one of them is unknown
    if not rules:
        typer.echo("\n".join(_families(known)))
    for at, word in enumerate(rules or ()):
        found = [known[id] for id in sorted(chosen([word]))]
        lines = _rule(found[0]) if word.upper() in known else _list(found)
        typer.echo(("\n" if at else "") + "\n".join(lines))


def _families(known: Mapping[str, Rule]) -> Iterator[str]:
    from scormpack.families import FAMILIES, family

    counts = {name: sum(family(id) == name for id in known) for name in FAMILIES}
    for name, titles in FAMILIES.items():
        if counts[name]:
            yield f"{name:<5} {counts[name]:>3}  {spoken(*titles)}"


def _list(rules: Sequence[Rule]) -> Iterator[str]:
    from scormpack.explanations import explained

    for rule in rules:
        said = explained(rule, language())
        yield textwrap.shorten(f"{said.id}  {said.severity}: {said.problem}", 2 * _WIDTH, placeholder=" …")


def _rule(rule: Rule) -> Iterator[str]:
    from scormpack.explanations import explained
    from scormpack.families import FAMILIES, family

    said = explained(rule, language())
    strict = spoken(", with --strict {}", ", avec --strict {}").format(said.strict)
    yield f"{said.id} · {said.severity}{strict} · {spoken(*FAMILIES[family(rule.id)])}"
    for name, text in (
        (spoken("It says", "Message"), said.problem),
        (spoken("Way out", "Remède"), said.cure),
        (spoken("Why", "Pourquoi"), said.why + spoken("", " (en anglais)" if said.why else "")),
        (spoken("Written in", "Source"), said.clause),
        (spoken("Example", "Exemple"), said.example),
    ):
        if text:
            first = f"  {name:<{_INDENT - 2}}"
            yield textwrap.fill(text, _WIDTH, initial_indent=first, subsequent_indent=" " * _INDENT)
