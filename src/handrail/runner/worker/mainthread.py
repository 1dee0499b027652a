"""The main thread: it runs the tests with the learner's code, and nothing else.

A frame of the call stack leads to all those below it. pytest and who tells the results
are in another thread, so whoever looks down the stack does not come upon them.
"""

import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from functools import partial, wraps
from inspect import isfunction, isgeneratorfunction
from queue import SimpleQueue
from types import CodeType, FrameType
from typing import Any, ParamSpec, TypeVar

import pytest

P = ParamSpec("P")
T = TypeVar("T")
Step = Generator[None, object, object]
Run = partial[Any]
Outcome = tuple[Any, BaseException | None]

OF_PYTEST = "_pytest."
END = object()  # of the steps of a fixture
QUESTION: Outcome = (
    object(),
    None,
)  # no outcome: the call goes on, once it has an answer


class MainThread:
    """Hands calls over to the main thread, from one other, which it may ask things."""

    def __init__(self) -> None:
        self.runs: SimpleQueue[Run] = SimpleQueue()
        self.outcomes: SimpleQueue[Outcome] = SimpleQueue()
        self.answers: SimpleQueue[Any] = SimpleQueue()
        self.answer: Callable[[], object] = object

    def call(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Have the main thread call a function; return and raise what that does."""
        self.runs.put(partial(function, *args, **kwargs))
        result: T
        while (outcome := self.outcomes.get()) is QUESTION:
            self.answers.put(self.answer())
        result, error = outcome
        try:
            if error:
                raise error
            return result
        finally:
            del error, outcome  # its traceback holds this frame

    def asking(self, answer: Callable[[], object]) -> Callable[[None], Any]:
        """Return what has the other thread answer, called with None in a call of it."""
        self.answer = answer
        ask = questions(self.outcomes.put, self.answers.get).send
        ask(None)
        return ask

    def work(self) -> Iterable[None]:
        """Return what does the calls as it is gone through, by `go_through`."""
        return map(self.outcomes.put, map(attempt, iter(self.runs.get, None)))


class SameThread:
    """Stands in for the main thread where there is one thread alone."""

    def call(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function."""
        return function(*args, **kwargs)

    def asking(self, answer: Callable[[], object]) -> Callable[[None], Any]:
        """Return what gives the answer."""
        return lambda _: answer()


Thread = MainThread | SameThread


def questions(
    put: Callable[[Outcome], object], get: Callable[[], object]
) -> Generator[Any, None, None]:
    """Ask, each time that it is gone on with, and give the answer.

    What it asks by is in its frame, which nobody but Python reads.
    """
    answer: object = None
    while True:
        yield answer
        put(QUESTION)
        answer = get()


def go_through(work: Iterable[None]) -> None:
    """Do work without an end.

    The frame of this function holds nothing of it, once that has begun: whoever could
    lay hands on it could tell an outcome, too.
    """
    left = [work]
    del work
    deque(left.pop(), maxlen=0)


def attempt(run: Run) -> Outcome:
    """Return what a call returns, or the exception that it raises."""
    try:
        return run(), None
    except BaseException as error:  # noqa: BLE001 (it is raised in the other thread)
        return None, error


def codes_below() -> frozenset[CodeType]:
    """Return the code of each function that is now in a call in this thread."""
    codes: set[CodeType] = set()
    caller: FrameType | None = sys._getframe()  # noqa: SLF001
    while caller:
        codes.add(caller.f_code)
        caller = caller.f_back
    return frozenset(codes)


class Handover:
    """The plugin that has tests and their fixtures run in the main thread."""

    def __init__(self, main_thread: Thread) -> None:
        self.call = main_thread.call

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Step:
        """Hand over a test."""
        function = pyfuncitem.obj
        pyfuncitem.obj = partial(self.call, function)
        try:
            return (yield)
        finally:
            pyfuncitem.obj = function

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Step:
        """Hand over a fixture that is a function, and none of pytest's own."""
        function = fixturedef.func
        if not isfunction(function) or function.__module__.startswith(OF_PYTEST):
            value = yield
            if isinstance(value, pytest.CaptureFixture):
                value.request = None  # type: ignore[assignment] # it leads to pytest
            return value
        fixturedef.func = self.moved(function)  # type: ignore[misc]
        try:
            return (yield)
        finally:
            fixturedef.func = function  # type: ignore[misc]

    def moved(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a fixture each step of which is run in the main thread."""

        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            return self.call(function, *args, **kwargs)

        @wraps(function)
        def step(*args: Any, **kwargs: Any) -> Generator[Any, None, None]:
            steps = function(*args, **kwargs)
            while (value := self.call(next, steps, END)) is not END:
                yield value

        return step if isgeneratorfunction(function) else call
