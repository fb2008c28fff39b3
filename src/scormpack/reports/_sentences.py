"""What a finding says, with its facts filled in. Facts come out of files that anybody may have made."""

from __future__ import annotations

from scormpack.diagnostics import Diagnostic, Fact
from scormpack.rules import known_rules

_LONGEST_FACT = 300
_JOINERS = "\u200c\u200d"  # invisible, but Arabic and Persian are misspelt without them


class _Facts(dict[str, str]):
    """A field without a fact shows its own name: a poor sentence is better than none."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def sentence(diagnostic: Diagnostic, language: str) -> tuple[str, str]:
    """What is wrong, and the way out, in French or else in English."""
    facts = _Facts({name: shown(fact) for name, fact in diagnostic.facts.items()})
    rule = known_rules().get(diagnostic.rule)
    if rule is None:
        return ", ".join(f"{name}: {fact}" for name, fact in facts.items()), ""
    problem, cure = rule.saying(language)
    return problem.format_map(facts), cure.format_map(facts)


def shown(fact: Fact) -> str:
    """On one line, not endless, with nothing in it that moves the cursor or turns the text round."""
    if isinstance(fact, float):
        return f"{fact:g}"
    text = str(fact)
    if len(text) > _LONGEST_FACT:
        text = text[:_LONGEST_FACT] + "…"
    return "".join(sign if sign.isprintable() or sign in _JOINERS else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    """As Python writes it, but for blanks of other widths, which are blanks."""
    return " " if sign.isspace() and sign not in "\r\v\f" else repr(sign)[1:-1]
