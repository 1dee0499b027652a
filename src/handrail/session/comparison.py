"""The learner's code beside the course's."""

import difflib

from handrail.course.model import Exercise
from handrail.session.session import Session
from handrail.verdict.judge import learners_code


def diff(session: Session, exercise: Exercise) -> str:
    """Return the changes that lead from the learner's code to the course's.

    Raises:
        LookupError: The learner's file or symbol is gone.
        SyntaxError: The learner's file is not Python.
        OSError: The learner's file cannot be read.
    """
    mine = learners_code(session.workspace.root, exercise).replace("\r\n", "\n")
    lines = difflib.unified_diff(
        mine.splitlines(),
        session.solution(exercise).splitlines(),
        "yours",
        "solution",
        lineterm="",
    )
    return "\n".join(lines)
