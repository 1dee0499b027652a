import pytest

from handrail.runner import Frame, Report, TestResult, Trouble
from handrail.runner.events import UNHEARD, Done, Event, Ready, Started
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.judge import judge
from handrail.runner.host.streams import Signal
from handrail.runner.host.traces import Trace

PASSED = TestResult("test_a", "test_a.py", "A.", "passed", 0.1)
FRAME = Frame("app/a.py", 1, "f", "x = 1")


def report(
    *said: Event | Signal, code: int | None = None, trace: Trace | None = None
) -> Report:
    talk = Conversation()
    for message in said:
        talk.add(message)
    return judge(talk, code, trace or Trace(), "printed", 1.5)


def trouble(
    *said: Event | Signal, code: int | None = None, trace: Trace | None = None
) -> Trouble:
    found = report(*said, code=code, trace=trace).trouble
    assert found is not None
    return found


def test_a_run_that_says_done_is_good() -> None:
    good = report(Ready(), Started("test_a"), PASSED, Done(1))

    assert good == Report((PASSED,), None, "printed", 1.5)
    assert good.passed


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
