"""The rules that hold for every package, in the order in which they look."""

from __future__ import annotations

from scormpack.package import archive_rules, name_rules, schema_rules, xml_rules

PACKAGE_RULES = (*archive_rules.RULES, *name_rules.RULES)
"""Their functions look at a Package."""

DOCUMENT_RULES = (*xml_rules.RULES, *schema_rules.RULES)
"""Their functions look at a Document and the Package it is in."""
