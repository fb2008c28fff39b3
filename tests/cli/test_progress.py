"""The progress bar: on a terminal, after half a second, and never where it is not wanted."""

from __future__ import annotations

import io

import pytest

from scormpack.cli import terminal


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, quiet: bool, after: float) -> str:
    now = iter([0.0, after, after])
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(terminal.time, "monotonic", lambda: next(now))
    terminal.Bar(quiet)("build", 3, 12)
    return stream.getvalue()


def test_it_shows_how_far_a_long_build_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3/12" in shown(monkeypatch, Terminal(), quiet=False, after=0.6)


@pytest.mark.parametrize(
    ("stream", "quiet", "after"), [(Terminal(), False, 0.4), (Terminal(), True, 0.6), (io.StringIO(), False, 0.6)]
)
def test_it_is_silent_early_where_it_is_not_wanted_and_in_a_file(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet: bool, after: float
) -> None:
    assert shown(monkeypatch, stream, quiet=quiet, after=after) == ""
