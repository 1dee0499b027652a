"""A stage of the real course asks for the packages that it imports, and no others."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from handrail.course.libraries import libraries
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.course.stage import Files, stage

# What an application is run with, takes files from, or a library of its asks for.
UNSEEN = {"flask-swagger-ui", "gunicorn", "marshmallow-sqlalchemy", "psycopg"}
UNSEEN |= {"python-dotenv"}
# Tools, and plugins of them, are called and not imported.
TOOLS = {"mypy", "ruff", "types-flask-migrate", "pytest-cov", "pytest-xdist"}
TOOLS |= {"pytest-socket"}
LOCKED = re.compile(r"^([\w.-]+(?:\[[\w,-]+\])?==\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(find_course())


def names(requirements: Iterable[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def imported(files: Files) -> set[str]:
    """Return the packages that the modules of files come from."""
    known = packages_distributions()
    modules = {name.partition(".")[0] for name in libraries(files)}
    return {canonicalize_name(d) for m in modules for d in known.get(m, ())}


def test_each_stage_asks_for_what_it_imports(course: Course) -> None:
    for chapter in course.chapters:
        files = stage(course, chapter.number)
        asked = tomllib.loads(files["pyproject.toml"].decode())
        application = {p: c for p, c in files.items() if not p.startswith("tests/")}
        runs, tries = imported(application), imported(files)
        dependencies = names(asked["project"]["dependencies"])
        development = names(asked["dependency-groups"]["dev"])

        assert dependencies - UNSEEN <= tries, chapter.name
        assert development - TOOLS - {"pytest"} <= tries, chapter.name
        assert runs & all_of(course) <= dependencies, chapter.name


def all_of(course: Course) -> set[str]:
    """Return what the whole application asks for."""
    whole = tomllib.loads(stage(course, course.whole)["pyproject.toml"].decode())
    return names(whole["project"]["dependencies"])


def test_a_learner_has_what_the_application_asks_for(course: Course) -> None:
    lock = (course.root / "requirements/course.txt").read_text("utf-8")
    locked = names(LOCKED.findall(lock))

    assert all_of(course) <= locked
    assert "pytest-socket" in locked
