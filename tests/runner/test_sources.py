from pathlib import Path

import pytest

from handrail.runner import Frame
from handrail.runner.sources import is_own, own_frame, own_sources


@pytest.mark.parametrize(
    "path",
    ["run.py", "app/a.py", "app/exercises/a.py", "app/.hidden/a.py", "tests/env/a.py"],
)
def test_the_application_is_the_learners(path: str) -> None:
    assert is_own(Path(path))


@pytest.mark.parametrize(
    "path",
    [
        ".venv/lib/flask.py",
        "venv/a.py",
        "exercises/01_factory/test_a.py",
        ".handrail/a.py",
        "python/site-packages/a.py",
    ],
)
def test_libraries_and_exercises_are_not(path: str) -> None:
    assert not is_own(Path(path))


def test_sources_are_sorted_and_own(tmp_path: Path) -> None:
    names = ["run.py", "app/b.py", "app/a.py", "app/api/c.py"]
    for name in [*names, ".venv/x.py", "exercises/y.py", "app/notes.txt"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in own_sources(tmp_path)]

    assert found == ["run.py", "app/a.py", "app/b.py", "app/api/c.py"]


def test_a_frame_holds_the_line_as_it_is_now(tmp_path: Path) -> None:
    source = tmp_path / "run.py"
    source.write_text("x = 1\n")
    before = own_frame(tmp_path, "run.py", 1, "<module>")
    source.write_text("xyz = 2\n")
    after = own_frame(tmp_path, str(source), 1, "<module>")

    assert before == Frame("run.py", 1, "<module>", "x = 1")
    assert after == Frame("run.py", 1, "<module>", "xyz = 2")


@pytest.mark.parametrize("file", ["<string>", "gone.py", "../other.py", __file__])
def test_other_code_has_no_frame(tmp_path: Path, file: str) -> None:
    assert own_frame(tmp_path, file, 1, "f") is None
