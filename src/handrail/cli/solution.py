"""`handrail solution`: the course's code of an exercise."""

import click

from handrail.cli.shared import chosen, json_option, say_json, take_up
from handrail.terminal.help_view import solution_view


@click.command("solution")
@click.argument("exercise_id", metavar="[EXERCISE]", required=False)
@click.option("--yes", is_flag=True, help="Do not ask, also before it is done.")
@json_option
def solution_command(exercise_id: str | None, yes: bool, as_json: bool) -> None:
    """Show the course's code of an exercise ("2.3"), or of the one in hand.

    Before the exercise is done it asks first.
    """
    session, console = take_up()
    exercise = chosen(session, exercise_id)
    if exercise.id not in session.progress.done and not yes:
        question = f"{exercise.label} is not done yet. Show its solution?"
        click.confirm(question, abort=True, err=True)
    code = session.solution(exercise)
    if as_json:
        say_json(
            {"exercise": exercise.id, "symbol": str(exercise.symbol), "code": code}
        )
        return
    console.print(solution_view(exercise, code))
