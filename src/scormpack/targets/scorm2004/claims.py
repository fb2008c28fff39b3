"""Messages of the schema that rules on SCORM 2004 say better."""

from __future__ import annotations

from collections.abc import Sequence

CLAIMS: Sequence[tuple[str, Sequence[str]]] = ()
