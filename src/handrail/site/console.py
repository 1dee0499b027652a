"""Runs a command in a stage of the application, for a page that shows its output."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from handrail.workspace.files import write_tree

TIMEOUT = 240.0  # seconds; a busy machine runs several at a time
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


class CommandError(Exception):
    """The command could not be run to its end; the message says why."""


def run(command: str, files: Mapping[str, bytes], timeout: float = TIMEOUT) -> str:
    """Return what a command prints, errors included; its exit code does not matter.

    It runs in a new folder that holds the files, without a shell, with no other
    environment variables than those written before the command.

    Args:
        command: As typed: `APP_ENV=testing flask routes`.
        files: Path to content.
        timeout: In seconds.

    Raises:
        CommandError: There is no such program, or it did not end in time.
    """
    variables, arguments = parse(command)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        write_tree(folder, files)
        try:
            output = subprocess.run(
                arguments,
                cwd=folder,
                env=environment() | variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=timeout,
                check=False,
            ).stdout
        except OSError as error:
            raise CommandError(
                f"{command}: cannot be run ({error.strerror})"
            ) from error
        except subprocess.TimeoutExpired as error:
            raise CommandError(f"{command}: did not end in {timeout:g} s") from error
    return without_places(output.decode(errors="replace"), folder)


def parse(command: str) -> tuple[dict[str, str], list[str]]:
    """Split a command into the variables set for it and its arguments.

    Raises:
        CommandError: A quote is not closed, or there is nothing to run.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise CommandError(f"{command}: {error}") from error
    variables: dict[str, str] = {}
    while words and words[0].partition("=")[0].isidentifier() and "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        variables[name] = value
    if not words:
        raise CommandError(f"{command}: there is no program to run")
    if words[0] in {"python", "python3"}:
        words[0] = sys.executable
    return variables, words


def environment() -> dict[str, str]:
    """Return variables that are the same on every machine, but for the search path."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    programs = Path(sys.executable).parent
    return kept | {
        "COLUMNS": "88",
        "NO_COLOR": "1",
        "PATH": f"{programs}{os.pathsep}{kept.get('PATH', '')}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }


def without_places(output: str, folder: Path) -> str:
    """Return output that names no folder of this machine, with plain line ends."""
    for place in (f"{folder}{os.sep}", f"{sys.prefix}{os.sep}"):
        output = output.replace(place, "")
    return output.replace(str(folder), ".").replace("\r\n", "\n")
