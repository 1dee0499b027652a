"""The place where hostile programs run: a home folder with all that they may want."""

import os
import runpy
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from handrail.runner import Job

from .table import HERE, PLANTED, SECONDS, Program

COURSE = HERE / "course"
SECRET = "correct horse battery staple"
SHARED = Path("/dev/shm")  # where memory with a name is
SMALL = 1024 * 1024  # bytes of a file that are compared one by one

Tree = dict[str, tuple[object, ...]]


@dataclass(frozen=True)
class Place:
    """Folders below one base, whose path marks every process that a run starts."""

    base: Path

    @property
    def home(self) -> Path:
        """The home folder."""
        return self.base / "home"

    @property
    def workspace(self) -> Path:
        """The learner's folder."""
        return self.home / "my-app"

    @property
    def kept(self) -> Path:
        """The kept tests."""
        return self.base / "kept"

    @property
    def scratch(self) -> Path:
        """The folder for temporary files."""
        return self.base / "scratch"

    def renew(self, program: Program | None = None) -> None:
        """Make all folders anew, with a program in the workspace if one is given."""
        if self.home.exists():
            remove(self.home)
        self.keep_tests()
        shutil.copytree(COURSE / "app", self.workspace / "app", ignore=no_bytecode)
        for name in (".ssh/id_ed25519", ".bashrc", "diary.txt"):
            (self.home / name).parent.mkdir(parents=True, exist_ok=True)
            (self.home / name).write_text(f"{SECRET}\n", "utf-8")
        if program:
            self.lay(program)

    def keep_tests(self) -> None:
        """Have the kept tests there; a worker in reserve may be reading them."""
        if texts(self.kept) != texts(COURSE / "tests"):
            shutil.rmtree(self.kept, ignore_errors=True)
            shutil.copytree(COURSE / "tests", self.kept, ignore=no_bytecode)

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
        return tree(self.home) | tree(self.kept) | shared


@contextmanager
def place_below(base: Path) -> Iterator[Place]:
    """Give a place as the home of this process, until it is done with."""
    place = Place(base)
    place.scratch.mkdir()
    place.renew()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.home))
        patch.setenv("TMPDIR", str(place.scratch))
        patch.setenv("HOSTILE_SECRET", SECRET)
        patch.setattr(tempfile, "tempdir", str(place.scratch))
        yield place


def texts(folder: Path) -> dict[str, bytes]:
    """Return the contents of the Python files in a folder, by their names."""
    return {file.name: file.read_bytes() for file in folder.glob("*.py")}


def no_bytecode(_folder: str, names: list[str]) -> set[str]:
    """Leave out of a copy what Python keeps for itself."""
    return {"__pycache__"} & {*names}


def remove(folder: Path) -> None:
    """Remove a folder, however odd the names in it are."""
    shutil.rmtree(os.fsencode(folder))


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
