"""What the tool writes has the digits that the course asks for; what the author wrote stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from blocks.pages import site
from scormpack.languages import language
from scormpack.languages.digits import Digits

ENGLISH, FRENCH, ARABIC = (language(code) for code in ("en", "fr", "ar"))
EASTERN = ARABIC.counting("eastern")
PAGE = """\
# صفحة 12

::: steps
## خطوة 7
نص 34.
:::

::: fill #f-one
أكمل.

كلمة {{أولى}}.
:::

::: resources
:::
"""
REFERENCES = "T-01:\n  title: كتاب\n  checked: 2026-11-21\n"


@pytest.mark.parametrize(
    ("digits", "value", "written"),
    [
        (ENGLISH.digits, 1250.5, "1\u202f250.5"),
        (FRENCH.digits, -0.25, "−0,25"),
        (ARABIC.digits, 1250.5, "1\u202f250,5"),
        (EASTERN.digits, 1250.5, "١\u202f٢٥٠٫٥"),
        (EASTERN.digits, 7, "٧"),
    ],
)
def test_a_number_is_written_as_the_language_does(digits: Digits, value: float, written: str) -> None:
    assert digits.number(value) == written


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        (ENGLISH.digits, "21 November 2026"),
        (FRENCH.digits, "21 novembre 2026"),
        (ARABIC.digits, "21 نونبر 2026"),
        (EASTERN.digits, "٢١ نوفمبر ٢٠٢٦"),
    ],
)
def test_a_date_is_written_in_words(digits: Digits, written: str) -> None:
    assert digits.date("2026-11-21") == written


def test_what_is_no_date_stays_as_it_is() -> None:
    assert EASTERN.digits.date("spring 2026") == "spring 2026"


def test_a_language_with_one_kind_of_digits_keeps_it() -> None:
    assert FRENCH.counting("eastern") is FRENCH
    assert ARABIC.counting("western") is ARABIC


@pytest.mark.parametrize(
    ("setting", "locale", "counter", "gap", "day"),
    [
        ("", "ar-MA-u-nu-latn", "decimal", "الفراغ 1", "21 نونبر 2026"),
        (", digits: eastern", "ar-u-nu-arab", "arabic-indic", "الفراغ ١", "٢١ نوفمبر ٢٠٢٦"),
    ],
)
def test_the_whole_package_follows_the_setting(
    tmp_path: Path, setting: str, locale: str, counter: str, gap: str, day: str
) -> None:
    front = "---\ncites: [T-01]\n---\n"
    settings = f"scormpack: 1\nid: trial\nlanguages: {{source: ar{setting}}}\n"
    more = {"course.yaml": settings, "references.yaml": REFERENCES}
    root = site(tmp_path, {"page": front + PAGE}, "ar", more)
    page = (root / "content/ar/blocks/page.js").read_text("utf-8")
    assert f'data-locale=\\"{locale}\\"' in page and gap in page and day in page
    assert "صفحة 12" in page and "خطوة 7" in page and "نص 34." in page
    assert f'"locale":"{locale}"' in (root / "content/ar/course.js").read_text("utf-8")
    assert f":lang(ar){{--digits:{counter}}}" in (root / "player.css").read_text("utf-8")
