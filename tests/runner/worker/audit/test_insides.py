import sys
import types
from types import FrameType
from typing import Any

import pytest

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
        ("object.__getattr__", (None, "tb_frame")),
        ("object.__getattr__", (None, "gi_frame")),
        ("object.__setattr__", (None, "__code__", None)),
        ("resource.setrlimit", (0, 0, 0)),
        ("sys._getframe", (None,)),
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


def test_code_without_a_file_belongs_to_who_runs_it(bounds: Bounds) -> None:
    file = f"{bounds.workspace}/app/__init__.py"
    names: dict[str, Any] = {"sys": sys}
    exec(compile("def call(f):\n    return f()\n", file, "exec"), names)
    inner = compile("sys._getframe()", "<string>", "eval")
    frame = names["call"](lambda: None) or names["call"](
        types.FunctionType(inner, names)
    )

    assert CHECKS["sys._getframe"](bounds, Event((None,), frame)) is not None


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
