from pathlib import Path

import pytest

from handrail.course import location
from handrail.runner import Job
from handrail.runner.host.hidden import hidden_from


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program lies: in the `src` of a folder that holds no course."""
    monkeypatch.setattr(location, "PACKAGE", tmp_path / "clone/src/handrail")
    return tmp_path / "clone/src/handrail"


def course(folder: Path) -> Path:
    for name in ("chapters", "exercises", "solution"):
        (folder / name).mkdir(parents=True)
    return folder


def hidden(tests_root: Path) -> set[Path]:
    return {*hidden_from(Job(tests_root.parent / "my-app", tests_root, ()))}


def test_the_program_and_the_tests_are_hidden(package: Path, tmp_path: Path) -> None:
    assert hidden(tmp_path / "tests") == {package, tmp_path / "tests"}


def test_so_is_the_course_with_all_that_lies_beside_it(
    package: Path, tmp_path: Path
) -> None:
    root = course(tmp_path / "clone")
    parts = {root / "chapters", root / "exercises", root / "solution"}

    assert hidden(root / "exercises") == {package, root} | parts


def test_the_course_of_the_wheel_is_hidden_from_a_fork(
    package: Path, tmp_path: Path
) -> None:
    own, fork = course(package / "content"), course(tmp_path / "fork")

    assert {own, own / "solution", fork, fork / "solution"} <= hidden(
        fork / "exercises"
    )


def test_a_course_at_the_root_of_all_folders_does_not_hide_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = Path("/").resolve()
    monkeypatch.setattr(location, "is_course", lambda folder: folder == root)

    assert root / "solution" in hidden(root / "exercises")
    assert root not in hidden(root / "exercises")
