"""`handrail doctor`: what could stand in a learner's way."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.doctor import examine
from handrail.terminal.console import make_console, marks


@click.command("doctor")
@json_option
def doctor_command(as_json: bool) -> None:
    """Look for what could stand in your way: Python, libraries, course, workspace.

    Ends with 0 if all is well, and with 1 if something needs care.
    """
    findings = list(examine())
    if as_json:
        say_json("doctor", {"findings": findings})
    else:
        console = make_console()
        for finding in findings:
            sign = marks(console).passed if finding.is_well else marks(console).failed
            style = "good" if finding.is_well else "bad"
            console.print(f" [{style}]{sign}[/] {finding.about}: {finding.state}")
            if finding.remedy:
                console.print(f"   {finding.remedy}", style="help", markup=False)
    raise click.exceptions.Exit(0 if all(f.is_well for f in findings) else 1)
