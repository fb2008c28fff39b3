"""The files themselves: two engines compile them offline, and SOURCES.toml speaks of each."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from scormpack.errors import ScormpackError, UsageError
from scormpack.targets import _schemas

SCHEMAS = _schemas.folder("scorm12").parent
SOURCES = tomllib.loads((SCHEMAS / "SOURCES.toml").read_text(encoding="utf-8"))
FILES = sorted(SCHEMAS.glob("*/*.xsd"))
XS = "{http://www.w3.org/2001/XMLSchema}"


def named(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


@pytest.mark.parametrize("file", FILES, ids=named)
def test_libxml2_compiles_it_without_a_word(file: Path) -> None:
    assert not list(etree.XMLSchema(file=str(file)).error_log)


@pytest.mark.parametrize("file", FILES, ids=named)
def test_the_xmlschema_package_compiles_it_offline(file: Path) -> None:
    assert xmlschema.XMLSchema(str(file), allow="local", build=True).built


@pytest.mark.parametrize("file", FILES, ids=named)
def test_it_refers_only_to_files_beside_it(file: Path) -> None:
    references = [node.get("schemaLocation") for node in etree.parse(str(file)).iter(f"{XS}import", f"{XS}include")]
    assert all(reference and (file.parent / reference).is_file() for reference in references)
    assert all(reference and "/" not in reference for reference in references)


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_sources_toml_says_what_each_file_follows(name: str) -> None:
    described = SOURCES[name]["files"]
    assert sorted(described) == [file.name for file in _schemas.files(name)]
    for file, facts in described.items():
        namespace = etree.parse(str(SCHEMAS / name / file)).getroot().get("targetNamespace")
        assert facts["namespace"] == namespace
        assert facts["follows"]


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_the_entries_lead_to_every_namespace(name: str) -> None:
    entries = [str(SCHEMAS / name / entry) for entry in SOURCES[name]["entries"]]
    known = xmlschema.XMLSchema(entries, allow="local").maps.namespaces
    assert {facts["namespace"] for facts in SOURCES[name]["files"].values()} <= set(known)
    assert _schemas.schema(name) is _schemas.schema(name)


def test_every_folder_has_its_part_in_sources_toml() -> None:
    assert sorted(SOURCES) == sorted(folder.name for folder in SCHEMAS.iterdir() if folder.is_dir())


def test_an_unknown_standard_is_named_with_those_that_exist() -> None:
    with pytest.raises(ScormpackError) as problem:
        _schemas.folder("scorm13")
    assert "scorm12" in problem.value.cure


def test_schemas_of_the_user_may_lie_in_a_folder_with_an_odd_name(tmp_path: Path) -> None:
    own = tmp_path / "mes schémas #1 [100%]"
    own.mkdir()
    for file in _schemas.files("tincan"):
        (own / file.name).write_bytes(file.read_bytes())
    assert _schemas.schema("tincan", own).validate(etree.XML(TINCAN))


def test_a_folder_of_the_user_without_schemas_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as problem:
        _schemas.schema("tincan", tmp_path)
    assert "tincan.xsd" in problem.value.cure


def test_a_schema_of_the_user_that_libxml2_refuses_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tincan.xsd").write_text(f"<schema xmlns='{XS[1:-1]}' targetNamespace='urn:a'><oops/></schema>")
    with pytest.raises(UsageError, match="content is not valid"):
        _schemas.schema("tincan", tmp_path)


def test_hints_in_a_document_load_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.xsd").write_text(f"<schema xmlns='{XS[1:-1]}' targetNamespace='urn:x'><element name='x'/></schema>")
    hint = f"xsi:schemaLocation='urn:x {(tmp_path / 'x.xsd').as_uri()}'"
    xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
    document = etree.XML(f"<x xmlns='urn:x' {xsi} {hint}/>")
    assert not _schemas.schema("tincan").validate(document)


TINCAN = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://courses.example.org/a"/></activities></tincan>"""
