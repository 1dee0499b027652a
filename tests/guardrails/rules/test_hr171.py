"""HR171: applications that no test asks anything."""

from pathlib import Path

from checking import found

APP = "from flask import Flask\ndef create_app():\n    return Flask(__name__)\n"


def test_a_project_without_a_client_is_found(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "HR171", {"app.py": APP})
    assert (finding.place.path, finding.place.line) == ("", 0)
    assert finding.message == "There are no tests at all."


def test_webtest_is_a_client_too(tmp_path: Path) -> None:
    tests = "from webtest import TestApp\n"
    assert found(tmp_path, "HR171", {"app.py": APP, "tests/test_a.py": tests}) == []


def test_tests_that_ask_nothing_are_told_apart(tmp_path: Path) -> None:
    files = {"app.py": APP, "tests/test_a.py": "def test_it():\n    assert True\n"}
    (finding,) = found(tmp_path, "HR171", files)
    assert finding.message == "No test sends a request."
