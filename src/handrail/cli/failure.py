"""Turns what can go wrong into one message and an exit code."""

import os
import sys

import click

from handrail.terminal.trouble import FORESEEN, in_words

INTERRUPTED = 130


def run_guarded(command: click.Command) -> int:
    """Run a command; return its exit code.

    An error that nobody foresaw keeps its traceback: it is a fault of the program.
    """
    try:
        code: int | None = command(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        # Who read the output has gone; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except FORESEEN as error:
        click.echo(f"handrail: {in_words(error)}", err=True)
        code = 1
    return code or 0
