"""`handrail new-course`: a course of a team's own, which begins as this one."""

from pathlib import Path

import click

from handrail.cli.answers import json_option, say_json
from handrail.course.location import find_course
from handrail.course.new_course import make_course
from handrail.terminal.console import make_console
from handrail.terminal.new_course_view import new_course_view
from handrail.terminal.signals import ending_in_order
from handrail.workspace.finding import current_folder


@click.command("new-course")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@json_option
def new_course_command(folder: Path, as_json: bool) -> None:
    """Make a course of your own in DIR, which begins as a copy of this one.

    It has room for your own guardrails, chapters and conventions. DIR is a new folder,
    or an empty one; it is made whole, or not at all.
    """
    place = (current_folder() / folder).resolve()
    with ending_in_order():  # what is half made goes
        count = make_course(find_course(), place)
    if as_json:
        say_json("new-course", {"course": str(place), "files": count})
    else:
        make_console().print(new_course_view(place, count), soft_wrap=True)
