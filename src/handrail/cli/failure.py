"""Turns what can go wrong into one message and an exit code."""

import errno
import os
import sys

import click

from handrail.course.model import CourseError
from handrail.workspace.workspace import WorkspaceError

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
    except (CourseError, WorkspaceError, LookupError) as error:
        click.echo(f"handrail: {error.args[0] if error.args else error}", err=True)
        code = 1
    except OSError as error:
        click.echo(f"handrail: {about(error)}", err=True)
        code = 1
    return code or 0


def about(error: OSError) -> str:
    """Say in words what the system refused, and what to do."""
    where = f"{error.filename}: " if error.filename else ""
    if error.errno == errno.ENOSPC:
        return (
            f"{where}the disk is full. Nothing of yours is lost: every file is written "
            "whole or not at all. Make room, and repeat the command."
        )
    if isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        return (
            f"{where}a file stands where a folder is needed, or a folder where a file "
            "is. Move it away, and repeat the command."
        )
    return f"{where}{error.strerror or error}."
