"""The rules on what is inside the files of a package, in the order in which they look at its Content."""

from __future__ import annotations

from scormpack.targets._content import page_rules, script_rules

CONTENT_RULES = (*page_rules.RULES, *script_rules.RULES)
