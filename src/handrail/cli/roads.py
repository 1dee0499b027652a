"""`handrail roads`: the ways through the course."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Road
from handrail.course.roads import along
from handrail.terminal.console import make_console
from handrail.terminal.roads_view import roads_view


@click.command("roads")
@json_option
def roads_command(as_json: bool) -> None:
    """Show the ways through the course: how long each is, and whom it is for."""
    course = load_course(find_course())
    if as_json:
        say_json("roads", {"roads": [entry(course, road) for road in course.roads]})
        return
    make_console().print(roads_view(course))


def entry(course: Course, road: Road) -> dict[str, object]:
    """Return a road for an answer in JSON."""
    narrowed = along(course, road.name)
    return {
        "road": road.name,
        "title": road.title,
        "about": road.about,
        "minutes": narrowed.minutes,
        "exercises": [exercise.slug for exercise in narrowed.exercises],
    }
