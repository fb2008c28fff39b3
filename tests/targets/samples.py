"""Good packages, to break one thing in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from scormpack.package.read import open_package
from scormpack.reports import reports
from scormpack.targets.judge import judge_descriptors
from scormpack.targets.target import Edition

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M1" version="1.0"
          xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="O1">
    <organization identifier="O1">
      <title>Tea</title>
      <item identifier="I1" identifierref="R1" isvisible="true">
        <title>Green</title>
      </item>
      <item identifier="I2" identifierref="R2" isvisible="true">
        <title>Leaves</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="media/tea%2Dpot.png"/>
      <dependency identifierref="R2"/>
    </resource>
    <resource identifier="R2" type="webcontent" adlcp:scormtype="asset" href="leaves.html?page=1">
      <file href="leaves.html"/>
    </resource>
  </resources>
</manifest>
"""

LOM = """<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <general>
    <title><langstring xml:lang="en">Tea</langstring></title>
    <catalogentry><catalog>URI</catalog><entry><langstring xml:lang="x-none">urn:tea</langstring></entry></catalogentry>
    <description><langstring xml:lang="en">All about tea</langstring></description>
    <keyword><langstring xml:lang="en">tea</langstring></keyword>
  </general>
  <lifecycle>
    <version><langstring xml:lang="x-none">1.0</langstring></version>
    <status>
      <source><langstring xml:lang="x-none">LOMv1.0</langstring></source>
      <value><langstring xml:lang="x-none">Final</langstring></value>
    </status>
  </lifecycle>
  <metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>
  <technical><format>text/html</format><location>index.html</location></technical>
  <rights>
    <cost>
      <source><langstring xml:lang="x-none">LOMv1.0</langstring></source>
      <value><langstring xml:lang="x-none">no</langstring></value>
    </cost>
    <copyrightandotherrestrictions>
      <source><langstring xml:lang="x-none">LOMv1.0</langstring></source>
      <value><langstring xml:lang="x-none">no</langstring></value>
    </copyrightandotherrestrictions>
  </rights>
  <classification>
    <purpose>
      <source><langstring xml:lang="x-none">LOMv1.0</langstring></source>
      <value><langstring xml:lang="x-none">Educational Objective</langstring></value>
    </purpose>
    <description><langstring xml:lang="en">To make good tea</langstring></description>
    <keyword><langstring xml:lang="en">tea</langstring></keyword>
  </classification>
</lom>
"""

TINCAN = """<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://courses.example.org/tea" type="http://adlnet.gov/expapi/activities/course">
      <name lang="en">Tea</name>
      <description lang="en">All about tea</description>
      <launch lang="en">index.html</launch>
    </activity>
    <activity id="https://courses.example.org/tea/green" type="http://adlnet.gov/expapi/activities/module">
      <name lang="en">Green</name>
    </activity>
  </activities>
</tincan>
"""

PAGE = b'<!doctype html><html lang="en"><title>Tea</title><script>parent.API.LMSInitialize("")</script>'
READER = (
    b'<!doctype html><html lang="en"><title>Tea</title>'
    b'<script>const lrs = new URLSearchParams(location.search).get("endpoint")</script>'
)
LEAVES = b'<!doctype html><html lang="en"><title>Leaves</title>'
SITE = {"index.html": PAGE, "leaves.html": LEAVES, "media/tea-pot.png": b"PNG"}

EDITION = Edition(
    identifier="tea-fr",
    iri="https://courses.example.org/tea",
    version="1.2",
    languages=("fr", "ar"),
    titles={"fr": "Thé & café", "ar": "شاي & قهوة"},
    descriptions={"fr": "Tout sur le thé.", "ar": "كل شيء عن الشاي."},
    items=(),
    keywords=("thé", "eau"),
    minutes=95,
)


def scorm12(manifest: str = MANIFEST) -> dict[str, bytes]:
    """Files of a good SCORM 1.2 package."""
    return {"imsmanifest.xml": manifest.encode(), **SITE}


def xapi(descriptor: str = TINCAN) -> dict[str, bytes]:
    """Files of a good xAPI package."""
    return {"tincan.xml": descriptor.encode(), **SITE, "index.html": READER}


def broken(sample: str, old: str, new: str) -> str:
    """The sample with the first `old` replaced; fails where there is none."""
    assert old in sample
    return sample.replace(old, new, 1)


def zipped(folder: Path, files: Mapping[str, bytes]) -> Path:
    """The files as a zip."""
    path = folder / "course.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def found(path: Path) -> list[str]:
    """The ids of all findings on names and descriptors; their sentences are made too, so that each fits its facts."""
    diagnostics = list(judge_descriptors(open_package(path)))
    for language in ("en", "fr"):
        assert not re.search(r"\{\w+\}", reports()["text"](diagnostics, language))
    return sorted(diagnostic.rule for diagnostic in diagnostics)
