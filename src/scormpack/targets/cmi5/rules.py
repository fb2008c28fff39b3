"""The rules on cmi5, in the order in which they look; their subject is a Structure."""

from __future__ import annotations

from scormpack.targets.cmi5 import address_rules, id_rules, progress_rules, structure_rules, text_rules

RULES = (
    *structure_rules.RULES,
    *id_rules.RULES,
    *text_rules.RULES,
    *progress_rules.RULES,
    *address_rules.RULES,
)
