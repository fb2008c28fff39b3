"""One Markdown file becomes a Page, with all that the course must know of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from scormpack.blocks import kinds
from scormpack.blocks.sealing import relettered
from scormpack.content import Block, Prose, Unit
from scormpack.course.answers import answer_findings, bias_findings
from scormpack.course.banks import bank_findings, bank_questions
from scormpack.course.files import Source
from scormpack.course.inline import Mention, Pieces, compiled
from scormpack.course.markdown import block_tokens
from scormpack.course.model import (
    Body,
    Condition,
    Effort,
    Page,
    Question,
    Showing,
    conditioned,
    conditioned_units,
    conditions,
)
from scormpack.course.prose import Reader
from scormpack.course.settings import BankMatter, FrontMatter
from scormpack.course.state import Slot
from scormpack.course.tables import table_findings
from scormpack.course.typed import typed
from scormpack.course.yaml import read_yaml
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

Typography = Callable[[str], str]

NO_TITLE = declare(
    "CRS-PAG-001",
    Severity.ERROR,
    en=("This page has no title.", "Begin it with a line: # The title (with a space after the #)"),
    fr=("Cette page n'a pas de titre.", "Commencez-la par une ligne : # Le titre (avec une espace après le #)"),
    why="The outline, the LMS and screen readers name the page by its title.",
)
UNCLOSED_FRONT = declare(
    "CRS-PAG-004",
    Severity.ERROR,
    en=("The settings at the top of this page are never closed.", "Write a line of just --- after them."),
    fr=("Les réglages en tête de cette page ne sont jamais fermés.", "Écrivez une ligne --- seule après eux."),
    why="The whole page would be taken for settings.",
)


@dataclass(slots=True)
class Ready:
    """A body that is there."""

    content: Body

    def __call__(self) -> Body:
        return self.content

    def __reduce__(self) -> tuple[type[LeftOut], tuple[()]]:
        """What goes to disk is the page without its body, which is read from its file again."""
        return LeftOut, ()


@dataclass(slots=True)
class LeftOut:
    """The body of a page that comes from disk."""

    def __call__(self) -> Body:
        raise AssertionError("the body of a kept page is read from its file")


@dataclass(slots=True)
class Later:
    """A body that is read when it is asked for, once."""

    bring: Callable[[], Body]
    content: Body | None = None

    def __call__(self) -> Body:
        if self.content is None:
            self.content = self.bring()
        return self.content


_NUMBER = re.compile(r"^[0-9]+[-_. ]+")


def slug(name: str) -> str:
    """A file or folder name without its leading number, as an id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    bare = _NUMBER.sub("", plain).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "page"


_FRONT = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BODY = re.compile(r"^(?:# |[ \t]*$)", re.MULTILINE)
"""Where the page begins behind settings that are not closed."""


