"""For CI servers: JUnit XML, a suite for each path, a case for each finding, one case that passes where there is none.

A finding under `--fail-on` is a case that was skipped, so that it is seen and fails nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports import PLAIN, Setting
from scormpack.reports._sentences import sentence, shown
from scormpack.results import Judged


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """Suites in the order in which the paths were named."""
    judged = setting.judged or [Judged(called="scormpack", findings=tuple(diagnostics))]
    root = etree.Element("testsuites", name="scormpack validate")
    for one in judged:
        _suite(root, one, language, setting.fail_on)
    for name in ("tests", "failures"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode", pretty_print=True)


def _suite(root: etree._Element, one: Judged, language: str, fail_on: Severity | None) -> None:
    called = shown(one.called)
    failing = [fail_on is not None and finding.severity >= fail_on for finding in one.findings]
    suite = etree.SubElement(root, "testsuite", name=called, tests=str(max(len(failing), 1)))
    suite.set("failures", str(sum(failing)))
    suite.set("skipped", str(len(failing) - sum(failing)))
    for finding in sorted(one.findings, key=lambda diagnostic: diagnostic.sort_key):
        name = f"{finding.rule} {shown(str(finding.where))}"
        case = etree.SubElement(suite, "testcase", name=name, classname=called)
        problem, cure = sentence(finding, language)
        fails = fail_on is not None and finding.severity >= fail_on
        result = etree.SubElement(case, "failure" if fails else "skipped", message=problem)
        if fails:
            result.set("type", finding.severity.word)
        result.text = f"{problem}\n{cure}"
    if not one.findings:
        etree.SubElement(suite, "testcase", name="validate", classname=called)
