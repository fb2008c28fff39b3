"""The command and its addresses: what it serves, and what nobody gets from it."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.write import course
from preview.serving import Preview, previewing
from scormpack.preview.page import languages, words

START = "import sys; {}from scormpack.cli import main; main()"


def start(*arguments: str | Path, first: str = "") -> subprocess.CompletedProcess[str]:
    """The command with a line of Python before it; for what ends by itself."""
    command = [sys.executable, "-c", START.format(first), "preview", *map(str, arguments), "--no-open"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with previewing(tmp_path_factory.mktemp("preview")) as preview:
        yield preview


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "watchfiles"])
def test_without_the_extra_one_sentence_says_what_to_install(tmp_path: Path, missing: str) -> None:
    run = start(course(tmp_path), first=f"sys.modules['{missing}'] = None; ")
    assert run.returncode == 2
    assert run.stderr.splitlines() == [
        "scormpack: The preview needs some more software.", "  pip install 'scormpack[preview]'",
    ]  # fmt: skip


def test_a_taken_port_and_a_folder_without_a_course_are_wrong_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = start(course(tmp_path), "--port", str(taken.getsockname()[1]))
    assert run.returncode == 2 and "--port" in run.stderr
    run = start(tmp_path)
    assert run.returncode == 2 and "course.yaml" in run.stderr


def test_ctrl_c_ends_it_also_while_a_frame_listens(tmp_path: Path) -> None:
    with previewing(tmp_path) as preview:
        host, port = preview.address.removeprefix("http://").rstrip("/").split(":")
        assert host == "127.0.0.1"
        with socket.create_connection((host, int(port))) as listening:
            listening.sendall(f"GET /events HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            assert b"200 OK" in listening.recv(4096)
            assert preview.interrupt() == 130


def test_the_package_is_served_with_its_pictures(served: Preview) -> None:
    at = "/course/scorm12/en/_"
    assert "Module one" in served.ask(f"{at}/content/en/course.js")[1]
    assert "For the police." not in served.ask(f"{at}/content/en/one/page.js")[1]
    assert "For the police." in served.ask("/course/scorm12/en/police/content/en/one/page.js")[1]
    assert served.ask(f"{at}/content/en/one/long.js")[0] == 200
    assert "<svg" in served.ask(f"{at}/media/map.svg")[1]


@pytest.mark.parametrize("path", [
    "/course/scorm12/en/_/../../../../course.yaml", "/course/scorm12/en/_/%2e%2e/%2e%2e/course.yaml",
    "/course/scorm12/en/_/..%2f..%2fcourse.yaml", "/course/scorm12/en/_//etc/passwd",
    "/course/scorm12/en/_/%2fetc%2fpasswd", "/course/scorm12/en/_/media/..%5c..%5ccourse.yaml",
    "/course/scorm12/en/_/course.yaml", "/course/scorm12/en/_/tracking.lock", "/course/scorm12/en/_/media/",
    "/course/scorm12/en/_/", "/course/../en/_/index.html", "/course/scorm12/..%2f/_/index.html",
    "/code/preview/server.py", "/code/../pyproject.toml", "/code//etc/passwd", "/code/preview/frame/..%2fserver.py",
    "/code/", "/code/targets/scorm12/driver.js", "/course", "/etc/passwd",
])  # fmt: skip
def test_nothing_else_can_be_asked_for(served: Preview, path: str) -> None:
    assert served.ask(path)[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "[::1]"])
def test_who_calls_it_by_another_name_gets_nothing(served: Preview, host: str) -> None:
    """A page of another site may let its own name lead here (DNS rebinding)."""
    status, text = served.ask("/", host=host)
    assert status == 400 and "<html" not in text
    assert served.ask("/", host="localhost")[0] == 200


def test_every_language_of_the_frame_says_the_same() -> None:
    def plain(language: str) -> set[str]:
        return {key.rpartition(".")[0] or key for key in words(language)}

    assert {"en", "fr", "ar"} == set(languages())
    for language in languages():
        assert plain(language) == plain("en"), language
