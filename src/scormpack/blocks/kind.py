"""What a kind of block has to say about itself. One folder of `scormpack/blocks` exports `KINDS`, a tuple of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from scormpack.blocks.body import Body
from scormpack.content import Block, Part

KeyType = Literal["text", "whole", "number", "flag", "names", "file"]
"""`whole` and `number` are not negative; `names` is a comma list of ids; `file` is a path under media/."""

Shown = Literal["glossary", "references", "credits", "exam", "certificate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A header line that a kind understands. `choices` closes the set of a `text` key."""

    type: KeyType = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What one block keeps in the learner's state.

    `widths` are the bits of each number it keeps, `text` the most characters of free text beside them.
    `keys` are short fingerprints of its options in source order: the positions that the numbers speak of, so that
    options may change places in a later version. A question's tries and credit are added by `Kind.widths`.
    """

    widths: tuple[int, ...] = ()
    text: int = 0
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """What a question reports. `type` is xAPI's interactionType; components are (id, part that words it).

    `correct` is one response pattern in xAPI's delimiters (`[,]`, `[.]`, `[:]`) over the component ids. Where the
    answers are words of the text itself, `gaps` is the part that they stand in, and each language has a pattern of its
    own.
    """

    type: Literal[
        "true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "likert", "other"
    ]
    correct: str = ""
    gaps: Part | None = None
    components: Mapping[str, tuple[tuple[str, Part], ...]] = field(default_factory=dict)


def bits_for(highest: int) -> int:
    """How many bits hold a number from 0 to `highest`."""
    return highest.bit_length()


TRIES_BITS = 2
"""A question remembers up to three tries; that is also the most that `attempts:` may ask for."""


def _nothing(block: Block) -> None:
    return None


def _no_credit(block: Block) -> int:
    return 0


def _no_time(block: Block) -> float:
    return 0.0


def _no_luck(block: Block) -> float:
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of block.

    `about` is its sentence in the docs. `read` turns the body into parts and reports what is wrong with it.
    A kind with a `file` has its name right after the kind, then in `data["file"]`; where a title may follow, the name
    ends with its first space.
    `shows` is what it prints that does not stand on its own page. `gathers` says that what learners keep in it, the
    answer to its `prompt` or which `item` is ticked, is shown in their notes.
    `secret` are the HTML attributes that tell the right answer of a question, which a final test leaves out, and
    `luck` how likely one step of it is right by guessing.
    `field` says what it keeps, None for nothing. `credit` is in how many steps a question can be right
    (1: right or wrong; 4 gaps: 4), 0 for what is no question. `seconds` is the time it takes beside the reading.
    `reports` is for the docs: what the LMS hears of it where that is no `interaction` of its own.
    """

    name: str
    about: str
    read: Callable[[Body], Iterable[Part]]
    id: Literal["required", "optional"] = "optional"
    title: Literal["none", "optional", "required"] = "none"
    file: bool = False
    keys: Mapping[str, Key] = field(default_factory=dict)
    field: Callable[[Block], Field | None] = _nothing
    credit: Callable[[Block], int] = _no_credit
    interaction: Callable[[Block], Interaction | None] = _nothing
    seconds: Callable[[Block], float] = _no_time
    shows: frozenset[Shown] = frozenset()
    gathers: bool = False
    secret: frozenset[str] = frozenset()
    luck: Callable[[Block], float] = _no_luck
    reports: str = ""
    folder: str = ""

    @property
    def question(self) -> bool:
        """Whether it always has a right answer, and so points and attempts.

        A kind with `points` among its own keys counts where its author says so.
        """
        return self.credit is not _no_credit and "points" not in self.keys

    def widths(self, block: Block) -> tuple[int, ...]:
        """The bits of everything the block keeps: a question has its tries and its credit before its answer."""
        kept = self.field(block)
        if kept is None:
            return ()
        steps = self.credit(block)
        return (TRIES_BITS, bits_for(steps), *kept.widths) if steps else kept.widths
