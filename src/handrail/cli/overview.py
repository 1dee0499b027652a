"""`handrail list` and `progress`: the map of the course, and the way so far."""

import click

from handrail.cli.answers import how_far, json_option, named, say_json
from handrail.cli.shared import take_up
from handrail.course.model import Exercise
from handrail.terminal.course_view import course_map, progress_table
from handrail.terminal.pager import show_if_long
from handrail.workspace.progress import Progress


@click.command("list")
@json_option
def list_command(as_json: bool) -> None:
    """Show all chapters and exercises, and which of them are done."""
    session, console = take_up()
    if as_json:
        entries = [entry(e, session.progress) for e in session.course.exercises]
        say_json("list", {"exercises": entries})
        return
    show_if_long(console, course_map(console, session.course, session.progress))


@click.command("progress")
@json_option
def progress_command(as_json: bool) -> None:
    """Show how many exercises of each chapter are done."""
    session, console = take_up()
    progress = session.progress
    if as_json:
        say_json("progress", {**how_far(progress), "of": len(session.course.exercises)})
        return
    console.print(progress_table(console, session.course, progress))


def entry(exercise: Exercise, progress: Progress) -> dict[str, object]:
    """Return one exercise for a list in JSON."""
    return {
        **named(exercise),
        "title": exercise.title,
        "task": exercise.task,
        "symbol": str(exercise.symbol),
        "kind": exercise.kind,
        "guardrail": exercise.guardrail,
        "after": exercise.after,
        "done": exercise.slug in progress.done,
        "given": exercise.slug in progress.given,
        "at": exercise.slug == progress.at,
    }
