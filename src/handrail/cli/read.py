"""`handrail lesson` and `explain`: the texts of the course in the terminal."""

import click

from handrail.cli.shared import take_up
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.guardrails.registry import find_guardrail
from handrail.terminal.console import make_console
from handrail.terminal.pages import show_guardrail, show_lesson


@click.command("lesson")
@click.argument("number", metavar="[CHAPTER]", type=int, required=False)
def lesson_command(number: int | None) -> None:
    """Read the lesson of a chapter, by default of the one in hand."""
    course = load_course(find_course())
    if number is None:
        number = take_up()[0].exercise.chapter_number
    show_lesson(make_console(), course, course.chapter(number))


@click.command("explain")
@click.argument("guardrail")
def explain_command(guardrail: str) -> None:
    """Read the page of a guardrail, named by its number ("06")."""
    course = load_course(find_course())
    show_guardrail(make_console(), course, find_guardrail(guardrail))
