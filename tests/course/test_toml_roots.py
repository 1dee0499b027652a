"""Entries of a TOML file go whole, and the rest is as it was."""

import tomllib

import pytest

from handrail.course.model import CourseError
from handrail.course.toml_roots import cut_toml

SOURCE = """\
[project]
name = "app"
dependencies = [
    "flask>=3.1",
    "flask-cors>=6", # what browsers ask for
    "flask-cors2[extra]>=1; sys_platform != 'win32'",
]

[dependency-groups]
dev = ["pytest>=9"]
other = [
    # What is seldom needed.
    "flask",
]

[tool.coverage.run]
branch = true

[tool.coverage.report]
fail_under = 98 # of 100

[tool.coverages]
x = ["a"]
"""


FLASK = '    "flask>=3.1",\n'
CORS = '    "flask-cors>=6", # what browsers ask for\n'
OTHER = '    "flask",\n'
COVERAGE = """\
[tool.coverage.run]
branch = true

[tool.coverage.report]
fail_under = 98 # of 100

"""
LAST = '\n[tool.coverages]\nx = ["a"]\n'


@pytest.mark.parametrize(
    ("names", "lost"),
    [
        ([], []),
        (["project.dependencies.flask"], [FLASK]),
        (["project.dependencies.flask-cors"], [CORS]),
        (["dependency-groups.other.flask"], [OTHER]),
        (["tool.coverage", "project.dependencies.flask"], [FLASK, COVERAGE]),
        (["tool.coverages"], [LAST]),
        (["tool"], [COVERAGE, LAST]),
    ],
)
def test_what_is_named_goes_and_no_more(names: list[str], lost: list[str]) -> None:
    expected = SOURCE
    for text in lost:
        assert expected.count(text) == 1
        expected = expected.replace(text, "")

    assert cut_toml(SOURCE, names) == expected
    tomllib.loads(expected)


@pytest.mark.parametrize(
    "name",
    [
        "project.dependencies.flask-mail",
        "project.dependencies.flask-cor",
        "dependency-groups.dev.pytest",
        "tool.ruff",
        "flask",
    ],
)
def test_what_is_not_there_is_named(name: str) -> None:
    with pytest.raises(CourseError, match=f"there is no entry {name}"):
        cut_toml(SOURCE, [name])
