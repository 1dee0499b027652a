"""Looks for what could stand in a learner's way."""

import importlib.metadata
import platform
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handrail.command import command
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, CourseError
from handrail.environment import activation, is_active
from handrail.server import NO_ANSWER, VARIABLE, database_server, name_of_server
from handrail.tree import walk
from handrail.workspace.drives import silent_drive
from handrail.workspace.finding import current_folder, find_workspace
from handrail.workspace.progress import BrokenProgressError
from handrail.workspace.steps import kept_tests
from handrail.workspace.unread import unread
from handrail.workspace.watches import watches
from handrail.workspace.workspace import Workspace

LEAST_PYTHON = (3, 11)
LIBRARIES = ("flask", "marshmallow", "pytest", "python-dotenv")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        remedy: What to do; empty where all is well.
    """

    about: str
    state: str
    remedy: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.remedy


def examine() -> Iterator[Finding]:
    """Yield a finding for the machine, the libraries, the course and the workspace."""
    yield examine_python()
    yield examine_environment()
    yield from (examine_library(name) for name in LIBRARIES)
    yield examine_server()
    try:
        course = load_course(find_course())
    except CourseError as error:
        yield Finding("course", str(error), "Mend the file, or install Handrail again.")
        return
    yield Finding("course", f"{len(course.exercises)} exercises in {course.root}")
    workspace = find_workspace(current_folder())
    if workspace is None:
        remedy = f"Make one: {command('start')}"
        yield Finding("workspace", "none in this folder", remedy)
        return
    yield Finding("workspace", str(workspace.root))
    yield examine_saves(workspace.root)
    yield from examine_workspace(course, workspace)


def examine_python() -> Finding:
    """Look at the version of Python."""
    least = ".".join(map(str, LEAST_PYTHON))
    remedy = (
        "" if sys.version_info >= LEAST_PYTHON else f"Install Python {least} or newer."
    )
    return Finding("Python", platform.python_version(), remedy)


def examine_environment() -> Finding:
    """Look whether the shell finds what is installed beside this program.

    Nothing needs it but what a learner types themselves, so it is well without.
    """
    if is_active():
        return Finding("environment", "flask and pytest are found in this window")
    words = f"`{activation()}` lets a window find flask and pytest"
    return Finding("environment", words)


def examine_library(name: str) -> Finding:
    """Look whether a library that the course needs is there."""
    try:
        return Finding(name, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(
            name, "not installed", "Install Handrail again, with what it needs."
        )


def examine_server() -> Finding:
    """Look whether the database server answers that some tests run on.

    Nothing but these tests needs one, so it is well without.
    """
    about = "database server"
    if not database_server():
        state = f"none is named in {VARIABLE}; tests on PostgreSQL are not run"
        return Finding(about, state)
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 (slow to load)

    try:
        return Finding(about, f"{name_of_server()} answers")
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        remedy = (
            "Start it, or mend its URL. Or take the variable away: then tests on "
            f"PostgreSQL are not run. It says: {reason}"
        )
        return Finding(about, NO_ANSWER, remedy)


def examine_saves(root: Path) -> Finding:
    """Look whether the system tells of saves in a folder."""
    instead = "Until then, handrail looks at the folder every second."
    kind = silent_drive(root)
    if kind is not None:
        remedy = f"A folder on a drive of this machine is told of at once. {instead}"
        return Finding("saves", f"this drive ({kind}) may not tell of them", remedy)
    folders = [e for e in walk(root) if stat.S_ISDIR(e.status.st_mode)]
    for count, needed in zip(watches(), (1, 1 + len(folders)), strict=False):
        if count.left < needed:
            state = f"{count.setting} grants {count.limit}, and {count.used} are in use"
            more = 2 * max(count.used, 4096)
            remedy = f"Grant more: `sudo sysctl {count.setting}={more}`. {instead}"
            return Finding("saves", state, remedy)
    return Finding("saves", "the system tells of them")


def examine_workspace(course: Course, workspace: Workspace) -> Iterator[Finding]:
    """Look at the progress file, and at the copies of the tests."""
    try:
        progress = workspace.load_progress(course)
    except BrokenProgressError:
        remedy = f"`{command()}` finds your progress out anew from your code."
        yield Finding("progress", "cannot be understood", remedy)
        return
    at = course.exercise(progress.at).label
    yield Finding("progress", f"chapter {progress.chapter}, at {at}")
    closed = ", ".join(unread(workspace.root))
    remedy = "See whose it is with ls -l. Until then it is in no run and no snapshot."
    state = f"cannot be read: {closed}" if closed else "can all be read"
    yield Finding("files", state, remedy if closed else "")
    mine = workspace.files()
    kept = kept_tests(course, progress.chapter)
    edited = [path for path, content in kept.items() if mine.get(path) != content]
    state = f"{len(edited)} edited or missing" if edited else "as the course has them"
    remedy = (
        f"Verdicts use the course's own tests. To get these back: {command('update')}"
    )
    yield Finding("tests", state, remedy if edited else "")
