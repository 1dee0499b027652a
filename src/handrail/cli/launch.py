"""`handrail launch`: the learner's application, served as in production."""

import sys

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import take_up
from handrail.launch.launch import launch
from handrail.launch.serving import LaunchError
from handrail.terminal.console import make_console
from handrail.terminal.launch_view import launch_view
from handrail.workspace.workspace import WorkspaceError


@click.command("launch")
@json_option
@click.pass_context
def launch_command(context: click.Context, as_json: bool) -> None:
    """Serve your application as in production, and restart it under load.

    It is served by gunicorn, on a database of its own that goes afterwards. Where
    TEST_DATABASE_URL and TEST_REDIS_URL name servers, these are used, else SQLite and
    memory. Ends with 0 if no request was lost, and with 1 if one was.
    """
    session, console = take_up()
    try:
        with make_console(sys.stderr).status("Starting") as status:
            found = launch(session.workspace.root, status.update)
    except LaunchError as error:
        raise WorkspaceError(str(error)) from error
    if as_json:
        say_json("launch", {"launch": found, "well": found.is_well})
    else:
        console.print(launch_view(console, found))
    context.exit(0 if found.is_well else 1)