def read_page(
    source: Source, typography: Typography, matter: type[FrontMatter] = FrontMatter
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page of a file, under its own name without that of its module, and what is wrong with it.

    With the `matter` of a bank, it is a bank of questions: they get the letters that the final test knows them by.
    """
    front, body, first_line, said = _front_matter(source.text, source.file, matter)
    reader = Reader(source.file, first_line, front.points)
    tokens = block_tokens(body)
    parts = reader.elements(tokens)
    title = Unit("", "title", first_line)
    if parts and parts[0].type == "heading" and parts[0].tag == "h1":
        title = Unit(parts[0].text, "title", parts[0].line)
        parts = parts[1:]
    where = Location(file=source.file, line=title.line, column=1)
    untitled = () if title.text.strip() else (NO_TITLE.at(where),)
    prose = reader.prose(parts)
    is_bank = isinstance(front, BankMatter)
    if is_bank:
        prose = tuple(relettered(piece) if isinstance(piece, Block) else piece for piece in prose)
    tables = table_findings(tokens, body, source.file, first_line)
    id = front.id or slug(PurePosixPath(source.file).stem)
    page = _indexed(id, where, front, title, prose, typography)
    judged = (*answer_findings(page.blocks, is_bank=is_bank), *(_bank_findings(page) if is_bank else ()))
    return page, (*said, *untitled, *reader.diagnostics, *tables, *judged)


def _bank_findings(bank: Page) -> Iterator[Diagnostic]:
    yield from bank_findings(bank.body().prose, bank.where)
    yield from bias_findings(bank.blocks, bank.where)


def _indexed(id: str, where: Location, front: FrontMatter, title: Unit, prose: Prose, typography: Typography) -> Page:
    """The page with what follows from its prose."""
    read, conditional = tuple(conditioned_units(prose)), tuple(conditioned(prose))
    blocks = tuple(block for block, _ in conditional)
    units = [title, *(unit for _, unit, _ in read)]
    marked = (unit for unit in units if not unit.plain and ("[" in unit.text or "<" in unit.text))
    inline = {unit.text: compiled(unit.text, typography) for unit in marked}
    return Page(
        id=id,
        where=where,
        front=front,
        title=title,
        mentions=(
            *_mentions(units, inline),
            *_pictures(blocks),
            *_files(blocks),
            *_places(blocks),
            *_hosts(blocks),
            *_readers(blocks),
        ),
        slots=tuple(_slots("" if isinstance(front, BankMatter) else id, blocks)),
        cites=tuple(_cites(where, front, blocks)),
        ids=tuple((block.id, block.where) for block in blocks if block.id),
        kinds=frozenset(block.kind for block in blocks),
        efforts=tuple(_efforts(title, read, conditional)),
        scored=tuple(_scored(conditional)),
        shows=tuple(_showings(conditional)),
        bank=tuple(bank_questions(blocks)) if isinstance(front, BankMatter) else (),
        body=Ready(Body(prose=prose, blocks=blocks, inline=inline)),
    )


_ADDRESS = re.compile(r"\]\([^)]*\)")


def count_words(text: str) -> int:
    """Words as they are read: the addresses of links are not."""
    return len((_ADDRESS.sub("]", text) if "](" in text else text).split())


Read = tuple[str, Unit, tuple[Condition, ...]]
Met = tuple[Block, tuple[Condition, ...]]
"""A text or a block, with the conditions it stands under."""


def _efforts(title: Unit, read: Iterable[Read], met: Iterable[Met]) -> Iterator[Effort]:
    """One for each set of conditions on the page; the first is what everybody meets."""
    words: Counter[tuple[Condition, ...]] = Counter({(): count_words(title.text)})
    seconds: defaultdict[tuple[Condition, ...], float] = defaultdict(float)
    questions: Counter[tuple[Condition, ...]] = Counter()
    for _, unit, only in read:
        words[only] += count_words(unit.text)
    for block, only in met:
        kind = kinds()[block.kind]
        seconds[only] += kind.seconds(block)
        questions[only] += kind.credit(block) > 0
    for only in dict.fromkeys((*words, *seconds)):
        yield Effort(only=only, words=words[only], seconds=seconds[only], questions=questions[only])


def _cites(where: Location, front: FrontMatter, blocks: Iterable[Block]) -> Iterator[tuple[Location, str]]:
    yield from ((replace(where, line=1), id) for id in front.cites)
    for block in blocks:
        cited = block.data.get("cites", ())
        yield from ((block.where, id) for id in (cited if isinstance(cited, tuple) else ()))


def _scored(met: Iterable[Met]) -> Iterator[Question]:
    """The questions with points."""
    for block, only in met:
        points = block.data.get("points")
        steps = kinds()[block.kind].credit(block)
        if steps and isinstance(points, float) and points:
            yield Question(id=block.id, points=points, steps=steps, only=only)


def _showings(met: Iterable[Met]) -> Iterator[Showing]:
    for block, only in met:
        for what in kinds()[block.kind].shows:
            yield Showing(what=what, id=block.id, where=block.where, only=only)


_CODE = re.compile(r"<code.*?</code>", re.DOTALL)
_UNREAD = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)")
_TAG = re.compile(
    r"&lt;/?(a|b|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|mark|ol|p|script|small|span|strong|style|su[bp]|table"
    r"|u|ul|video|audio)(?:\s[^\n]*?)?/?&gt;",
    re.IGNORECASE,
)


def _mentions(units: Iterable[Unit], inline: Mapping[str, Pieces]) -> Iterator[tuple[int, Mention]]:
    for unit in units:
        for piece in inline.get(unit.text, ()) if not unit.plain else ():
            if isinstance(piece, Mention):
                yield unit.line, piece
            elif "[" in piece or "&lt;" in piece:
                shown = _CODE.sub("", piece)
                if unread := _UNREAD.search(shown):
                    yield unit.line, Mention("unread", unread[0])
                if tag := _TAG.search(shown):
                    yield unit.line, Mention("tag", f"<{tag[1]}>")


def _pictures(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """The pictures of blocks; their kinds have looked after alternative texts."""
    for block in blocks:
        for part in block.parts:
            source = part.data.get("src")
            if isinstance(source, str):
                yield part.line or block.line, Mention("image", source, block.kind)


def _files(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """The other files of media/ that blocks name: behind the kind, and in header lines."""
    for block in blocks:
        kind = kinds()[block.kind]
        keys = [name for name, key in kind.keys.items() if key.type == "file"]
        for name in (["file"] if kind.file else []) + keys:
            if source := block.data.get(name):
                yield block.line, Mention("file", str(source), block.kind)


def _places(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """Places in the `image` of a block: the far corner of each, in pixels."""
    for block in blocks:
        for part in block.parts:
            corner = part.data.get("corner")
            if isinstance(corner, tuple):
                yield part.line, Mention("place", str(block.data.get("image", "")), " ".join(corner))


def _hosts(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """The sites that blocks show inside a page."""
    for block in blocks:
        for part in block.parts:
            if host := part.data.get("host"):
                yield block.line, Mention("host", str(host))


def _readers(blocks: Iterable[Block]) -> Iterator[tuple[int, Mention]]:
    """Which editions blocks are for."""
    for block in blocks:
        for what, names in conditions(block):
            yield from ((block.line, Mention(what, name)) for name in names)


def _slots(id: str, blocks: Iterable[Block]) -> Iterator[Slot]:
    """What the page must keep: a bit for having been seen, if it has an id, and what its blocks keep."""
    if id:
        yield Slot(id=id, widths=(1,))
    for block in blocks:
        kind = kinds()[block.kind]
        kept = kind.field(block) if block.id else None
        if kept:
            yield Slot(id=block.id, widths=kind.widths(block), text=kept.text, keys=kept.keys)


def _front_matter(
    text: str, name: str, matter: type[FrontMatter]
) -> tuple[FrontMatter, str, int, tuple[Diagnostic, ...]]:
    """The typed front matter, the Markdown behind it, the line on which that starts, and what is wrong."""
    opening = _FRONT.match(text)
    if not opening:
        return matter(), text, 1, ()
    close = _CLOSING.search(text, opening.end())
    if close is None:
        start = _BODY.search(text, opening.end())
        body = text[start.start() :] if start else ""
        line = text.count("\n", 0, len(text) - len(body)) + 1
        return matter(), body, line, (UNCLOSED_FRONT.at(Location(file=name, line=1, column=1)),)
    document = read_yaml(text[opening.end() : close.start()], name, 2)
    front, said = typed(matter, document)
    line = text.count("\n", 0, close.end()) + 1
    return front or matter(), text[close.end() :], line, (*document.diagnostics, *said)
