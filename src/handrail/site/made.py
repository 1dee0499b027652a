"""Stages and outputs that many pages show, each made once."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from shlex import quote
from threading import Lock
from typing import TypeVar

from handrail.command import NAME
from handrail.course.fingerprint import (
    digest,
    files_of,
    of_course,
    of_libraries,
    of_program,
)
from handrail.course.location import VARIABLE
from handrail.course.model import Course
from handrail.course.stage import Files, stage
from handrail.site.console import parse, run
from handrail.workspace.files import write_atomically

T = TypeVar("T")


class Made:
    """What has been made for some pages of a course; safe in many threads.

    Args:
        folder: Where outputs are kept for later builds; None for nowhere.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.lock = Lock()
        self.known: dict[object, Future[object]] = {}

    def stage(self, course: Course, number: int) -> Files:
        """Return the application as it stands after a chapter.

        Raises:
            CourseError: It cannot be made.
        """
        return self.once(("stage", course.root, number), lambda: stage(course, number))

    def output(self, command: str, files: Files) -> str:
        """Return what a command prints in a folder with these files.

        What this program prints goes by its own files too, so that is kept for no
        later build.

        Raises:
            CommandError: It could not be run to its end.
        """
        named = [
            part for path in sorted(files) for part in (path.encode(), files[path])
        ]
        key = digest([command.encode(), of_libraries().encode(), *named])
        if parse(command)[1][0] == NAME:
            return self.once(key, lambda: run(command, files))
        return self.once(key, lambda: self.kept(key, lambda: run(command, files)))

    def page(self, program: Path, course: Course, files: Files) -> str:
        """Return what a program prints beside these files.

        It knows the course by its variable, and may go by all of it, by Handrail, and
        by the programs that lie beside it.

        Raises:
            CommandError: It fails.
        """
        beside = files_of(program.parent.rglob("*.py"))
        known = self.once(
            ("all", course.root), lambda: of_program() + of_course(course)
        )
        key = digest([str(program).encode(), known.encode(), *beside])
        command = (
            f"PYTHONPATH=. {VARIABLE}={quote(str(course.root))} "
            f"python {quote(str(program))}"
        )
        return self.once(
            key, lambda: self.kept(key, lambda: run(command, files, may_fail=False))
        )

    def once(self, key: object, make: Callable[[], T]) -> T:
        """Return what belongs to a key; who asks first makes it, the others wait."""
        with self.lock:
            is_first = key not in self.known
            future = self.known.setdefault(key, Future())
        if is_first:
            try:
                future.set_result(make())
            except BaseException as error:  # noqa: BLE001 (all who wait are told)
                future.set_exception(error)
        found: T = future.result()  # type: ignore[assignment]
        return found

    def kept(self, key: str, make: Callable[[], str]) -> str:
        """Return a text that an earlier build has kept, or make and keep it."""
        if self.folder is None:
            return make()
        file = self.folder / f"{key}.json"
        try:
            text = json.loads(file.read_bytes())
            if isinstance(text, str):
                return text
        except (OSError, ValueError):
            pass
        text = make()
        write_atomically(file, json.dumps(text).encode())
        return text
