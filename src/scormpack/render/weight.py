"""What a learner's line has to carry, noted while a package is written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from scormpack.course.model import Module, Page
from scormpack.package.write import Packed
from scormpack.render.media import Medium
from scormpack.render.pictures import COLUMN
from scormpack.results import ModuleWeight, Weight

_PLAYER = ("player.js", "player.css")
_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


class Scale:
    """For one package and one of its languages. A medium counts once in each module that has it."""

    def __init__(self, modules: Iterable[Module]) -> None:
        self._modules = {page.id: module.id for module in modules for page in module.pages}
        self._player = 0
        self._texts = dict.fromkeys(self._modules.values(), 0)
        self._media: dict[str, dict[str, Medium]] = {module: {} for module in self._texts}

    def file(self, packed: Packed) -> None:
        """Any file that is not a page."""
        if packed.name in _PLAYER:
            self._player += len(packed.content) if isinstance(packed.content, bytes) else 0

    def page(self, page: Page, packed: Packed, media: Iterable[Medium]) -> None:
        """A page and what it shows."""
        module = self._modules.get(page.id)
        if module is not None and isinstance(packed.content, bytes):
            self._texts[module] += len(packed.content)
            self._media[module].update((medium.file, medium) for medium in media)

    def read(self) -> Weight:
        """What was noted so far."""
        return Weight(
            player=self._player,
            modules=tuple(
                ModuleWeight(
                    module=module,
                    text=text,
                    pictures=sum(_seen(medium) for medium in self._media[module].values() if _is_picture(medium)),
                    on_demand=sum(medium.bytes for medium in self._media[module].values() if not _is_picture(medium)),
                )
                for module, text in self._texts.items()
            ),
        )


def _is_picture(medium: Medium) -> bool:
    return PurePosixPath(medium.file).suffix.lower() in _PICTURES


def _seen(picture: Medium) -> int:
    """The bytes of the version that fills the column of text on an ordinary screen."""
    return next((each.bytes for each in picture.siblings if each.width >= COLUMN), picture.bytes)
