"""Where the code of a run may read and write."""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handrail.runner.sources import own_sources

TEMPORARY = "temporary"
NOTHING = Path(os.devnull)
# For the modules of Python that were compiled elsewhere, and of an editable install.
PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Bounds:
    """The bounds of a run.

    Attributes:
        folder: What is written, is written below it.
        workspace: The learner's application, in `folder`.
        sources: Its Python files: no code changes itself.
        home: Below it nothing is read but `libraries`.
        libraries: Folders of Python, of what is installed, and of the tests.
    """

    folder: str
    workspace: str
    sources: frozenset[str]
    home: str
    libraries: tuple[str, ...]

    def is_writable(self, path: str) -> bool:
        """Tell whether the code may write there."""
        return is_below(path, self.folder) or path == str(NOTHING)

    def is_source(self, path: str) -> bool:
        """Tell whether a path is a file of the application, or a folder of some."""
        return any(is_below(source, path) for source in self.sources)

    def is_readable(self, path: str) -> bool:
        """Tell whether the code may read there."""
        roots = (self.folder, *self.libraries)
        return not is_below(path, self.home) or any(is_below(path, r) for r in roots)

    def readable(self) -> Iterator[Path]:
        """Give all folders to read from, the rest of the machine's included."""
        yield from map(Path, self.libraries)
        apart = Path(self.home)
        for parent in apart.parents:
            # A link may lead home; what it leads to has an entry of its own.
            others = (path for path in parent.iterdir() if path != apart)
            yield from (path for path in others if not path.is_symlink())
            apart = parent


def bounds_of(folder: Path, workspace: Path, tests_root: Path) -> Bounds:
    """Return the bounds of a run in this process."""
    libraries = {sys.prefix, sys.base_prefix, *filter(None, sys.path)}
    paths = {Path(entry).resolve() for entry in libraries} | {tests_root, PACKAGE}
    return Bounds(
        folder=str(folder),
        workspace=str(workspace),
        sources=frozenset(map(str, own_sources(workspace))),
        home=home(folder),
        libraries=tuple(str(path) for path in paths - {workspace}),
    )


def home(folder: Path) -> str:
    """Return the home folder, or one that holds nothing where the user has none."""
    found = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111 (it never fails)
    has_one = found.is_dir() and found.parent != found
    return str(found if has_one else folder / "home")


def move_temporary_files(folder: Path) -> None:
    """Have the files that nobody needs for long made within the bounds."""
    place = folder / TEMPORARY
    place.mkdir()
    os.environ["TMPDIR"] = tempfile.tempdir = str(place)


def is_below(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or something in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
