from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Course, CourseError, Exercise
from handrail.runner import Job, Report, TestResult
from handrail.runner.job import Finding, Frame
from handrail.verdict.judge import Verdict, judge
from handrail.verdict.recorded import (
    NAME,
    read_recorded,
    recorded,
    to_keep,
    write_recorded,
)

SHOUTED = 'def greet(name: str) -> str:\n    return f"Hello, {name}".upper()\n'
RIGHT = "def greet(name: str) -> str:\n    return name\n"
GOOD = TestResult("test_it_greets", "test_greet.py", "", "passed", 0.1)
RESULT = TestResult(
    "test_it_greets_on_postgresql",
    "test_greet_on_postgresql.py",
    "It greets.",
    "failed",
    0.7,
    error="AssertionError",
    frames=(Frame("app/words.py", 2, "greet", "return"),),
    finding=Finding(expected="a", found="b"),
    output="printed",
)
SERVER = "PostgreSQL 15.19"


@pytest.fixture
def unrun(course: Course, exercise: Exercise) -> Exercise:
    """The exercise with a test that needs a server, where none is named."""
    test = exercise.tests[0].with_name("test_greet_on_postgresql.py")
    return replace(exercise, server_tests=(test,))


@pytest.fixture
def kept(course: Course) -> Path:
    """The chapter's folder, which keeps a run of the mistake `shouted`."""
    folder = course.chapters[0].folder
    write_recorded(folder, SERVER, {"greeting": {"shouted": to_keep(RESULT)}})
    return folder


def judged(course: Course, exercise: Exercise, workspace: Path, code: str) -> Verdict:
    (workspace / "app/words.py").write_text(code, "utf-8")

    def run(job: Job) -> Report:
        return Report((GOOD,), None, "", 0.1)

    return judge(course, workspace, exercise, run)


def test_a_run_is_kept_without_what_differs_from_run_to_run(kept: Path) -> None:
    server, runs = read_recorded(kept)

    assert server == SERVER
    assert runs["greeting"]["shouted"]["seconds"] == 0.0
    assert runs["greeting"]["shouted"]["output"] == ""


def test_a_file_is_written_where_it_changes(kept: Path) -> None:
    runs = {"greeting": {"shouted": to_keep(RESULT)}}

    assert not write_recorded(kept, SERVER, runs)
    assert write_recorded(kept, "PostgreSQL 16.1", runs)


def test_where_nothing_is_to_be_kept_there_is_no_file(kept: Path) -> None:
    assert write_recorded(kept, SERVER, {})
    assert not (kept / NAME).exists()
    assert not write_recorded(kept, SERVER, {})
    assert read_recorded(kept) == ("", {})


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}"])
def test_a_file_that_cannot_be_read_is_named(kept: Path, content: bytes) -> None:
    (kept / NAME).write_bytes(content)

    with pytest.raises(CourseError, match=r"recorded\.json: cannot be read.*--write"):
        read_recorded(kept)


@pytest.mark.usefixtures("kept")
def test_code_with_the_marks_of_a_mistake_is_told_its_run(
    course: Course, unrun: Exercise
) -> None:
    found = recorded(course, unrun, SHOUTED, RIGHT)

    assert found is not None
    assert (found.server, found.mistake.name) == (SERVER, "shouted")
    assert found.result == replace(RESULT, seconds=0.0, output="")
    assert recorded(course, unrun, RIGHT, RIGHT) is None


@pytest.mark.usefixtures("kept")
def test_a_kept_run_rejects_what_passes_here(
    course: Course, unrun: Exercise, workspace: Path
) -> None:
    verdict = judged(course, unrun, workspace, SHOUTED)

    assert not verdict.passed
    assert verdict.failure == replace(RESULT, seconds=0.0, output="")
    assert verdict.mistake is not None
    assert verdict.mistake.name == "shouted"
    assert verdict.line == 1


@pytest.mark.usefixtures("kept")
def test_other_code_passes(course: Course, unrun: Exercise, workspace: Path) -> None:
    verdict = judged(course, unrun, workspace, RIGHT)

    assert verdict.passed
    assert verdict.recorded is None


@pytest.mark.usefixtures("kept")
def test_where_all_tests_run_no_kept_run_is_told(
    course: Course, unrun: Exercise, workspace: Path
) -> None:
    tests = (*unrun.tests, *unrun.server_tests)
    verdict = judged(course, replace(unrun, tests=tests), workspace, SHOUTED)

    assert verdict.passed
