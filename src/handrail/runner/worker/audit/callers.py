"""Who makes a call: libraries of Python, or code that runs as it is imported."""

import os
from types import FrameType

from handrail.runner.worker.audit.act import stack
from handrail.runner.worker.audit.bounds import Bounds

LIBRARY = os.path.dirname(os.__file__) + os.sep  # noqa: PTH120 (frames have texts)
GO_BETWEENS = {"socket", "subprocess", "tokenize"}
# What libraries try, and do without where it is refused: to ask such a one for
# something is innocent.
TRIES: dict[str, set[str]] = {
    "open": {"getpass", "linecache"},
    "os.listdir": {"pkgutil"},
    "socket.connect": {"logging/handlers"},
    "socket.sendto": {"logging/handlers"},
    "subprocess.Popen": {"ctypes/util", "platform", "uuid"},
}


def does_without(event: str, caller: FrameType | None) -> bool:
    """Tell whether who makes a call goes on as well where it fails."""
    if event not in TRIES:
        return False
    callers = map(module_of, stack(caller))
    first = next((name for name in callers if name not in GO_BETWEENS), "")
    return first in TRIES[event]


def module_of(caller: FrameType | None) -> str:
    """Return the module of Python's own that makes a call, as a path, or nothing."""
    file = caller.f_code.co_filename if caller else ""
    if not file.startswith(LIBRARY):
        return ""
    return file.removeprefix(LIBRARY).removesuffix(".py").replace(os.sep, "/")


def is_import(bounds: Bounds, caller: FrameType | None) -> bool:
    """Tell whether a call is made while the learner's code is imported."""
    codes = (frame.f_code for frame in stack(caller))
    return any(
        code.co_name == "<module>" and code.co_filename.startswith(bounds.workspace)
        for code in codes
    )
