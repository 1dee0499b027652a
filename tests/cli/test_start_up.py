"""Commands that run nothing load nothing that runs code, nor what is slow to load."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.course.model import Course

SLOW = {"flask", "http.client", "jinja2", "marshmallow", "merge3", "pytest"}
SLOW |= {"rich.syntax", "subprocess", "watchfiles"}
SAY = f"""\
import atexit, sys
atexit.register(lambda: print(*{SLOW} & set(sys.modules), file=sys.stderr))
from handrail.cli import main
main()
"""
Loaded = Callable[..., set[str]]


@pytest.fixture
def loaded(at_work: Path) -> Loaded:
    """A function that runs a command and returns what it loaded of the slow things."""

    def loaded(*command: str) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", SAY, *command],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout
        return set(done.stderr.split())

    return loaded


@pytest.mark.parametrize("command", ["hint", "list", "progress", "quiz", "review"])
def test_what_shows_the_course_loads_nothing_slow(loaded: Loaded, command: str) -> None:
    loaded(command)

    assert loaded(command) == set()


def test_a_changed_course_is_checked_once(
    loaded: Loaded, at_work: Path, course: Course
) -> None:
    loaded("list")
    with (course.root / "chapters/01_till/chapter.toml").open("a") as table:
        table.write("# changed\n")

    assert loaded("list") == {"marshmallow"}
    assert loaded("list") == set()


@pytest.mark.parametrize("command", ["run", "question"])
def test_what_runs_code_loads_no_more_than_it_takes_to_start_it(
    loaded: Loaded, command: str
) -> None:
    loaded(command)

    assert loaded(command) == {"subprocess"}
