"""`handrail lesson` and `explain`: the texts of the course in the terminal."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click
from rich.markdown import Markdown

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import take_up
from handrail.command import command
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails, find_guardrail
from handrail.guardrails.rule_page import rule_page
from handrail.site.reader import Reader, learner, who_may_see_all
from handrail.site.terminal import guardrail_reading, lesson_reading, part_reading
from handrail.terminal.console import make_console
from handrail.terminal.guardrails_view import guardrails_view
from handrail.terminal.pager import show_if_long
from handrail.terminal.pages import show_page
from handrail.workspace.finding import current_folder, find_workspace

RULE = re.compile(r"HR\d+", re.IGNORECASE)
F = TypeVar("F", bound=Callable[..., Any])


def answers_option(command: F) -> F:
    """Give a command the option to show answers too."""
    words = "With the answers to exercises that are not done yet."
    return click.option("--answers", "with_answers", is_flag=True, help=words)(command)


@click.command("lesson")
@click.argument("name", metavar="[CHAPTER|EXERCISE]", required=False)
@answers_option
@json_option
def lesson_command(name: str | None, with_answers: bool, as_json: bool) -> None:
    """Read the lesson of a chapter, by default of the one in hand.

    Of an exercise ("4.2"), read the part of the lesson that it needs.
    """
    course = load_course(find_course())
    name = name or str(take_up()[0].exercise.chapter_number)
    reader = who_reads(course, with_answers)
    if name.isdecimal():
        chapter, part = course.chapter(int(name)), None
        page = lesson_reading(course, chapter, reader)
    else:
        exercise = course.exercise(name)
        chapter, part = course.chapter(exercise.chapter_number), exercise.part
        page = part_reading(course, exercise, reader)
    if as_json:
        answer = {"chapter": chapter.number, "title": chapter.title, "part": part}
        text = {"page": page.markdown, "hidden": slugs(page.hidden)}
        say_json("lesson", {**answer, **text})
        return
    way = f"With them: {command(f'lesson {name} --answers')}"
    show_page(make_console(), page, way)


@click.command("explain")
@click.argument("guardrail", metavar="[GUARDRAIL|RULE]", required=False)
@answers_option
@json_option
def explain_command(guardrail: str | None, with_answers: bool, as_json: bool) -> None:
    """Read the page of a guardrail, named by its number ("06"); alone, list them.

    Code is shown as it stands at your chapter. A rule of `check` has a page
    too, by its id ("HR041").
    """
    if guardrail is None:
        list_guardrails(as_json)
        return
    if RULE.fullmatch(guardrail):
        explain_rule(guardrail, as_json)
        return
    course = load_course(find_course())
    found = find_guardrail(course.root, guardrail)
    page = guardrail_reading(course, found, who_reads(course, with_answers))
    if as_json:
        answer = {"page": page.markdown, "hidden": slugs(page.hidden)}
        say_json("guardrail", {**entry(found), **answer})
        return
    way = f"With them: {command(f'explain {found.id} --answers')}"
    show_page(make_console(), page, way)


def explain_rule(id_: str, as_json: bool) -> None:
    """Show the page of a rule.

    Raises:
        LookupError: There is no rule of that id.
    """
    page = rule_page(id_)
    if as_json:
        say_json("rule", {"id": id_.upper(), "page": page})
        return
    show_if_long(make_console(), Markdown(page))


def who_reads(course: Course, with_answers: bool) -> Reader:
    """Return who reads: the learner of this folder, or nobody that is known."""
    workspace = find_workspace(current_folder())
    is_whole = workspace is not None and not workspace.is_unfinished
    reader = learner(take_up()[0].progress) if is_whole else Reader()
    return who_may_see_all(course, reader.chapter) if with_answers else reader


def list_guardrails(as_json: bool) -> None:
    """Show all guardrails with their titles."""
    known = all_guardrails(find_course())
    if as_json:
        say_json("guardrails", {"guardrails": [entry(g) for g in known]})
        return
    show_if_long(make_console(), guardrails_view(known))


def entry(guardrail: Guardrail) -> dict[str, str]:
    """Return a guardrail for an answer in JSON."""
    return {"id": guardrail.id, "slug": guardrail.slug, "title": guardrail.title}


def slugs(exercises: tuple[Exercise, ...]) -> list[str]:
    """Return the slugs of exercises, for an answer in JSON."""
    return [exercise.slug for exercise in exercises]
