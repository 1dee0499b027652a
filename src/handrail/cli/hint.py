"""`handrail hint`: one hint more."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, noting, take_up
from handrail.recall.puzzle import puzzle_of
from handrail.terminal.ask import by_command
from handrail.terminal.help_view import hint_view


@click.command("hint")
@exercise_argument
@json_option
def hint_command(name: str | None, as_json: bool) -> None:
    """Show one hint more for an exercise ("2.3"), or for the one in hand.

    There are three, from a nudge to almost there.
    """
    session, console = take_up()
    exercise = chosen(session, name)
    level = session.next_hint(exercise)
    was_last = session.has_all_hints(exercise)
    with noting():
        session.note_hint(exercise, level)
    if as_json:
        hints = exercise.hints[:level]
        of = len(exercise.hints)
        say_json("hints", {**named(exercise), "hints": hints, "of": of})
        return
    console.print(f" {exercise.label}", style="title")
    console.print(
        hint_view(
            exercise,
            level,
            by_command,
            was_last=was_last,
            has_puzzle=puzzle_of(session.course, exercise) is not None,
        )
    )
