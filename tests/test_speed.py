"""What builds may cost, as ratios to the floor script of the same run: never seconds. Figures: docs/performance.md.

The limits leave room for a busy machine: ratios of runs taken in turn stay within a third of each other.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.build import measure


@pytest.mark.slow
def test_a_thousand_pages_cost_little_more_than_rendering_and_zipping_them(tmp_path: Path) -> None:
    found = measure(tmp_path, 1000, rounds=1)
    assert found.cold <= 2.2
    assert found.same <= 0.2
    assert found.one_changed <= 0.7
    assert found.mebibytes <= 110
