"""`handrail solution`: the course's code of an exercise."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, confirm_answer, exercise_argument, take_up
from handrail.terminal.help_view import language_of, print_code


@click.command("solution")
@exercise_argument
@click.option("--yes", is_flag=True, help="Do not ask, also before it is done.")
@json_option
def solution_command(name: str | None, yes: bool, as_json: bool) -> None:
    """Show the course's code of an exercise ("2.3"), or of the one in hand.

    Before the exercise is done it asks first. Into a file goes the code alone.
    """
    session, console = take_up()
    exercise = chosen(session, name)
    confirm_answer(session, exercise, "solution", yes=yes, as_json=as_json)
    code = session.solution(exercise)
    if as_json:
        say_json(
            "solution",
            {**named(exercise), "symbol": str(exercise.symbol), "code": code},
        )
        return
    print_code(console, code, language_of(exercise))
