"""The small course, and workspaces of learners at work on it."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.workspace import files as files_module
from handrail.workspace import progress as progress_module
from handrail.workspace import steps as steps_module
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace

Break = Callable[[int], AbstractContextManager[None]]


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test pulls the plug, and waiting for the disk is most of their time."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that is a workspace, with nothing of a course in it."""
    (tmp_path / "work/.handrail").mkdir(parents=True)
    (tmp_path / "work/.handrail/progress.json").touch()
    (tmp_path / "work/app/api").mkdir(parents=True)
    return tmp_path / "work"


@pytest.fixture
def workspace(tmp_path: Path, course: Course) -> Workspace:
    """A workspace at the start of chapter 1."""
    begin(course, tmp_path / "my äpp", 1)
    return Workspace(tmp_path / "my äpp")


@pytest.fixture
def newer(tmp_path: Path, course: Course) -> Course:
    """A copy of the course, to be changed; the same as long as it is not."""
    root = tmp_path / "newer"
    shutil.copytree(course.root, root)
    return load_course(root)


@pytest.fixture
def fail_at(monkeypatch: pytest.MonkeyPatch) -> Break:
    """A function that lets one write fail as on a full disk: the first, the second."""

    @contextmanager
    def fail_at(number: int) -> Iterator[None]:
        write, count = files_module.write_atomically, itertools.count(1)

        def limited(file: Path, content: bytes, mode: int | None = None) -> None:
            if next(count) == number:
                raise OSError(28, "No space left on device", str(file))
            write(file, content, mode)

        with monkeypatch.context() as patch:
            for module in (files_module, progress_module, steps_module):
                patch.setattr(module, "write_atomically", limited)
            yield

    return fail_at
