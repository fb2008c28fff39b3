"""What has to be done before an item opens, in the notation of AICC: `S1 & (S2=passed | 2*{S3,S4,S5}) & ~S6`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"""\s*(<>|[&|~()={},*]|"[^"]*"|[^&|~()=<>{},*"\s]+(?:[ ](?=attempted\b)attempted)?|\S)""")
_NAME = re.compile(r"""[^&|~()=<>{},*"]+""")
_STATUSES = frozenset(
    {"passed", "completed", "failed", "incomplete", "browsed", "not attempted", "p", "c", "f", "i", "b", "n"}
)
_CLOSING = {"(": ")", "{": "}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prerequisites:
    """`names` are the items it speaks of, `needed` those without which it cannot come true; `fault` is the part that
    cannot be read, "" where all can."""

    names: Sequence[str] = ()
    needed: Sequence[str] = ()
    fault: str = ""


def read_prerequisites(text: str) -> Prerequisites:
    """Without recursion: anybody may write a million brackets."""
    return _Reader(text).read()


class _Reader:
    """Walks from sign to sign; between two of them it waits either for an item or for what joins items."""

    def __init__(self, text: str) -> None:
        self.tokens = [token[1] for token in _TOKEN.finditer(text)]
        self.at = 0
        self.open: list[str] = []
        self.names: list[str] = []

    def read(self) -> Prerequisites:
        waits_for_item = True
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            is_read = self._item(token) if waits_for_item else self._joint(token)
            if not is_read:
                return Prerequisites(names=tuple(self.names), fault=" ".join(self.tokens[self.at : self.at + 3]))
            waits_for_item = self._waits_for_item(self.tokens[self.at - 1])
        if self.tokens and (waits_for_item or self.open):
            return Prerequisites(names=tuple(self.names), fault=self.open[-1] if self.open else self.tokens[-1])
        needed = () if {"|", "~", "*", "<>"}.intersection(self.tokens) else self.names
        return Prerequisites(names=tuple(self.names), needed=tuple(needed))

    @staticmethod
    def _waits_for_item(last: str) -> bool:
        return last in ("&", "|", "~", "(", "{", ",")

    def _item(self, token: str) -> bool:
        """An item with or without its status, or what may stand before one."""
        following = self._ahead(1)
        if token in ("~", "("):
            self._push(token)
        elif token.isdecimal() and following == "*" and self._ahead(2) == "{":
            self.at += 2
            self._push("{")
        elif _NAME.fullmatch(token.strip('"')):
            self.names.append(token.strip('"'))
            self.at += 1
            return following not in ("=", "<>") or self._status()
        else:
            return False
        return True

    def _status(self) -> bool:
        is_known = self._ahead(1).strip('"').lower() in _STATUSES
        self.at += 2 if is_known else 0
        return is_known

    def _joint(self, token: str) -> bool:
        """What joins two items, or closes a bracket."""
        if self.open and token == _CLOSING[self.open[-1]]:
            self.open.pop()
        elif token not in ("&", "|") and not (token == "," and self.open[-1:] == ["{"]):
            return False
        self.at += 1
        return True

    def _push(self, token: str) -> None:
        if token in _CLOSING:
            self.open.append(token)
        self.at += 1

    def _ahead(self, steps: int) -> str:
        return self.tokens[self.at + steps] if self.at + steps < len(self.tokens) else ""
