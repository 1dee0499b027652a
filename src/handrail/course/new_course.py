"""Makes a course of one's own: a copy of a course, with room for what will differ."""

import stat
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from handrail.course.model import CourseError
from handrail.new_folder import is_taken, lay_out, put_whole
from handrail.tree import read_file, walk

PARTS = ("chapters", "exercises", "guardrails", "solution")
PAGES = {"README.md": "new_course.md", "guardrails/README.md": "own_guardrails.md"}
IGNORED = "__pycache__/\n"


def make_course(source: Path, folder: Path) -> int:
    """Copy a course into a new or empty folder; return how many files it has.

    It is made beside that folder and then renamed: it is there whole, or not at all.

    Args:
        source: The folder of the course that it begins as.
        folder: An absolute path.

    Raises:
        CourseError: The folder is taken, or lies where it would be copied itself.
        OSError: A file could not be read or written.
    """
    refuse_if_taken(source, folder)
    files = dict(files_of(source))
    with put_whole(folder) as whole:
        lay_out(files, whole)
    return len(files)


def refuse_if_taken(source: Path, folder: Path) -> None:
    """Refuse a folder that cannot become a course.

    Raises:
        CourseError: It cannot.
    """
    if is_taken(folder):
        raise CourseError(
            f"{folder} is not empty, and a course needs a folder of its own. Nothing "
            "was changed. Name a new folder."
        )
    if folder == Path.cwd():
        raise CourseError(
            f"{folder} is the folder that you are in, and it would be made anew under "
            "you. Go out of it with `cd ..`, and name it from there."
        )
    if any(folder.is_relative_to(source / part) for part in PARTS):
        raise CourseError(
            f"{folder} lies in the course that it would be a copy of. Name a folder "
            f"outside of {source}."
        )


def files_of(source: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a new course by their path.

    Raises:
        OSError: One cannot be read.
    """
    for part in PARTS:
        root = source / part
        if root.is_dir():
            paths = (p for p, s in walk(root) if stat.S_ISREG(s.st_mode))
            yield from ((f"{part}/{path}", read_file(root, path)) for path in paths)
    for path, page in PAGES.items():
        yield path, Path(__file__).with_name(page).read_bytes()
    yield ".gitignore", IGNORED.encode()
    if terms := licence():
        yield "LICENSE", terms.encode()


def licence() -> str:
    """Return the program's licence, which goes along with each copy; else nothing."""
    with suppress(PackageNotFoundError):
        return distribution("handrail").read_text("licenses/LICENSE") or ""
    return ""
