"""The rules on the manifest of either SCORM, in the order in which they look; their subject is a Manifest."""

from __future__ import annotations

from scormpack.targets._imscp import file_rules, manifest_rules, outline_rules, resource_rules

RULES = (*manifest_rules.RULES, *outline_rules.RULES, *resource_rules.RULES, *file_rules.RULES)
