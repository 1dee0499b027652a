"""What a step to another chapter did to the workspace."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.text import Text

from handrail.course.model import Course, Exercise
from handrail.terminal.ask import Ask, by_command
from handrail.terminal.console import marks
from handrail.terminal.kept_view import kept_view
from handrail.workspace.combine import Kept
from handrail.workspace.steps import Step


def step_view(
    console: Console, course: Course, step: Step, root: Path, ask: Ask = by_command
) -> RenderableType:
    """Return the new chapter, what came, what was merged, and what gave way."""
    lesson = Text(f"   Read what it is about: {ask('c', 'lesson')}")
    return Group(*step_lines(console, course, step, root), lesson, "")


def step_lines(
    console: Console, course: Course, step: Step, root: Path
) -> Iterator[RenderableType]:
    """Yield the lines about a step."""
    chapter = course.chapter(step.progress.chapter)
    yield Text(f" {chapter.number:02} {chapter.title}, {chapter.minutes} min", "title")
    if step.added:
        yield Text(f"   new:    {', '.join(step.added)}")
    if step.merged:
        yield Text(f"   merged: {', '.join(step.merged)}")
    for kept in step.gave_way:
        yield Text(f"   {marks(console).here} {gave_way_line(kept)}", "help")
    if step.filled_in and step.snapshot:
        filled_in = (course.exercise(slug).number for slug in step.filled_in)
        yield Text(f"   from the solution: {', '.join(filled_in)}", "help")
    if (step.gave_way or step.filled_in) and step.snapshot:
        yield kept_view(step.snapshot, root, indent="     ")
    for exercise in map(course.exercise, step.reopened):
        yield Text(f"   {marks(console).failed} {reopened_line(exercise)}", "bad")


def reopened_line(exercise: Exercise) -> str:
    """Say why an exercise that was done is open again."""
    return (
        f"{exercise.label}: the course asks for something else now, and your code does "
        "not pass any more."
    )


def gave_way_line(kept: Kept) -> str:
    """Say whose version of a file or symbol was taken."""
    what = f"{kept.name} in {kept.path}" if kept.name else kept.path
    return (
        f"{what}: the chapter changes it where you did, so it has the course's version."
    )
