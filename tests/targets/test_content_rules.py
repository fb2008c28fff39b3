"""What is inside the files of a package: each thing that fails in an LMS, and its neighbour that does not."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from package.zips import good, poked
from scormpack.package.read import open_package
from scormpack.targets._content.reader import read_content
from scormpack.targets.judge import judge, judge_contents
from targets.samples import MANIFEST, SITE, TINCAN, zipped

PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tea</title>%s'
JQUERY = (
    'ye!=C&&(n=C.defaultView)&&n.top!==n&&(n.addEventListener?n.addEventListener("unload",oe,!1):'
    'n.attachEvent&&n.attachEvent("onunload",oe));'
    'S._evalUrl=function(e,t,n){return S.ajax({url:e,type:"GET",dataType:"script",cache:!0,async:!1,global:!1})};'
)


def package(folder: Path, files: Mapping[str, bytes] | None = None) -> Path:
    """A SCORM 1.2 package whose pages are as they should be, with other files in it or in their place."""
    speaking = PAGE % "<script>parent.API.LMSInitialize('')</script>"
    pages = {"index.html": speaking.encode(), "leaves.html": (PAGE % "").encode()}
    return zipped(folder, {"imsmanifest.xml": MANIFEST.encode(), **SITE, **pages, **(files or {})})


def inside(path: Path) -> list[str]:
    """The ids of what is found inside the files."""
    return sorted(finding.rule for finding in judge_contents(open_package(path)))


def in_script(folder: Path, script: str) -> list[str]:
    """The ids, for a script in a file and for the same script in a page."""
    found = inside(package(folder, {"a.js": script.encode()}))
    assert inside(package(folder, {"index.html": (PAGE % f"<script>\n{script}\n</script>").encode()})) == found
    return found


def test_a_good_package_has_nothing_inside(tmp_path: Path) -> None:
    assert inside(package(tmp_path)) == []
    assert list(judge(open_package(package(tmp_path)))) == []
    assert in_script(tmp_path, JQUERY) == []


@pytest.mark.parametrize(
    ("rule", "script"),
    [
        ("WEB-001", "window.addEventListener('unload', quit)"),
        ("WEB-001", 'window.onunload = function () { quit() }'),
        ("WEB-001", '$(window).on("unload", quit)'),
        ("WEB-001", "$(window).unload(function(){quit()})"),
        ("WEB-001", JQUERY + 'window.addEventListener("unload",e,!1)'),
        ("WEB-002", "var r = new XMLHttpRequest(); r.open('POST', url, false)"),
        ("WEB-002", 'e.open("GET",n(t,"a")+"?b=1",!1)'),
        ("WEB-002", "$.ajax({ type: 'POST', url: address, async: false, data: state })"),
        ("WEB-003", "var api = window.top.API"),
        ("WEB-003", "if (top.API) start()"),
        ("WEB-003", "top.location.href = 'end.html'"),
        ("WEB-003", "try { a() } catch (e) { } window.top.document.title = 'Tea'"),
        ("WEB-006", "document.write('<p>')"),
        ("WEB-006", "var state = eval(text)"),
        ("WEB-006", "var f = new Function('a', text)"),
        ("WEB-007", "localStorage.setItem('page', page)"),
        ("WEB-007", "var page = window.sessionStorage['page']"),
        ("WEB-009", "document.addEventListener('visibilitychange', function () { API.LMSFinish('') })"),
        ("WEB-009", "document.onvisibilitychange = () => { if (document.hidden) api.Terminate('') }"),
    ],
)
def test_what_fails_in_an_lms(tmp_path: Path, rule: str, script: str) -> None:
    assert in_script(tmp_path, script) == [rule]


@pytest.mark.parametrize(
    "script",
    [
        "window.addEventListener('beforeunload', ask); onbeforeunload = ask; window.addEventListener('pagehide', s)",
        "window.onunload = null",
        "texture.unload(); const unload = 1; player.on('unloaded', f); agent.on('unload', f)",
        "// window.addEventListener('unload', quit)\nstart()",
        "/* window.onunload = function () {} */",
        "r = new XMLHttpRequest(); r.open('POST', url, true); r.open('GET', f(a, false)); window.open(url, 'a', false)",
        "dialog.open('name', 3, false)",
        "const step = { async: false, name: 'read' }",
        "if (window.top !== window.self) framed(); var w = win.top.opener; window.top.postMessage('a', '*')",
        "var y = box.top.location; style.top.API; const desktop = 1; laptop.document; 'top.API'",
        "try { var api = window.top.API } catch (refused) { api = null }",
        "function f() {\n try {\n if (a) { b() }\n return top.document.title }\n catch (e) { return '' } }",
        "medieval('a'); my.eval('b'); document.writer('c')",
        "try { localStorage.setItem('page', page) } catch (refused) { }",
        "if (typeof localStorage === 'undefined') skip()",
        "document.addEventListener('visibilitychange', () => { API.LMSCommit('') })",
        "document.addEventListener('visibilitychange', save); window.addEventListener('pagehide', () => LMSFinish(''))",
    ],
)
def test_what_only_looks_like_it(tmp_path: Path, script: str) -> None:
    assert in_script(tmp_path, script) == []


@pytest.mark.parametrize(
    ("rules", "html"),
    [
        (["WEB-004"], '<img src="http://example.org/a.png" alt="">'),
        (["WEB-004"], "<style>p { background: url( 'http://example.org/a.png' ) }</style>"),
        (["WEB-005"], '<script src="//cdn.example.org/a.js"></script>'),
        (["WEB-005"], '<link rel="stylesheet" href="https://fonts.example.org/a.css">'),
        (["WEB-006"], '<body onload="start()">'),
        (["WEB-001", "WEB-006"], '<body onunload="quit()">'),
        ([], '<a href="http://example.org/">more</a> <svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        ([], '<!-- <img src="http://example.org/a.png"> <body onunload="quit()"> --><img src="a.png" alt="">'),
        ([], '<img src="http://localhost/a.png" alt=""><img src="data:image/png;base64,AAAA" alt="">'),
    ],
)
def test_what_pages_load_and_do(tmp_path: Path, rules: list[str], html: str) -> None:
    assert inside(package(tmp_path, {"index.html": (PAGE % html).encode()})) == rules


def test_styles_load_too(tmp_path: Path) -> None:
    assert inside(package(tmp_path, {"a.css": b'@import "https://fonts.example.org/a.css";'})) == ["WEB-005"]
    assert inside(package(tmp_path, {"a.css": b"p { background: url(a.png) }"})) == []


@pytest.mark.parametrize(
    ("page", "lacks"),
    [
        ('<html lang="en"><meta charset="utf-8">', "<title>"),
        ('<html><title>Tea</title><meta charset="utf-8">', '<html lang="…">'),
        ('<html lang="fr"><title>Thé</title>', '<meta charset="utf-8">'),
        ('<html lang="fr"><title>Tea</title>', ""),
        ("\ufeff<html lang='fr'><title>Thé</title>", ""),
        ("<html xml:lang='fr'><title>Thé</title><meta content='text/html; charset=utf-8'>", ""),
        ("<html><script>document.documentElement.lang = 'fr'; document.title = 'Tea'</script>", ""),
    ],
)
def test_what_a_launched_page_says_of_itself(tmp_path: Path, page: str, lacks: str) -> None:
    found = list(judge_contents(open_package(package(tmp_path, {"index.html": page.encode()}))))
    assert [(finding.rule, finding.facts["said"]) for finding in found] == ([("WEB-008", lacks)] if lacks else [])


def test_a_page_that_is_not_launched_need_not_say_anything(tmp_path: Path) -> None:
    assert inside(package(tmp_path, {"frame.html": b"<p>tea"})) == []


def test_what_tincan_launches_is_launched(tmp_path: Path) -> None:
    files = {"tincan.xml": TINCAN.encode(), "index.html": b"<p>tea"}
    assert inside(zipped(tmp_path, files)) == ["WEB-008"]


def test_many_files_alike_are_one_finding(tmp_path: Path) -> None:
    files = {f"pages/{number}.js": b"\n\nwindow.onunload = quit" for number in range(30)}
    (finding,) = judge_contents(open_package(package(tmp_path, files)))
    assert (finding.where.file.rpartition("pages/")[2], finding.where.line) == ("0.js", 3)
    assert finding.facts["count"] == 30


def test_a_damaged_entry_is_named(tmp_path: Path) -> None:
    whole = good({"media/film.mp4": bytes(range(256)) * 50}, method=0)
    path = tmp_path / "course.zip"
    path.write_bytes(poked(whole, whole.index(b"media/film.mp4") + 100, b"?"))
    (finding,) = (found for found in judge_contents(open_package(path)) if found.rule == "PKG-001")
    assert finding.where.file.endswith("course.zip/media/film.mp4")


def test_a_folder_is_looked_into_like_its_zip(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("window.onunload = quit")
    (tmp_path / "film.mp4").write_bytes(b"window.onunload = quit")
    assert inside(tmp_path) == ["WEB-001"]


@pytest.mark.parametrize(
    "piece",
    [
        b"top.location.", b"window.top.a;", b"try{", b"/*", b"//", b"unload=", b"'unload',", b".open(a,",
        b".open('get',", b".open(a,(", b"localStorage[", b"visibilitychange", b"eval(", b"async:!1", b"<a b='",
        b"<!--", b"<script>", b"url(http://", b"url(  ", b"@import '", b"<link rel=", b"\n", b"(", b" ",
        b"<a " + b"b " * 99, b"<img src=http://[",
    ],
)  # fmt: skip
def test_no_text_takes_long(tmp_path: Path, piece: bytes) -> None:
    text = piece * (2 * 2**20 // len(piece))
    (tmp_path / "a.js").write_bytes(text)
    (tmp_path / "b.html").write_bytes(text)
    begun = time.process_time()
    read_content(open_package(tmp_path))
    assert time.process_time() - begun < 10, "it takes a second, or minutes when time grows with the square"
