"""The places of a certificate, which the player fills in: `{learner}`, `{course}`, `{date}`, `{score}`, `{code}`."""

from __future__ import annotations

import re

from markupsafe import Markup

from scormpack.course.certificate import PLACE, PLACES

_TAG_OR_PLACE = re.compile(rf"<[^>]*>|{PLACE.pattern}")


def with_places(html: str) -> Markup:
    """HTML with an element for each place in its text."""
    return Markup(_TAG_OR_PLACE.sub(_filled, html))


def _filled(found: re.Match[str]) -> str:
    return f'<span data-fill="{found[1]}"></span>' if found[1] in PLACES else found[0]
