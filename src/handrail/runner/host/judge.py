"""Makes the report of a run out of what its worker said, and of how it ended."""

from dataclasses import replace

from handrail.runner.events import UNHEARD, Done, Refused
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.platforms import fault_name
from handrail.runner.host.streams import FLOOD, Printed
from handrail.runner.host.traces import Trace
from handrail.runner.job import Report, TestResult, Trouble

TIME = (
    "Stopped at the time limit of {limit:g} seconds, {moment}. A loop that does not "
    "end does that, and a wait for what never comes. A machine that is busy with other "
    "work does it too: then run the tests again."
)
OUTPUT = (
    "Stopped {moment}: the code printed more than {size} MB. Look for a `print` in a "
    "loop that does not end."
)
EXIT = (
    "The code ended the process with exit code {code}, {moment}. `os._exit` does that: "
    "it ends a whole server. Raise an exception instead."
)
VANISHED = (
    "The tests' process was replaced, or its files were closed, {moment}. The "
    "functions `os.exec…` and `os.close…` do that."
)
CRASH = "The process died of {fault}, {moment}."
FORBIDDEN = "The code was stopped before it {act}, {moment}. {why}"
FORGED = (
    "Something other than the tests wrote a result, {moment}. The code is not to write "
    "to files that it did not open."
)
LOST = "{missing} of {tests} results did not arrive. Run the tests again."
NO_START = "The tests could not be started. The output says more."


def judge(
    talk: Conversation,
    code: int | None,
    trace: Trace,
    printed: Printed,
    seconds: float,
    *,
    limit: float,
) -> Report:
    """Return the report.

    Args:
        code: The exit code of a worker that ended by itself.
        trace: What it wrote as it died.
        seconds: How long the run took.
        limit: How many seconds the tests were given.
    """
    places = zip(talk.results, talk.places, strict=True)
    results = tuple(_with_output(result, place, printed) for result, place in places)
    trouble, last = _trouble(talk, code, trace, limit), printed.since(talk.begun)
    return Report(results, trouble, printed.text, seconds, last, talk.calls)


def _with_output(result: TestResult, place: int, printed: Printed) -> TestResult:
    """Return a result with what was printed in its place, unless it is a pass."""
    if result.outcome == "passed":
        return result
    return replace(result, output=printed.since(place))


def _trouble(
    talk: Conversation, code: int | None, trace: Trace, limit: float
) -> Trouble | None:
    if isinstance(talk.end, Done):
        return _lost(talk.end.tests, len(talk.results))
    if isinstance(talk.end, Refused):
        return _forbidden(talk.end, talk.moment)
    if isinstance(talk.end, Trouble):
        return talk.end
    if not talk.ready:
        return Trouble("crash", NO_START)
    return _stopped(talk, code, trace, limit)


def _lost(sent: int, arrived: int) -> Trouble | None:
    if sent == arrived:
        return None
    return Trouble("crash", LOST.format(missing=sent - arrived, tests=sent))


def _forbidden(refused: Refused, moment: str) -> Trouble:
    message = FORBIDDEN.format(act=refused.act, moment=moment, why=refused.why)
    return Trouble("forbidden", message, refused.frame)


def _stopped(
    talk: Conversation, code: int | None, trace: Trace, limit: float
) -> Trouble:
    moment, frame = talk.moment, trace.frame
    if talk.end == "malformed":
        return Trouble("crash", FORGED.format(moment=moment), frame)
    if talk.end == "flood":
        size = FLOOD // 1024**2
        return Trouble("output", OUTPUT.format(moment=moment, size=size), frame)
    if talk.end == "late" or trace.timed_out:
        return Trouble("time", TIME.format(moment=moment, limit=limit), frame)
    return _ended(moment, code, trace)


def _ended(moment: str, code: int | None, trace: Trace) -> Trouble:
    if code in {None, UNHEARD}:
        return Trouble("exit", VANISHED.format(moment=moment), trace.frame)
    fault = trace.fault or fault_name(code)
    if fault:
        return Trouble("crash", CRASH.format(fault=fault, moment=moment), trace.frame)
    return Trouble("exit", EXIT.format(code=code, moment=moment), trace.frame)
