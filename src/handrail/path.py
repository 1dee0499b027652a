"""Keeps a learner's files from standing in for the modules that the program needs.

They are in the way where Python looks into the current folder first, as `python -m`
makes it do, and `PYTHONPATH=.`. Nothing is imported here but what every Python has.
"""

import os
import sys

STATE = ".handrail"
INSTALLED = (sys.prefix, sys.base_prefix)


def leave_workspace() -> None:
    """Take the current folder, and all of a workspace, off the path of modules.

    An environment in a workspace stays.
    """
    sys.path[:] = [entry for entry in sys.path if not is_learners(entry)]


def without_workspace(paths: str) -> str:
    """Return the value of `PYTHONPATH` without what is the learner's."""
    entries = paths.split(os.pathsep)
    return os.pathsep.join(e for e in entries if e and not is_learners(e))


def is_learners(entry: str) -> bool:
    """Tell whether an entry of the path is the current folder, or in a workspace."""
    here = current_folder()
    if not here and not os.path.isabs(entry):  # noqa: PTH117
        return True
    folder = os.path.realpath(entry)
    if any(is_in(folder, os.path.realpath(place)) for place in INSTALLED):
        return False
    return folder == here or is_in_workspace(folder)


def current_folder() -> str:
    """Return the current folder, or nothing where it was removed."""
    try:
        return os.path.realpath(os.curdir)
    except FileNotFoundError:
        return ""


def is_in(folder: str, place: str) -> bool:
    """Tell whether a folder is another, or in it."""
    return folder == place or folder.startswith(place.rstrip(os.sep) + os.sep)


def is_in_workspace(folder: str) -> bool:
    """Tell whether a folder is a workspace, or in one."""
    while not os.path.isdir(os.path.join(folder, STATE)):  # noqa: PTH112, PTH118
        outer = os.path.dirname(folder)  # noqa: PTH120 (pathlib is a module to shadow)
        if outer == folder:
            return False
        folder = outer
    return True
