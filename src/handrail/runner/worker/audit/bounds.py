"""Where the code of a run may read and write."""

import os
import sys
import tempfile
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import CodeType, FunctionType

from handrail.runner.events import Assignment
from handrail.runner.sources import own_sources

TEMPORARY = "temporary"
NOTHING = Path(os.devnull)


@dataclass(frozen=True)
class Bounds:
    """The bounds of a run.

    Of two folders, one in the other, the inner one says what may be read in it.

    Attributes:
        folder: What is written, is written below it.
        workspace: The learner's application, in `folder`.
        sources: Its Python files, once a run begins: no code changes itself.
        libraries: Folders of Python, and of what is installed.
        known: How the names of their files begin in code, and of kept tests.
        private: Folders of the learner's, in which nothing is read.
        course: Folders of the course, in which nothing is read.
        tests_root: The folder of the kept tests; their names are no secret.
        below: The code of the functions that the code of a run has below it on its
            stack, and may come upon.
        loaded: The names of each module that was there before, by their `id`.
    """

    folder: str
    workspace: str
    libraries: tuple[str, ...]
    known: tuple[str, ...]
    private: tuple[str, ...]
    course: tuple[str, ...]
    tests_root: str
    sources: frozenset[str] = frozenset()
    below: frozenset[CodeType] = frozenset()
    loaded: frozenset[int] = frozenset()

    def at_beginning(self, below: frozenset[CodeType] = frozenset()) -> "Bounds":
        """Return the bounds as a run begins: the code is there, and none is loaded."""
        modules = [module for module in list(sys.modules.values()) if module]
        return replace(
            self,
            sources=frozenset(map(str, own_sources(Path(self.workspace)))),
            below=below,
            loaded=frozenset(id(vars(module)) for module in modules),
        )

    @cached_property
    def places(self) -> dict[str, bool]:
        """The folders that say what is in them, and whether that may be read."""
        open_ones = dict.fromkeys(self.libraries, True)
        closed = dict.fromkeys((*self.private, *self.course), False)
        return {**open_ones, **closed, self.folder: True}

    @cached_property
    def divided(self) -> frozenset[str]:
        """The folders in which, at some depth, there is one that may not be read."""
        closed = (Path(p) for p, is_open in self.places.items() if not is_open)
        return frozenset(str(outer) for place in closed for outer in place.parents)

    def is_known(self, code: CodeType) -> bool:
        """Tell whether code is a library's or a test's, or runs below all of a run."""
        file = code.co_filename
        is_library = file.startswith(self.known) and not file.startswith(self.workspace)
        return is_library or code in self.below

    def is_relied_on(self, function: FunctionType) -> bool:
        """Tell whether a function was there before, or is of a kept test."""
        file = function.__code__.co_filename
        return id(function.__globals__) in self.loaded or is_below(
            file, self.tests_root
        )

    def is_writable(self, path: str) -> bool:
        """Tell whether the code may write there."""
        return is_below(path, self.folder) or path == str(NOTHING)

    def is_source(self, path: str) -> bool:
        """Tell whether a path is a file of the application, or a folder of some."""
        return any(is_below(source, path) for source in self.sources)

    def is_readable(self, path: str) -> bool:
        """Tell whether the code may read there."""
        place = nearest(path, self.places)
        return place is None or self.places[place]

    def is_of_course(self, path: str) -> bool:
        """Tell whether what may not be read is the course's."""
        return nearest(path, self.places) in self.course

    def is_listed(self, path: str) -> bool:
        """Tell whether the code may see the names in a folder."""
        return is_below(path, self.tests_root) or self.is_readable(path)

    def readable(self) -> Iterator[Path]:
        """Give all folders and files to read from, the rest of the machine's included.

        None of them has anything in it that may not be read.
        """
        yield from self.readable_in(os.sep)
        for place, is_open in self.places.items():
            if is_open and not self.is_readable(os.path.dirname(place)):  # noqa: PTH120
                yield from self.readable_in(place)

    def readable_in(self, folder: str) -> Iterator[Path]:
        """Give what is to be read in a folder, up to what is closed in it."""
        if folder not in self.divided:
            yield Path(folder)
            return
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                # What a link leads to has an entry of its own.
                if self.places.get(entry.path, True) and not entry.is_symlink():
                    yield from self.readable_in(entry.path)

    def listed(self) -> Iterator[Path]:
        """Give the folders in which Python looks for modules, whatever is in them."""
        yield from map(Path, (*self.libraries, self.tests_root))


def bounds_of(assignment: Assignment) -> Bounds:
    """Return the bounds of a run in this process, as far as the code plays no part."""
    job, folder = assignment.job, assignment.folder
    libraries = {sys.prefix, sys.base_prefix, *filter(None, sys.path)}
    paths = {Path(entry).resolve() for entry in libraries}
    names = {*libraries, *map(str, paths), str(job.tests_root)}
    return Bounds(
        folder=str(folder),
        workspace=str(job.workspace),
        libraries=tuple(map(str, paths)),
        known=("<frozen ", *(name.rstrip(os.sep) + os.sep for name in names)),
        private=(home(folder), str(assignment.workspace)),
        course=tuple(map(str, assignment.hidden)),
        tests_root=str(job.tests_root),
    )


def home(folder: Path) -> str:
    """Return the home folder, or one that holds nothing where the user has none."""
    found = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111 (it never fails)
    has_one = found.is_dir() and found.parent != found
    return str(found if has_one else folder / "home")


def move_temporary_files(folder: Path) -> None:
    """Have the files that nobody needs for long made within the bounds."""
    place = folder / TEMPORARY
    place.mkdir(exist_ok=True)
    os.environ["TMPDIR"] = tempfile.tempdir = str(place)


def is_below(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or something in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def nearest(path: str, places: Container[str]) -> str | None:
    """Return the innermost of some folders in which a path is; None if in none."""
    while path not in places:
        outer = os.path.dirname(path)  # noqa: PTH120 (it is asked for every file)
        if outer == path:
            return None
        path = outer
    return path
