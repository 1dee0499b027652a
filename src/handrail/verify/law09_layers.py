"""Law 9: no file imports what a later chapter brings, composition roots excepted."""

import ast
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from handrail.course.model import Chapter, Course
from handrail.course.stage import module_name
from handrail.verify.check import Breach, Check, relative

LAW = 9


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    return [
        Check(LAW, f"layer {chapter.number}", partial(find_reaching, course, chapter))
        for chapter in course.chapters
    ]


def find_reaching(course: Course, chapter: Chapter) -> list[Breach]:
    """Find the imports of a chapter's files that reach into later chapters."""
    later = {
        module_name(path): other.name
        for other in course.chapters
        for path in other.brings
        if other.number > chapter.number and path.endswith(".py")
    }
    closed = set(chapter.brings) - set(chapter.composition_roots)
    files = [course.solution / path for path in sorted(closed) if path.endswith(".py")]
    return [
        Breach(
            LAW,
            f"{relative(course, file)}:{line}",
            f"It imports {module}, which {later[module]} brings.",
            "Move the file to a later chapter, or what it needs to an earlier one.",
        )
        for file in files
        for line, module in imports(file)
        if module in later
    ]


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of every module that a file may import.

    A file that is missing or no Python imports nothing; laws 1 and 2 tell of those.
    """
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{a.name}") for a in node.names)
