"""One question about the learner's own code, asked and answered in lines."""

import random

from rich.console import Console
from rich.text import Text

from handrail.course.model import Exercise
from handrail.recall.own.asked import Asked
from handrail.recall.own.make import followed, question_about, read_mine
from handrail.recall.own.mine import Mine
from handrail.session import Session
from handrail.terminal.lines import AskLine, ask_number
from handrail.terminal.question_view import (
    MAKING,
    NO_QUESTION,
    NOT_GREEN,
    answered_view,
    asked_view,
    code_lines,
)

WORDS = " The number of your answer; or Enter to leave"


def made(
    session: Session, mine: Mine, chance: random.Random
) -> tuple[Asked | None, str]:
    """Make a question; return it, or in words why there is none.

    Raises:
        WorkspaceError, OSError: No run can be started.
    """
    label = mine.exercise.label
    told = followed(session.course, session.workspace.root, mine, session.run)
    if told is None:
        return None, NOT_GREEN.format(label=label)
    question = question_about(told, chance)
    return question, "" if question else NO_QUESTION.format(label=label)


def question_them(
    console: Console,
    session: Session,
    exercise: Exercise,
    ask: AskLine,
    chance: random.Random,
) -> str:
    """Ask one question; return why none could be asked, or nothing.

    Raises:
        WorkspaceError, OSError: No run can be started.
    """
    mine = read_mine(session.workspace.root, exercise)
    if mine is None:
        return NO_QUESTION.format(label=exercise.label)
    console.print(Text(f" {exercise.label}", "title"))
    console.print(code_lines(mine))
    console.print(Text(f"\n {MAKING}", "quiet"))
    question, problem = made(session, mine, chance)
    if question is None:
        return problem
    console.print(asked_view(question))
    number = ask_number(console, ask, WORDS, len(question.options))
    if number is not None:
        console.print(answered_view(question, number - 1))
    return ""
