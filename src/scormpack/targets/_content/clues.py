"""What a script gives away by its letters. Each look is linear, and stops after some hundred candidates a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

Check = Callable[[bytes, re.Match[bytes]], bool]

_MOST_CANDIDATES = 300
_FAR_BEFORE, _NEAR_BEFORE, _AFTER = 1500, 100, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """`pattern` begins with plain letters, for which `re` searches fast; `holds` looks at what is around."""

    pattern: re.Pattern[bytes]
    holds: Check


def clues_in(text: bytes) -> Iterator[tuple[str, int, str]]:
    """Name, line and letters of the first of each kind in the text of a script, or of a page with scripts in it."""
    for name, clue in CLUES.items():
        for match in islice(clue.pattern.finditer(text), _MOST_CANDIDATES):
            if clue.holds(text, match) and not _is_comment(text, match.start()):
                yield name, text.count(b"\n", 0, match.start()) + 1, match[0].decode("latin-1")
                break


def _before(text: bytes, match: re.Match[bytes], how_much: int = _NEAR_BEFORE) -> bytes:
    return text[max(match.start() - how_much, 0) : match.start()]


def _is_comment(text: bytes, at: int) -> bool:
    """In a line after `//` that is not part of an address, or behind an opened and not closed comment."""
    before = text[max(at - _FAR_BEFORE, 0) : at]
    line = before[before.rfind(b"\n") + 1 :]
    if re.search(rb"(?:^|[\s;{}])//", line):
        return True
    is_open = before.rfind(b"/*") > before.rfind(b"*/") and b"*/" in text[at : at + 2**14]
    return is_open or before.rfind(b"<!--") > before.rfind(b"-->")


def _is_tried(text: bytes, match: re.Match[bytes]) -> bool:
    """The last `try {` before it has not come to its `catch`."""
    before = _before(text, match, _FAR_BEFORE)
    tried = [found.start() for found in _TRY.finditer(before)]
    return bool(tried) and tried[-1] > before.rfind(b"catch")


_TRY = re.compile(rb"\btry\s*\{")
_LISTENING = re.compile(rb"(?:addEventListener|(?:\)|\$\w{0,30})\.(?:on|one|bind))\(\s*[\"']\Z")
_ON_WINDOW = re.compile(rb"(?:window|document|[$jy]\(\s*(?:window|document)\s*\))\.\Z")
_OF_JQUERY = re.compile(rb"\.top\s*!==?")


def _waits_for_unload(text: bytes, match: re.Match[bytes]) -> bool:
    before = _before(text, match, 160)
    if _OF_JQUERY.search(before):
        return False  # jQuery listens to frames that it makes itself
    if match["attribute"]:
        return bool(re.search(rb"[\s.\"'/]on\Z", before))
    if match["called"]:
        return bool(_ON_WINDOW.search(before + b".")) if before.endswith(b")") else bool(_ON_WINDOW.search(before))
    return bool(_LISTENING.search(before))


def _is_request(text: bytes, match: re.Match[bytes]) -> bool:
    return bool(match["method"]) or (b"XMLHttpRequest" in text and not _before(text, match).endswith(b"window"))


def _is_ajax(text: bytes, match: re.Match[bytes]) -> bool:
    return bool(re.search(rb"ajax|post\(|\.get\(", _before(text, match, 400), re.IGNORECASE))


_OPEN_TO_ALL = re.compile(
    rb"(?:close|closed|focus|blur|postMessage|length|frames|opener|parent|self|top|window|then|toString)\b"
    rb"|location\s*(?:[!=]==?|[;),&|])|[^A-Za-z_$]"
)
_REACHED = re.compile(rb"(?:API\b|API_1484_11\b|document\b|location\s*(?:\.|=[^=])|LMS\w+\()")
_TOP = re.compile(rb"(?:window|self|parent|globalThis)\.\Z")
_PART_OF_NAME = re.compile(rb"[\w$.\"'-]\Z")


def _reaches_up(text: bytes, match: re.Match[bytes]) -> bool:
    before, after = _before(text, match), text[match.end() : match.end() + 40]
    if _TOP.search(before):
        reaches = not _OPEN_TO_ALL.match(after)
    else:
        reaches = not _PART_OF_NAME.search(before) and bool(_REACHED.match(after))
    return reaches and not _is_tried(text, match)


def _is_untried(text: bytes, match: re.Match[bytes]) -> bool:
    return not _is_tried(text, match)


def _ends_session(text: bytes, match: re.Match[bytes]) -> bool:
    after = text[match.end() : match.end() + _AFTER]
    handler = re.split(rb"addEventListener|\bon(?:pagehide|beforeunload|unload)\b", after, maxsplit=1)[0]
    return bool(_ENDING.search(handler)) and bool(re.search(rb"function|=>", handler))


_ENDING = re.compile(rb"LMSFinish|\b(?:doLMSFinish|doTerminate|Terminate|ConcedeControl)\s*\(|(?i:scorm)\.quit\s*\(")


def _always(text: bytes, match: re.Match[bytes]) -> bool:
    return True


def _is_plain_call(text: bytes, match: re.Match[bytes]) -> bool:
    before = _before(text, match)
    return not re.search(rb"[\w$.]\Z", before) or before.endswith(b"window.")


_ARGUMENT = rb"(?:[^;{}(),]|\([^();{}]{0,100}\)){1,300}"
CLUES: Mapping[str, Clue] = {
    "unload": Clue(
        pattern=re.compile(
            rb"unload(?:(?P<attribute>\s*=(?!=)(?!\s*(?:null|void|undefined|!))|=[\"'])|(?P<quoted>[\"']\s*,)"
            rb"|(?P<called>\(\s*(?:function|\([\w\s,]*\)\s*=>)))"
        ),
        holds=_waits_for_unload,
    ),
    "synchronous": Clue(
        pattern=re.compile(
            rb"\.open\(\s*(?:(?P<method>[\"'](?i:get|post|put|head|delete)[\"'])|[\w$.]{1,60})\s*,"
            + _ARGUMENT
            + rb",\s*(?:false|!1)\s*[,)]"
        ),
        holds=_is_request,
    ),
    "synchronous ajax": Clue(
        pattern=re.compile(rb"async[\"']?\s*:\s*(?:false|!1)(?!\s*,\s*[\"']?(?:global|dataType))"), holds=_is_ajax
    ),
    "top": Clue(pattern=re.compile(rb"top\.(?:(?<=[wft]\.top\.)|(?<![\w$.\"'-]top\.))"), holds=_reaches_up),
    "writes": Clue(pattern=re.compile(rb"document\.write(?:ln)?\s*\("), holds=_always),
    "evaluates": Clue(pattern=re.compile(rb"eval\s*\("), holds=_is_plain_call),
    "makes functions": Clue(pattern=re.compile(rb"new Function\s*\("), holds=_always),
    "stores": Clue(
        pattern=re.compile(
            rb"Storage(?:(?<=localStorage)|(?<=sessionStorage))(?:\.(?:getItem|setItem|removeItem|clear)\s*\(|\[)"
        ),
        holds=_is_untried,
    ),
    "ends when hidden": Clue(pattern=re.compile(rb"visibilitychange"), holds=_ends_session),
}
"""By name; the rules know them by it."""
