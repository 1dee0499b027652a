import pytest

from handrail.runner import Frame, Report, TestResult, Trouble
from handrail.runner.events import UNHEARD, Done, Event, Ready, Started
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.judge import judge
from handrail.runner.host.streams import Printed, Signal
from handrail.runner.host.traces import Trace

PRINTED = Printed("abc", ("a", "b", "c"))
FAILED = TestResult("test_b", "test_a.py", "B.", "failed", 0.1)
PASSED = TestResult("test_a", "test_a.py", "A.", "passed", 0.1)
FRAME = Frame("app/a.py", 1, "f", "x = 1")


def report(
    *said: Event | Signal, code: int | None = None, trace: Trace | None = None
) -> Report:
    talk = Conversation()
    for message in said:
        talk.add(message)
    return judge(talk, code, trace or Trace(), PRINTED, 1.5, limit=2.5)


def trouble(
    *said: Event | Signal, code: int | None = None, trace: Trace | None = None
) -> Trouble:
    found = report(*said, code=code, trace=trace).trouble
    assert found is not None
    return found


def test_a_run_that_says_done_is_good() -> None:
    good = report(Ready(), Started("test_a"), PASSED, Done(1))

    assert good == Report((PASSED,), None, "abc", 1.5, "b")
    assert good.passed


def test_a_failure_has_what_was_printed_since_its_test_began() -> None:
    begun = Started("test_a"), PASSED, Started("test_b"), FAILED, Done(2)

    assert [r.output for r in report(Ready(), *begun).results] == ["", "c"]


def test_what_fails_as_tests_are_loaded_has_what_was_printed_then() -> None:
    assert report(Ready(), FAILED, Done(1)).results[0].output == "a"


def test_a_part_that_is_missing_is_empty() -> None:
    begun = [Started("test_b")] * 3

    assert report(Ready(), *begun, FAILED, Done(1)).results[0].output == ""


@pytest.mark.parametrize("tests", [0, 2])
def test_results_that_were_lost_or_added_are_no_pass(tests: int) -> None:
    assert not report(Ready(), PASSED, Done(tests)).passed


@pytest.mark.parametrize("code", [0, 1])
@pytest.mark.parametrize("signal", ["closed", "flood", "late", "malformed"])
def test_without_done_no_code_is_a_pass(signal: Signal, code: int) -> None:
    assert not report(Ready(), PASSED, signal, code=code).passed


def test_the_workers_own_word_is_passed_on() -> None:
    syntax = Trouble("syntax", "no", FRAME, 1)

    assert trouble(Ready(), syntax) == syntax


def test_a_worker_that_never_began_is_told() -> None:
    assert "could not be started" in trouble("closed", code=1).message


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ((Started("test_b"),), "while `test_b` ran"),
        ((Started("test_a"), PASSED), "between two tests"),
        ((), "while the tests were loaded"),
    ],
)
def test_the_moment_is_named(said: tuple[Event, ...], moment: str) -> None:
    assert moment in trouble(Ready(), *said, "closed", code=0).message


@pytest.mark.parametrize(
    ("signal", "code", "trace", "kind"),
    [
        ("late", None, Trace(), "time"),
        ("closed", 1, Trace(timed_out=True, frame=FRAME), "time"),
        ("flood", -6, Trace(fault="Aborted", frame=FRAME), "output"),
        ("closed", -11, Trace(fault="Segmentation fault", frame=FRAME), "crash"),
        ("closed", 3, Trace(fault="Aborted", frame=FRAME), "crash"),
        ("malformed", None, Trace(), "crash"),
        ("closed", 0, Trace(frame=FRAME), "exit"),
        ("closed", None, Trace(), "exit"),
        ("closed", UNHEARD, Trace(), "exit"),
    ],
)
def test_each_end_has_its_kind(
    signal: Signal, code: int | None, trace: Trace, kind: str
) -> None:
    found = trouble(Ready(), signal, code=code, trace=trace)

    assert found.kind == kind
    assert found.frame == trace.frame


def test_the_time_limit_is_named_with_what_else_may_have_used_it_up() -> None:
    late = trouble(Ready(), Started("test_a"), "late")

    assert late.message.startswith("Stopped at the time limit of 2.5 seconds, while ")
    assert "A machine that is busy" in late.message
