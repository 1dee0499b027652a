from pathlib import Path

import pytest

from handrail.runner import TestResult
from handrail.runner.functions import expected, key

SOURCE = """\
import pytest

def helper(): pass

@pytest.mark.parametrize("x", [1, 2])
def test_a(x): pass

def test_b(): pass
"""


def test_each_test_function_of_a_file_is_expected(tmp_path: Path) -> None:
    file = tmp_path / "test_it.py"
    file.write_text(SOURCE)

    assert expected([file]) == {("test_it.py", "test_a"), ("test_it.py", "test_b")}


@pytest.mark.parametrize("name", ["test_a", "test_a[x]", "test_a[x[0]]"])
def test_parameters_are_no_part_of_a_key(name: str) -> None:
    assert key(TestResult(name, "test_it.py", "", "passed", 0)) == (
        "test_it.py",
        "test_a",
    )
