"""The learner's code beside the course's."""

import difflib

from handrail.course.leftovers import code_left_over
from handrail.course.model import Exercise
from handrail.course.stage import code_of
from handrail.session.session import Session
from handrail.verdict.judge import read_file


def diff(session: Session, exercise: Exercise) -> str:
    """Return the changes that lead from the learner's code to the course's.

    What the start of the exercise has beside its symbol, and has to go, is a part of
    the learner's code as long as it is there.

    Raises:
        LookupError: The learner's file or symbol is gone.
        SyntaxError: The learner's file is not Python.
        OSError: The learner's file cannot be read.
    """
    files = read_file(session.workspace.root, exercise)
    mine = [code_of(files, exercise.symbol), *code_left_over(files, exercise)]
    lines = difflib.unified_diff(
        [line for code in mine for line in code.splitlines()],
        session.solution(exercise).splitlines(),
        "yours",
        "solution",
        lineterm="",
    )
    return "\n".join(lines)
