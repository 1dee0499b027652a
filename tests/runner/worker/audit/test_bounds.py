import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from handrail.runner import Job
from handrail.runner.events import Assignment
from handrail.runner.worker.audit.bounds import Bounds, bounds_of, is_below
from handrail.runner.worker.audit.bounds import move_temporary_files as move


@pytest.mark.parametrize(
    ("path", "folder", "answer"),
    [
        ("/a/b", "/a", True),
        ("/a", "/a", True),
        ("/ab", "/a", False),
        ("/", "/a", False),
        ("/a", "/", True),
    ],
)
def test_a_path_is_below_a_folder(path: str, folder: str, answer: bool) -> None:
    path, folder = (text.replace("/", os.sep) for text in (path, folder))

    assert is_below(path, folder) is answer


def test_the_inner_one_of_two_folders_says_what_is_read(bounds: Bounds) -> None:
    (home,) = map(Path, bounds.private)

    assert not bounds.is_readable(str(home / ".netrc"))
    assert bounds.is_readable(str(home / "python/a.py"))
    assert not bounds.is_readable(str(home / "python/course"))
    assert not bounds.is_readable(str(home / "python/course/part/a.py"))
    assert bounds.is_readable(str(home.parent))
    assert bounds.is_readable(str(home.parent / "run/a.py"))


def test_what_is_not_read_is_the_learners_or_the_courses(bounds: Bounds) -> None:
    (home,) = map(Path, bounds.private)

    assert not bounds.is_of_course(str(home / ".netrc"))
    assert bounds.is_of_course(str(home / "python/course/part/a.py"))


def test_of_the_tests_the_names_alone_are_seen(bounds: Bounds) -> None:
    assert bounds.is_listed(bounds.tests_root)
    assert not bounds.is_readable(bounds.tests_root)
    assert Path(bounds.tests_root) in set(bounds.listed())
    assert not bounds.is_listed(bounds.course[0])


def test_what_is_readable_leaves_out_what_is_not(bounds: Bounds) -> None:
    home, course = Path(bounds.private[0]), Path(bounds.course[0])
    (home / "python/a.py").touch()
    (home / "python/flask").mkdir()
    (home / "python/link").symlink_to(course)
    found = set(bounds.readable())

    assert {home / "python/a.py", home / "python/flask"} <= found
    assert Path(bounds.folder) in found
    assert not found & {home, course, home / "python/link", Path(bounds.tests_root)}
    assert not any(path in course.parents for path in found)


def test_a_library_that_is_not_there_is_passed_over(bounds: Bounds) -> None:
    lost = str(Path(bounds.folder).with_name("lost"))
    odd = replace(bounds, libraries=(lost,), course=(f"{lost}/course",))

    assert not [path for path in odd.readable() if is_below(str(path), lost)]


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """One in `tmp_path/run`, for a workspace elsewhere."""
    workspace = tmp_path / "run/books"
    (workspace / "app").mkdir(parents=True)
    (workspace / "app/a.py").touch()
    job = Job(workspace, tmp_path / "tests", ())
    hidden = (tmp_path / "clone", tmp_path / "tests")
    own = tmp_path / "books"
    return Assignment(job, "secret", b"", tmp_path / "run", own, hidden)


def test_python_is_readable_and_what_is_hidden_is_not(assignment: Assignment) -> None:
    found = bounds_of(assignment).at_beginning()
    inside = assignment.job.workspace / "app/a.py"

    assert found.is_readable(os.__file__)
    assert found.is_readable(sys.executable)
    assert found.is_readable(str(inside))
    assert not found.is_readable(str(assignment.workspace / ".handrail/base/a.py"))
    assert not found.is_readable(str(assignment.hidden[0] / "solution/a.py"))
    assert found.sources == {str(inside)}


def test_the_code_of_libraries_and_of_kept_tests_is_known(
    assignment: Assignment,
) -> None:
    found = bounds_of(assignment)
    own = str(assignment.job.workspace / "app/a.py")

    def is_known(file: str) -> bool:
        return found.is_known(compile("0", file, "eval"))

    assert is_known(os.__file__)
    assert is_known(pytest.__file__)
    assert is_known("<frozen importlib._bootstrap>")
    assert is_known(str(assignment.job.tests_root / "test_it.py"))
    assert not is_known(own)
    assert not is_known("<string>")
    code = compile("0", own, "eval")
    assert found.at_beginning(frozenset({code})).is_known(code)


def test_a_function_that_was_there_is_relied_on(assignment: Assignment) -> None:
    found = bounds_of(assignment).at_beginning()
    names: dict[str, Any] = {"there": is_below}
    test = str(assignment.job.tests_root / "test_it.py")
    for name, file in (("own", "<string>"), ("kept", test)):
        exec(compile(f"def {name}(): pass", file, "exec"), names)

    assert found.is_relied_on(names["there"])
    assert found.is_relied_on(names["kept"])
    assert not found.is_relied_on(names["own"])


def test_a_hidden_folder_may_not_be_a_library(
    assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(assignment.hidden[0])

    assert not bounds_of(assignment).is_readable(str(assignment.hidden[0]))


@pytest.mark.parametrize("variable", [os.sep, "no such folder"])
def test_who_has_no_home_may_read_all(
    assignment: Assignment, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    for name in ["HOME", "USERPROFILE"]:
        monkeypatch.setenv(name, variable)
    found = bounds_of(assignment)

    assert found.is_readable(str(Path("/etc/hosts").resolve()))
    assert Path(found.private[0]).is_relative_to(assignment.folder)
    assert Path("/usr").resolve() in set(found.readable()) or os.sep != "/"


def test_temporary_files_are_made_within_the_bounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", "before")
    monkeypatch.setattr(tempfile, "tempdir", "before")
    move(tmp_path)

    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).is_relative_to(tmp_path)
