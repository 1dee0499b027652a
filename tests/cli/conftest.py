"""The command line, called as a person calls it, in a workspace of a small course."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call, Outcome
from small_course import load_small_course

from handrail.cli import handrail
from handrail.cli.failure import run_guarded
from handrail.course.location import VARIABLE
from handrail.course.model import Course
from handrail.course.stage import code_of, read_code, stage, with_code
from handrail.workspace.files import write_tree


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """The small course, as the one that the program finds."""
    course = load_small_course(tmp_path / "course")
    monkeypatch.setenv(VARIABLE, str(course.root))
    return course


@pytest.fixture
def call(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """A function that runs `handrail` with words, without a terminal."""

    def call(*words: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["handrail", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        code = run_guarded(handrail)
        return Outcome(code, *capsys.readouterr())

    return call


@pytest.fixture
def at_work(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new workspace, which is also the current folder."""
    workspace = tmp_path / "till"
    assert call("start", str(workspace)).code == 0
    monkeypatch.chdir(workspace)
    return workspace


@pytest.fixture
def answer(course: Course, at_work: Path) -> Callable[..., None]:
    """A function that writes the solution, or a mistake, into the workspace."""

    def answer(slug: str, mistake: str | None = None) -> None:
        exercise = course.exercise(slug)
        code = code_of(stage(course, exercise.chapter_number), exercise.symbol)
        for known in exercise.mistakes:
            if known.name == mistake:
                code = read_code(known.source)
        path = exercise.symbol.path
        files = {path: (at_work / path).read_bytes()}
        write_tree(at_work, with_code(files, exercise.symbol, code))

    return answer


@pytest.fixture
def course_file(course: Course) -> Callable[[str], Path]:
    """A function that returns a file of the course by its path."""
    return lambda path: course.root / path
