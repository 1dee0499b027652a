"""The learner's own editor."""

from pathlib import Path

import click


def edit(file: Path) -> None:
    """Open a file in the learner's editor: `$VISUAL`, `$EDITOR` or the system's.

    Raises:
        ClickException: The editor cannot be started, or it failed.
    """
    try:
        click.edit(filename=file)
    except ValueError as error:
        raise click.ClickException(
            "The variable VISUAL or EDITOR has a quotation mark that does not end."
        ) from error
    except click.ClickException as error:
        editor = error.message.partition(": ")[0]
        if isinstance(error.__cause__, OSError):
            raise click.ClickException(
                f"The editor `{editor}` cannot be started. Name one that you have in "
                "the variable EDITOR, or open the file yourself."
            ) from error
        raise click.ClickException(
            f"The editor `{editor}` ended with an error. What it had not saved is lost."
        ) from error
