"""A team changes a convention of the real course: the shape in which errors are told.

What changes by hand is in a file of data. What the program derives does not count.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from small_course import edit_file

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.course.new_course import make_course
from handrail.verify.check import Breach
from handrail.verify.note import note_failures
from handrail.verify.prove import all_checks, on_forks, prove

EDITS = tomllib.loads(Path(__file__).with_name("problem_details.toml").read_text())
CODE = "solution/app/utils/json_errors.py"
BY_HAND = {
    CODE,
    "solution/app/schemas/error.py",
    "solution/tests/errors.py",
    "exercises/conftest.py",
}
# Exercises whose tests read errors, and exercises whose answers build one.
READING = ("readiness", "error-handlers", "text", "token-errors", "post-guard")
BUILDING = ("error-response", "validation-errors")
OWN_TESTS = (
    "test_api/test_health.py",
    "test_factory.py",
    "test_openapi/test_document.py",
    "test_schemas/test_error.py",
    "test_utils/test_errors.py",
)
ASK = """
import json

from app import create_app
from app.api.health import add_readiness_check

app = create_app("testing")
add_readiness_check(app, "search", lambda: 1 / 0)
client = app.test_client()
answers = [
    client.get("/api/v1/nowhere"),
    client.post("/api/v1/auth/login", json={"email": 7, "password": "x"}),
    client.get("/api/v1/health/ready"),
]
print(json.dumps([[answer.mimetype, answer.get_json()] for answer in answers]))
"""
# Python that builds the shape, or reads a member of it.
MEMBER = re.compile(
    r"""\{"error":|get_json\(\)\[["'](error|details)|get\(["'](error|details)["']\)"""
)


def change(root: Path, paths: Iterable[str] = BY_HAND) -> Course:
    """Have errors told as RFC 9457 says, in some files of a course; return it."""
    for edit in EDITS["edits"]:
        if edit["path"] in paths:
            edit_file(root / edit["path"], edit["old"], edit["new"])
    return load_course(root)


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The real course with errors as RFC 9457 has them."""
    root = tmp_path_factory.mktemp("team") / "ours"
    make_course(find_course(), root)
    return change(root)


def run(course: Course, *arguments: str) -> str:
    """Run Python in the folder of a course's application; return what it prints."""
    own = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    services = dict.fromkeys(("TEST_DATABASE_URL", "TEST_REDIS_URL"), "")
    outcome = subprocess.run(
        [sys.executable, *arguments],
        cwd=course.solution,
        env=own | services | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout[-9000:] + outcome.stderr[-3000:]
    return outcome.stdout


def named(course: Course, slugs: Iterable[str]) -> list[Exercise]:
    """Return exercises of a course."""
    return [exercise for slug in slugs for exercise in course.named(slug)]


def narrowed(course: Course, slugs: Iterable[str]) -> Course:
    """Return a course that has some exercises alone."""
    kept = named(course, slugs)
    chapters = (
        replace(c, exercises=tuple(e for e in c.exercises if e in kept))
        for c in course.chapters
    )
    return replace(course, chapters=tuple(chapters))


def breaches(course: Course, law: int, slugs: Iterable[str]) -> Iterator[Breach]:
    """Find breaches of a law, at the last stage where it is about stages."""
    stages = f"stage {course.last}"
    for proof in prove(
        check
        for check in all_checks(course, [law], named(course, slugs))
        if check.slug or check.about == stages
    ):
        yield from proof.breaches


def test_it_is_a_change_of_four_files() -> None:
    assert {edit["path"] for edit in EDITS["edits"]} == BY_HAND


def test_the_application_tells_errors_in_the_new_shape(fork: Course) -> None:
    unmatched, refused, down = json.loads(run(fork, "-c", ASK))

    kind = "application/problem+json"
    assert unmatched == [
        kind,
        {
            "type": "about:blank",
            "title": "Not Found",
            "status": 404,
            "detail": "Not Found",
        },
    ]
    assert (refused[0], refused[1]["detail"]) == (kind, "Validation error")
    assert list(refused[1]["errors"]) == ["email"]
    assert (down[0], down[1]["status"]) == (kind, 503)
    assert down[1]["errors"] == {"search": "unavailable"}


@pytest.mark.slow
def test_its_own_tests_take_the_new_shape(fork: Course) -> None:
    files = (f"tests/{name}" for name in OWN_TESTS)

    assert "passed" in run(fork, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files)


@pytest.mark.slow
def test_the_course_is_whole(fork: Course) -> None:
    """At the last stage all tests that read errors pass; answers are what they were."""
    with on_forks(fork, named(fork, READING)):
        assert list(breaches(fork, 2, READING)) == []
        assert list(breaches(fork, 6, BUILDING)) == []
        list(note_failures(narrowed(fork, BUILDING), {4}))
        assert list(breaches(load_course(fork.root), 5, BUILDING)) == []


def test_a_change_that_the_exercises_do_not_know_is_found(tmp_path: Path) -> None:
    make_course(find_course(), tmp_path / "ours")
    course = change(tmp_path / "ours", {CODE})
    with on_forks(course, named(course, ["validation-errors"])):
        (found, *_) = breaches(course, 2, ["validation-errors"])

    assert "test_it_has_the_shape_of_every_error" in found.problem


def test_nothing_else_reads_or_builds_the_shape() -> None:
    """What is wrong may build a shape by hand: it stays wrong in every shape."""
    course = load_course(find_course())
    solution = course.solution.glob("[at]*/**/*.py")
    right = (f for e in course.exercises for f in e.alternatives if f.suffix == ".py")
    tests = course.tests.glob("**/*.py")
    files = (*solution, *right, *tests)
    found = [file for file in files if MEMBER.search(file.read_text("utf-8"))]

    assert {file.relative_to(course.root).as_posix() for file in found} <= BY_HAND
    assert len(found) == len(BY_HAND) - 1  # the schema has them as attributes
