import bdb
import contextlib
import cProfile
import dataclasses
import logging
import sys
import types
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

import pytest
from _pytest import runner

from handrail.runner.worker import clients, plain, plugin, tools
from handrail.runner.worker.audit.act import Event, stack
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.insides import CHECKS, SPEAKING, asks_for_itself
from handrail.runner.worker.mainthread import questions

LIBRARY = types.__file__
CALL = "def call():\n    return frame_of(*files) if files else sys._getframe()\n"


def frame_of(file: str, *files: str) -> FrameType:
    """Return a frame of code that seems to be in the last of some files.

    It is called by code that seems to be in the one before, and so on.
    """
    names: dict[str, Any] = {"sys": sys, "frame_of": frame_of, "files": files}
    exec(compile(CALL, file, "exec"), names)
    found = names["call"]()
    assert isinstance(found, FrameType)
    return found


def alone(*files: str) -> FrameType:
    """Return such a frame, with nothing of pytest below it."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(frame_of, *files).result()


@pytest.fixture
def own(bounds: Bounds) -> str:
    """A file of the code of a run."""
    return f"{bounds.workspace}/app/__init__.py"


@pytest.fixture
def judge() -> str:
    """A file of those who run and judge the tests."""
    return str(plugin.__file__)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("ctypes.dlopen", ("libc.so.6",)),
        ("resource.setrlimit", (0, 0, 0)),
        ("sys.monitoring.register_callback", (None,)),
        ("sys.setprofile", ()),
        ("sys.settrace", ()),
    ],
)
def test_libraries_may_do_what_a_learner_may_not(
    bounds: Bounds, own: str, name: str, args: tuple[Any, ...]
) -> None:
    check = CHECKS[name]

    assert check(bounds, Event(args, alone(own))) is not None
    assert check(bounds, Event(args, alone(LIBRARY))) is None


@pytest.mark.parametrize("name", ["sys.setprofile", "sys.settrace"])
def test_a_library_may_not_follow_what_runs_for_code(
    bounds: Bounds, own: str, name: str
) -> None:
    event = Event((), alone(own, bdb.__file__))

    assert CHECKS[name](bounds, event) is not None


def test_pythons_profiler_may_count_calls(bounds: Bounds, own: str) -> None:
    event = Event((), alone(own, cProfile.__file__))

    assert CHECKS["sys.setprofile"](bounds, event) is None


def test_nobody_listens_to_what_python_does(bounds: Bounds) -> None:
    event = Event((), alone(LIBRARY))

    assert CHECKS["sys.addaudithook"](bounds, event) is not None


@pytest.mark.parametrize("part", ["__code__", "__defaults__", "__kwdefaults__"])
def test_code_may_change_its_own_functions_alone(
    bounds: Bounds, own: str, part: str
) -> None:
    known = dataclasses.replace(bounds, loaded=frozenset({id(globals())}))
    names: dict[str, Any] = {}
    exec("def call(): pass", names)
    its, theirs = names["call"], frame_of

    def is_refused(function: object, name: str, caller: FrameType) -> bool:
        event = Event((function, name), caller)
        return CHECKS["object.__setattr__"](known, event) is not None

    assert not is_refused(its, part, alone(own))
    assert is_refused(theirs, part, alone(own))
    assert is_refused(theirs, part, alone(own, contextlib.__file__))
    assert not is_refused(theirs, part, alone(LIBRARY))
    assert not is_refused(theirs, "__doc__", alone(own))


def test_the_functions_of_a_kept_test_are_not_changed(bounds: Bounds, own: str) -> None:
    names: dict[str, Any] = {}
    exec(compile("def call(): pass", f"{bounds.tests_root}/test_it.py", "exec"), names)
    event = Event((names["call"], "__code__"), alone(own))

    assert CHECKS["object.__setattr__"](bounds, event) is not None


class Holder:
    """Has a frame, as a traceback and a generator have."""

    def __init__(self, frame: FrameType | None) -> None:
        self.tb_frame = self.gi_frame = frame


@pytest.mark.parametrize("name", ["tb_frame", "gi_frame"])
def test_a_frame_is_refused_that_leads_to_who_judges(
    bounds: Bounds, own: str, judge: str, name: str
) -> None:
    judged = alone(judge, own)

    def is_refused(frame: FrameType | None, caller: FrameType) -> bool:
        event = Event((Holder(frame), name), caller)
        return CHECKS["object.__getattr__"](bounds, event) is not None

    assert is_refused(judged, alone(own))
    assert is_refused(judged, alone(own, logging.__file__))
    assert is_refused(judged, alone("<text>"))
    assert not is_refused(judged, alone(LIBRARY))
    assert not is_refused(alone(own), alone(own))
    assert not is_refused(None, alone(own))


def test_a_stack_may_be_looked_at_that_has_no_judges(
    bounds: Bounds, own: str, judge: str
) -> None:
    def is_refused(*files: str) -> bool:
        return (
            CHECKS["sys._getframe"](bounds, Event((None,), alone(*files))) is not None
        )

    assert is_refused(judge, own)
    assert is_refused(judge, own, logging.__file__)
    assert is_refused(judge, "<text>")
    assert not is_refused(judge, LIBRARY)
    assert not is_refused(own)


@pytest.mark.parametrize(
    ("module", "is_refused"),
    [(clients, False), (tools, False), (plain, False), (plugin, True), (runner, True)],
)
def test_what_stands_before_an_application_is_no_judge(
    bounds: Bounds, own: str, module: types.ModuleType, is_refused: bool
) -> None:
    frame = alone(str(module.__file__), own)
    act = CHECKS["sys._getframe"](bounds, Event((None,), frame))

    assert (act is not None) == is_refused


@pytest.mark.parametrize("module", [plugin, runner])
def test_nobody_judges_where_the_tests_run(
    bounds: Bounds, own: str, module: types.ModuleType
) -> None:
    frame = alone(str(module.__file__), own)
    *_, bottom = stack(frame)
    known = dataclasses.replace(bounds, below=frozenset({bottom.f_code}))

    assert CHECKS["sys._getframe"](known, Event((None,), frame)) is None


def test_what_the_code_has_below_it_anyway_is_no_secret(
    bounds: Bounds, own: str, judge: str
) -> None:
    frame = alone(judge, own)
    codes = frozenset(below.f_code for below in stack(frame))
    known = dataclasses.replace(bounds, below=codes)

    assert CHECKS["sys._getframe"](known, Event((None,), frame)) is None


def test_code_without_a_file_belongs_to_who_runs_it(bounds: Bounds, own: str) -> None:
    names: dict[str, Any] = {"sys": sys}
    exec(compile("def call(f):\n    return f()\n", own, "exec"), names)
    inner = compile("sys._getframe()", "<string>", "eval")
    event = Event(("libc.so.6",), names["call"](types.FunctionType(inner, names)))

    assert CHECKS["ctypes.dlopen"](bounds, event) is not None


@pytest.mark.parametrize("name", ["f_back", "__code__"])
def test_other_attributes_are_read_by_anybody(
    bounds: Bounds, own: str, name: str
) -> None:
    event = Event((None, name), alone(own))

    assert CHECKS["object.__getattr__"](bounds, event) is None


@pytest.mark.parametrize(
    "name", ["gc.get_objects", "gc.get_referrers", "sys._current_frames"]
)
def test_nobody_lists_objects_and_frames(bounds: Bounds, name: str) -> None:
    assert CHECKS[name](bounds, Event((), None)) is not None


def test_results_are_told_only_where_no_learner_calls(bounds: Bounds, own: str) -> None:
    check = CHECKS[SPEAKING]

    assert check(bounds, Event((), alone(own))) is not None
    assert check(bounds, Event((), alone(LIBRARY))) is None


Asks = Callable[[str, str], bool]


@pytest.fixture
def asks(bounds: Bounds) -> Asks:
    """A function that has a test ask for its ruling, and tells whether it may.

    It takes the file of the test, and that of the code that calls it.
    """

    def asks(test: str, caller: str) -> bool:
        answers: list[bool] = []

        def put(_: object) -> None:
            codes = {frame.f_code for frame in stack(sys._getframe())}
            program = (
                code for code in codes if code.co_filename in {LIBRARY, __file__}
            )
            others = (c for c in codes if c.co_filename.startswith((sys.prefix, "<")))
            known = dataclasses.replace(bounds, below=frozenset({*program, *others}))
            answers.append(asks_for_itself(known, sys._getframe()))

        ask = questions(put, lambda: None).send
        ask(None)
        names: dict[str, Any] = {"ask": ask}
        exec(compile("def test_it():\n    ask(None)\n", test, "exec"), names)
        exec(compile("test_it()", caller, "exec"), names)
        return answers.pop()

    return asks


def test_a_test_asks_for_its_own_ruling(bounds: Bounds, own: str, asks: Asks) -> None:
    test = f"{bounds.tests_root}/test_it.py"

    assert asks(test, LIBRARY)
    assert not asks(own, LIBRARY)
    assert not asks(test, own)
    assert not asks(test, contextlib.__file__)
    assert not asks_for_itself(bounds, sys._getframe())
    assert not asks_for_itself(bounds, None)
