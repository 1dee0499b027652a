"""`handrail diff`: from the learner's code to the solution."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, confirm_answer, exercise_argument, take_up
from handrail.command import command
from handrail.session.comparison import diff
from handrail.terminal.help_view import DIFF, SAME, print_code
from handrail.workspace.workspace import WorkspaceError


@click.command("diff")
@exercise_argument
@click.option("--yes", is_flag=True, help="Do not ask, also before it is done.")
@json_option
def diff_command(name: str | None, yes: bool, as_json: bool) -> None:
    """Show what leads from your code to the solution, for one exercise.

    Before the exercise is done it asks first: the difference shows the solution.
    """
    session, console = take_up()
    exercise = chosen(session, name)
    try:
        changes = diff(session, exercise)
    except LookupError as error:
        raise WorkspaceError(
            f"There is nothing to compare: {error.args[0]}. "
            f"`{command(f'reset {exercise.number}')}` puts it back as it was at first."
        ) from error
    except SyntaxError as error:
        raise WorkspaceError(
            f"{exercise.symbol.path}:{error.lineno} is not Python yet: {error.msg}."
        ) from error
    if changes:
        confirm_answer(session, exercise, "solution", yes=yes, as_json=as_json)
    if as_json:
        say_json("diff", {**named(exercise), "diff": changes})
        return
    if changes:
        print_code(console, changes, DIFF)
    else:
        click.echo(SAME, err=True)
