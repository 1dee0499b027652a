import dataclasses
import sys
import types
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

import pytest

from handrail.runner.worker import clients, plugin
from handrail.runner.worker.audit.act import Event
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.insides import CHECKS, SPEAKING


def frame_of(file: str) -> FrameType:
    """Return a frame of code that seems to be in a file."""
    names: dict[str, Any] = {"sys": sys}
    code = compile("def call():\n    return sys._getframe()\n", file, "exec")
    exec(code, names)
    found = names["call"]()
    assert isinstance(found, FrameType)
    return found


def own_frame(bounds: Bounds) -> FrameType:
    return frame_of(f"{bounds.workspace}/app/__init__.py")


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("ctypes.dlopen", ("libc.so.6",)),
        ("object.__setattr__", (None, "__code__", None)),
        ("resource.setrlimit", (0, 0, 0)),
        ("sys.addaudithook", ()),
        ("sys.setprofile", ()),
        ("sys.settrace", ()),
    ],
)
def test_libraries_may_do_what_a_learner_may_not(
    bounds: Bounds, name: str, args: tuple[Any, ...]
) -> None:
    check = CHECKS[name]

    assert check(bounds, Event(args, own_frame(bounds))) is not None
    assert check(bounds, Event(args, frame_of(types.__file__))) is None


class Holder:
    """Has a frame, as a traceback and a generator have."""

    def __init__(self, frame: FrameType | None) -> None:
        self.tb_frame = self.gi_frame = frame


@pytest.mark.parametrize("name", ["tb_frame", "gi_frame"])
def test_a_frame_is_refused_that_leads_to_who_judges(bounds: Bounds, name: str) -> None:
    own = own_frame(bounds)  # pytest is below it
    alone = ThreadPoolExecutor(1).submit(own_frame, bounds).result()
    check = CHECKS["object.__getattr__"]

    assert check(bounds, Event((Holder(own), name), own)) is not None
    assert check(bounds, Event((Holder(alone), name), own)) is None
    assert check(bounds, Event((Holder(None), name), own)) is None
    assert check(bounds, Event((Holder(own), name), frame_of(types.__file__))) is None


def test_a_stack_may_be_looked_at_that_has_no_judges(bounds: Bounds) -> None:
    check = CHECKS["sys._getframe"]
    alone = ThreadPoolExecutor(1).submit(own_frame, bounds).result()

    assert check(bounds, Event((None,), own_frame(bounds))) is not None
    assert check(bounds, Event((None,), frame_of(types.__file__))) is None
    assert check(bounds, Event((None,), alone)) is None


@pytest.mark.parametrize(("module", "is_refused"), [(clients, False), (plugin, True)])
def test_what_stands_before_an_application_is_no_judge(
    bounds: Bounds, module: types.ModuleType, is_refused: bool
) -> None:
    names: dict[str, Any] = {"call": lambda: own_frame(bounds)}
    code = compile("frame = call()", str(module.__file__), "exec")
    with ThreadPoolExecutor(1) as other:
        other.submit(exec, code, names).result()
    act = CHECKS["sys._getframe"](bounds, Event((None,), names["frame"]))

    assert (act is not None) == is_refused


def test_what_the_code_has_below_it_anyway_is_no_secret(bounds: Bounds) -> None:
    codes = set()
    frame: FrameType | None = own_frame(bounds)
    event = Event((None,), frame)
    while frame:
        codes.add(frame.f_code)
        frame = frame.f_back
    known = dataclasses.replace(bounds, below=frozenset(codes))

    assert CHECKS["sys._getframe"](known, event) is None


def test_code_without_a_file_belongs_to_who_runs_it(bounds: Bounds) -> None:
    file = f"{bounds.workspace}/app/__init__.py"
    names: dict[str, Any] = {"sys": sys}
    exec(compile("def call(f):\n    return f()\n", file, "exec"), names)
    inner = compile("sys._getframe()", "<string>", "eval")
    frame = names["call"](lambda: None) or names["call"](
        types.FunctionType(inner, names)
    )

    assert CHECKS["sys.settrace"](bounds, Event((), frame)) is not None


@pytest.mark.parametrize("name", ["f_back", "__code__"])
def test_other_attributes_are_read_by_anybody(bounds: Bounds, name: str) -> None:
    event = Event((None, name), own_frame(bounds))

    assert CHECKS["object.__getattr__"](bounds, event) is None


@pytest.mark.parametrize(
    "name", ["gc.get_objects", "gc.get_referrers", "sys._current_frames"]
)
def test_nobody_lists_objects_and_frames(bounds: Bounds, name: str) -> None:
    assert CHECKS[name](bounds, Event((), None)) is not None


def test_results_are_told_only_where_no_learner_calls(bounds: Bounds) -> None:
    check = CHECKS[SPEAKING]

    assert check(bounds, Event((), own_frame(bounds))) is not None
    assert check(bounds, Event((), frame_of(types.__file__))) is None
