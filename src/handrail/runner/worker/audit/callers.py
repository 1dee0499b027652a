"""Who makes a call: libraries of Python, or code that runs as it is imported."""

import os
from types import FrameType

from handrail.runner.worker.audit.bounds import Bounds

LIBRARY = os.path.dirname(os.__file__) + os.sep  # noqa: PTH120 (frames have texts)
GO_BETWEENS = {"socket", "subprocess", "tokenize"}
# What libraries try, and do without where it is refused: to ask such a one for
# something is innocent.
TRIES: dict[str, set[str]] = {
    "open": {"linecache"},
    "os.listdir": {"pkgutil"},
    "socket.connect": {"logging/handlers"},
    "socket.sendto": {"logging/handlers"},
    "subprocess.Popen": {"ctypes/util", "platform", "uuid"},
}


def does_without(event: str, caller: FrameType | None) -> bool:
    """Tell whether who makes a call goes on as well where it fails."""
    if event not in TRIES:
        return False
    while caller and module_of(caller) in GO_BETWEENS:
        caller = caller.f_back
    return module_of(caller) in TRIES[event]


def module_of(caller: FrameType | None) -> str:
    """Return the module of Python's own that makes a call, as a path, or nothing."""
    file = caller.f_code.co_filename if caller else ""
    if not file.startswith(LIBRARY):
        return ""
    return file.removeprefix(LIBRARY).removesuffix(".py").replace(os.sep, "/")


def is_import(bounds: Bounds, caller: FrameType | None) -> bool:
    """Tell whether a call is made while the learner's code is imported."""
    while caller:
        code = caller.f_code
        is_own = code.co_filename.startswith(bounds.workspace)
        if is_own and code.co_name == "<module>":
            return True
        caller = caller.f_back
    return False
