"""scormpack explain"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, language, spoken
from scormpack.errors import UsageError

if TYPE_CHECKING:
    from scormpack.rules import Rule

_TONGUES = ("en", "fr", "ar")
_NOT_YET = "لا تُشرح القواعد بالعربية بعد، وهذا شرحها بالإنجليزية."
_WIDTH = 92
_INDENT = 14


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help=explain.__doc__)(explain)


def explain(
    rules: Annotated[
        list[str] | None,
        typer.Argument(metavar="RULE", help="Ids as messages name them, or families: CP.", show_default=False),
    ] = None,
    speak: Annotated[
        str, typer.Option("--language", metavar="LANGUAGE", help="en or fr; ar has no sentences of its own yet.")
    ] = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Say what a rule asks, why, how to mend what it finds, and where that is written. A family gives a list."""
    from scormpack.families import chosen, every_rule

    tongue = _tongue(speak)
    known = every_rule()
    chosen(rules or ())  # so that nothing is said where one of them is unknown
    if tongue == "ar":
        typer.echo(_NOT_YET)
    if not rules:
        typer.echo("\n".join(_families(known, tongue)))
    for at, word in enumerate(rules or ()):
        found = [known[id] for id in sorted(chosen([word]))]
        lines = _rule(found[0], tongue) if word.upper() in known else _list(found, tongue)
        typer.echo(("\n" if at else "") + "\n".join(lines))


def _tongue(asked: str) -> str:
    if asked not in ("", *_TONGUES):
        raise UsageError(f"Rules are not explained in “{asked}”.", f"Choose from: {', '.join(_TONGUES)}.")
    return asked or language()


def _families(known: Mapping[str, Rule], tongue: str) -> Iterator[str]:
    from scormpack.families import FAMILIES, family

    counts = {name: sum(family(id) == name for id in known) for name in FAMILIES}
    for name, titles in FAMILIES.items():
        if counts[name]:
            yield f"{name:<5} {counts[name]:>3}  {spoken(*titles, tongue)}"


def _list(rules: Sequence[Rule], tongue: str) -> Iterator[str]:
    from scormpack.explanations import explained

    for rule in rules:
        said = explained(rule, tongue)
        yield textwrap.shorten(f"{said.id}  {said.severity}: {said.problem}", 2 * _WIDTH, placeholder=" …")


def _rule(rule: Rule, tongue: str) -> Iterator[str]:
    from scormpack.explanations import explained
    from scormpack.families import FAMILIES, family

    said = explained(rule, tongue)
    strict = spoken(", with --strict {}", ", avec --strict {}", tongue).format(said.strict)
    yield f"{said.id} · {said.severity}{strict} · {spoken(*FAMILIES[family(rule.id)], tongue)}"
    for name, text in (
        (spoken("It says", "Message", tongue), said.problem),
        (spoken("Way out", "Remède", tongue), said.cure),
        (spoken("Why", "Pourquoi", tongue), said.why + spoken("", " (en anglais)" if said.why else "", tongue)),
        (spoken("Written in", "Source", tongue), said.clause),
        (spoken("Example", "Exemple", tongue), said.example),
    ):
        if text:
            first = f"  {name:<{_INDENT - 2}}"
            yield textwrap.fill(text, _WIDTH, initial_indent=first, subsequent_indent=" " * _INDENT)
