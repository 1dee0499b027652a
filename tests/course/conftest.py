"""The small course, in a folder of its own."""

from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")
