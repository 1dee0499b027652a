"""HR222: coverage that nobody asks for."""

from pathlib import Path

import pytest
from checking import found

TESTS = {"tests/test_a.py": "def test_it():\n    assert True\n"}


def test_a_project_that_measures_nothing_is_found(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "HR222", TESTS)
    assert finding.message == "Coverage is not measured."


def test_measuring_alone_is_not_enough(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "HR222", {**TESTS, "Makefile": "t:\n\tpytest --cov\n"})
    assert "no share" in finding.message


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pyproject.toml", "[tool.coverage.report]\nfail_under = 80\n"),
        ("setup.cfg", "[coverage:report]\nfail_under = 80\n"),
        (".github/workflows/ci.yml", "run: pytest --cov --cov-fail-under=80\n"),
    ],
)
def test_a_share_may_be_required_in_any_file(
    tmp_path: Path, path: str, text: str
) -> None:
    assert found(tmp_path, "HR222", {**TESTS, path: text}) == []


def test_a_project_without_tests_is_for_other_rules(tmp_path: Path) -> None:
    assert found(tmp_path, "HR222", {"app.py": "import flask\n"}) == []
