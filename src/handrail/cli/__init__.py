"""The command line."""

# ruff: noqa: E402 (the path comes first)
from handrail.path import leave_workspace

leave_workspace()

import importlib
import sys
import warnings

import click

from handrail import __version__
from handrail.cli.failure import run_guarded

COMMANDS = {
    "start": "handrail.cli.start",
    "run": "handrail.cli.run",
    "hint": "handrail.cli.hint",
    "question": "handrail.cli.question",
    "puzzle": "handrail.cli.puzzle",
    "solution": "handrail.cli.solution",
    "diff": "handrail.cli.diff",
    "ways": "handrail.cli.ways",
    "review": "handrail.cli.review",
    "unknown": "handrail.cli.unknown",
    "reset": "handrail.cli.reset",
    "snapshots": "handrail.cli.snapshots",
    "restore": "handrail.cli.snapshots",
    "stuck": "handrail.cli.seat",
    "vote": "handrail.cli.seat",
    "leave": "handrail.cli.seat",
    "next": "handrail.cli.go",
    "jump": "handrail.cli.go",
    "update": "handrail.cli.go",
    "list": "handrail.cli.overview",
    "progress": "handrail.cli.overview",
    "lesson": "handrail.cli.read",
    "explain": "handrail.cli.read",
    "quiz": "handrail.cli.quiz",
    "check": "handrail.cli.check",
    "rules": "handrail.cli.rules",
    "grade": "handrail.cli.grade",
    "verify": "handrail.cli.verify",
    "new-course": "handrail.cli.new_course",
    "notebooks": "handrail.cli.notebooks",
    "launch": "handrail.cli.launch",
    "certificate": "handrail.cli.certificate",
    "roads": "handrail.cli.roads",
    "agenda": "handrail.cli.agenda",
    "notes": "handrail.cli.papers",
    "slides": "handrail.cli.papers",
    "handout": "handrail.cli.papers",
    "kit": "handrail.cli.kit",
    "board": "handrail.cli.board",
    "doctor": "handrail.cli.doctor",
    "site": "handrail.cli.site",
}


class LazyGroup(click.Group):
    """A group that imports a command when it is asked for: a hint needs no Flask."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order in which people need them."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name])
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(module, f"{name}_command")
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="handrail")
@click.pass_context
def handrail(ctx: click.Context) -> None:
    """Learn to build a production-grade Flask application, test by test.

    Without a command: watch the workspace of this folder, and give a verdict at
    every save.
    """
    if ctx.invoked_subcommand is None:
        watch = importlib.import_module("handrail.cli.watch")
        watch.watch_here()


def main() -> None:
    """Run the program; every foreseen error is one message and an exit code."""
    # Learner code is parsed here too; what Python has to say of it is for its own run.
    warnings.simplefilter("ignore", SyntaxWarning)
    sys.exit(run_guarded(handrail))
