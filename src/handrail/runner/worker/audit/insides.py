"""The insides of the process, by which code could reach those who judge it."""

import ctypes
import inspect
from types import FrameType

from handrail.runner.worker.audit.act import Act, Check, Event, always
from handrail.runner.worker.audit.bounds import Bounds

WHY = "That reaches into the process of the tests. An application has no need of it."
FRAME = Act("read a frame of the call stack", WHY)
OBJECTS = "listed the objects of the process"
GO_BETWEENS = {ctypes.__file__, inspect.__file__}
FRAMES = {"ag_frame", "cr_frame", "gi_frame", "tb_frame"}
PARTS = {"__code__", "__defaults__", "__kwdefaults__"}
RULING = "handrail.ruling"
SPEAKING = "handrail.send"


def is_own(bounds: Bounds, caller: FrameType | None) -> bool:
    """Tell whether the learner's code made a call, itself or by a go-between."""
    while caller:
        file = caller.f_code.co_filename
        if file not in GO_BETWEENS and not file.startswith("<"):
            return file.startswith(bounds.workspace)
        caller = caller.f_back
    return False


def own(what: str) -> Check:
    """Return the check of an event that libraries may raise, and a learner may not."""
    act = Act(what, WHY)
    return lambda bounds, event: act if is_own(bounds, event.caller) else None


def reads_attribute(bounds: Bounds, event: Event) -> Act | None:
    """Check a special attribute: a frame leads to whoever called."""
    is_frame = event.args[1] in FRAMES
    return FRAME if is_frame and is_own(bounds, event.caller) else None


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
    caller = event.caller
    while caller:
        if caller.f_code.co_filename.startswith(bounds.workspace):
            return Act("reported the result of a test", WHY)
        caller = caller.f_back
    return None


def rules(bounds: Bounds, event: Event) -> Act | None:
    """Check who asks for a ruling: a test, and never the learner's code itself."""
    caller = event.caller and event.caller.f_back
    act = Act("asked for the ruling on a test", WHY)
    is_learners = caller and caller.f_code.co_filename.startswith(bounds.workspace)
    return act if is_learners else None


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
    "sys._getframe": own(FRAME.what),
    "sys.addaudithook": own("listened to what Python does"),
    "sys.monitoring.register_callback": own("followed each line that runs"),
    "sys.setprofile": own("followed each call that is made"),
    "sys.settrace": own("followed each line that runs"),
}
