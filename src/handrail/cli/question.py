"""`handrail question`: one question about the learner's own code."""

import random
from typing import Any

import click
from rich.text import Text

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.course.model import Exercise
from handrail.recall.own.asked import Asked
from handrail.recall.own.make import read_mine
from handrail.session import Session
from handrail.terminal.console import is_watched
from handrail.terminal.lines import ask_line
from handrail.terminal.question_view import NO_QUESTION
from handrail.terminal.questioning import made, question_them


@click.command("question")
@exercise_argument
@json_option
def question_command(name: str | None, as_json: bool) -> None:
    """Get one question about your own code of an exercise that passes.

    It is about what happened as the exercise's tests ran it: which line ran, what was
    returned, what a name held. Nothing is kept of the answer. Ends with 0 if there was
    a question, and with 1 if not.
    """
    session, console = take_up()
    exercise, chance = chosen(session, name), random.Random()  # noqa: S311 (no secret)
    if as_json:
        answer = as_answer(session, exercise, chance)
        say_json("question", answer)
        raise click.exceptions.Exit(0 if answer["question"] else 1)
    ask = ask_line if is_watched(console) else nobody
    problem = question_them(console, session, exercise, ask, chance)
    if problem:
        console.print(Text(f" {problem}", "help"))
        raise click.exceptions.Exit(1)


def nobody(words: str) -> str:  # noqa: ARG001
    """Answer nothing: there is no terminal."""
    return ""


def as_answer(
    session: Session, exercise: Exercise, chance: random.Random
) -> dict[str, Any]:
    """Return a question for an answer in JSON, or why there is none."""
    mine, question = read_mine(session.workspace.root, exercise), None
    problem = NO_QUESTION.format(label=exercise.label)
    if mine is not None:
        question, problem = made(session, mine, chance)
    lines = [{"line": n, "code": line} for n, line in mine.code] if mine else []
    values = {"question": question and told(question), "why": problem or None}
    return {**named(exercise), "code": lines, **values}


def told(question: Asked) -> dict[str, Any]:
    """Return a question as values that JSON knows; `right` is a place from 0."""
    return {
        "kind": question.kind,
        "asks": question.asks,
        "options": question.options,
        "right": question.right,
        "says": question.says,
    }
