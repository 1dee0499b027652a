"""People who have handed in workspaces of the small course."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.course.stage import code_of, read_code, stage, undone, with_code
from handrail.new_folder import lay_out
from handrail.workspace.files import read_tree, write_tree

HandIn = Callable[..., Path]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The small course."""
    return load_small_course(tmp_path / "course")


@pytest.fixture
def class_folder(tmp_path: Path) -> Path:
    """The folder of all that was handed in."""
    folder = tmp_path / "class"
    folder.mkdir()
    return folder


@pytest.fixture
def hand_in(course: Course, class_folder: Path) -> HandIn:
    """A function that hands in a workspace with some exercises done, others wrong."""

    def hand_in(name: str, *done: str, **wrong: str) -> Path:
        workspace = class_folder / name
        files = stage(course, course.whole)
        for exercise in course.exercises:
            files = files if exercise.slug in done else undone(files, exercise)
        lay_out(files, workspace)
        for slug, mistake in wrong.items():
            put_mistake(course, workspace, slug.replace("_", "-"), mistake)
        return workspace

    return hand_in


def put_mistake(course: Course, workspace: Path, slug: str, name: str) -> None:
    """Write a known mistake into a workspace."""
    exercise = course.exercise(slug)
    (source,) = [m.source for m in exercise.mistakes if m.name == name]
    files = read_tree(workspace)
    assert code_of(files, exercise.symbol)
    write_tree(workspace, with_code(files, exercise.symbol, read_code(source)))
