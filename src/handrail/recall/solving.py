"""Judges what was put together of a puzzle's lines, by running it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from handrail.course.model import Course, Mistake
from handrail.course.stage import stage, with_code
from handrail.recall.order import Order
from handrail.recall.puzzle import Line, Puzzle
from handrail.verdict.judge import Run, Verdict, judge
from handrail.verdict.recognise import way_to_fail
from handrail.workspace.files import write_tree


@dataclass(frozen=True)
class Tried:
    """What came of an order of lines.

    Attributes:
        code: What was put together.
        problem: Why that is no Python, where it is not; then nothing was run.
        verdict: What its tests say, where they were run.
        mistake: Whose line was taken, where that is how it fails.
    """

    code: str
    problem: str = ""
    verdict: Verdict | None = None
    mistake: Mistake | None = None

    @property
    def passed(self) -> bool:
        """Whether all tests of the exercise pass."""
        return self.verdict is not None and self.verdict.passed


def try_order(course: Course, puzzle: Puzzle, order: Order, run: Run) -> Tried:
    """Run what was put together, in the application as it stands after the chapter.

    The learner's workspace has no part in it.

    Raises:
        WorkspaceError, OSError: No run can be started.
    """
    code, taken = put_together(puzzle, order), [puzzle.lines[p.line] for p in order]
    try:
        compile(code, "<puzzle>", "exec", dont_inherit=True)
        whole = f"{imports_of(taken)}{code}"
        number = puzzle.exercise.chapter_number
        files = with_code(stage(course, number), puzzle.exercise.symbol, whole)
    except (SyntaxError, ValueError) as error:
        return Tried(code, as_problem(error))
    with tempfile.TemporaryDirectory(prefix="handrail-puzzle-") as folder:
        place = Path(folder, "app")
        write_tree(place, files)
        verdict = judge(course, place, puzzle.exercise, run)
    return Tried(code, "", verdict, mistake_of(taken, verdict))


def put_together(puzzle: Puzzle, order: Order) -> str:
    """Return the function that an order of lines makes."""
    lines = (puzzle.lines[p.line].piece.at(p.level + 1) for p in order)
    return f"{puzzle.head}{''.join(lines)}"


def imports_of(lines: list[Line]) -> str:
    """Return what lines of mistakes need at the head of the file."""
    return "".join(dict.fromkeys(line.imports for line in lines))


def as_problem(error: Exception) -> str:
    """Say why code is no Python: most often the indentation is wrong."""
    if not isinstance(error, SyntaxError):
        return str(error)
    line = f" It is about this line: {error.text.strip()}" if error.text else ""
    return f"{error.msg}.{line}"


def mistake_of(taken: list[Line], verdict: Verdict) -> Mistake | None:
    """Return the mistake whose line was taken, where the code fails as it does.

    Of several, the one that the whole code is recognised by comes first.
    """
    if verdict.passed or verdict.report is None or verdict.report.trouble:
        return None
    mine = [line.mistake for line in taken if line.mistake]
    if verdict.mistake in mine:
        return verdict.mistake
    way = way_to_fail(verdict.failures)
    return next((m for m in mine if m and way in m.failures), None)
