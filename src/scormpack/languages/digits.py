"""Numbers and dates as a language writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_NARROW = "\u202f"
"""Between thousands: it does not break, and stays within a number that runs from left to right in Arabic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits:
    """`locale` tells browsers (BCP 47), and Babel without what follows `-u-`, how numbers and dates are written;
    `signs` are the digits from 0 to 9, and `counter` is what CSS calls list markers made of them."""

    locale: str
    decimal: str
    signs: str = "0123456789"
    counter: str = "decimal"

    def number(self, value: float) -> str:
        """Thousands parted by narrow spaces, at most nine decimals."""
        text = f"{value:,.9f}".rstrip("0").rstrip(".")
        marks = {",": _NARROW, ".": self.decimal, "-": "−"}
        return self.signed("".join(marks.get(letter, letter) for letter in text))

    def signed(self, text: str) -> str:
        """A text of the tool with these digits for 0–9."""
        return text.translate({ord("0") + value: sign for value, sign in enumerate(self.signs)})

    def date(self, written: str) -> str:
        """A day like 2026-11-21 in words; what is no such day stays as it is."""
        from babel.dates import format_date

        try:
            day = date.fromisoformat(written)
        except ValueError:
            return written
        locale = self.locale.partition("-u-")[0].replace("-", "_")
        return self.signed(format_date(day, "long", locale=locale))
