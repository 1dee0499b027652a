"""Code that would pass any test is found out; code that is right never is."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handrail.runner import Job, Report, run
from handrail.runner.worker.controls import (
    EqualToAllError,
    changed,
    compare,
    other_than,
)

Check = Callable[..., Report]

EQUAL = """\
class Equal(int):
    __hash__ = int.__hash__
    def __eq__(self, other): return True
    def __contains__(self, other): return True
def go(): return Equal(1)
"""
TWICE = "def test_it():\n    from app import go\n    assert go() == 3\n"


@pytest.mark.parametrize("value", [3, 2.5, "a", [1], (1,), {"a": 1}, None, {1}, True])
def test_another_value_is_not_equal(value: Any) -> None:
    assert other_than(value) != value


@pytest.mark.parametrize("value", [3, 2.5, "a", [1], (1,), {"a": 1}])
def test_another_value_has_the_same_type(value: Any) -> None:
    assert type(other_than(value)) is type(value)


@pytest.mark.parametrize(
    ("left", "operator", "right"),
    [
        (3, "==", 3),
        ("a", "==", "a"),
        (None, "==", None),
        ("a", "in", "abc"),
        (1, "in", [1]),
        ("a", "in", {"a": 1}),
    ],
)
def test_plain_values_compare_in_both_directions(
    left: Any, operator: str, right: Any
) -> None:
    compare(left, operator, right)

    with pytest.raises((AssertionError, TypeError)):
        compare(object(), operator, right)


def test_what_changes_from_run_to_run_is_honest() -> None:
    with pytest.raises(AssertionError):
        compare(4, "==", 3)


@pytest.mark.parametrize("operator", ["==", "in"])
def test_what_is_equal_to_all_is_found_out(operator: str) -> None:
    names: dict[str, Any] = {}
    exec(EQUAL, names)
    value = names["go"]()

    with pytest.raises(EqualToAllError):
        compare(value, operator, value)


def test_what_refuses_to_be_compared_is_honest() -> None:
    class Three(int):
        def __eq__(self, other: object) -> bool:
            if other != 3:
                raise TypeError
            return True

        __hash__ = int.__hash__

    compare(Three(3), "==", 3)


def test_each_line_stays_where_it_was() -> None:
    function = ast.parse("\n\ndef test_it():\n    x = 1\n    assert x == 1\n").body[0]
    assert isinstance(function, ast.FunctionDef)

    lines = [node.lineno for node in changed(function).body[0].body]  # type: ignore[attr-defined]
    assert lines == [4, 5, 5]


def test_a_test_that_asserts_nothing_has_a_control_too(check: Check) -> None:
    assert check("def go(): pass\n", "def test_it():\n    import app\n").passed


def test_a_value_that_is_equal_to_all_is_no_pass(check: Check) -> None:
    report = check(EQUAL, TWICE)

    assert [result.outcome for result in report.results] == ["passed"]
    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "rigged"
    assert "`assert go() == 3` holds, and so it does" in report.trouble.message


def test_a_patched_judge_is_no_pass(check: Check) -> None:
    report = check(
        "import pytest\nimport _pytest.runner\n"
        "_pytest.runner.CallInfo.from_call = classmethod("
        "lambda cls, *_, when, **__: cls(None, None, 0, 0, 0, when, _ispytest=True))\n"
        "def go(): return 4\n",
        "def test_first():\n    import app\n" + TWICE,
    )

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "rigged"


def test_controls_run_only_where_all_tests_pass(check: Check) -> None:
    report = check(EQUAL, TWICE + "def test_bad():\n    assert False\n")

    assert report.trouble is None
    assert [result.outcome for result in report.results] == ["passed", "failed"]


def test_what_is_printed_is_told_once(check: Check) -> None:
    report = check("def go():\n    print('once')\n    return 3\n", TWICE)

    assert report.passed
    assert report.output == "once\n"


def test_parameters_and_fixtures_are_those_of_the_test(check: Check) -> None:
    report = check(
        "def go(): return 3\n",
        "import pytest\n"
        "@pytest.fixture\ndef go():\n    from app import go\n    return go\n"
        "@pytest.mark.parametrize('value', [3, 3.0])\n"
        "def test_it(go, value, tmp_path):\n    assert go() == value\n",
    )

    assert report.passed


@pytest.mark.parametrize(
    ("controlled", "kind"),
    [(None, "rigged"), ((1,), "rigged"), ((2,), None), ((), None)],
)
def test_only_the_files_that_are_named_have_controls(
    workspace: Path,
    tests_root: Path,
    controlled: tuple[int, ...] | None,
    kind: str | None,
) -> None:
    (workspace / "app").mkdir()
    (workspace / "app/__init__.py").write_text(EQUAL)
    files = [tests_root / f"test_{number}.py" for number in (1, 2)]
    files[0].write_text(TWICE)
    files[1].write_text("def test_it():\n    from app import go\n    assert 1 == 1\n")
    named = None if controlled is None else tuple(files[n - 1] for n in controlled)
    report = run(Job(workspace, tests_root, tuple(files), controlled=named))

    assert {result.outcome for result in report.results} == {"passed"}
    assert (report.trouble and report.trouble.kind) == kind
