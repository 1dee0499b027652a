"""Makes a question about a learner's code: runs its tests, and asks about a call."""

import ast
import random
from collections.abc import Iterator
from pathlib import Path

from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import is_python, read_text
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
    """Read a learner's code, before any run; None where it is no Python to ask about.

    Raises:
        PermissionError: The file may not be read.
    """
    symbol = exercise.symbol
    if not symbol.path.endswith(".py"):
        return None
    try:
        source, _ = read_text((workspace / symbol.path).read_bytes())
        nodes = nodes_of(ast.parse(source), symbol)
    except PermissionError:
        raise
    except (LookupError, *UNREADABLE):
        return None
    places = [span(node) for node in nodes]
    if not places:
        return None
    first, last = places[0].first + 1, places[-1].end
    return Mine(exercise, source, first, last, tuple(nodes))


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
    lines = Lines(exercise.symbol.path, mine.first, mine.last)
    report = run(Job(workspace, course.tests, exercise.tests, follow=lines))
    if not report.passed:
        return None
    return Mine(exercise, mine.source, mine.first, mine.last, mine.nodes, report.calls)


def question_about(mine: Mine, chance: random.Random) -> Asked | None:
    """Return one of the questions that there are; by a run, if there is such a one."""
    kinds = [found for make in BY_RUN if (found := list(make(mine, chance)))]
    if not kinds:
        kinds = [found for found in [list(role.questions(mine, chance))] if found]
    return chance.choice(chance.choice(kinds)) if kinds else None


def all_questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield every question that can be made of a code."""
    for make in (*BY_RUN, role.questions):
        yield from make(mine, chance)
