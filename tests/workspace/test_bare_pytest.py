"""A workspace is a plain project: bare `pytest` works in it, from wherever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.stage import stage
from handrail.workspace.files import write_tree
from handrail.workspace.steps import begin

# A learner has not installed them, and they take seconds to load.
NOT_THERE = ("-pno:hypothesispytest", "-pno:schemathesis")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newest chapter's workspace with everything done."""
    course, root = load_course(find_course()), tmp_path_factory.mktemp("bare") / "app-1"
    begin(course, root, course.last)
    write_tree(root, stage(course, course.last))
    return root


@pytest.mark.parametrize(
    ("folder", "words", "variables"),
    [
        pytest.param(".", ["exercises"], {}, marks=pytest.mark.slow),
        ("exercises/01_factory", [".", "../08_schemas"], {}),
        ("app", ["../exercises/04_errors"], {"FLASK_DEBUG": "1"}),
        ("..", ["app-1/exercises/11_access"], {"APP_ENV": "production"}),
    ],
)
def test_all_that_is_done_passes(
    workspace: Path, folder: str, words: list[str], variables: dict[str, str]
) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            *NOT_THERE,
            *words,
        ],
        cwd=workspace / folder,
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
