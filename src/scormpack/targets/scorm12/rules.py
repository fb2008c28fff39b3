"""The rules on a package of SCORM 1.2, in the order in which they look; their subject is a Manifest."""

from __future__ import annotations

from scormpack.targets._imscp import rules as shared
from scormpack.targets.scorm12 import metadata_rules, placement_rules, prerequisite_rules, value_rules

RULES = (
    *shared.RULES,
    *metadata_rules.RULES,
    *prerequisite_rules.RULES,
    *value_rules.RULES,
    *placement_rules.RULES,
)
