"""`handrail quiz`: questions about a chapter, one key an answer."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import noting, take_up
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, CourseError
from handrail.recall import schedule
from handrail.recall.diary import (
    last_answers,
    note_answer,
    question_card,
    read_diary,
)
from handrail.recall.question import Option, Question
from handrail.recall.questions import load_questions
from handrail.recall.quiz import (
    find_question,
    of_chapter,
    to_ask,
    within_reach,
    words_of,
)
from handrail.terminal.console import make_console
from handrail.terminal.quiz_view import answer_view, number_of
from handrail.terminal.quizzing import ask_all
from handrail.workspace.finding import current_folder, find_workspace
from handrail.workspace.workspace import Workspace


@click.command("quiz")
@click.argument("number", metavar="[CHAPTER]", required=False, type=int)
@click.option(
    "--answer",
    "given",
    nargs=2,
    type=(str, int),
    metavar="QUESTION NUMBER",
    help="Answer one question, by its slug, with the option of that number.",
)
@click.option(
    "--qti",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the questions into a package for a learning platform.",
)
@json_option
def quiz_command(
    number: int | None, given: tuple[str, int] | None, file: Path | None, as_json: bool
) -> None:
    """Answer questions about a chapter, by default about the one in hand.

    A key is an answer, and each one is explained. What was answered right last time
    is left out until all of it was. A question about a mistake comes once its exercise
    is done. Answers are kept in the workspace and go nowhere.
    """
    course = load_course(find_course(), is_kept=True)
    questions = load_questions(course, is_kept=True)
    if file is not None:
        export(course, questions, number, file, as_json=as_json)
        return
    workspace = find_workspace(current_folder())
    if given is not None:
        question = find_question(questions, given[0])
        answer_one(question, option_at(question, given[1]), workspace, as_json=as_json)
        return
    at, done = where_they_are(course, workspace)
    chosen = within_reach(of_chapter(questions, number or at), done)
    if not chosen:
        raise CourseError("There are no questions about this chapter yet.")
    last = answers_in(workspace)
    if as_json:
        say_json("quiz", {"questions": [entry(q, last) for q in chosen]})
        return
    asked, noted = to_ask(chosen, last), partial(keep, workspace)
    ask_all(make_console(), asked, noted, is_kept=workspace is not None)


def where_they_are(
    course: Course, workspace: Workspace | None
) -> tuple[int, frozenset[str]]:
    """Return the chapter in hand and the exercises that are behind.

    Without a workspace, it is the first chapter, and nothing is kept back.
    """
    if workspace is None or workspace.is_unfinished:
        every = frozenset(exercise.slug for exercise in course.exercises)
        return course.offered[0].number, every
    session, _ = take_up(workspace, course)
    return session.exercise.chapter_number, session.progress.settled


def answers_in(workspace: Workspace | None) -> dict[str, bool]:
    """Return whether the last answers were right that a workspace has."""
    return last_answers(read_diary(workspace)) if workspace else {}


def keep(workspace: Workspace | None, question: Question, option: Option) -> None:
    """Keep an answer in the workspace, if there is one."""
    if workspace is not None:
        with noting():
            note_answer(
                workspace, question.slug, is_right=option.is_right, clock=schedule.now
            )


def option_at(question: Question, number: int) -> Option:
    """Return the option of a number.

    Raises:
        LookupError: There is none.
    """
    if not 1 <= number <= len(question.options):
        of = len(question.options)
        raise LookupError(f"{question.slug} has the options 1 to {of}.")
    return question.options[number - 1]


def answer_one(
    question: Question, option: Option, workspace: Workspace | None, *, as_json: bool
) -> None:
    """Take one answer that stands on the command line."""
    keep(workspace, question, option)
    if as_json:
        right = number_of(question, question.right)
        values = {
            "question": question.slug,
            "right": option.is_right,
            "answer_is": right,
        }
        said = {"says": option.says, "misconception": option.misconception}
        say_json("quiz-answer", {**values, **said, "right_says": question.right.says})
        return
    make_console().print(answer_view(question, option))


def entry(question: Question, last: Mapping[str, bool]) -> dict[str, object]:
    """Return a question for an answer in JSON, with the last answer to it."""
    return {
        "question": question.slug,
        "kind": question.kind,
        "chapter": question.chapter,
        "guardrail": question.guardrail,
        "asks": question.asks,
        "code": question.code,
        "options": [words_of(question, option) for option in question.options],
        "last": last.get(question_card(question.slug)),
    }


def export(
    course: Course,
    questions: tuple[Question, ...],
    number: int | None,
    file: Path,
    *,
    as_json: bool,
) -> None:
    """Write the questions of a chapter, or all of them, into a package."""
    from handrail.recall.qti import package  # noqa: PLC0415 (for this alone)
    from handrail.workspace.files import write_atomically  # noqa: PLC0415

    chosen = (
        of_chapter(questions, course.chapter(number).number) if number else questions
    )
    write_atomically(file, package(chosen))
    if as_json:
        say_json("files", {"files": [str(file)]})
        return
    click.echo(f"{file}: {len(chosen)} questions")
