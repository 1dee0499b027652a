from pathlib import Path

import pytest
from small_course import write_file

from handrail.verify import trials
from handrail.verify.trials import Trial, survivors

pytestmark = pytest.mark.skipif(not trials.IS_POSSIBLE, reason="forks on Linux alone")

GOOD = b"def answer():\n    return 42\n"
TEST = """def test_answer():
    import thing

    assert thing.answer() == 42
"""


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """A module, and versions of it: a right one, wrong ones, a right one."""
    folder, tests = tmp_path / "application", tmp_path / "tests"
    versions = [
        GOOD,
        GOOD.replace(b"42", b"43"),
        b"def answer(\n",
        b"import sys\nsys.exit(0)\n",
        b"import os\nos.abort()\n",
        GOOD.replace(b"42", b"6*7"),
    ]
    file = write_file(folder / "thing.py", "")
    test = write_file(tests / "test_thing.py", TEST)
    return Trial(folder, file, versions, [test], tests)


def test_a_version_survives_if_all_tests_pass(trial: Trial) -> None:
    expected = [True, False, False, False, False, True]

    assert survivors(trial, ["a_module_that_is_not_there"]) == expected


def test_where_no_test_is_found_none_survives(trial: Trial) -> None:
    write_file(trial.tests[0], "x = 1\n")

    assert survivors(trial, []) == [False] * len(trial.versions)
