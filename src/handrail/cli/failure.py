"""Turns what can go wrong into one message and an exit code."""

import os
import sys
import traceback

import click

from handrail.cli.answers import is_wanted, say_json
from handrail.command import command
from handrail.course.model import CourseError
from handrail.terminal.trouble import FORESEEN, in_words
from handrail.workspace.workspace import WorkspaceError

USAGE = 2  # as click has it
REFUSED = 3
FAULT = 4
INTERRUPTED = 130


def run_guarded(program: click.Command) -> int:
    """Run a command; return its exit code.

    An error that nobody foresaw keeps its traceback: it is a fault of the program.
    """
    try:
        code: int | None = program(standalone_mode=False, prog_name=command())
    except click.ClickException as error:
        code = refuse(error)
    except (click.Abort, KeyboardInterrupt):
        code = tell("stopped", "Stopped.", "Stopped.", INTERRUPTED)
    except BrokenPipeError:
        # Who read the output has gone; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except FORESEEN as error:
        words = in_words(error)
        code = tell(kind_of(error), words, f"handrail: {words}", REFUSED)
    except Exception as error:
        if not is_wanted():
            raise
        traceback.print_exc()
        code = tell("fault", f"{type(error).__name__}: {error}", "", FAULT)
    return code or 0


def refuse(error: click.ClickException) -> int:
    """Tell that a command was not understood, or could not be carried out."""
    is_usage = isinstance(error, click.UsageError)
    code = USAGE if is_usage else REFUSED
    if is_wanted():
        return tell("usage" if is_usage else "system", error.format_message(), "", code)
    error.show()
    return code


def tell(kind: str, message: str, words: str, code: int) -> int:
    """Tell what went wrong, as the answer in JSON or in words; return the exit code."""
    if is_wanted():
        say_json("error", {"kind": kind, "message": message, "exit": code})
    else:
        click.echo(words, err=True)
    return code


def kind_of(error: Exception) -> str:
    """Return the name of an error that was foreseen, as the schema has it."""
    kinds = ((WorkspaceError, "workspace"), (CourseError, "course"))
    for known, kind in (*kinds, (LookupError, "unknown")):
        if isinstance(error, known):
            return kind
    return "system"
