"""Markdown tokens become prose: structure as literal HTML, text as units, `:::` as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token

from scormpack.blocks import kinds
from scormpack.blocks.body import Body, Element, elements
from scormpack.blocks.figure import NO_ALTERNATIVE, ONE_IMAGE, picture
from scormpack.blocks.kind import Kind
from scormpack.content import Block, Prose, Unit
from scormpack.course.headers import read_header
from scormpack.diagnostics import Diagnostic, Fact, Location, Severity
from scormpack.rules import Rule, declare, guess

UNCLOSED = declare(
    "CRS-BLK-001",
    Severity.ERROR,
    en=("This “{kind}” block is never closed.", "Write a line of just ::: where it ends."),
    fr=("Ce bloc « {kind} » n'est jamais fermé.", "Écrivez une ligne ::: seule à l'endroit où il finit."),
    why="Everything down to the end of the page would be taken for a part of it.",
)
UNKNOWN_KIND = declare(
    "CRS-BLK-002",
    Severity.ERROR,
    en=("There is no block called “{kind}”.", "{guess}The blocks are: {known}."),
    fr=("Il n'existe pas de bloc « {kind} ».", "{guess_fr}Les blocs sont : {known}."),
    why="A misspelt block would be lost without a word.",
)
STRAY_FENCE = declare(
    "CRS-BLK-003",
    Severity.ERROR,
    en=("This ::: closes nothing.", "Take it away, or write the name of the block where it opens: ::: note"),
    fr=("Ce ::: ne ferme rien.", "Supprimez-le, ou écrivez le nom du bloc à l'endroit où il s'ouvre : ::: note"),
    why="Either a block was closed twice, or its opening line lacks its name.",
)
MISSING_ID = declare(
    "CRS-BLK-004",
    Severity.ERROR,
    en=(
        "This “{kind}” block has no id, so a learner's work in it could not be kept.",
        "Write one: ::: {kind} #my-id, or let the tool do it: scormpack ids COURSE",
    ),
    fr=(
        "Ce bloc « {kind} » n'a pas d'identifiant : le travail de l'apprenant ne pourrait pas être gardé.",
        "Écrivez-en un : ::: {kind} #mon-id, ou laissez faire l'outil : scormpack ids COURS",
    ),
    why="Progress is kept by id, never by position, so that pages may be moved.",
)
BAD_ID = declare(
    "CRS-BLK-005",
    Severity.ERROR,
    en=("“{id}” cannot be an id.", "Use small letters a–z, digits and hyphens, beginning with a letter."),
    fr=(
        "« {id} » ne peut pas être un identifiant.",
        "Prenez des lettres a–z, des chiffres et des traits d'union, en commençant par une lettre.",
    ),
    why="Ids go into SCORM fields and addresses, which take nothing else everywhere.",
)
NO_FENCE = declare(
    "CRS-BLK-007",
    Severity.ERROR,
    en=(
        "These colons begin and end no block: “{text}”.",
        "A fence is three colons at the start of a line, not further in than the text around it: ::: note",
    ),
    fr=(
        "Ces deux-points n'ouvrent et ne ferment aucun bloc : « {text} ».",
        "Il en faut trois en début de ligne, sans plus de retrait que le texte autour : ::: note",
    ),
    why="Learners would see the colons, and no block.",
)
UNEXPECTED_TEXT = declare(
    "CRS-BLK-006",
    Severity.ERROR,
    en=(
        "A “{kind}” block has no title, so “{text}” cannot stand here.",
        "Put the text into the block, on a line of its own.",
    ),
    fr=(
        "Un bloc « {kind} » n'a pas de titre : « {text} » ne peut pas être ici.",
        "Mettez le texte dans le bloc, sur sa propre ligne.",
    ),
    why="The text would be lost.",
)
NO_FILE = declare(
    "CRS-BLK-008",
    Severity.ERROR,
    en=("This “{kind}” block names no file.", "Write the file of media/ after the kind: ::: {kind} name-of-the-file"),
    fr=(
        "Ce bloc « {kind} » ne nomme aucun fichier.",
        "Écrivez le fichier de media/ après le nom du bloc : ::: {kind} nom-du-fichier",
    ),
    why="There is nothing to show.",
)
MISSING_TITLE = declare(
    "CRS-BLK-009",
    Severity.ERROR,
    en=("This “{kind}” block has no title.", "Write it after the kind: ::: {kind} What it shows"),
    fr=("Ce bloc « {kind} » n'a pas de titre.", "Écrivez-le après le nom du bloc : ::: {kind} Ce qu'il montre"),
    why="Screen readers name it by its title.",
    clause="WCAG 2.2, 1.1.1 and 4.1.2",
)
SECOND_TITLE = declare(
    "CRS-PAG-003",
    Severity.ERROR,
    en=("A page has one title with a single #.", "Write ## for the headings inside the page."),
    fr=("Une page a un seul titre avec un seul #.", "Écrivez ## pour les intertitres de la page."),
    why="Screen readers and the outline find a page by its one title.",
)

_ID = re.compile(r"[a-z][a-z0-9-]*$")
_COLONS = re.compile(r"^[ \t]*::[^\n]*", re.MULTILINE)
_ALIGN = {"text-align:center": "center", "text-align:right": "end", "text-align:left": "start"}


class Reader:
    """Reads the Markdown of one file and gathers what is wrong with it in `diagnostics`."""

    def __init__(self, file: str, first_line: int = 1, points: float | None = None) -> None:
        self.file = file
        self.points = points
        self.diagnostics: list[Diagnostic] = []
        self._shift = first_line - 1

    def prose(self, parts: Sequence[Element], role: str = "p") -> Prose:
        """Elements as prose, neighbouring pieces of HTML joined."""
        joined: list[str | Unit | Block] = []
        for element in parts:
            for piece in self._pieces(element, role):
                if isinstance(piece, str) and joined and isinstance(joined[-1], str):
                    joined[-1] += piece
                else:
                    joined.append(piece)
        return tuple(joined)

    def elements(self, tokens: Sequence[Token]) -> tuple[Element, ...]:
        """The elements of a stream of tokens, with lines of the file."""
        return elements(tokens, self._shift)

    def say(self, rule: Rule, where: Location, facts: Mapping[str, Fact]) -> None:
        """Gather a finding."""
        self.diagnostics.append(rule.at(where, **facts))

    def _at(self, line: int, column: int = 1) -> Location:
        return Location(file=self.file, line=line, column=column)

    def _pieces(self, element: Element, role: str) -> Iterator[str | Unit | Block]:
        """One element: text and blocks as nodes, all else as HTML. `role` is that of paragraphs right here."""
        match element.type:
            case "inline":
                if text := element.token.content:
                    self._look_for_colons(text, element.line)
                    yield Unit(text, role, element.line)
            case "paragraph" if image := ONE_IMAGE.match(element.text):
                yield self._figure(image, element.line)
            case "paragraph" if element.token.hidden:
                yield from self._pieces(element.inside[0], role)
            case "colon_block":
                block = self._block(element)
                if block:
                    yield block
            case "stray_fence" | "hint" | "explanation":
                self.say(STRAY_FENCE, self._at(element.line), {})
            case "fence":
                yield f'<pre dir="ltr"><code>{escape(element.token.content, quote=False)}</code></pre>'
            case _:
                yield from self._tagged(element, role)

    def _look_for_colons(self, text: str, first: int) -> None:
        """Tell colons that were meant as a fence: two of them, or three that are indented too far."""
        found = _COLONS.search(text) if "::" in text else None
        if found:
            line = first + text.count("\n", 0, found.start())
            self.say(NO_FENCE, self._at(line), {"text": found[0].strip()})

    def _tagged(self, element: Element, role: str) -> Iterator[str | Unit | Block]:
        """An element of Markdown that has a tag of its own."""
        if element.tag == "h1":
            self.say(SECOND_TITLE, self._at(element.line), {})
        yield _opening(element.token)
        inner = role if element.tag == "p" else element.tag
        for each in element.inside:
            each.line = each.line or element.line
            yield from self._pieces(each, inner)
        yield _closing(element.token)

    def _figure(self, image: re.Match[str], line: int) -> Block:
        where = self._at(line)
        if not image["alt"].strip():
            self.say(NO_ALTERNATIVE, where, {"source": image["source"]})
        parts = picture(image["alt"], image["source"], image["caption"] or "", line)
        return Block(role="figure", where=where, parts=parts, line=line)

    def _block(self, element: Element) -> Block | None:
        opening = element.token
        where = self._at(element.line, opening.meta["column"])
        name, _, rest = opening.info.partition(" ")
        kind = kinds().get(name)
        if not opening.meta["closed"]:
            self.say(UNCLOSED, where, {"kind": name})
        if kind is None:
            self._unknown(name, where)
            return None
        id, title = self._id_and_title(kind, rest.strip(), where)
        header = [(line + 1 + self._shift, text) for line, text in opening.meta["header"]]
        data, said = read_header(kind, header, where, self.points)
        self.diagnostics.extend(said)
        if kind.file:
            file, title = (title, "") if kind.title == "none" else title.partition(" ")[::2]
            data = {**data, "file": file}
        body = Body(
            kind=name,
            id=id,
            title=title,
            where=where,
            header=data,
            elements=tuple(element.inside),
            to_prose=self.prose,
            say=self.say,
        )
        parts = tuple(kind.read(body))
        return Block(role=name, id=id, where=where, data=data, parts=parts, line=element.line)

    def _unknown(self, name: str, where: Location) -> None:
        known = sorted(kinds())
        self.say(UNKNOWN_KIND, where, {"kind": name, "known": ", ".join(known), **guess(name, known, 0.5)})

    def _id_and_title(self, kind: Kind, rest: str, where: Location) -> tuple[str, str]:
        """`#id` stands right after the kind or at the end of the line; what is left is the title, or the file."""
        id, words = "", rest.split()
        for at in (0, -1):
            if words and words[at].startswith("#") and not id:
                id = words.pop(at)[1:]
        title = " ".join(words)
        if id and not _ID.match(id):
            self.say(BAD_ID, where, {"id": id})
        if not id and kind.id == "required":
            self.say(MISSING_ID, where, {"kind": kind.name})
        if kind.file and not title:
            self.say(NO_FILE, where, {"kind": kind.name})
        if not title and kind.title == "required":
            self.say(MISSING_TITLE, where, {"kind": kind.name})
        if title and kind.title == "none" and not kind.file:
            self.say(UNEXPECTED_TEXT, where, {"kind": kind.name, "text": title})
        return id, title


_SIMPLE = {
    tag: f"<{tag}>"
    for tag in ("p", "ul", "li", "h2", "h3", "h4", "blockquote", "dl", "dt", "dd", "tr", "td", "thead", "tbody")
}


def _opening(token: Token) -> str:
    if not token.attrs and token.tag in _SIMPLE:
        return _SIMPLE[token.tag]
    attributes = ""
    align = _ALIGN.get(str(token.attrs.get("style", "")))
    attributes += f' data-align="{align}"' if align else ""
    attributes += f' start="{token.attrs["start"]}"' if "start" in token.attrs else ""
    attributes += ' scope="col"' if token.tag == "th" else ""
    before = '<div data-part="table" tabindex="0" role="group">' if token.tag == "table" else ""
    return f"{before}<{token.tag}{attributes}>"


def _closing(token: Token) -> str:
    if token.nesting == 0:
        return ""
    return f"</{token.tag}></div>" if token.tag == "table" else f"</{token.tag}>"
