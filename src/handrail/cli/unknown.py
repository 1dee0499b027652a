"""`handrail unknown`: writes down a failure that no known mistake explains."""

import click
from rich.text import Text

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.cli.watch import check
from handrail.recall.unknown import unknown_of, why_not, write
from handrail.terminal.console import Harmless


@click.command("unknown")
@exercise_argument
@json_option
def unknown_command(name: str | None, as_json: bool) -> None:
    """Write down how your code fails, where no known mistake explains it.

    For an exercise ("2.3"), or the one in hand. The file holds the exercise's name, the
    tests that fail and your code of its symbol, nothing else. It stays on this machine.
    Give it to the authors of the course, if you wish, so that the next one who fails so
    is told why. Ends with 0 if it was written, and with 1 if there is nothing to write.
    """
    session, console = take_up()
    verdict = check(session, chosen(session, name))
    problem = why_not(verdict)
    unknown = None if problem else unknown_of(session.workspace.root, verdict)
    file = write(session.workspace, unknown) if unknown else None
    if as_json:
        known = {"file": file, "why": problem, "written": unknown}
        say_json("unknown", {**named(verdict.exercise), **known})
    elif unknown:
        console.print(Text(f" Written to {file}, and nowhere else:\n", "help"))
        console.print(Harmless(Text(unknown.text)), soft_wrap=True)
    else:
        console.print(Text(f" {problem}", "help"))
    raise click.exceptions.Exit(0 if unknown else 1)
