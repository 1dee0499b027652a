"""Follows the calls of a learner's function while its tests run, for a question.

No verdict is made of such a run.
"""

import dis
import inspect
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from handrail.runner.events import Event
from handrail.runner.followed import Call, Followed, Lines, Step, Values
from handrail.runner.worker.mainthread import Thread

MOST_CALLS = 40
MOST_STEPS = 60
LONGEST = 80  # characters of a value
MOST_INSIDE = 12  # values in a list or dictionary
DEEPEST = 3
PLAIN = (bool, int, float, str, type(None))
RETURNS = {dis.opmap.get(name) for name in ("RETURN_VALUE", "RETURN_CONST")}
NO_FUNCTION = "<"  # begins the names of modules, lambdas and comprehensions
Trace = Callable[[FrameType, str, Any], Any]


def is_plain(value: object, depth: int = DEEPEST) -> bool:
    """Tell whether a value is Python's own through and through, and not large.

    Nothing of the learner's is called to write such a value down.
    """
    if type(value) in PLAIN:
        return not isinstance(value, str) or len(value) <= LONGEST
    if not depth or type(value) not in {list, tuple, dict}:
        return False
    inside: Any = value
    if len(inside) > MOST_INSIDE:
        return False
    items = [*inside.keys(), *inside.values()] if type(value) is dict else inside
    return all(is_plain(item, depth - 1) for item in items)


def written(value: object) -> str | None:
    """Return a value as Python writes it; None where it is not plain, or long."""
    if not is_plain(value):
        return None
    text = repr(value)
    return text if len(text) <= LONGEST else None


def values_of(names: dict[str, Any]) -> Values:
    """Return the values of local names, those that are plain."""
    texts = {name: written(value) for name, value in names.items()}
    return {name: text for name, text in texts.items() if text is not None}


@dataclass
class Notes:
    """What is noted of one call.

    Attributes:
        known: The values when the last line began.
    """

    test: str
    code: CodeType
    given: Values
    known: Values
    steps: list[Step] = field(default_factory=list)
    returned: str | None = None
    raised: str | None = None
    is_whole: bool = False

    def trace(self, frame: FrameType, event: str, arg: Any) -> Trace:
        """Note a line, an error, or the end."""
        if event == "line":
            self.step(frame)
        elif event == "exception":
            self.raised = arg[0].__name__
        elif event == "return":
            self.end(frame, arg)
        return self.trace

    def step(self, frame: FrameType) -> None:
        """Note a line that begins, with what has a new value."""
        if len(self.steps) < MOST_STEPS:
            now = values_of(frame.f_locals)
            new = {n: text for n, text in now.items() if self.known.get(n) != text}
            gone = dict.fromkeys(self.known.keys() - now.keys(), "")
            self.known = now
            self.steps.append(Step(frame.f_lineno, {**new, **gone}))

    def end(self, frame: FrameType, arg: Any) -> None:
        """Note how the call ended; a generator only pauses."""
        if self.code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE):
            self.raised = None
            return
        self.is_whole = len(self.steps) < MOST_STEPS
        if self.code.co_code[frame.f_lasti] in RETURNS:
            self.returned, self.raised = written(arg), None

    def call(self) -> Call:
        """Return the call as it is told."""
        return Call(
            self.test,
            self.code.co_name,
            self.code.co_firstlineno,
            self.given,
            tuple(self.steps),
            self.returned,
            self.raised,
            self.is_whole,
        )


class Follower:
    """Follows the calls of functions that begin on some lines.

    Attributes:
        test: The name of the test that runs.
    """

    def __init__(self, workspace: Path, lines: Lines) -> None:
        self.file = str(workspace / lines.path)
        self.lines = range(lines.first, lines.last + 1)
        self.notes: dict[FrameType, Notes] = {}
        self.test = ""

    def trace(self, frame: FrameType, _: str, __: Any) -> Trace | None:
        """Follow a call, if it is of such a function and there are not too many."""
        code = frame.f_code
        if code.co_filename != self.file or code.co_firstlineno not in self.lines:
            return None
        if code.co_name.startswith(NO_FUNCTION) or not code.co_flags & 1:
            return None
        if frame not in self.notes:
            if len(self.notes) == MOST_CALLS:
                return None
            given = values_of(frame.f_locals)
            self.notes[frame] = Notes(self.test, code, given, given)
        return self.notes[frame].trace


class Following:
    """The plugin that has calls followed in the thread that runs the tests.

    Args:
        send: Takes what was noted, at the end.
        thread: Runs the tests.
    """

    def __init__(
        self,
        workspace: Path,
        lines: Lines,
        send: Callable[[Event], None],
        thread: Thread,
    ) -> None:
        self.follower = Follower(workspace, lines)
        self.send, self.thread = send, thread

    def pytest_sessionstart(self) -> None:
        """Begin, before anything of the learner's is loaded."""
        self.thread.call(sys.settrace, self.follower.trace)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item
    ) -> Generator[None, object, object]:
        """Note which test runs."""
        self.follower.test = item.name
        return (yield)

    def pytest_sessionfinish(self) -> None:
        """Tell what was noted."""
        notes = self.follower.notes.values()
        self.send(Followed(tuple(each.call() for each in notes)))
