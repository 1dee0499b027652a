from dataclasses import replace
from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.leftovers import (
    code_left_over,
    leftovers,
    without_imports,
    without_leftovers,
)
from handrail.course.model import Exercise, Symbol

ROOT = "app/__init__.py"


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    """A repair that starts with a name too many."""
    return load_small_course(tmp_path / "course").exercise("own-till")


def test_the_start_tells_what_is_left(exercise: Exercise) -> None:
    assert leftovers(exercise) == {"till": 'till = Till("EUR")\n'}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_gone_is_left_out(exercise: Exercise, end: str) -> None:
    code = "import x\n\ntill = (\n    1\n)\n\nother = x\n".replace("\n", end)

    files = without_leftovers({ROOT: code.encode()}, exercise)

    assert files[ROOT].decode() == "import x\n\nother = x\n".replace("\n", end)


def test_a_class_loses_it_and_keeps_its_types(exercise: Exercise) -> None:
    code = "till = 1\n\n\nclass A:\n    till: int\n    till = 2\n    def f(self): ...\n"
    inside = replace(exercise, symbol=Symbol("a.py", "A.f"))

    files = without_leftovers({"a.py": code.encode()}, inside)

    assert files["a.py"].decode() == code.replace("    till = 2\n", "")


def test_where_nothing_is_gone_a_file_that_is_no_python_is_left(
    exercise: Exercise,
) -> None:
    files = {ROOT: b"def ("}

    assert without_leftovers(files, replace(exercise, gone=())) == files


def test_what_is_still_left_is_told(exercise: Exercise) -> None:
    code = "import x\n\ntill = (\n    1\n)\n\nother = x\n"

    assert code_left_over({ROOT: code.encode()}, exercise) == ["till = (\n    1\n)\n"]
    assert code_left_over({ROOT: b"other = 1\n"}, exercise) == []
    assert code_left_over({ROOT: b"def ("}, replace(exercise, gone=())) == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_import_of_the_start_that_nothing_uses_goes(
    exercise: Exercise, end: str
) -> None:
    """What the solution imports too stays, and so does what the learner uses."""
    assert exercise.starts_as is not None
    code = "import os\nimport sys\nfrom a import b as c, d\nimport x.y\n\n\nx.y()\n"
    exercise.starts_as.source.write_text(code, "utf-8")
    mine = f"{code}\n\nprint(sys)\n".replace("\n", end).encode()
    reference = {ROOT: b"import os\n"}

    files = without_imports({ROOT: mine}, exercise, reference)

    left = "import os\nimport sys\nimport x.y\n\n\nx.y()\n\n\nprint(sys)\n"
    assert files[ROOT].decode() == left.replace("\n", end)
    blank = replace(exercise, starts_as=None)
    assert without_imports({ROOT: mine}, blank, reference) == {ROOT: mine}
