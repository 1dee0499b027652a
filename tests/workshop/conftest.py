"""A small course, and the course of this repository, whose commands are not run."""

from functools import cache
from pathlib import Path

import pytest
from house_lessons import Lesson, Unrun
from small_course import load_small_course

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.workshop.lesson import Section, read_lesson
from handrail.workshop.rules import Rules, read_rules

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def rules(course: Course) -> Rules:
    return read_rules(course)


@pytest.fixture(scope="session")
def house() -> Course:
    """The course of this repository."""
    return load_course(ROOT)


@pytest.fixture(scope="session")
def house_rules(house: Course) -> Rules:
    return read_rules(house)


@pytest.fixture(scope="session")
def house_lesson(house: Course) -> Lesson:
    """A function that reads a lesson of that course, and runs none of its commands."""
    made = Unrun()

    @cache
    def lesson(number: int) -> list[Section]:
        return read_lesson(house, house.chapter(number), made)

    return lesson
