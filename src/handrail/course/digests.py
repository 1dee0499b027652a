"""Digests of what the exercises ask for: of tests, start and solution of each."""

import hashlib
from pathlib import Path

from handrail.course.model import Course, Exercise
from handrail.course.stage import Files, code_of, stage, start_code

LENGTH = 16  # of the text; two versions of an exercise are told apart, no more

Digests = dict[str, str]  # by slug


def digests(course: Course) -> Digests:
    """Return the digest of every exercise of a course.

    Raises:
        CourseError: A chapter's stage cannot be made.
    """
    return {
        exercise.slug: digest(course, exercise, files)
        for chapter in course.offered
        for files in [stage(course, chapter.number)]
        for exercise in chapter.exercises
    }


def digest(course: Course, exercise: Exercise, files: Files) -> str:
    """Return the digest of one exercise.

    Args:
        files: The stage of its chapter.
    """
    folders = dict.fromkeys(
        [course.tests, *(test.parent for test in exercise.all_tests)]
    )
    shared = [file for folder in folders for file in shared_in(folder, course.tests)]
    read = [file.read_bytes() for file in (*shared, *exercise.all_tests)]
    code = start_code(files, exercise), code_of(files, exercise.symbol)
    content = b"\0".join([*(text.encode() for text in code), *read])
    return hashlib.sha256(content).hexdigest()[:LENGTH]


def shared_in(folder: Path, root: Path) -> list[Path]:
    """Return the files of a folder that all tests in it go by, in their order.

    In folders below that of a chapter stands what its `conftest.py` reads.

    Args:
        root: The folder of all tests, below which are those of the chapters.
    """
    below = folder.glob("*/*.py") if folder.parent == root else ()
    return sorted([*folder.glob("conftest.py"), *below])
