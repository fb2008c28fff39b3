"""A block becomes HTML by the template in its folder."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context
from markupsafe import Markup

from scormpack.blocks import FOLDER, kinds
from scormpack.blocks.kind import Kind
from scormpack.blocks.options import option_keys
from scormpack.content import Block, Part, Prose
from scormpack.course.state import Lock, Slot
from scormpack.render.script import PLAYER


class _Context(Context):
    """Jinja looks at each call for three kinds of special function; our templates call none, but call a great deal."""

    def call(
        self, obj: Callable[..., Any], /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **kwargs: Any
    ) -> Any:
        return obj(*args, **kwargs)


@cache
def environment() -> Environment:
    """The one Jinja environment: autoescaping, and a missing variable is an error."""
    made = Environment(
        loader=FileSystemLoader([FOLDER, PLAYER]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_kept_bytecode(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.context_class = _Context
    made.filters["untagged"] = _untagged
    return made


def _untagged(html: Markup) -> str:
    """The text of some HTML with its spaces as they are: those within a number do not break."""
    return unescape(re.sub("<[^>]*>", "", html))


def _kept_bytecode() -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept between builds: compiling them costs as much as forty pages."""
    from platformdirs import user_cache_path

    folder = user_cache_path("scormpack") / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))


@cache
def _template(folder: str) -> Template:
    return environment().get_template(f"{folder}/template.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockSetter:
    """Renders blocks of one page. `prose` sets prose inside a block; `extra` are variables every template may use.

    `sealed` blocks are questions of a final test: nothing in their HTML tells what is right.
    """

    lock: Lock
    words: Mapping[str, str]
    prose: Callable[[Prose, Block], Markup]
    media: Callable[[str], Any]
    extra: Mapping[str, Any]
    sealed: bool = False

    def html(self, block: Block, uid: str) -> Markup:
        """The block as HTML; `uid` is unique on the page."""
        kind = kinds()[block.kind]
        at = self.lock.by_id.get(block.id) if block.id else None
        slot = self.lock.slots[at] if at is not None else None

        def order(parts: Iterable[Part]) -> list[tuple[int, Part]]:
            return positions(tuple(parts), slot)

        def shuffled(parts: Iterable[Part]) -> list[tuple[int, Part]]:
            return _shuffled(order(parts), block.id)

        def prose(what: Part | Prose) -> Markup:
            return self.prose(what.prose if isinstance(what, Part) else what, block)

        html = Markup(
            _template(kind.folder).render(
                block=block,
                attributes=_attributes(block, kind, at, slot, sealed=self.sealed),
                prose=prose,
                words=self.words,
                media=self.media,
                order=order,
                shuffled=shuffled,
                uid=uid,
                **self.extra,
            )
        )
        return _without(html, kind.secret) if self.sealed else html


def _without(html: Markup, attributes: Iterable[str]) -> Markup:
    """HTML without these attributes: ours has no `<`, `>` or quotation mark in the value of one."""
    named = re.compile(rf' (?:{"|".join(sorted(attributes))})(?:="[^"]*")?(?=[ >])')
    return Markup(re.sub(r"<[^>]*>", lambda tag: named.sub("", tag[0]), html))


def _attributes(block: Block, kind: Kind, at: int | None, slot: Slot | None, *, sealed: bool) -> Markup:
    found: dict[str, object] = {"data-block": kind.folder, "data-kind": kind.name}
    if block.id:
        found["id"] = block.id
    if slot and at is not None:
        found["data-slot"] = at
        found["data-widths"] = " ".join(map(str, slot.widths))
        if slot.text:
            found["data-text"] = slot.text
    if steps := kind.credit(block):
        found["data-points"] = f"{block.data['points']:g}"
        found["data-credit"] = steps
        found["data-attempts"] = block.data["attempts"]
        interaction = kind.interaction(block)
        if interaction:
            found["data-type"], found["data-correct"] = interaction.type, "" if sealed else interaction.correct
    return Markup(" ".join(f'{name}="{escape(str(value))}"' for name, value in found.items()))


def positions(parts: Sequence[Part], slot: Slot | None) -> list[tuple[int, Part]]:
    """Each part with the position that the learner's state knows it by."""
    keys = option_keys(parts)
    if slot is None or not set(keys) <= set(slot.keys):
        return list(enumerate(parts))
    return [(slot.keys.index(key), part) for key, part in zip(keys, parts, strict=True)]


def _shuffled(parts: list[tuple[int, Part]], seed: str) -> list[tuple[int, Part]]:
    """Another order than the given one, the same at each build."""
    if len(parts) < 2:
        return parts
    mixed = parts[:]
    dice = random.Random(seed)
    while mixed == parts:
        dice.shuffle(mixed)
    return mixed
