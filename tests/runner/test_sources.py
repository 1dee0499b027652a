import os
from pathlib import Path

import pytest

from handrail.runner import Frame
from handrail.runner.sources import is_own, own_frame, own_sources
from handrail.workspace.files import write_tree


@pytest.mark.parametrize(
    "path",
    [
        "run.py",
        "app/a.py",
        "app/exercises/a.py",
        "app/.hidden/a.py",
        "app/instance/a.py",
        "env/a.py",
        "venv/a.py",
        "env.py",
    ],
)
def test_the_application_is_the_learners(tmp_path: Path, path: str) -> None:
    if "instance" in path:
        write_tree(tmp_path, {"app/instance/__init__.py": b""})

    assert is_own(tmp_path, tmp_path / path)


@pytest.mark.parametrize(
    "path",
    [
        ".venv/lib/flask.py",
        "env/a.py",
        "tools/venv/lib/a.py",
        "exercises/01_factory/test_a.py",
        ".handrail/a.py",
        "instance/a.py",
        "python/site-packages/a.py",
    ],
)
def test_libraries_and_exercises_are_not(tmp_path: Path, path: str) -> None:
    write_tree(tmp_path, {"env/pyvenv.cfg": b"", "tools/venv/pyvenv.cfg": b""})

    assert not is_own(tmp_path, tmp_path / path)


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


def test_of_two_saves_of_one_size_and_time_the_line_is_the_later_ones(
    tmp_path: Path,
) -> None:
    source = tmp_path / "run.py"
    for text in ["x = 1\n", "x = 2\n"]:
        source.write_text(text)
        os.utime(source, (1, 1))
        frame = own_frame(tmp_path, "run.py", 1, "<module>")

    assert frame == Frame("run.py", 1, "<module>", "x = 2")


@pytest.mark.parametrize("file", ["<string>", "gone.py", "../other.py", __file__])
def test_other_code_has_no_frame(tmp_path: Path, file: str) -> None:
    assert own_frame(tmp_path, file, 1, "f") is None
