"""courses/tip-morocco, built for everybody it can be built for."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.test_the_course import the_course
from play.packages import real_course
from scormpack.pipeline import build
from scormpack.results import Wish
from scormpack.targets import targets

pytestmark = [pytest.mark.slow, pytest.mark.long]
AUDIENCES = ("", *the_course().settings.audiences)
READ_IN_FOUR_SECONDS = 200_000
"""Bytes that a line of 400 kbit/s, as 3G often is, brings in four seconds."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return real_course(tmp_path_factory.mktemp("real"))


@pytest.mark.parametrize(("audience", "split"), [*((audience, "course") for audience in AUDIENCES), ("", "modules")])
def test_every_target_language_audience_and_split_is_built_without_a_finding(
    root: Path, tmp_path: Path, audience: str, split: str
) -> None:
    result = build(root, Wish(targets=tuple(targets()), audience=audience, split=split, out=tmp_path))
    assert result.diagnostics == ()
    assert {(built.target, built.languages) for built in result.built} == {
        (target, (language,)) for target in targets() for language in ("fr", "ar")
    }


def test_a_module_is_there_soon_on_a_slow_line(root: Path, tmp_path: Path) -> None:
    built = build(root, Wish(targets=("scorm12",), out=tmp_path)).built
    assert built
    for each in built:
        assert each.weight
        assert max(module.text + module.pictures for module in each.weight.modules) < READ_IN_FOUR_SECONDS
