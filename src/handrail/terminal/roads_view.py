"""The list of the roads through the course."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.command import command
from handrail.course.model import Course
from handrail.course.roads import along
from handrail.terminal.plural import counted

WHOLE = "Every exercise, from the first chapter to the last."


def roads_view(course: Course) -> RenderableType:
    """Return a paragraph for the whole course and for each road."""
    whole = paragraph("The whole course", WHOLE, command("start DIR"), course)
    roads = (
        paragraph(
            road.title,
            road.about,
            command(f"start DIR --road {road.name}"),
            along(course, road.name),
        )
        for road in course.roads
    )
    return Group(*whole, *(line for lines in roads for line in lines))


def paragraph(
    title: str, about: str, start: str, course: Course
) -> Iterator[RenderableType]:
    """Yield what a road is called, how long it is, whom it is for, how to begin."""
    exercises = counted(len(course.exercises), "exercise")
    heading = Text.assemble((f" {title}", "title"))
    yield heading.append(f"  {exercises}, {duration(course.minutes)}", "quiet")
    yield Padding(about, (0, 0, 0, 3))
    yield Text(f"   {start}\n", "place")


def duration(minutes: int) -> str:
    """Return a time in words: `50 min`, `12 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest)
    return " ".join(parts)
