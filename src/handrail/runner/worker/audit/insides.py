"""The insides of the process, by which code could reach those who judge it."""

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
    str(Path(__file__).parents[1] / f"{name}.py") for name in ("clients", "routes")
}
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


def own(what: str) -> Check:
    """Return the check of an event that libraries may raise, and a learner may not."""
    act = Act(what, WHY)
    return lambda bounds, event: act if is_own(bounds, event.caller) else None


def leads_to_judges(bounds: Bounds, frame: FrameType | None) -> bool:
    """Tell whether who has a frame can reach who runs and judges the tests."""
    return any(
        code.co_filename.startswith(JUDGES)
        and code.co_filename not in BETWEEN
        and code not in bounds.below
        for code in (below.f_code for below in stack(frame))
    )


def reads_frame(bounds: Bounds, event: Event) -> Act | None:
    """Check who asks for a frame of its own stack."""
    is_refused = is_own(bounds, event.caller) and leads_to_judges(bounds, event.caller)
    return FRAME if is_refused else None


def reads_attribute(bounds: Bounds, event: Event) -> Act | None:
    """Check a special attribute: a frame leads to whoever called."""
    holder, name = event.args
    if name not in FRAMES or not is_own(bounds, event.caller):
        return None
    return FRAME if leads_to_judges(bounds, getattr(holder, name)) else None


def sets_attribute(bounds: Bounds, event: Event) -> Act | None:
    """Check a special attribute that is set."""
    is_part = event.args[1] in PARTS
    act = Act("replaced the code of a function", WHY)
    return act if is_part and is_own(bounds, event.caller) else None


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


def rules(bounds: Bounds, event: Event) -> Act | None:
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
    "resource.prlimit": own("changed a limit of the process"),
    "resource.setrlimit": own("changed a limit of the process"),
    "sys._current_exceptions": always(FRAME.what, WHY),
    "sys._current_frames": always(FRAME.what, WHY),
    "sys._getframe": reads_frame,
    "sys.addaudithook": own("listened to what Python does"),
    "sys.monitoring.register_callback": own("followed each line that runs"),
    "sys.setprofile": own("followed each call that is made"),
    "sys.settrace": own("followed each line that runs"),
}
