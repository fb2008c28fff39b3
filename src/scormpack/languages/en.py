"""English. The keys here are the complete set."""

from __future__ import annotations

from scormpack.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    dir="ltr",
    words_per_minute=200,
    words={
        # Shell
        "skip": "Skip to the text",
        "contents": "Contents",
        "previous": "Previous",
        "next": "Next",
        # Questions
        "check": "Check my answer",
    },
)
