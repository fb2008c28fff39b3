"""The rules on the manifest of either SCORM, in the order in which they look; their subject is a Manifest."""

from __future__ import annotations

from scormpack.targets._imscp import (
    address_rules,
    dependency_rules,
    file_rules,
    launch_rules,
    manifest_rules,
    metadata_rules,
    outline_rules,
    page_rules,
    resource_rules,
    speech_rules,
    structure_rules,
    text_rules,
)

RULES = (
    *manifest_rules.RULES,
    *structure_rules.RULES,
    *text_rules.RULES,
    *metadata_rules.RULES,
    *outline_rules.RULES,
    *launch_rules.RULES,
    *resource_rules.RULES,
    *dependency_rules.RULES,
    *address_rules.RULES,
    *file_rules.RULES,
    *page_rules.RULES,
    *speech_rules.RULES,
)
