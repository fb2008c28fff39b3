"""Spaces that may not break are put in for the author."""

from __future__ import annotations

import pytest

from scormpack.languages.ar import LANGUAGE as ARABIC
from scormpack.languages.fr import LANGUAGE as FRENCH


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Que faire ? Rien !", "Que faire~? Rien~!"),
        ("Elle dit : « comment ? ».", "Elle dit~: «~comment~?~»."),
        ("« l'acte », puis « le but »", "«~l’acte~», puis «~le but~»"),
        ("aujourd'hui, l'« acte » d'un 'mot'", "aujourd’hui, l’«~acte~» d’un 'mot'"),
        ("(n'est-ce pas ?)", "(n’est-ce pas~?)"),
        ("25 % de 30 000", "25~% de 30~000"),
        ("un mot :note ici", "un mot :note ici"),
    ],
)
def test_french_signs_never_begin_a_line(written: str, shown: str) -> None:
    assert FRENCH.typography(written) == shown.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("الفصل 448-1", "الفصل >448-~1"),
        ("الفصلان 448-4 و448-5", "الفصلان >448-~4 و>448-~5"),
        ("المادة 82-5-1", "المادة >82-~5-~1"),
        ("B-12-3", "B-12-~3"),
    ],
)
def test_the_parts_of_an_article_stay_in_their_order_in_arabic(written: str, shown: str) -> None:
    assert ARABIC.typography(written) == shown.replace(">", "\u200e").replace("~", "\u2060")


def test_a_telephone_number_stays_in_its_order_in_arabic() -> None:
    assert ARABIC.typography("الرقم 0800 00 47 47.") == "الرقم 0800\u00a000\u00a047\u00a047."
