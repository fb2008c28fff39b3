"""npm axe-core, the rules of WCAG that a machine can judge.

Proves: a page, in the state in which it is now, breaks none of axe's rules for WCAG 2.0, 2.1 and 2.2 A and AA and its
best practice. It does not see inside frames here: give it the frame of the package.
"""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Frame, Page

from partners.places import npm_package

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One broken rule at one element."""

    rule: str
    impact: str
    help: str
    element: str
    html: str
    cure: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}\n  at {self.element}: {self.html}\n  {self.cure}"


def axe(
    page: Page | Frame, *, without: tuple[str, ...] = (), only: tuple[str, ...] = (), within: str = "html"
) -> list[Violation]:
    """The violations in a page or frame; `without` names rules to leave out, `only` the rules to judge by where not by
    all, `within` is a selector."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate((npm_package("axe-core") / "axe.min.js").read_text(encoding="utf-8"))
    options: dict[str, Any] = {
        "runOnly": {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations"],
        "iframes": False,
    }
    found = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])
    return [
        Violation(
            rule=violation["id"],
            impact=violation["impact"] or "",
            help=violation["help"],
            element=" ".join(map(str, node["target"])),
            html=node["html"][:200],
            cure=(node.get("failureSummary") or "").replace("\n", " "),
        )
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
