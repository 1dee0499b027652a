"""Tests and fixtures run in the main thread, with what they return and raise."""

import ast
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.runner import Report
from handrail.runner.worker.mainthread import MainThread

Check = Callable[..., Report]

TESTS = """\
import pytest, threading, warnings

def is_main():
    return threading.current_thread() is threading.main_thread()

LOADED = is_main()

@pytest.fixture
def plain():
    return is_main()

@pytest.fixture
def steps(plain):
    with pytest.raises(ValueError):
        raise ValueError
    yield plain, is_main()
    assert is_main()
    print("torn down")

@pytest.fixture(params=["a", "b"])
def param(request):
    return request.param

def test_threads(steps, tmp_path, monkeypatch):
    assert (steps, is_main(), LOADED) == ((True, True), True, True)

def test_parameters(param):
    assert param in "ab"

@pytest.mark.parametrize("number", [1, 2])
def test_failure(number):
    assert number == 3, "no"

def test_skip():
    pytest.skip("why")
"""


@pytest.fixture
def main_thread() -> Iterator[MainThread]:
    """A thread that stands for the main one."""
    stands_in = MainThread()
    calls = iter(stands_in.work())
    threading.Thread(target=lambda: [*zip(range(2), calls, strict=False)]).start()
    yield stands_in
    stands_in.call(int)


def test_a_call_returns_what_the_other_thread_returns(main_thread: MainThread) -> None:
    assert main_thread.call(threading.get_ident) != threading.get_ident()


def test_a_call_raises_what_the_other_thread_raises(main_thread: MainThread) -> None:
    with pytest.raises(SystemExit):
        main_thread.call(exit, 3)


def test_all_of_a_test_runs_in_the_main_thread(check: Check) -> None:
    report = check("", TESTS)
    outcomes = {result.name: result.outcome for result in report.results}

    assert report.trouble is None
    assert report.output.count("torn down") == 1
    assert outcomes == {
        "test_threads": "passed",
        "test_parameters[a]": "passed",
        "test_parameters[b]": "passed",
        "test_failure[1]": "failed",
        "test_failure[2]": "failed",
        "test_skip": "skipped",
    }
    assert report.results[3].check == 'assert number == 3, "no"'


def test_a_call_may_ask_the_other_thread(main_thread: MainThread) -> None:
    ask = main_thread.asking(threading.get_ident)

    assert main_thread.call(ask, None) == threading.get_ident()


def test_what_captures_output_does_not_lead_to_pytest(check: Check) -> None:
    test = (
        "def test_it(capsys):\n    from app import go\n    go()\n"
        "    assert capsys.readouterr().out == 'printed\\n'\n"
        "    assert capsys.request is None\n"
    )

    assert check("def go(): print('printed')\n", test).passed


LEADING = {"cache", "caplog", "pytestconfig", "pytester", "record_property", "request"}
COURSE = Path(__file__).parents[3] / "exercises"


@pytest.mark.parametrize("file", sorted(COURSE.rglob("*.py")), ids=lambda f: f.stem)
def test_no_kept_test_asks_for_what_leads_to_pytest(file: Path) -> None:
    nodes = ast.walk(ast.parse(file.read_bytes()))
    functions = [node.args for node in nodes if isinstance(node, ast.FunctionDef)]
    asked = {argument.arg for function in functions for argument in function.args}

    assert asked & LEADING == set()
