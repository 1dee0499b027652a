"""What was proved before, and need not be proved again while nothing has changed.

A proof goes by a key: a digest of all that can make a difference to it. Proofs about an
exercise that look at no later chapter go by their own one's files, and the program's;
all others by those of the whole course. What breaks a law is never kept.
"""

import contextlib
import json
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from handrail.course import fingerprint
from handrail.course.cache import cache_folder
from handrail.course.fingerprint import digest, files_of
from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.verify.check import Check
from handrail.workspace.files import write_atomically

NAME = "proven.json"
MOST = 40_000  # keys; the oldest go
OWN_CHAPTER = {5, 11, 12}  # laws about an exercise that look at no later chapter
# The other laws that run tests; the rest is quick, or looks at files that are no part
# of the course.
WHOLE_COURSE = {2, 3, 4, 6, 13}


class Proven:
    """The proofs that are known, by their keys.

    Args:
        file: Where they are kept; None for nowhere.
    """

    def __init__(self, course: Course, file: Path | None) -> None:
        self.course = course
        self.file = file
        self.known = dict.fromkeys(read(file))
        self.chapters: dict[int, str] = {}

    def has(self, check: Check) -> bool:
        """Tell whether a check was made before, and found nothing."""
        return self.key(check) in self.known

    def note(self, checks: Iterable[Check]) -> None:
        """Keep that checks have found nothing; where that fails, they are made anew."""
        for key in filter(None, map(self.key, checks)):
            self.known.pop(key, None)
            self.known[key] = None
        if self.file is not None:
            content = json.dumps(list(self.known)[-MOST:]).encode()
            with contextlib.suppress(OSError):
                write_atomically(self.file, content)

    def key(self, check: Check) -> str | None:
        """Return what a proof goes by; None for one that is always made."""
        if check.law in OWN_CHAPTER and check.slug is not None:
            number = self.course.exercise(check.slug).chapter_number
            inputs = self.of_chapter(number)
        elif check.law in WHOLE_COURSE:
            inputs = self.of_course
        else:
            return None
        about = f"{check.law} {check.about}", *check.run, inputs
        return digest(text.encode() for text in about)

    def of_chapter(self, number: int) -> str:
        """Return the digest of what the proofs of a chapter go by."""
        if number not in self.chapters:
            chapter, course = self.course.chapter(number), self.course
            tests = (course.tests / chapter.name).rglob("*")
            own = files_of([*chapter.folder.rglob("*"), *tests])
            shared = files_of(course.tests.glob("*.py"))
            tables = files_of(course.root.glob("chapters/*/chapter.toml"))
            staged = (f"{p}\0".encode() + c for p, c in stage(course, number).items())
            parts = [self.of_program.encode(), *own, *shared, *tables, *staged]
            self.chapters[number] = digest(parts)
        return self.chapters[number]

    @cached_property
    def of_course(self) -> str:
        """The digest of the whole course."""
        of_course = fingerprint.of_course(self.course)
        return digest([self.of_program.encode(), of_course.encode()])

    @cached_property
    def of_program(self) -> str:
        """The digest of the program, of Python, and of what else is installed."""
        return fingerprint.of_program()


def read(file: Path | None) -> list[str]:
    """Return the keys that are kept, or none."""
    if file is None:
        return []
    try:
        keys = json.loads(file.read_bytes())
        return keys if isinstance(keys, list) else []
    except (OSError, ValueError):
        return []


def kept_file() -> Path | None:
    """Return where proofs are kept for this user."""
    folder = cache_folder()
    return folder and folder / NAME
