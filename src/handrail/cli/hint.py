"""`handrail hint`: one hint more."""

import click

from handrail.cli.shared import json_option, say_json, take_up
from handrail.terminal.help_view import hint_view


@click.command("hint")
@json_option
def hint_command(as_json: bool) -> None:
    """Show one hint more: there are three, from a nudge to almost there."""
    session, console = take_up()
    exercise = session.exercise
    level = session.next_hint(exercise)
    if as_json:
        hints = exercise.hints[:level]
        say_json({"exercise": exercise.id, "hints": hints, "of": len(exercise.hints)})
        return
    console.print(f" {exercise.label}", style="title")
    console.print(hint_view(exercise, level))
