"""An accent that cannot be read on white is told with its contrast and the nearest shade that has enough."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.write import SETTINGS, command, course
from scormpack.course.colours import TEXT, contrast, readable


@pytest.mark.wcag("1.4.3")
def test_the_finding_measures_and_names_a_shade_that_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = course(tmp_path, {"course.yaml": f'{SETTINGS}theme: {{accent: "#3b82f6"}}\n'})
    assert command("validate", root) == 1
    said = capsys.readouterr().out
    assert "course.yaml:7:17" in said and "3.6:1" in said
    nearest = re.findall(r"#[0-9a-f]{6}", said.replace("#3b82f6", ""))
    assert len(nearest) == 1 and contrast(nearest[0], "#ffffff") >= TEXT
    fixed = course(tmp_path / "fixed", {"course.yaml": f'{SETTINGS}theme: {{accent: "{nearest[0]}"}}\n'})
    assert command("validate", fixed) == 0


@given(st.integers(0, 0xFFFFFF))
@settings(max_examples=500)
def test_the_shade_that_is_named_always_passes_and_is_of_the_same_hue(number: int) -> None:
    colour = f"#{number:06x}"
    nearest = readable(colour, ("#ffffff",), TEXT)
    assert contrast(nearest, "#ffffff") >= TEXT
    order = [colour[at : at + 2] for at in (1, 3, 5)]
    shade = [nearest[at : at + 2] for at in (1, 3, 5)]
    assert all(shade[one] <= shade[two] for one in range(3) for two in range(3) if order[one] <= order[two])
