"""The insides of the process, by which code could reach those who judge it."""

import cProfile
import ctypes
import inspect
import os
import sys
import threading
import traceback
from itertools import dropwhile
from pathlib import Path
from types import CodeType, FrameType

import _pytest
import pluggy

import handrail
from handrail.runner.worker.audit.act import Act, Check, Event, always, stack
from handrail.runner.worker.audit.bounds import Bounds, is_below
from handrail.runner.worker.mainthread import questions

WHY = "That reaches into the process of the tests. An application has no need of it."
FOLLOWING = (
    "Debuggers do that, such as `breakpoint()`, and wait for somebody at a keyboard. "
    "There is nobody: take it out."
)
FRAME = Act("read a frame of the call stack", WHY)
OBJECTS = "listed the objects of the process"
GO_BETWEENS = {ctypes.__file__, inspect.__file__, traceback.__file__}
FRAMES = {"ag_frame", "cr_frame", "gi_frame", "tb_frame"}
PARTS = {"__code__", "__defaults__", "__kwdefaults__"}
RULING = "handrail.ruling"
SPEAKING = "handrail.send"
JUDGES = tuple(
    os.path.dirname(str(module.__file__)) + os.sep  # noqa: PTH120 (frames have texts)
    for module in (_pytest, handrail, pluggy)
)
# These of the program stand between a test and the application, and hold nothing.
BETWEEN = {
    str(Path(__file__).parents[1] / f"{name}.py")
    for name in (
        "clients",
        "exchange",
        "explaining",
        "imports",
        "kept",
        "plain",
        "routes",
        "things",
        "tools",
    )
}
PROFILER = cProfile.__file__  # it counts calls, and has no say in them
ASKING = questions.__code__
MAIN_THREAD = threading.main_thread().ident

_current_frames = sys._current_frames  # noqa: SLF001


def is_own(bounds: Bounds, caller: FrameType | None) -> bool:
    """Tell whether the learner's code made a call, itself or by a go-between."""
    for frame in stack(caller):
        file = frame.f_code.co_filename
        if file not in GO_BETWEENS and not file.startswith("<"):
            return file.startswith(bounds.workspace)
    return False


def has_stranger(bounds: Bounds, caller: FrameType | None) -> bool:
    """Tell whether a call is made for code that is no library's, by whomever."""
    return not all(bounds.is_known(frame.f_code) for frame in stack(caller))


def leads_to_judges(bounds: Bounds, frame: FrameType | None) -> bool:
    """Tell whether who has a frame can reach who runs and judges the tests.

    They are in another thread than the tests, of which they are asked here and there.
    """
    codes = [*map(code_of, stack(frame))]
    if codes and codes[-1] in bounds.below:
        return ASKING in codes
    return any(
        code.co_filename.startswith(JUDGES)
        and code.co_filename not in BETWEEN
        and code not in bounds.below
        for code in codes
    )


def reads_frame(bounds: Bounds, event: Event) -> Act | None:
    """Check who asks for a frame of its own stack."""
    is_refused = leads_to_judges(bounds, event.caller)
    return FRAME if is_refused and has_stranger(bounds, event.caller) else None


def reads_attribute(bounds: Bounds, event: Event) -> Act | None:
    """Check a special attribute: a frame leads to whoever called."""
    holder, name = event.args
    if name not in FRAMES or not has_stranger(bounds, event.caller):
        return None
    return FRAME if leads_to_judges(bounds, getattr(holder, name)) else None


def sets_attribute(bounds: Bounds, event: Event) -> Act | None:
    """Check a part of a function that is set: the code may do so with its own."""
    function, name = event.args[:2]
    if name not in PARTS or not has_stranger(bounds, event.caller):
        return None
    act = Act("replaced the code of a function", WHY)
    return act if bounds.is_relied_on(function) else None


def forbids(what: str, why: str) -> Check:
    """Return the check of what libraries may do by themselves, and never for code."""
    act = Act(what, why)
    return lambda bounds, event: act if has_stranger(bounds, event.caller) else None


def profiles(bounds: Bounds, event: Event) -> Act | None:
    """Check who follows calls: Python's own profiler may."""
    is_profiler = event.caller and event.caller.f_code.co_filename == PROFILER
    return None if is_profiler else CALLS(bounds, event)


def loads(bounds: Bounds, event: Event) -> Act | None:
    """Check a library of C; `ctypes` itself opens the one that is Python."""
    act = Act("loaded a library of C", WHY)
    return act if event.args[0] and is_own(bounds, event.caller) else None


def speaks(bounds: Bounds, event: Event) -> Act | None:
    """Check who reports a result: not while the learner's code is running."""
    running = _current_frames().get(MAIN_THREAD or 0)
    is_running = any(is_tested(bounds, frame) for frame in (event.caller, running))
    return Act("reported the result of a test", WHY) if is_running else None


def is_tested(bounds: Bounds, frame: FrameType | None) -> bool:
    """Tell whether a frame is the learner's, or was called from one of those."""
    files = (below.f_code.co_filename for below in stack(frame))
    return any(file.startswith(bounds.workspace) for file in files)


def rules(bounds: Bounds, _: Event) -> Act | None:
    """Check who has the ruling on a test asked for: that test alone, at its end."""
    running = _current_frames().get(MAIN_THREAD or 0)
    act = Act("asked for the ruling on a test", WHY)
    return None if asks_for_itself(bounds, running) else act


def asks_for_itself(bounds: Bounds, frame: FrameType | None) -> bool:
    """Tell whether a test asks that was called by the program, and by nobody else."""
    codes = dropwhile(lambda code: code is not ASKING, map(code_of, stack(frame)))
    test, *below = [*codes][1:] or [ASKING]
    is_test = is_below(test.co_filename, bounds.tests_root)
    return is_test and all(code in bounds.below for code in below)


def code_of(frame: FrameType) -> CodeType:
    """Return what a frame runs."""
    return frame.f_code


CALLS = forbids("followed each call that is made", FOLLOWING)
LIMITS = forbids("changed a limit of the process", WHY)
LINES = forbids("followed each line that runs", FOLLOWING)
CHECKS: dict[str, Check] = {
    RULING: rules,
    SPEAKING: speaks,
    "cpython.PyInterpreterState_New": always("started another interpreter", WHY),
    "ctypes.dlopen": loads,
    "gc.get_objects": always(OBJECTS, WHY),
    "gc.get_referents": always(OBJECTS, WHY),
    "gc.get_referrers": always(OBJECTS, WHY),
    "object.__getattr__": reads_attribute,
    "object.__setattr__": sets_attribute,
    "resource.prlimit": LIMITS,
    "resource.setrlimit": LIMITS,
    "sys._current_exceptions": always(FRAME.what, WHY),
    "sys._current_frames": always(FRAME.what, WHY),
    "sys._getframe": reads_frame,
    "sys.addaudithook": always("listened to what Python does", WHY),
    "sys.monitoring.register_callback": LINES,
    "sys.setprofile": profiles,
    "sys.settrace": LINES,
}
