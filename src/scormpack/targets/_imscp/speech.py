"""Whether a page speaks to the LMS: by the words in it and in the scripts it loads, since nothing is run."""

from __future__ import annotations

import re

from scormpack.package.read import Package
from scormpack.targets._spoken import Spoken

_WORDS = {
    "speaks": re.compile(rb"LMSInitialize|API_1484_11|\bAPI\b|scorm|pipwerks", re.IGNORECASE),
    "starts": re.compile(rb"\bLMSInitialize\s*\(|\bAPI_1484_11\b"),
    "loads more": re.compile(
        rb"<i?frame|<object|<embed|http-equiv\s*=\s*[\"']?refresh|\bimport\b|createElement|document\.write|require"
        rb"|location\s*[.=]|XMLHttpRequest|fetch\s*\(|window\.open|\.src\s*=|getScript|importScripts",
        re.IGNORECASE,
    ),
}


class Speech:
    """Of one package."""

    def __init__(self, package: Package) -> None:
        self.spoken = Spoken(package, _WORDS)

    def kind(self, page: str) -> str:
        """`sco` for a page that starts a session, `asset` for one that cannot; "" where only running it would tell."""
        words = self.spoken.on(page)
        if words is None:
            return ""
        if "starts" in words:
            return "sco"
        return "" if words else "asset"
