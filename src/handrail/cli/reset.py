"""`handrail reset`: begin an exercise anew."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.session.changes import reset
from handrail.terminal.kept_view import kept_view


@click.command("reset")
@exercise_argument
@json_option
def reset_command(name: str | None, as_json: bool) -> None:
    """Bring an exercise back to its start. What was there is kept in a snapshot."""
    session, console = take_up()
    exercise = chosen(session, name)
    snapshot = reset(session, exercise)
    if as_json:
        say_json("reset", {**named(exercise), "snapshot": snapshot})
        return
    console.print(f" {exercise.label} is back at its start.")
    kept = kept_view(snapshot, session.workspace.root, indent="   ")
    console.print(kept, soft_wrap=True)
