"""imsmanifest.xml of SCORM 1.2: one SCO, every file listed, the spellings that LMSs compare letter by letter.

Moodle looks for unprefixed IMS and `adlcp:` names, Open edX launches the first resource and hides items without
`isvisible`; no mastery score is written (docs/decisions/020-no-mastery-score.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from lxml import etree

from scormpack.package.entries import Entry
from scormpack.targets import _schemas
from scormpack.targets._elements import Elements, document
from scormpack.targets._titles import shown
from scormpack.targets.scorm12.metadata import lom
from scormpack.targets.scorm12.namespaces import ADLCP, IMSCP, IMSMD, XSI
from scormpack.targets.target import Edition

_CP = Elements(IMSCP, {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD, "xsi": XSI})
_SCHEMAS = {IMSCP: "imscp_rootv1p1p2.xsd", ADLCP: "adlcp_rootv1p2.xsd", IMSMD: "imsmd_rootv1p2p1.xsd"}


def describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    """The manifest, and the schemas it names beside it."""
    yield Entry(name="imsmanifest.xml", content=manifest(edition, files))
    for schema in _schemas.files("scorm12"):
        yield Entry(name=schema.name, content=schema.read_bytes())


def manifest(edition: Edition, files: Sequence[str]) -> bytes:
    """Metadata, one organization with one item, one resource with every file."""
    root = _CP(
        "manifest",
        {
            "identifier": f"MANIFEST-{edition.identifier}",
            "version": edition.version[:20],
            f"{{{XSI}}}schemaLocation": " ".join(f"{name} {file}" for name, file in _SCHEMAS.items()),
        },
        _CP("metadata", _CP("schema", "ADL SCORM"), _CP("schemaversion", "1.2"), lom(edition)),
        _organizations(edition),
        _CP("resources", _resource(edition, files)),
    )
    return document(root)


def _organizations(edition: Edition) -> etree._Element:
    """The item's identifier is what Moodle keeps learners' tracks by, so it does not change with the version."""
    organization = f"ORG-{edition.identifier}"
    title = shown(edition.titles[edition.languages[0]])
    item = {
        "identifier": f"ITEM-{edition.identifier}",
        "identifierref": f"RES-{edition.identifier}",
        "isvisible": "true",
    }
    return _CP(
        "organizations",
        {"default": organization},
        _CP("organization", {"identifier": organization}, _CP("title", title), _CP("item", item, _CP("title", title))),
    )


def _resource(edition: Edition, files: Sequence[str]) -> etree._Element:
    about = {
        "identifier": f"RES-{edition.identifier}",
        "type": "webcontent",
        f"{{{ADLCP}}}scormtype": "sco",
        "href": quote(edition.launch_file),
    }
    resource = _CP("resource", about)
    for file in dict.fromkeys((edition.launch_file, *files)):
        etree.SubElement(resource, f"{{{IMSCP}}}file", href=quote(file))
    return resource
