"""`handrail lesson` and `explain`: the texts of the course in the terminal."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import take_up
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails, find_guardrail
from handrail.site.terminal import guardrail_text, lesson_view
from handrail.terminal.console import make_console
from handrail.terminal.guardrails_view import guardrails_view
from handrail.terminal.pager import show_if_long
from handrail.terminal.pages import show_guardrail, show_lesson


@click.command("lesson")
@click.argument("number", metavar="[CHAPTER]", type=int, required=False)
@json_option
def lesson_command(number: int | None, as_json: bool) -> None:
    """Read the lesson of a chapter, by default of the one in hand."""
    course = load_course(find_course())
    if number is None:
        number = take_up()[0].exercise.chapter_number
    chapter = course.chapter(number)
    if as_json:
        page = lesson_view(course, chapter)
        say_json("lesson", {"chapter": number, "title": chapter.title, "page": page})
        return
    show_lesson(make_console(), course, chapter)


@click.command("explain")
@click.argument("guardrail", metavar="[GUARDRAIL]", required=False)
@json_option
def explain_command(guardrail: str | None, as_json: bool) -> None:
    """Read the page of a guardrail, named by its number ("06"); alone, list them."""
    if guardrail is None:
        list_guardrails(as_json)
        return
    course, found = load_course(find_course()), find_guardrail(guardrail)
    if as_json:
        page = guardrail_text(course, found)
        say_json("guardrail", {**entry(found), "page": page})
        return
    show_guardrail(make_console(), course, found)


def list_guardrails(as_json: bool) -> None:
    """Show all guardrails with their titles."""
    if as_json:
        say_json("guardrails", {"guardrails": [entry(g) for g in all_guardrails()]})
        return
    show_if_long(make_console(), guardrails_view(all_guardrails()))


def entry(guardrail: Guardrail) -> dict[str, str]:
    """Return a guardrail for an answer in JSON."""
    return {"id": guardrail.id, "slug": guardrail.slug, "title": guardrail.title}
