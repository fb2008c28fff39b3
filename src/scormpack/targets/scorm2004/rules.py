"""The rules on a package of SCORM 2004, in the order in which they look; their subject is a Manifest2004."""

from __future__ import annotations

from scormpack.targets._imscp import rules as shared
from scormpack.targets.scorm2004 import (
    completion_rules,
    condition_rules,
    item_rules,
    name_rules,
    navigation_rules,
    objective_rules,
    presentation_rules,
    sequencing_rules,
    sharing_rules,
    value_rules,
)

RULES = (
    *shared.RULES,
    *name_rules.RULES,
    *item_rules.RULES,
    *presentation_rules.RULES,
    *sequencing_rules.RULES,
    *objective_rules.RULES,
    *sharing_rules.RULES,
    *condition_rules.RULES,
    *value_rules.RULES,
    *navigation_rules.RULES,
    *completion_rules.RULES,
)
