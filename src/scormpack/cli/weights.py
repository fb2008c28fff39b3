"""How `scormpack build` tells what a learner's line has to carry."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from scormpack.cli.terminal import language, spoken

if TYPE_CHECKING:
    from scormpack.results import ModuleWeight, Weight

_HEAVIEST = "Heaviest module: {module} ({text} of text, {pictures} of pictures). Player: {player}, once."
_HEAVIEST_FR = "Module le plus lourd : {module} ({text} de texte, {pictures} d'images). Lecteur : {player}, une fois."
_COLUMNS = (("module", "text", "pictures", "on demand"), ("module", "texte", "images", "à la demande"))


def heaviest(weights: Iterable[Weight]) -> str:
    """One line for all packages of a course, which differ little."""
    module, weight = max(((module, weight) for weight in weights for module in weight.modules), key=_on_opening)
    sentence = spoken(_HEAVIEST, _HEAVIEST_FR)
    return sentence.format(module=module.module, player=_size(weight.player), **_sizes(module))


def table(weight: Weight) -> Iterator[str]:
    """A line for each module of a package."""
    name, *columns = _COLUMNS[language() == "fr"]
    width = max(len(module.module) for module in weight.modules)
    yield f"  {name:<{width}}" + "".join(f"{column:>14}" for column in columns)
    for module in weight.modules:
        yield f"  {module.module:<{width}}" + "".join(f"{size:>14}" for size in _sizes(module).values())
    yield f"  {spoken('player', 'lecteur'):<{width}}{_size(weight.player):>14}"


def _on_opening(weighed: tuple[ModuleWeight, Weight]) -> int:
    return weighed[0].text + weighed[0].pictures


def _sizes(module: ModuleWeight) -> dict[str, str]:
    return {name: _size(getattr(module, name)) for name in ("text", "pictures", "on_demand")}


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{math.ceil(count / 1000)} {spoken('kB', 'ko')}"
    return spoken(f"{count / 1e6:.1f} MB", f"{count / 1e6:.1f} Mo".replace(".", ","))
