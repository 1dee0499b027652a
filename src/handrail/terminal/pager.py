"""Shows what is long a page at a time."""

import os

import click
from rich.console import Console, RenderableType


def show(console: Console, view: RenderableType) -> None:
    """Show what may be long, a page at a time where there is a terminal.

    Raises:
        ClickException: The pager cannot be started.
    """
    if not console.is_terminal:
        console.print(view)
        return
    with console.capture() as capture:
        console.print(view)
    try:
        # Without a word on colours, click has `less` pass them on.
        click.echo_via_pager(capture.get(), color=False if console.no_color else None)
    except (OSError, ValueError) as error:
        pager = os.environ.get("PAGER", "")
        raise click.ClickException(
            f"Pages cannot be shown with `{pager}`, as the variable PAGER says. "
            "Name another program there, or none."
        ) from error


def show_if_long(console: Console, view: RenderableType) -> None:
    """Print what fits on the screen, and show the rest a page at a time.

    Raises:
        ClickException: The pager cannot be started.
    """
    if console.is_terminal and height(console, view) >= console.height:
        show(console, view)
    else:
        console.print(view)


def height(console: Console, view: RenderableType) -> int:
    """Return how many lines a view takes."""
    return len(console.render_lines(view, pad=False))
