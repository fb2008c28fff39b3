"""Rules on a descriptor as XML, whatever its standard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from scormpack.diagnostics import Location, Severity
from scormpack.package.xml import Document
from scormpack.rules import Finding, at, declare, rule

if TYPE_CHECKING:
    from lxml import etree

    from scormpack.package.read import Package

_IMS = ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.imsglobal.org/xsd/imscp_v1p1")
_PREFIXES: Mapping[str, str | None] = {
    **dict.fromkeys(_IMS),
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav",
    "http://www.imsglobal.org/xsd/imsss": "imsss",
}
_ROOTS: Mapping[str, tuple[str, ...]] = {
    "imsmanifest.xml": tuple(f"{{{namespace}}}manifest" for namespace in _IMS),
    "tincan.xml": ("{http://projecttincan.com/tincan.xsd}tincan",),
    "cmi5.xml": ("{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}courseStructure",),
}
_SIGNS = (
    re.compile(rb"adlcp_rootv1p2|<schemaversion>\s*1\.2\s*<"),
    re.compile(rb"adlcp_v1p3|imsglobal\.org/xsd/imsss|<schemaversion>\s*(?:2004|CAM 1\.3|1\.3)"),
)
"""Of SCORM 1.2 and of SCORM 2004."""
_TITLE = re.compile(rb"<title[^<>]*>([^<]*)</title>")

INVALID = declare(
    "XML-006",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The schema of the standard does not allow this: {reason}.", "Correct it as the standard wants it."),
    fr=("Le schéma de la norme ne le permet pas : {reason}.", "Corrigez-le comme la norme le demande."),
    why="LMSs that validate refuse the package; the others read it each in their own way.",
    clause="controlling documents of SCORM 1.2 and 2004 CAM; cmi5 §14.0",
)


@rule(
    "XML-002",
    Severity.WARNING,
    en=("The encoding is {encoding}.", "Save the file as UTF-8."),
    fr=("Le codage est {encoding}.", "Enregistrez le fichier en UTF-8."),
    why="Some LMSs take every descriptor for UTF-8 and spoil accents and Arabic.",
)
def other_encoding(document: Document, package: Package) -> Iterator[Finding]:
    if document.encoding not in ("utf-8", "utf8", "us-ascii", "ascii"):
        yield at(Location(file=document.file, line=1), encoding=document.encoding)


@rule(
    "XML-003",
    Severity.INFO,
    en=("The file begins with a byte order mark.", "Nothing needs to be done; save without it if you can."),
    fr=("Le fichier commence par une marque d'ordre des octets (BOM).", "Rien n'oblige à la retirer."),
    why="It is harmless in every LMS that we know.",
)
def byte_order_mark(document: Document, package: Package) -> Iterator[Finding]:
    if document.content.startswith(b"\xef\xbb\xbf"):
        yield at(Location(file=document.file, line=1))


@rule(
    "XML-005",
    Severity.WARNING,
    en=("The title has characters written as numbers ({sample}).", "Write them as they are, in UTF-8."),
    fr=("Le titre contient des caractères écrits en nombres ({sample}).", "Écrivez-les tels quels, en UTF-8."),
    why="Moodle shows “&#233;” instead of “é”.",
)
def numbered_characters(document: Document, package: Package) -> Iterator[Finding]:
    line, counted = 1, 0
    for title in _TITLE.finditer(document.content if document.name == "imsmanifest.xml" else b""):
        if sample := re.search(rb"&#x?[0-9A-Fa-f]+;", title[1]):
            line += document.content.count(b"\n", counted, title.start())
            counted = title.start()
            yield at(Location(file=document.file, line=line), sample=sample[0].decode("ascii"))


@rule(
    "XML-010",
    Severity.WARNING,
    en=(
        "The namespace {namespace} goes by the prefix “{prefix}”.",
        "Give it its usual prefix (“{usual}”; none for IMS content packaging).",
    ),
    fr=(
        "L'espace de noms {namespace} porte le préfixe « {prefix} ».",
        "Donnez-lui son préfixe habituel (« {usual} » ; aucun pour IMS content packaging).",
    ),
    why="Moodle looks for the letters “adlcp:”, Open edX for no prefix; what has another name is not seen.",
)
def unusual_prefix(document: Document, package: Package) -> Iterator[Finding]:
    if document.root is None or _is_all_usual(document, document.root):
        return
    reported: set[str] = set()
    for element in document.root.iter("{*}*"):
        for namespace, prefix in _odd_prefixes(element):
            if namespace not in reported:
                reported.add(namespace)
                usual = _PREFIXES[namespace] or ""
                yield at(document.place(element), namespace=namespace, prefix=prefix or "", usual=usual)


def _is_all_usual(document: Document, root: etree._Element) -> bool:
    """Nothing is bound but at the root, and there as usual: then no element need be looked at."""
    is_all_there = document.content.count(b"xmlns") == len(root.nsmap)
    return is_all_there and all(_PREFIXES.get(uri, prefix) == prefix for prefix, uri in root.nsmap.items())


def _odd_prefixes(element: etree._Element) -> Iterator[tuple[str, str | None]]:
    """Namespaces of the element's name and attributes that it does not have under their usual prefix."""
    namespace = _namespace(element.tag)
    if namespace in _PREFIXES and element.prefix != _PREFIXES[namespace]:
        yield namespace, element.prefix
    for name in element.attrib:
        namespace = _namespace(name)
        if namespace in _PREFIXES:
            bound = [prefix or "" for prefix, uri in element.nsmap.items() if uri == namespace]
            if _PREFIXES[namespace] not in bound:
                yield namespace, min(bound)


def _namespace(name: str | bytes) -> str:
    text = name if isinstance(name, str) else name.decode()
    return text[1:].partition("}")[0] if text.startswith("{") else ""


@rule(
    "XML-012",
    Severity.ERROR,
    en=(
        "The root element of {name} is {root}, not {wanted}.",
        "Export the course again with the standard's namespace.",
    ),
    fr=(
        "L'élément racine de {name} est {root}, et non {wanted}.",
        "Exportez de nouveau avec l'espace de noms voulu.",
    ),
    why="LMSs recognise the standard by it and refuse what they do not know, drafts of the standard too.",
    clause="SCORM 1.2 and 2004 CAM; cmi5 §14.0",
)
def unknown_root(document: Document, package: Package) -> Iterator[Finding]:
    root = document.root
    if root is None or root.tag in _ROOTS[document.name]:
        return
    is_draft = document.name == "cmi5.xml" and str(root.tag).rpartition("}")[2] == "courseStructure"
    if not is_draft:  # that is for the rules on cmi5 to tell
        yield at(document.place(root), root=str(root.tag), name=document.name, wanted=_wanted(document))


def _wanted(document: Document) -> str:
    """Of a manifest the root of the SCORM that it says elsewhere; of both where it says neither."""
    roots = _ROOTS[document.name]
    said = [root for root, sign in zip(roots, _SIGNS, strict=False) if sign.search(document.content)]
    return " / ".join(said if len(said) == 1 else roots)


RULES = (
    other_encoding,
    byte_order_mark,
    numbered_characters,
    unusual_prefix,
    unknown_root,
)
