"""tracking.lock: which slot of the learner's state belongs to which tracked id, for good.

The file is append-only. A line is `slot`, `id`, `widths` and the option keys, parted by spaces; a later line for the
same slot brings newer keys; `rename OLD NEW` gives a slot a new id. So a rebuilt course finds in an old attempt what
that attempt kept, wherever pages and questions stand today.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

FILE = "tracking.lock"
_HEAD = (
    "# scormpack tracking.lock 1\n"
    "# Made by scormpack, kept in version control, never edited: learners' progress is found again by it.\n"
)
BAD_LINE = declare(
    "CRS-LCK-001",
    Severity.ERROR,
    en=(
        "This line of tracking.lock cannot be read: “{line}”.",
        "Take the file back from version control; it is not meant to be edited.",
    ),
    fr=(
        "Cette ligne de tracking.lock est illisible : « {line} ».",
        "Reprenez le fichier dans la gestion de versions ; il n'est pas fait pour être modifié.",
    ),
    why="A wrong slot gives learners each other's answers.",
)
VANISHED = declare(
    "CRS-LCK-002",
    Severity.ERROR,
    en=(
        "“{id}” was in an earlier version of this course and is gone: learners would lose what they did there.",
        "{guess}If it has a new name: scormpack ids COURSE --renamed {id} NEW. If it was taken out: scormpack ids "
        "COURSE --removed {id}.",
    ),
    fr=(
        "« {id} » existait dans une version précédente et a disparu : les apprenants y perdraient leur travail.",
        "{guess_fr}S'il a un nouveau nom : scormpack ids COURS --renamed {id} NOUVEAU. S'il a été retiré : scormpack "
        "ids COURS --removed {id}.",
    ),
    why="A renamed page or question is a new one to the state, unless somebody says that it is the old one.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place in the state: `widths` in bits, `text` the most characters; `id` is "" once it is retired."""

    id: str
    widths: tuple[int, ...]
    text: int = 0
    keys: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def bits(self) -> int:
        """Bits in the packed state."""
        return sum(self.widths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The slots in their order, and the text of the file as it must be written."""

    slots: tuple[Slot, ...] = ()
    text: str = _HEAD
    by_id: Mapping[str, int] = field(default_factory=dict)


def read_lock(text: str) -> tuple[Lock, tuple[Diagnostic, ...]]:
    """Read the file. A line that makes no sense is a diagnostic; the rest is read on."""
    slots: list[Slot] = []
    said = []
    text += "" if text.endswith("\n") else "\n"  # what grows begins on a line of its own
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#") and not _take(line, slots, number):
            said.append(BAD_LINE.at(Location(file=FILE, line=number, column=1), line=line))
    lock = _lock(slots, text)
    for at, slot in enumerate(slots):
        if slot.id and lock.by_id[slot.id] != at:
            said.append(BAD_LINE.at(Location(file=FILE, line=slot.line, column=1), line=slot.id))
    return lock, tuple(said)


def _lock(slots: list[Slot], text: str) -> Lock:
    return Lock(slots=tuple(slots), text=text, by_id={slot.id: at for at, slot in enumerate(slots) if slot.id})


def _take(line: str, slots: list[Slot], number: int) -> bool:
    match line.split():
        case ["rename", old, new]:
            return _rename(slots, old, new)
        case ["remove", old]:
            return _rename(slots, old, "")
        case [place, id, shape, *keys] if _PLACE.fullmatch(place) and _SHAPE.fullmatch(shape):
            slot, at = replace(_slot(id, shape, tuple(keys)), line=number), int(place)
            if at == len(slots) or (at < len(slots) and slots[at].id == id and same_shape(slots[at], slot)):
                slots[at : at + 1] = [slot]
                return True
    return False


_PLACE = re.compile(r"\d{1,6}", re.ASCII)
_SHAPE = re.compile(r"(?=.)(\d{1,2}(,\d{1,2})*)?(t\d{1,4})?", re.ASCII)


def _slot(id: str, shape: str, keys: tuple[str, ...]) -> Slot:
    bits, _, text = shape.partition("t")
    return Slot(id=id, widths=tuple(int(width) for width in bits.split(",") if width), text=int(text or 0), keys=keys)


def _rename(slots: list[Slot], old: str, new: str) -> bool:
    found = [at for at, slot in enumerate(slots) if slot.id == old]
    if not found or any(slot.id == new for slot in slots if new):
        return False
    slots[found[0]] = replace(slots[found[0]], id=new)
    return True


def _line(at: int, slot: Slot) -> str:
    shape = ",".join(map(str, slot.widths)) + (f"t{slot.text}" if slot.text else "")
    return " ".join([str(at), slot.id, shape, *slot.keys]) + "\n"


def renamed(lock: Lock, old: str, new: str) -> Lock | None:
    """The lock with `old` called `new` (or removed, where `new` is ""), None where `old` is not there or `new` is."""
    slots = list(lock.slots)
    if not _rename(slots, old, new):
        return None
    return _lock(slots, lock.text + (f"rename {old} {new}\n" if new else f"remove {old}\n"))


def grown(lock: Lock, wanted: Iterable[Slot]) -> Lock:
    """The lock with a slot for each of `wanted`: known ids keep theirs, new and reshaped ones get one at the end."""
    slots, text = list(lock.slots), lock.text
    by_id = dict(lock.by_id)
    for slot in wanted:
        at = by_id.get(slot.id)
        if at is not None and same_shape(slots[at], slot):
            keys = _settled(slots[at].keys, slot.keys)
            if keys == slots[at].keys:
                continue
            slots[at] = replace(slots[at], keys=keys)
        else:
            if at is not None:
                slots[at] = replace(slots[at], id="")
                text += f"remove {slot.id}\n"
            at = len(slots)
            slots.append(slot)
            by_id[slot.id] = at
        text += _line(at, slots[at])
    return _lock(slots, text)


def same_shape(old: Slot, new: Slot) -> bool:
    """Whether what `old` kept can be read as `new`: as many options, as much text."""
    return old.widths == new.widths and old.text == new.text and len(old.keys) == len(new.keys)


def _settled(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The old positions for options that are still there; a reworded option takes the place of one that went."""
    fresh = iter([key for key in new if key not in old])
    return tuple(key if key in new else next(fresh) for key in old)


def worst_case(slots: Sequence[Slot], used: Collection[int], longest_language: int) -> int:
    """The most characters that the packed state of a package with these slots can take, in the form of player/state.js.

    Bits are positional, so everything before the last used slot counts; text only where it is used.
    """
    last = max(used, default=-1)
    bits = sum(slot.bits for slot in slots[: last + 1])
    text = sum(1 + len(_base36(at)) + 1 + slots[at].text for at in used if slots[at].text)
    return 1 + longest_language + 1 + -(-bits // 6) + text


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number or not text:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
    return text
