"""Nothing in a workspace stands in for a module that the program needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from small_course import load_small_course, solve

from handrail import path
from handrail.course.location import VARIABLE
from handrail.path import is_learners, leave_workspace, without_workspace
from handrail.workspace.steps import begin

NAMES = (
    "click",
    "flask",
    "handrail/__init__",
    "json",
    "logging",
    "pytest",
    "queue",
    "random",
    "rich",
    "sitecustomize",
)
SCRIPT = [str(Path(sys.executable).parent / "handrail")]
# Python itself loads these as it starts, where PYTHONPATH or `-m` leads it to them.
UNAVOIDABLE = {"handrail/__init__", "sitecustomize"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which 1.1 is done, beside its course."""
    base = tmp_path_factory.mktemp("shadows")
    course = load_small_course(base / "course")
    begin(course, base / "till", 1)
    solve(course, base / "till", "own-till")
    return base / "till"


def plant(workspace: Path, names: set[str]) -> Path:
    """Have modules that note where they are run; return the file of the notes.

    A run cannot write there: what is noted ran outside of one.
    """
    notes = workspace.with_name("notes")
    notes.write_text("", "utf-8")
    for name in NAMES:
        file = workspace / f"{name}.py"
        file.unlink(missing_ok=True)
        if name in names:
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"print('run', {name!r}, file=open({str(notes)!r}, 'a'))\n")
    return notes


def call(workspace: Path, *command: str, **variables: str) -> tuple[int, str]:
    """Run a command in the workspace; return its code and all that it said."""
    course = {VARIABLE: str(workspace.with_name("course"))}
    # Who measures coverage would import, from the workspace, what has a library's name.
    outside = {n: v for n, v in os.environ.items() if not n.startswith("COVERAGE_")}
    done = subprocess.run(
        command,
        cwd=workspace,
        env={**outside, **course, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("words", ["run 1.1", "hint", "list", "doctor"])
def test_every_module_may_have_the_name_of_another(workspace: Path, words: str) -> None:
    notes = plant(workspace, {*NAMES})
    code, said = call(workspace, *SCRIPT, *words.split())

    assert code == 0, said
    assert notes.read_text("utf-8") == ""


@pytest.mark.parametrize(
    ("command", "variables"),
    [
        ([sys.executable, "-P", "-m", "handrail"], {}),
        ([sys.executable, "-m", "handrail"], {}),
        (SCRIPT, {"PYTHONPATH": "."}),
        (SCRIPT, {"PYTHONPATH": "app:."}),
    ],
    ids=["-P", "-m", "PYTHONPATH", "PYTHONPATH of two"],
)
def test_so_they_may_whichever_way_python_is_started(
    workspace: Path, command: list[str], variables: dict[str, str]
) -> None:
    notes = plant(workspace, {*NAMES} - UNAVOIDABLE)
    code, said = call(workspace, *command, "run", "1.1", **variables)

    assert code == 0, said
    assert notes.read_text("utf-8") == ""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, a workspace with an environment in it."""
    (tmp_path / "books/.handrail").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "books")
    monkeypatch.setattr(path, "INSTALLED", (str(tmp_path / "books/.venv"),))
    return tmp_path / "books"


@pytest.mark.parametrize("entry", ["", ".", "app", "{}", "{}/app", "{}/.venv/../app"])
def test_what_is_in_a_workspace_is_the_learners(here: Path, entry: str) -> None:
    assert is_learners(entry.format(here))


@pytest.mark.parametrize("entry", ["{}/.venv/lib", "{}/..", "{}/../tools", "{}s"])
def test_what_is_installed_or_elsewhere_is_not(here: Path, entry: str) -> None:
    assert not is_learners(entry.format(here))


def test_the_current_folder_is_left_though_it_is_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), str(tmp_path / "tools")])
    leave_workspace()

    assert sys.path == [str(tmp_path / "tools")]


def test_a_list_of_paths_keeps_its_order(here: Path) -> None:
    tools, more = str(here.with_name("tools")), str(here.with_name("more"))
    paths = os.pathsep.join([tools, ".", more, ""])

    assert without_workspace(paths) == os.pathsep.join([tools, more])


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use stays there")
def test_in_a_folder_that_is_gone_nothing_is_found_by_a_relative_path(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    assert all(map(is_learners, ["", ".", "lib", str(workspace)]))
    assert not is_learners(str(tmp_path))
    assert not is_learners(os.__file__)
