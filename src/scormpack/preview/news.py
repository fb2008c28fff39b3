"""Telling every open frame what happens: server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

Message = Callable[[str], tuple[str, Mapping[str, Any]]]
"""The name of an event and its values, in the language of the frame."""


class News:
    """Who listens, and what they have not been told yet."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Queue[Message | None]] = set()

    def tell(self, message: Message) -> None:
        """Say something to all frames."""
        for queue in self._waiting:
            queue.put_nowait(message)

    def close(self) -> None:
        """End every conversation, so that the server can end."""
        for queue in self._waiting:
            queue.put_nowait(None)

    async def listen(self, language: str, first: Message) -> AsyncIterator[str]:
        """The events for one frame, from now on."""
        queue: asyncio.Queue[Message | None] = asyncio.Queue()
        self._waiting.add(queue)
        try:
            yield _event(*first(language))
            while message := await queue.get():
                yield _event(*message(language))
        finally:
            self._waiting.discard(queue)


def _event(name: str, values: Mapping[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(values, ensure_ascii=False)}\n\n"
