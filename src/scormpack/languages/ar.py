"""Arabic."""

from __future__ import annotations

from scormpack.languages.language import Language

LANGUAGE = Language(
    code="ar",
    name="العربية",
    dir="rtl",
    words_per_minute=150,
    words={
        "skip": "انتقل إلى النص",
        "contents": "المحتويات",
        "previous": "السابق",
        "next": "التالي",
        "check": "تحقق من إجابتي",
    },
)
