"""Which targets can be tried here: those whose folder says, in host.js, what plays the LMS for them."""

from __future__ import annotations

from collections.abc import Mapping

from scormpack.targets import targets
from scormpack.targets.target import Target

HOST = "host.js"


def launchable() -> Mapping[str, Target]:
    """The targets with a host of their own, by name."""
    return {name: target for name, target in targets().items() if (target.folder / HOST).is_file()}
