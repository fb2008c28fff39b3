"""What a schema says about a descriptor, in bounded time.

libxml2 writes a path for each error and counts the elements before it each time: 55,000 wrong elements cost it half a
minute. So large descriptors are read once more with the schema beside the parser, which writes no paths (and no lines),
and stops when there is enough to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormpack.package.xml import Document
from scormpack.targets import _schemas

if TYPE_CHECKING:
    from lxml import etree

MOST = 200
_LARGE = 5_000
_CHUNK = 2**14


def messages(name: str, document: Document, others: int, own: Path | None = None) -> Iterator[tuple[int, str]]:
    """Line (0 where unknown) and words of libxml2, at most MOST. `others` is how much rules have found already, `own` a
    folder of schemas to judge by instead of ours. Raises UsageError where that cannot be used.
    """
    schema = _schemas.schema(name, own)
    if document.root is None:
        return
    if sum(1 for _ in document.root.iter()) > _LARGE:
        early = list(islice(_while_reading(schema, document.content), MOST))
        if not early:
            return
        if len(early) == MOST or others > MOST:
            yield from ((0, message) for message in early)
            return
    if not schema.validate(document.root):
        log: Any = schema.error_log  # the stubs do not know that a log can be walked
        yield from ((entry.line, entry.message) for entry in islice(log, MOST))


def said_plainly(message: str) -> str:
    """Without the namespaces that nobody reads."""
    return re.sub(r"\{[^}]*\}", "", message).strip().rstrip(".")


def _while_reading(schema: etree.XMLSchema, content: bytes) -> Iterator[str]:
    from lxml import etree

    parser = etree.XMLParser(schema=schema, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    log: Any = ()
    for start in range(0, len(content), _CHUNK):
        parser.feed(content[start : start + _CHUNK])
        log = parser.feed_error_log  # the stubs do not know that a log can be walked
        if len(log) >= MOST:
            break
    yield from (entry.message for entry in log)
