"""The place where hostile programs run: a home folder with all that they may want.

It has one of the layouts in which people have the course: a clone outside of the home
folder, a clone in it, or the wheel in an environment.
"""

import os
import runpy
import shutil
import stat
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from handrail.course import location
from handrail.runner import Job

from .table import HERE, PLANTED, SECONDS, Program

COURSE = HERE / "course"
SECRET = "correct horse battery staple"
SHARED = Path("/dev/shm")  # where memory with a name is
SMALL = 1024 * 1024  # bytes of a file that are compared one by one

Tree = dict[str, tuple[object, ...]]


@dataclass(frozen=True)
class Layout:
    """Where things lie, below the base of a place.

    Attributes:
        course: The folder of the course, with its solution.
        packages: The folder in which the program's package is.
        workspace: The learner's folder.
    """

    name: str
    course: str
    packages: str
    workspace: str


CLONE = Layout("clone", "clone", "clone/src", "home/my-app")
LAYOUTS = (
    CLONE,
    Layout("clone at home", "home/clone", "home/clone/src", "home/my-app"),
    Layout("wheel", "env/lib/handrail/content", "env/lib", "work/my-app"),
)


@dataclass(frozen=True)
class Place:
    """Folders below one base, whose path marks every process that a run starts."""

    base: Path
    layout: Layout = CLONE

    @property
    def home(self) -> Path:
        """The home folder."""
        return self.base / "home"

    @property
    def workspace(self) -> Path:
        """The learner's folder."""
        return self.base / self.layout.workspace

    @property
    def course(self) -> Path:
        """The folder of the course."""
        return self.base / self.layout.course

    @property
    def kept(self) -> Path:
        """The kept tests."""
        return self.course / "exercises"

    @property
    def package(self) -> Path:
        """The program, a copy of it."""
        return self.base / self.layout.packages / "handrail"

    @property
    def scratch(self) -> Path:
        """The folder for temporary files."""
        return self.base / "scratch"

    def build(self) -> None:
        """Lay out what stays: the program, and a course with what answers it."""
        shutil.copytree(location.PACKAGE, self.package)
        copy(COURSE / "app", self.course / "solution/app")
        copy(COURSE / "app", self.course / "chapters/01_ping/alternatives")
        (self.course / ".git").mkdir()
        pack = zlib.compress((COURSE / "app/factory.py").read_bytes())
        (self.course / ".git/pack").write_bytes(pack)

    def renew(self, program: Program | None = None) -> None:
        """Make the learner's folders anew, with a program if one is given."""
        for folder in (self.home, self.workspace.parent):
            folder.mkdir(exist_ok=True)
            for path in folder.iterdir():
                if path != self.course:
                    remove(path)
        self.keep_tests()
        copy(COURSE / "app", self.workspace / "app")
        for kept in ("base", "snapshots/before"):
            copy(COURSE / "app", self.workspace / ".handrail" / kept / "app")
        for name in (".ssh/id_ed25519", ".bashrc", "diary.txt"):
            (self.home / name).parent.mkdir(parents=True, exist_ok=True)
            (self.home / name).write_text(f"{SECRET}\n", "utf-8")
        if program:
            self.lay(program)

    def keep_tests(self) -> None:
        """Have the kept tests there; a worker in reserve may be reading them."""
        if texts(self.kept) != texts(COURSE / "tests"):
            shutil.rmtree(self.kept, ignore_errors=True)
            copy(COURSE / "tests", self.kept)

    def lay(self, program: Program) -> None:
        """Put a program into the workspace."""
        if program.is_planted:
            runpy.run_path(str(program.file))[PLANTED](self.workspace)
        else:
            shutil.copyfile(program.file, self.workspace / "app/__init__.py")

    def job(self, seconds: float = SECONDS) -> Job:
        """Return the job of the kept tests."""
        tests = tuple(sorted(self.kept.glob("test_*.py"), reverse=True))
        return Job(self.workspace, self.kept, tests, seconds)

    def state(self) -> Tree:
        """Return all that a run must leave as it was."""
        shared = {str(path): () for path in SHARED.glob("hostile-*")}
        own = tree(self.home) | tree(self.workspace) | tree(self.course) | shared
        # Python keeps bytecode of the program as it is loaded.
        inside = f"{self.package}{os.sep}"
        return {path: what for path, what in own.items() if not path.startswith(inside)}


@contextmanager
def place_below(base: Path, layout: Layout = CLONE) -> Iterator[Place]:
    """Give a place as the home of this process, until it is done with."""
    place = Place(base, layout)
    place.scratch.mkdir()
    place.build()
    place.renew()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.home))
        patch.setenv("TMPDIR", str(place.scratch))
        patch.setenv("PYTHONPATH", str(place.package.parent))
        patch.setattr(location, "PACKAGE", place.package)
        patch.setenv("HOSTILE_SECRET", SECRET)
        patch.setattr(tempfile, "tempdir", str(place.scratch))
        yield place


def texts(folder: Path) -> dict[str, bytes]:
    """Return the contents of the Python files in a folder, by their names."""
    return {file.name: file.read_bytes() for file in folder.glob("*.py")}


def copy(source: Path, target: Path) -> None:
    """Copy a folder without what Python keeps for itself."""
    shutil.copytree(source, target, ignore=no_bytecode)


def no_bytecode(_folder: str, names: list[str]) -> set[str]:
    """Leave out of a copy what Python keeps for itself."""
    return {"__pycache__"} & {*names}


def remove(path: Path) -> None:
    """Remove a file or a folder, however odd the names in it are."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(os.fsencode(path))
    else:
        path.unlink()


def tree(folder: Path) -> Tree:
    """Return what each path below a folder is: kind and mode, time, and contents."""
    found: Tree = {}
    for root, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(root, name)
            found[str(path)] = what_is_at(path)
    return found


def what_is_at(path: Path) -> tuple[object, ...]:
    """Return all that tells whether a path was changed."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return ("link", path.readlink())
    if not stat.S_ISREG(status.st_mode):
        return (status.st_mode,)
    contents = path.read_bytes() if status.st_size < SMALL else b""
    return (status.st_mode, status.st_mtime_ns, status.st_size, contents)
