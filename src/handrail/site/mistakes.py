"""Which mistakes hold the answer as well: wrong in one thing, right in all the rest."""

import ast
from collections.abc import Iterable
from pathlib import Path

from handrail.course.model import Course, Exercise, Mistake
from handrail.course.stage import code_of, is_python, read_code, stage, start_code
from handrail.course.symbols import is_docstring


def answered_by(course: Course, file: Path) -> Exercise | None:
    """Return the exercise whose answer stands in one of its mistakes' files."""
    for exercise in course.exercises:
        if is_among(exercise.mistakes, file) and holds_answer(
            course, exercise, read_code(file)
        ):
            return exercise
    return None


def is_among(mistakes: Iterable[Mistake], file: Path) -> bool:
    """Tell whether a file is that of a mistake; few are looked up, by their names."""
    sources = (m.source for m in mistakes if m.source.name == file.name)
    return any(source.resolve() == file for source in sources)


def holds_answer(course: Course, exercise: Exercise, code: str) -> bool:
    """Tell whether code has every line that leads from the start to the solution."""
    if not is_python(exercise.symbol):
        return False
    files = stage(course, exercise.chapter_number)
    right = plain_lines(code_of(files, exercise.symbol))
    new = right - plain_lines(start_code(files, exercise))
    return bool(new) and new <= plain_lines(code)


def plain_lines(code: str) -> set[str]:
    """Return the lines of code without comments, docstrings and layout."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body[1:] and is_docstring(body[0]):
            del body[0]
    return set(ast.unparse(tree).splitlines())
