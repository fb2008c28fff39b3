"""The rules on a package of SCORM 2004, in the order in which they look; their subject is a Manifest2004."""

from __future__ import annotations

from scormpack.targets._imscp import rules as shared

RULES = (*shared.RULES,)
