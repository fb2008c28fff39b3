"""What a certificate may leave open for the player to fill in."""

from __future__ import annotations

import re

PLACES = ("learner", "course", "date", "score", "code")
PLACE = re.compile(r"\{([^{}<>]*)\}")
