"""Makes a question about a learner's code: runs its tests, and asks about a call."""

import ast
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from handrail.course.blocks import block_range
from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import is_python, is_template, read_text
from handrail.course.symbols import find, span
from handrail.recall.own import following, held, returned, role, skipped, times
from handrail.recall.own.asked import Asked, Generator
from handrail.recall.own.mine import Mine
from handrail.runner.followed import Lines
from handrail.runner.job import Job
from handrail.verdict.judge import Run
from handrail.verdict.place import UNREADABLE
from handrail.workspace.temporary import refuse_temporary_files_in

BY_RUN: tuple[Generator, ...] = (
    skipped.questions,
    following.questions,
    returned.questions,
    held.questions,
    times.questions,
)


def read_mine(workspace: Path, exercise: Exercise) -> Mine | None:
    """Read a learner's code, before any run.

    Returns:
        None where it is neither Python nor a template that can be asked about.

    Raises:
        PermissionError: The file may not be read.
    """
    symbol = exercise.symbol
    if not symbol.path.endswith((".py", ".html")):
        return None
    read = read_template if is_template(symbol) else read_python
    try:
        source, _ = read_text((workspace / symbol.path).read_bytes())
        return read(exercise, source)
    except PermissionError:
        raise
    except (LookupError, *UNREADABLE):
        return None


def read_python(exercise: Exercise, source: str) -> Mine | None:
    """Return what there is of an exercise in a file; None if that is nothing.

    Raises:
        LookupError: It is not there.
        SyntaxError: The file is no Python.
    """
    nodes = nodes_of(ast.parse(source), exercise.symbol)
    places = [span(node) for node in nodes]
    if not places:
        return None
    first, last = places[0].first + 1, places[-1].end
    return Mine(exercise, source, first, last, tuple(nodes))


def read_template(exercise: Exercise, source: str) -> Mine | None:
    """Return the block of an exercise in a template, or all of it.

    Raises:
        LookupError: The block is not there.
    """
    from handrail.recall.own import template  # noqa: PLC0415 (loads Jinja)

    if not template.can_be_read(source):
        return None
    name, end = exercise.symbol.name, len(source.rstrip())
    place = block_range(source, name) if name else (0, end)
    first, last = (source.count("\n", 0, each) + 1 for each in place)
    return Mine(exercise, source, first, last)


def nodes_of(tree: ast.Module, symbol: Symbol) -> list[ast.stmt]:
    """Return the statements that are a symbol.

    Raises:
        LookupError: It is not there.
    """
    return [find(tree, symbol.name or "")] if is_python(symbol) else tree.body


def followed(course: Course, workspace: Path, mine: Mine, run: Run) -> Mine | None:
    """Return code with the calls of it in its tests; None where these do not pass.

    They are run twice, as for a verdict: what differs then is a chance.

    Raises:
        WorkspaceError, OSError: No run can be started.
    """
    refuse_temporary_files_in(workspace)
    exercise = mine.exercise
    lines = Lines(exercise.symbol.path, mine.first, mine.last) if mine.nodes else None
    report = run(Job(workspace, course.tests, exercise.tests, follow=lines))
    return replace(mine, calls=report.calls) if report.passed else None


def question_about(mine: Mine, chance: random.Random) -> Asked | None:
    """Return one of the questions that there are; by a run, if there is such a one."""
    kinds = [found for make in BY_RUN if (found := list(make(mine, chance)))]
    if not kinds:
        found = list(of_names(mine, chance))
        kinds = [found] if found else []
    return chance.choice(chance.choice(kinds)) if kinds else None


def all_questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield every question that can be made of a code."""
    for make in (*BY_RUN, of_names):
        yield from make(mine, chance)


def of_names(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Return the questions about names, which need no run."""
    if not is_template(mine.exercise.symbol):
        return role.questions(mine, chance)
    from handrail.recall.own import template  # noqa: PLC0415 (loads Jinja)

    return template.questions(mine, chance)
