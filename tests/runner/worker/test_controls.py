"""Code that changes how tests are judged is found out; code that is right never is."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event

import pytest

from handrail.runner import Job, Report, run
from handrail.runner.worker.controls import Controls, silence

Check = Callable[..., Report]

FORGETS = """\
import _pytest.runner
_pytest.runner.CallInfo.from_call = classmethod(
    lambda cls, *_, when, **__: cls(None, None, 0, 0, 0, when, _ispytest=True))
def go(): return 4
"""
FIRST = "def test_first():\n    import app\n"
TWICE = "def test_it():\n    from app import go\n    assert go() == 3\n"
ONCE_MORE = """\
times = 0
def go():
    global times
    times += 1
    if times > 1: raise LookupError("no more")
    return 3
"""


@pytest.fixture
def looked() -> list[None]:
    """What was looked at."""
    return []


@pytest.fixture
def controls(looked: list[None]) -> Controls:
    """The controls of no file."""
    return Controls((), lambda: looked.append(None))


def test_a_test_that_asks_is_told_to_raise_nothing(
    controls: Controls, looked: list[None]
) -> None:
    controls.begin()

    assert looked == []
    assert controls.rule() is None
    assert looked == [None]
    assert not controls.is_failure(None)


def test_a_control_is_told_what_to_raise(
    controls: Controls, looked: list[None]
) -> None:
    controls.begin(lambda: None)
    failure = controls.rule()

    assert looked == [None]
    assert controls.is_failure(failure)
    assert not controls.is_failure(AssertionError())
    controls.begin(lambda: None)
    assert not controls.is_failure(failure)


def test_nothing_is_printed_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    with silence():
        os.write(1, b"nothing\n")
    os.write(1, b"this\n")

    assert capfd.readouterr().out == "this\n"


def test_nothing_runs_again_before_all_tests_have_run(check: Check) -> None:
    count = "times = []\ndef go():\n    times.append(1)\n    return len(times)\n"
    tests = "from app import go\n" + "".join(
        f"def test_{n}():\n    assert go() == {n}\n" for n in range(1, 9)
    )
    report = check(count, tests)

    assert [result.outcome for result in report.results] == ["passed"] * 8
    assert report.trouble is not None
    assert "ended in another way where it was run once more" in report.trouble.message


def test_a_test_that_asserts_nothing_has_a_control_too(check: Check) -> None:
    assert check("def go(): pass\n", "def test_it():\n    import app\n").passed


def test_a_value_that_is_equal_to_all_is_no_pass(check: Check) -> None:
    app = "class E(int):\n    def __eq__(self, _): return True\ndef go(): return E(1)\n"
    report = check(app, TWICE)

    assert [result.outcome for result in report.results] == ["failed"]
    assert (report.results[0].message or "").startswith("assert 1 == 3")


def test_a_judge_that_forgets_is_no_pass(check: Check) -> None:
    report = check(FORGETS, FIRST + TWICE)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "rigged"


def test_what_tests_import_is_sealed_before_the_code_is_loaded(check: Check) -> None:
    app = "import fractions\nfractions.Fraction.limit_denominator = {}\ngo = 1\n"
    tests = (
        "import fractions\nfrom app import go\ndef test_it():\n"
        "    assert fractions.Fraction('0.33').limit_denominator(3) == go\n"
    )

    report = check(app.format("lambda *_: 1"), tests)
    assert report.trouble is not None
    assert "`fractions.Fraction.limit_denominator`" in report.trouble.message


def test_a_control_that_fails_in_another_way_is_no_pass(check: Check) -> None:
    report = check(ONCE_MORE, TWICE)

    assert not report.passed
    told = report.trouble.message if report.trouble else report.results[0].message
    assert "no more" in (told or "")


def test_an_assert_that_the_code_swallows_is_no_pass_and_no_cheat(check: Check) -> None:
    app = "def go(ask):\n    try: ask()\n    except Exception: return False\n"
    test = (
        "def test_it():\n    from app import go\n"
        "    def ask():\n        assert {}\n        asked.append(1)\n"
        "    asked = []\n    go(ask)\n    assert asked\n"
    )

    assert check(app, test.format("1 == 1")).passed
    report = check(app, test.format("1 == 2"))
    assert report.trouble is None
    assert not report.passed


def test_two_threads_of_a_control_may_be_watched_at_once(controls: Controls) -> None:
    inside, may_end = Event(), Event()

    def look() -> None:
        inside.set()
        may_end.wait(5)

    controls.begin(look)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(controls.watch, None)
        assert inside.wait(5)
        second = pool.submit(controls.watch, None)
        wait([second], timeout=0.1)  # it fails at once, or has to wait
        may_end.set()

        assert (first.result(), second.result()) == (None, None)


def test_a_control_is_watched_and_a_test_is_not(controls: Controls) -> None:
    names = iter(["first", "second"])
    controls.begin()
    controls.watch(None)
    before = controls.begin(lambda: next(names))
    controls.watch(None)
    controls.watch(None)

    assert before is None
    assert controls.begin() == "first"
    assert controls.begin() is None


def test_nobody_else_says_what_to_look_with(controls: Controls) -> None:
    controls.begin(lambda: "it")
    controls.watch((object(), None))
    controls.watch(None)

    assert controls.begin() == "it"


EARLY = """\
import contextlib, sys

times = 0
def go():
    global times
    times += 1
    if times == 1: return 3
    test = sys._getframe(1).f_code
    sends = [c for c in test.co_consts if getattr(c, "__name__", "") == "send"]
    ask = next(s for s in sends if s.__self__.__name__ == "questions")
    with contextlib.ExitStack() as stack:
        stack.callback(ask, None)
    return 4
"""


def test_a_ruling_that_is_asked_for_early_is_no_pass(check: Check) -> None:
    report = check(EARLY, TWICE)

    assert report.trouble is not None
    assert "asked for the ruling on a test" in report.trouble.message


def test_what_is_printed_is_told_once(check: Check) -> None:
    report = check("def go():\n    print('once')\n    return 3\n", TWICE)

    assert report.passed
    assert report.output == "once\n"


FOR_A_MOMENT = """\
import re

search = re.search

def lie(*_):
    re.search = search
    return True

def go():
    re.search = lie
    return 4
"""


@pytest.mark.parametrize(
    "test",
    [
        "import re\ndef test_it():\n    from app import go\n    text = str(go())\n"
        "    assert re.search('3', text)\n",
        "import re\ndef test_it():\n    from app import go\n"
        "    assert re.search('3', str(go())) or re.search('3', '')\n",
    ],
)
def test_what_is_changed_for_a_moment_is_found(check: Check, test: str) -> None:
    report = check(FOR_A_MOMENT, test)

    assert report.trouble is not None
    assert "`re.search` is not what it was" in report.trouble.message


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
    ("controlled", "passed"), [(None, False), ((1,), False), ((2,), True), ((), True)]
)
def test_only_the_files_that_are_named_have_controls(
    workspace: Path,
    tests_root: Path,
    controlled: tuple[int, ...] | None,
    passed: bool,
) -> None:
    (workspace / "app").mkdir()
    (workspace / "app/__init__.py").write_text(ONCE_MORE)
    files = [tests_root / f"test_{number}.py" for number in (1, 2)]
    files[0].write_text(TWICE)
    files[1].write_text("def test_it():\n    assert 1 == 1\n")
    named = None if controlled is None else tuple(files[n - 1] for n in controlled)
    report = run(Job(workspace, tests_root, tuple(files), controlled=named))

    assert report.passed is passed
