"""`handrail diff`: from the learner's code to the solution."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.command import command
from handrail.session.comparison import diff
from handrail.terminal.help_view import DIFF, SAME, print_code
from handrail.workspace.workspace import WorkspaceError


@click.command("diff")
@exercise_argument
@json_option
def diff_command(name: str | None, as_json: bool) -> None:
    """Show what leads from your code to the solution, for one exercise."""
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
    if as_json:
        say_json("diff", {**named(exercise), "diff": changes})
        return
    if changes:
        print_code(console, changes, DIFF)
    else:
        click.echo(SAME, err=True)
