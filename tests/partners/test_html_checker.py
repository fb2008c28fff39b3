"""vnu names file, line and mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.html_checker import HtmlFinding
from partners.samples import PAGE

pytestmark = [pytest.mark.partner, pytest.mark.slow]


def test_only_the_bad_file_is_named(html_findings: Callable[[Path], list[HtmlFinding]], tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(PAGE, encoding="utf-8")
    folder = tmp_path / "dossier é"
    folder.mkdir()
    bad = PAGE.replace("<main>", "<main>\n<p lang='not a language'><div role='nothing'>x</div>")
    (folder / "bad.html").write_text(bad, encoding="utf-8")
    found = html_findings(tmp_path)
    assert {finding.file for finding in found} == {"dossier é/bad.html"}
    assert min(finding.line for finding in found) == 6
