"""What other people's CI takes from this repository, as far as it can be tried without their servers: the files by
their own schemas, their shell commands in bash, the hooks in pre-commit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from course.write import PAGE, course
from reports.judged import BROKEN
from targets.samples import MANIFEST, scorm12, zipped

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
JOB = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text("utf-8"))["scormpack"]
BIN = Path(sys.executable).parent


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder, with the scormpack of these tests."""
    path = f"{BIN}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **environment}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with a good package, whose name has a blank in it, and a bad one further down."""
    (tmp_path / "down" / "below").mkdir(parents=True)
    zipped(tmp_path, scorm12(MANIFEST)).rename(tmp_path / "a good one.zip")
    zipped(tmp_path / "down" / "below", scorm12(BROKEN))
    return tmp_path


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", ".github/workflows/nightly.yml"),
        ("vendor.gitlab-ci", "templates/gitlab-ci.yml"),
    ],
)
def test_the_files_follow_the_schemas_of_their_servers(schema: str, file: str) -> None:
    checked = run(ROOT, str(BIN / "check-jsonschema"), "--builtin-schema", schema, file)
    assert checked.returncode == 0, checked.stdout


def test_every_target_that_the_nightly_run_makes_is_there() -> None:
    steps = yaml.safe_load((ROOT / ".github" / "workflows" / "nightly.yml").read_text("utf-8"))["jobs"]["fuzz"]["steps"]
    made = [step["run"].split()[1] for step in steps if step.get("run", "").startswith("make ")]
    assert made == ["fuzz"]
    for target in made:
        assert run(ROOT, "make", "--dry-run", target).returncode == 0


@pytest.mark.parametrize("file", ["docs/ci.md", "templates/gitlab-ci.yml", "action.yml", ".pre-commit-hooks.yaml"])
def test_a_name_to_fill_in_is_explained_on_a_line_where_it_is_used(file: str) -> None:
    lines = (ROOT / file).read_text("utf-8").splitlines()
    for name in ("OWNER", "HOST"):
        uses = [line for line in lines if re.search(rf"\b{name}/", line)]
        assert not uses or any(re.search(rf"\b{name}`? (?:stands )?for ", line) for line in lines)
    assert not any("…/scormpack" in line for line in lines), "write OWNER and HOST"


def action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, its inputs as GitHub would fill them in."""
    step: Mapping[str, Any] = ACTION["runs"]["steps"][-1]
    values = {name: inputs.get(name.replace("-", "_"), given["default"]) for name, given in ACTION["inputs"].items()}
    filled = {name: values[text.removeprefix("${{ inputs.").removesuffix(" }}")] for name, text in step["env"].items()}
    assert "${{" not in step["run"], "what stands in an input must not be run"
    return run(folder, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **filled)


def test_the_action_annotates_what_it_finds_anywhere_below(packages: Path) -> None:
    done = action(packages)
    assert done.returncode == 1, done.stderr
    assert "::error file=down/below/course.zip/imsmanifest.xml,line=12,title=CP-ITM-002::" in done.stdout


def test_the_action_takes_names_with_blanks_and_passes_what_is_good(packages: Path) -> None:
    assert action(packages, paths="a good one.zip").returncode == 0
    assert action(packages, paths="a good*.zip\nno such*.zip\n").returncode == 0
    assert action(packages, paths="$(touch harm).zip").returncode == 2
    assert not (packages / "harm").exists()


def test_the_action_gives_its_options_on(packages: Path) -> None:
    assert action(packages, fail_on="never").returncode == 0
    assert action(packages, arguments="--ignore CP-ITM").returncode == 0
    assert action(packages, lms="moodel").returncode == 2
    done = action(packages, sarif="all.sarif")
    assert done.returncode == 1 and "CP-ITM-002" in (packages / "all.sarif").read_text("utf-8")


def test_the_action_that_finds_nothing_to_validate_says_so(tmp_path: Path) -> None:
    done = action(tmp_path)
    assert done.returncode == 2 and "::error title=scormpack::Nothing to validate" in done.stdout


def test_the_gitlab_job_fails_on_errors_and_leaves_a_test_report(packages: Path) -> None:
    (script,) = JOB["script"]
    variables = JOB["variables"]
    done = run(packages, "bash", "-eo", "pipefail", "-c", script, **variables)
    assert done.returncode == 1 and "CP-ITM-002" in done.stdout, done.stderr
    report = etree.parse(packages / JOB["artifacts"]["reports"]["junit"])
    assert len(report.getroot()) == 2 and report.getroot().get("failures") == "1"
    (packages / "down" / "below" / "course.zip").unlink()
    assert run(packages, "bash", "-c", script, **variables).returncode == 0
    assert run(packages / "down", "bash", "-c", script, **variables).returncode == 2


def test_the_hooks_follow_pre_commit_s_schema() -> None:
    checked = run(ROOT, str(BIN / "pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml")
    assert checked.returncode == 0, checked.stdout


def hooked(folder: Path) -> subprocess.CompletedProcess[str]:
    """Our hooks over everything in a folder; `language: system`, so that nothing is installed anew."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    ours = [{**hooks[0], "language": "system"}, {**hooks[1], "language": "system", "args": ["course"]}]
    assert [hook["language"] for hook in hooks] == ["python", "python"]
    config = {"repos": [{"repo": "local", "hooks": ours}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    for command in (["init", "-q"], ["add", "-A"]):
        run(folder, "git", *command)
    home = str(folder / ".git" / "pre-commit")
    return run(folder, str(BIN / "pre-commit"), "run", "--all-files", PRE_COMMIT_HOME=home)


def test_the_hooks_refuse_what_is_bad_and_pass_what_is_good(packages: Path) -> None:
    folder = course(packages)
    done = hooked(packages)
    assert done.returncode == 1 and "CP-ITM-002" in done.stdout, done.stdout + done.stderr
    (packages / "down" / "below" / "course.zip").unlink()
    done = hooked(packages)
    assert done.returncode == 0, done.stdout
    course(packages, {"01-one/10-page.md": PAGE.replace("[x]", "[ ]")})
    done = hooked(packages)
    assert done.returncode == 1 and "CRS-CHOICE-003" in done.stdout and folder.is_dir()
