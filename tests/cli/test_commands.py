"""The command line as its users meet it: exit codes, words, quiet, French, completion."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from course.write import CHOICE, FRENCH, PAGE, SETTINGS, command, course
from scormpack import __version__
from scormpack.cli import COMMANDS

Out = pytest.CaptureFixture[str]
SCORMPACK = [sys.executable, "-c", "from scormpack.cli import main; main()"]
WRONG = {"01-one/10-page.md": PAGE.replace("[x]", "[ ]")}


def shell(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own."""
    return subprocess.run(
        [*SCORMPACK, *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def from_bash(option: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """As typed in bash: typer asks which shell it was started from, whatever runs the tests."""
    line = f"{shlex.join([*SCORMPACK, option])}; exit $?"
    return subprocess.run(
        ["bash", "-c", line], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("option", ["--version", "--help", "-h"])
def test_the_first_questions_are_answered_at_once(option: str) -> None:
    bare = min(_cpu([sys.executable, "-c", "pass"]) for _ in range(3))
    run = shell(option)
    assert (run.returncode, run.stderr) == (0, "")
    assert min(_cpu([*SCORMPACK, option]) for _ in range(3)) < 3 * bare + 0.03


def _cpu(arguments: list[str]) -> float:
    before = os.times()
    subprocess.run(arguments, capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def test_the_version_is_said() -> None:
    assert shell("--version").stdout == f"scormpack {__version__}\n"


def test_the_help_of_a_group_names_no_types_either() -> None:
    assert "course <" not in shell("translate", "update", "--help").stdout


def test_help_names_every_command_and_each_has_its_own() -> None:
    said = shell("--help").stdout
    for name, about in COMMANDS.items():
        assert f"{name} " in said and about in said
        help_text = shell(name, "--help")
        assert help_text.returncode == 0
        assert "Usage" in help_text.stdout
        assert not re.findall(r"<(?:list\[.*?|path|str|int range|int)>", help_text.stdout), "words of Python"


def test_nothing_asked_is_help_and_a_usage_error() -> None:
    assert shell().returncode == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("bild",), "scormpack --help"),
        (("build",), "course"),
        (("build", "nowhere"), "no course.yaml"),
        (("build", "COURSE", "--target", "scrom12"), "scorm12"),
        (("build", "COURSE", "--language", "de"), "en"),
        (("build", "COURSE", "--audience", "all"), "audience"),
        (("build", "COURSE", "--split", "pages"), "modules"),
        (("build", "COURSE", "--lang", "fr"), "--language"),
        (("validate", "nowhere"), "nowhere"),
        (("validate", "COURSE", "--format", "xml"), "json"),
        (("validate", "COURSE", "--fail-on", "never-ever"), "warning"),
        (("ids", "nowhere"), "no course.yaml"),
        (("ids", "COURSE", "--renamed", "a", "b"), "tracking.lock"),
        (("stats", "nowhere"), "no course.yaml"),
        (("translate", "udpate", "COURSE"), "update"),
        (("translate", "status", "nowhere"), "no course.yaml"),
        (("new", "COURSE"), "not empty"),
    ],
)
def test_what_cannot_be_asked_is_told_in_plain_words(
    arguments: tuple[str, ...], words: str, tmp_path: Path, capsys: Out
) -> None:
    root = course(tmp_path)
    assert command(*(root if argument == "COURSE" else argument for argument in arguments)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert words in said.err
    assert "Traceback" not in said.err and "bug" not in said.err


def test_findings_are_on_stdout_and_the_exit_code_is_1(tmp_path: Path, capsys: Out) -> None:
    root = course(tmp_path, WRONG)
    for name in ("build", "validate", "stats"):
        assert command(name, root) == 1
        assert "CRS-CHOICE-003" in capsys.readouterr().out


def test_a_good_course_is_built_and_validated_with_0(tmp_path: Path, capsys: Out) -> None:
    root = course(tmp_path)
    assert command("build", root, "--out", tmp_path / "dist") == 0
    said = capsys.readouterr()
    assert said.out.count(".zip") == 2 and "characters" in said.out
    assert command("validate", root, *(tmp_path / "dist").iterdir()) == 0
    assert capsys.readouterr().out == "Nothing is wrong.\n"


@pytest.mark.parametrize("arguments", [("build",), ("validate",), ("ids",), ("stats",), ("translate", "update")])
def test_quiet_says_nothing_when_nothing_is_wrong(tmp_path: Path, capsys: Out, arguments: tuple[str, ...]) -> None:
    root = course(tmp_path)
    extra = ("--out", tmp_path / "dist") if arguments == ("build",) else ()
    assert command(*arguments, root, "--quiet", *extra) == 0
    said = capsys.readouterr()
    assert said.err == ""
    if arguments != ("stats",):  # it is asked for its table
        assert said.out == ""


def test_quiet_says_what_is_wrong_and_nothing_else(tmp_path: Path, capsys: Out) -> None:
    assert command("build", course(tmp_path, WRONG), "-q") == 1
    said = capsys.readouterr()
    assert "CRS-CHOICE-003" in said.out and said.err == ""


def test_messages_are_french_where_the_terminal_is(
    tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert command("build", course(tmp_path, WRONG)) == 1
    said = capsys.readouterr()
    assert "Aucune de ces réponses n'est marquée comme bonne." in said.out
    assert said.err == "Rien n'a été construit : corrigez d'abord les erreurs ci-dessus.\n"


def test_a_terminal_without_our_letters_is_no_crash(tmp_path: Path) -> None:
    root = course(tmp_path, {"01-one/10-page.md": "# ع\n\n::: ملاحظة\nx\n:::\n"})
    run = shell("validate", root, PYTHONIOENCODING="ascii")
    assert run.returncode == 1
    assert "CRS-BLK-002" in run.stdout and "bug" not in run.stderr


def test_json_is_for_programs(tmp_path: Path, capsys: Out) -> None:
    assert command("validate", course(tmp_path, WRONG), "--format", "json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["rule"], finding["line"], finding["column"]) == ("CRS-CHOICE-003", 5, 1)


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_level_at_which_validate_fails_can_be_chosen(tmp_path: Path, level: str, code: int) -> None:
    assert command("validate", course(tmp_path, {"course.yaml": FRENCH}), "--fail-on", level) == code


def test_files_of_several_courses_are_told_apart(tmp_path: Path, capsys: Out) -> None:
    one, two = course(tmp_path / "a", WRONG), course(tmp_path / "b", WRONG)
    assert command("validate", one, two) == 1
    said = capsys.readouterr().out
    assert f"{one}/01-one/10-page.md:5:1" in said and f"{two}/01-one/10-page.md:5:1" in said


def test_a_bug_of_ours_is_3_with_a_log(tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise RuntimeError("on purpose")

    monkeypatch.setattr("scormpack.upkeep.new_course", fail)
    assert command("new", tmp_path / "x") == 3
    said = capsys.readouterr().err
    log = Path(next(word for word in said.split() if word.endswith(".log;")).rstrip(";"))
    assert "bug of ours" in said and "Traceback" not in said
    assert "RuntimeError: on purpose" in log.read_text("utf-8")
    log.unlink()
    assert command("new", tmp_path / "x", "--debug") == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_disk_that_refuses_is_no_bug_of_ours(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    assert command("new", tmp_path / "file" / "course") == 2
    root = course(tmp_path, {"course.yaml": FRENCH, "locale/fr": "no folder"})
    assert command("translate", "update", root) == 2
    said = capsys.readouterr().err
    assert said.count("cannot use") == 2 and "bug" not in said


def test_a_new_course_builds_at_once_and_its_packages_are_valid(tmp_path: Path, capsys: Out) -> None:
    root = tmp_path / "Ma formation"
    assert command("new", root) == 0
    assert f"scormpack build '{root}'" in capsys.readouterr().out
    assert command("build", root, "--out", tmp_path / "dist", "--target", "scorm12", "--target", "xapi") == 0
    zips = sorted((tmp_path / "dist").iterdir())
    assert [path.name for path in zips] == ["ma-formation_en_scorm12_1.0.zip", "ma-formation_en_xapi_1.0.zip"]
    capsys.readouterr()
    assert command("validate", root, *zips, "--fail-on", "info", "--verbose") == 0, capsys.readouterr().out


def test_a_new_course_brings_no_lock_of_another(tmp_path: Path) -> None:
    assert command("new", tmp_path / "c") == 0
    assert not (tmp_path / "c/tracking.lock").exists()


def test_a_new_course_is_not_made_in_a_folder_that_holds_something(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "thing").write_text("x", "utf-8")
    assert command("new", tmp_path) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["thing"]
    assert command("new", tmp_path / "thing") == 2
    (tmp_path / "empty").mkdir()
    assert command("new", tmp_path / "empty") == 0


def test_statistics_count_by_module_and_language_beside_the_plan(tmp_path: Path, capsys: Out) -> None:
    files = {
        "course.yaml": FRENCH + "budgets: {minutes: 10}\n",
        "01-one/index.md": "---\nminutes: 5\n---\n# Module one\n",
        "01-one/10-page.md": "# A page\n\n" + "word " * 380 + "\n\n" + CHOICE,
    }
    assert command("stats", course(tmp_path, files)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if ":" in line and not line.startswith(" ")] == ["en", "fr"]
    row = next(line.split() for line in lines if line.split()[0] == "one")
    assert (row[0], row[1], row[3], row[5]) == ("one", "2", "1", "5")
    assert 380 < int(row[2]) < 400
    assert "of 10" in next(line for line in lines if "total" in line)


def test_statistics_of_a_course_with_mistakes_are_not_made_up(tmp_path: Path, capsys: Out) -> None:
    assert command("stats", course(tmp_path, {"course.yaml": SETTINGS + "titel: x\n"})) == 1
    said = capsys.readouterr().out
    assert "CRS-SET-001" in said and "total" not in said


def test_ids_are_written_and_what_is_left_is_told(tmp_path: Path, capsys: Out) -> None:
    root = course(tmp_path, {"01-one/10-page.md": PAGE.replace(" #q-one", "") + "\n:::\n"})
    assert command("ids", root) == 1
    said = capsys.readouterr().out
    assert "01-one/10-page.md:5: #one-page-choice-1" in said
    assert "CRS-BLK-003" in said and "CRS-BLK-004" not in said


def test_texts_go_out_and_come_back(tmp_path: Path, capsys: Out) -> None:
    root = course(tmp_path, {"course.yaml": FRENCH})
    for name in ("extract", "update", "status"):
        assert command("translate", name, root) == 0
    said = capsys.readouterr().out
    assert "01-one.pot" in said and "locale/fr/01-one.po" in said and "fr: 0%" in said
    (root / "locale/fr/01-one.po").write_text("hello", "utf-8")
    assert command("translate", "update", root) == 1


def test_a_package_that_was_taken_away_or_spoilt_is_made_again(tmp_path: Path) -> None:
    root, out = course(tmp_path), tmp_path / "dist"
    command("build", root, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    first, second = sorted(out.iterdir())
    first.unlink()
    second.write_bytes(b"spoilt")
    assert command("build", root, "--out", out) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_lock_that_was_taken_away_is_made_again(tmp_path: Path) -> None:
    root, out = course(tmp_path), tmp_path / "dist"
    command("build", root, "--out", out)
    before = (root / "tracking.lock").read_bytes()
    (root / "tracking.lock").unlink()
    assert command("build", root, "--out", out) == 0
    assert (root / "tracking.lock").read_bytes() == before


def test_findings_are_told_again_when_nothing_changed(tmp_path: Path, capsys: Out) -> None:
    root, out = course(tmp_path, {"course.yaml": FRENCH}), tmp_path / "dist"
    said = []
    for _ in range(2):
        assert command("build", root, "--out", out) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert "CRS-LNG-002" in said[0]


def test_colours_are_for_terminals(tmp_path: Path) -> None:
    assert "\x1b" not in shell("validate", course(tmp_path, WRONG)).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_colours_unless_it_asks_for_none(
    tmp_path: Path, environment: dict[str, str], coloured: bool
) -> None:
    import pty

    root = course(tmp_path, WRONG)
    ours, theirs = pty.openpty()
    base = {**os.environ, "TERM": "xterm", **environment}
    if "NO_COLOR" not in environment:
        base.pop("NO_COLOR", None)
    subprocess.run([*SCORMPACK, "validate", str(root)], env=base, stdout=theirs, stderr=theirs, check=False)
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 4096)) is coloured
    os.close(ours)


def test_the_shell_completes_commands_and_options() -> None:
    def completed(words: str, at: int) -> list[str]:
        wish = {"_SCORMPACK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        return shell(**wish).stdout.split()

    assert completed("scormpack bu", 1) == ["build"]
    assert "--target" in completed("scormpack build --t", 2)
    script = from_bash("--show-completion")
    assert script.returncode == 0 and "_SCORMPACK_COMPLETE" in script.stdout


def test_completion_is_installed_in_the_home_of_the_user(tmp_path: Path) -> None:
    run = from_bash("--install-completion", HOME=str(tmp_path))
    assert run.returncode == 0, run.stderr
    assert any("scormpack" in path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    root = course(tmp_path, {"01-one/10-page.md": "# A\n\n" + "::: noet\nx\n:::\n\n" * 3000})
    process = subprocess.Popen(
        [*SCORMPACK, "validate", str(root)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert "Traceback" not in process.stderr.read()
    process.wait()


def hears_ctrl_c() -> None:
    """What runs in the background of a shell would pay no heed to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
def test_an_interrupted_command_ends_without_a_traceback_and_without_a_package(tmp_path: Path) -> None:
    pages = {f"01-one/{at:03}-p{at}.md": f"# P\n\n{CHOICE.replace('q-one', f'q-{at}')}" for at in range(800)}
    root, out = course(tmp_path, pages), tmp_path / "d"
    process = subprocess.Popen(
        [*SCORMPACK, "build", str(root), "--out", str(out)], stderr=subprocess.PIPE, text=True, preexec_fn=hears_ctrl_c
    )
    while process.poll() is None and not (out.is_dir() and any(out.iterdir())):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.stderr
    assert "Traceback" not in process.stderr.read()
    assert process.wait() == 130
    assert not list(out.glob("*.zip"))


def test_statistics_of_an_audience_are_those_of_its_path_and_of_what_it_reads(tmp_path: Path, capsys: Out) -> None:
    files = {
        "course.yaml": SETTINGS + "audiences:\n  police: {minutes: 1}\n  public: {modules: [20-short], minutes: 9}\n",
        "01-one/10-page.md": "# A page\n\nx\n\n::: only\naudience: police\n\n" + "word " * 190 + "\n:::\n",
        "20-short/index.md": "# In short\n\n" + "word " * 100 + "\n",
    }
    root = course(tmp_path, files)
    words = {}
    for audience in ("", "police", "public"):
        assert command("stats", root, "--audience", audience) == 0
        lines = capsys.readouterr().out.splitlines()
        words[audience] = {line.split()[0]: int(line.split()[2]) for line in lines if line.startswith("    ")}
    assert words["police"]["one"] == words[""]["one"] + 190
    assert "short" not in words[""] and words["public"]["short"] == words["public"]["total"] == 102
    assert "of 9 planned" in lines[-1]


def test_a_budget_of_an_audience_is_kept(tmp_path: Path, capsys: Out) -> None:
    files = {
        "course.yaml": SETTINGS + "audiences:\n  police: {minutes: 2}\n  public: {minutes: 2}\n",
        "01-one/10-page.md": "# A page\n\nx\n\n::: only\naudience: police\n\n" + "word " * 500 + "\n:::\n",
    }
    assert command("validate", course(tmp_path, files)) == 1
    said = capsys.readouterr().out
    assert said.count("CRS-BUD-002") == 1 and "for police" in said


def test_what_rests_on_a_reference_is_listed_with_its_lines(tmp_path: Path, capsys: Out) -> None:
    files = {
        "references.yaml": "L-1: {title: The law}\nL-2: {title: Another}\nL-3: {title: Idle}\n",
        "01-one/10-page.md": "---\ncites: [L-1]\n---\n# A page\n\n"
        + CHOICE.replace("#q-one\n", "#q-one\ncites: L-1, L-2\n\n"),
    }
    assert command("cites", course(tmp_path, files), "L-1", "L-3") == 0
    assert capsys.readouterr().out.splitlines() == [
        "L-1: The law",
        "  01-one/10-page.md:1:1  page A page",
        "  01-one/10-page.md:6:1  choice #q-one",
        "L-3: Idle",
        "  nothing rests on it",
    ]


def test_a_reference_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, capsys: Out) -> None:
    assert command("cites", course(tmp_path, {"references.yaml": "L-1: {title: The law}\n"}), "L-9") == 2
    said = capsys.readouterr().err
    assert "L-9" in said and "L-1" in said
