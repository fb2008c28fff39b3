"""Reading a descriptor that anybody may have written: in one place, and with everything dangerous switched off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

if TYPE_CHECKING:
    from lxml import etree

NOT_WELL_FORMED = declare(
    "XML-001",
    Severity.ERROR,
    example="<title>R & D</title>",
    en=(
        "This is not well-formed XML: {reason}.",
        "Mend it at this place. Often a bare “&” is to blame (write “&amp;”), a blank line before “<?xml”,"
        " or accents that are not saved in the encoding that the file declares.",
    ),
    fr=(
        "Ce n'est pas du XML bien formé : {reason}.",
        "Corrigez à cet endroit. C'est souvent un « & » seul (écrivez « &amp; »), une ligne vide avant « <?xml »"
        " ou des accents enregistrés dans un autre codage que celui que le fichier déclare.",
    ),
    why="No LMS can read it. Moodle breaks off in the middle and leaves a broken activity in the course.",
    clause="XML 1.0 §2.1",
)
HAS_DOCTYPE = declare(
    "XML-004",
    Severity.ERROR,
    en=("There is a DOCTYPE in it, so it was not read any further.", "Remove the DOCTYPE and the entities in it."),
    fr=("Il contient un DOCTYPE ; la lecture s'est arrêtée là.", "Retirez le DOCTYPE et ses entités."),
    why="Entities can read files of the server or fill its memory; careful LMSs refuse the package.",
    clause="XML 1.0 §2.8; OWASP XXE",
)

# Each part is possessive: nothing is tried twice, so the time stays linear whatever the prolog looks like.
_PROLOG_TO_DOCTYPE = re.compile(r"\ufeff?\s*+(?:(?:<\?(?>.*?\?>)|<!--(?>.*?-->))\s*+)*+<!DOCTYPE", re.DOTALL)
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`root` is None where the findings say why. `file` is its path as findings name it."""

    name: str
    file: str
    content: bytes
    encoding: str
    root: etree._Element | None
    findings: tuple[Diagnostic, ...] = ()

    def place(self, element: etree._Element | None = None) -> Location:
        """The document, or an element of it."""
        return self.at_line(0 if element is None else line_of(element))

    def at_line(self, line: int) -> Location:
        """A line of it."""
        return Location(file=self.file, line=line)


def line_of(element: etree._Element) -> int:
    """Where it begins, 0 if unknown."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def text_of(element: etree._Element) -> str:
    """All text in it, without the blanks around."""
    if len(element):
        return "".join(map(str, element.itertext())).strip()
    return (element.text or "").strip()


def parse_xml(content: bytes, file: str, name: str = "") -> Document:
    """Never raises, opens nothing; time and memory are in proportion to `content`, which the caller limits."""
    from lxml import etree

    root, finding = None, None
    encoding = _encoding(content)
    if _PROLOG_TO_DOCTYPE.match(_readable(content, encoding)):
        finding = HAS_DOCTYPE.at(Location(file=file, line=1))
    else:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            line, column = error.position
            where = Location(file=file, line=max(line, 0), column=max(column, 0))
            finding = NOT_WELL_FORMED.at(where, reason=_reason(error))
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            # An encoding in which we did not see the DOCTYPE coming.
            root, finding = None, HAS_DOCTYPE.at(Location(file=file, line=1))
    findings = () if finding is None else (finding,)
    return Document(name=name, file=file, content=content, encoding=encoding, root=root, findings=findings)


def _encoding(content: bytes) -> str:
    """Lower-case, by the first bytes or else the declaration."""
    if found := _UTF16.get(content[:2]):
        return found
    declared = _DECLARED.match(content)
    return declared[1].decode("ascii").lower() if declared else "utf-8"


def _readable(content: bytes, encoding: str) -> str:
    """Enough to see the prolog by: in every encoding but UTF-16 its signs are those of ASCII."""
    return content.decode(encoding if encoding.startswith("utf-16") else "latin-1", "replace")


def _reason(error: etree.XMLSyntaxError) -> str:
    """libxml2's words without its own line and column."""
    return (error.msg or "").split(", line ")[0].rstrip(".") or "it is empty"
