"""What the LRS answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`fault` is what was wrong although it was taken."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    fault: str | None = None


NOTHING = Answer(status=204)


def of_json(value: Any, fault: str | None = None) -> Answer:
    """200 with a value."""
    kind = {"Content-Type": "application/json"}
    return Answer(status=200, body=json.dumps(value).encode(), headers=kind, fault=fault)
